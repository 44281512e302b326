import { numbersOf as numbersIn, type PartMeta } from '../../model/meta.ts';
import { runsOf } from '../../model/ranges.ts';
import type { SourceFile } from '../../workspace/source-file.ts';
import { resolveUri } from '../../workspace/uri.ts';
import { applyChanges, type Edit, replace } from '../edit.ts';
import { sourceAt } from '../layout.ts';
import { rewriteNumbers } from '../renumber.ts';
import { numbersAfter, numbersOf } from './owners.ts';
import { imageOf, type Reshaping } from './reshaping.ts';
import type { Scope } from './scope.ts';

/** The numbers that front matter gives to the parts, where these get others: only when takeaways come or go. */
export function rewriteRanges(
  file: SourceFile,
  scope: Scope,
  reshaping: Reshaping,
  ownerAfter: Scope['ownerOf'],
): Edit[] {
  const { added, removed } = reshaping;
  if (!added && removed === undefined) return [];
  return (file.summary.meta.series?.parts ?? []).flatMap((part) => {
    const { takeaways, takeawaysSpan } = part;
    if (!takeaways || !takeawaysSpan) return [];
    const owner = scope.files.find(({ uri }) => part.file && uri === resolveUri(file.uri, part.file.text));
    const own = owner && numbersOf(owner, numbersAfter(scope, reshaping), ownerAfter);
    const numbers = takeaways.map((old) => imageOf(reshaping, old)).filter((number) => number !== undefined);
    if (added && own?.includes(added.number)) numbers.push(added.number);
    return writeRange(
      part,
      numbers.sort((a, b) => a - b),
    );
  });
}

/** In the manner that numbers are written, where they go on being one range; else anew. */
function writeRange({ takeaways, takeawaysSpan: span }: PartMeta, numbers: readonly number[]): Edit[] {
  if (!span || !takeaways || numbers.join() === takeaways.join()) return [];
  const source = sourceAt(span);
  const ends = [numbers[0], numbers.at(-1)];
  const edits = rewriteNumbers(span, (_, i) => ends[i]);
  const changes = edits.map((edit) => ({
    start: edit.span.start - span.start,
    end: edit.span.end - span.start,
    text: edit.text,
  }));
  const written = applyChanges(source, changes);
  const says = numbersIn(written.replace(/^(["'])(.*)\1$/s, '$2'));
  const isOne = numbers.length === 1;
  if (says?.join() === numbers.join() && isOne === (takeaways.length === 1)) return edits;
  if (source.startsWith('[')) return [replace(span, `[${numbers.join(', ')}]`)];
  const text = runsOf(numbers)
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
    .join(', ');
  return [
    replace(span, /^["']/.test(source) ? `${source[0]}${text}${source[0]}` : text.includes(',') ? `"${text}"` : text),
  ];
}
