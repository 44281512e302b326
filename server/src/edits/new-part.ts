import { findOwnPart } from '../model/part-references.ts';
import type { Summary } from '../model/summary.ts';
import type { Part, Series } from '../workspace/series.ts';
import { decode, linkTo } from '../workspace/uri.ts';
import type { NewFile } from './edit.ts';
import { eolOf, titleSource } from './layout.ts';
import { signpost } from './signpost.ts';
import { placeholder } from './stub.ts';

/**
 * A part that front matter names and that is not there yet, as a draft: front matter and list as in the part that names it,
 * stubs of the takeaways that are given to it, and where the others are.
 */
export function newPart(summary: Summary, { parts }: Series, part: Part & { readonly uri: string }): NewFile {
  const items = summary.list?.items ?? [];
  const given = items.filter(({ number }) => part.takeaways?.includes(number));
  const title = `${titleStem(summary)} (part ${part.number})`;
  const event = summary.meta.event?.text;
  const lines = [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(event ? [`event: ${JSON.stringify(event)}`] : []),
    'draft: true',
    'series:',
    `  part: ${part.number}`,
    '  parts:',
    ...parts.map((one) => `    - ${entryOf(one, part.uri)}`),
    '---',
    '',
    `# ${title}`,
    '',
    ...(items.length > 0 ? [...items.map((item) => `${item.number}. ${titleSource(item)}`), ''] : []),
    ...parts.flatMap((other) => {
      const numbers = other === part ? [] : items.filter(({ number }) => other.takeaways?.includes(number));
      const url = other.uri ? linkTo(part.uri, other.uri) : other.url;
      if (numbers.length === 0 || !url) return [];
      return [
        signpost(
          numbers.map(({ number }) => number),
          `part ${other.number}`,
          url,
        ),
        '',
      ];
    }),
    ...given.flatMap((item) => [`## ${item.number}. ${titleSource(item)}`, '', placeholder(item.number), '']),
  ];
  return { uri: part.uri, text: lines.join(eolOf(summary.document)) };
}

/** The title without what says which part it is, and without a count that may not be the new part's. */
function titleStem({ title, meta }: Summary): string {
  const text = title?.text ?? meta.series?.title ?? 'Takeaways';
  const place = findOwnPart(text);
  const stem = place ? text.slice(0, place.start) : text;
  return stem.replace(/[\s([{:,;–—-]+$/u, '') || 'Takeaways';
}

function entryOf({ uri, url, takeaways }: Part, to: string): string {
  const place = uri ? `file: ${JSON.stringify(decode(linkTo(to, uri)))}` : `url: ${JSON.stringify(url ?? '')}`;
  return `{ ${place}${takeaways ? `, takeaways: ${JSON.stringify(rangeOf(takeaways))}` : ''} }`;
}

function rangeOf(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  const isRun = numbers.length > 1 && numbers.every((number, i) => number === first + i);
  return isRun ? `${first}-${numbers.at(-1)}` : numbers.join(', ');
}
