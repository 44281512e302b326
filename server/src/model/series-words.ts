import { caseless } from '../syntax/caseless.ts';

/** What a part of a series is called. A pattern source without groups that capture, in lower case. */
export const ARTICLE =
  '(?:part|post|article|piece|instal?lment|write-?up|blog(?:\\s+post)?|summary|recap|report|story|edition)';

const ours =
  /^(?:series|articles?|summar(?:y|ies)|posts?|blogs?|takeaways?|write-?ups?|recaps?|reports?|reviews?|notes|lessons|learnings|coverage|round-?up|trilogy|highlights|diary|list)$/;
const others =
  /^(?:talks?|keynotes?|days?|sessions?|presentations?|demos?|workshops?|tutorials?|panels?|tracks?|conference|event|course|class|training|books?|lecture|show|documentary|stack|question|morning|afternoon|evening|week|world|problem|process|application|project|migration|story|journey|study|survey|report|spec|standard)$/;

// "Of last year's report", "from the summit two years ago".
const longAgo = caseless(
  String.raw`^\s+(?:of|from|in|at)\s+(?:[\p{L}\p{N}]+\s+){0,3}?(?:last\s+(?:year|spring|summer|autumn|fall|winter)(?!\p{L})|years\s+ago(?!\p{L}))`,
);

/**
 * What "of …" says after "part 2", "the first part" or "lesson 4": of a series of articles, or of something else
 * ("part 2 of this talk"). Undefined where no such phrase follows, or where it does not tell.
 */
export function ofWhat(after: string): 'series' | 'other' | undefined {
  const phrase = /^\s+(?:of|from|in)\s+([^.,;:!?()[\]\n–—]*)/iu.exec(after.slice(0, 100))?.[1]?.toLowerCase();
  if (phrase === undefined) return undefined;
  if (longAgo.test(after.slice(0, 100))) return 'other';
  const words = phrase.split(/\s+/).slice(0, 8);
  const end = words.findIndex(
    (word, i) => i > 0 && /^(?:from|at|about|on|in|for|with|that|which|where|is|was|has|i|we)$/.test(word),
  );
  const noun = words.slice(0, end < 0 ? words.length : end).findLast((word) => ours.test(word) || others.test(word));
  if (noun === undefined) return undefined;
  return ours.test(noun) ? 'series' : 'other';
}

const namedArticle = caseless(
  `^\\s+(?:of|from|in)\\s+(?!this(?!\\p{L}))(?:[\\p{L}\\p{N}+&.'’-]+\\s+){2,7}(?!part(?!\\p{L}))${ARTICLE}(?!\\p{L})`,
);

/** Does "of …" name an article of its own after a reference: "takeaway 7 of my KubeCon Boston article". */
export function isOfNamedArticle(after: string): boolean {
  return namedArticle.test(after.slice(0, 100));
}
