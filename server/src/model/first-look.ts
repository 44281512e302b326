import { caseless } from '../syntax/caseless.ts';

/**
 * Can a Markdown text be a takeaway summary, as far as is seen without reading its Markdown; `path` is its path or URI.
 * A false "no" there must not be: what says yes is read.
 */
export function mayBeSummary(path: string, text: string): boolean {
  return (
    announcing.test(text) ||
    /\.takeaways\.(?:md|markdown)$/i.test(path) ||
    // A letter may be written as a character reference, or escaped in front matter's quotes.
    /&#0*(?:45|6[5-9]|[78]\d|9[07-9]|1[01]\d|12[0-2]);|&#x0*(?:2d|[4-7][\da-f]);/i.test(text) ||
    (/^\uFEFF?---/.test(text) && /\bevent\b|\bseries\b|\\/i.test(text.slice(0, text.indexOf('\n---', 3))))
  );
}

/** Marks that may stand between two letters of a word, or between two words. */
const marks = '(?:[*_~`\\\\[\\]\\-‐-―\\s]|<[^<>]{0,200}>|\\]\\([^()]{0,500}\\)|&[a-z]{2,30};)*';

// What an announcement has: see declared-count.ts. Front matter's `takeaways` has it, too.
const announcing = caseless(
  (
    'takeaways lessons learnings learned learnt tookaway tookhome ' +
    'highlights observations trends keypoints announcements'
  )
    .split(' ')
    .map((word) => [...word].join(marks))
    .join('|'),
);
