import { ownPartIn } from '../../model/part-references.ts';
import { runsOf } from '../../model/ranges.ts';
import { extentOf } from '../../syntax/document.ts';
import type { TypingPlace } from './item.ts';

/** A number, or numbers as YAML has them, and why they are meant. */
type Meant = readonly [written: string, reason: string];

/** Which part the article may be: what its title says, its place among the parts, then the numbers that no other has. */
export function partNumbers({ context }: TypingPlace): readonly Meant[] {
  const { file, summary, series } = context;
  const inTitle = ownPartIn(summary.title?.text ?? '') ?? ownPartIn(summary.topHeading?.text ?? '');
  const taken = new Set(series.parts.filter(({ uri }) => uri !== file.uri).map(({ number }) => number));
  const free = [...Array(taken.size + 1).keys()].map((i) => i + 1).filter((number) => !taken.has(number));
  const meant = new Map<number, string>(free.map((number) => [number, 'no other part has it']));
  const [own, named] = [series.own?.meta && series.own.number, inTitle];
  const first: (readonly [number | undefined, string])[] = [
    [named, 'as the title says'],
    [own, 'its place among the parts'],
  ];
  for (const [number, reason] of first.toReversed()) if (number !== undefined) meant.set(number, reason);
  const rank = (number: number): number => (number === named ? 0 : number === own ? 1 : 2);
  return [...meant].sort(([a], [b]) => rank(a) - rank(b) || a - b).map(([number, reason]) => [String(number), reason]);
}

/** Which takeaways the part that a cursor is in may hold: those that it has sections for, and those that no other part has. */
export function takeawaysOfPart({ context, offset }: TypingPlace): readonly Meant[] {
  const { file, summary, series } = context;
  const begins = (span: Parameters<typeof extentOf>[1]): number => extentOf(summary.document, span).start;
  const part = series.parts.findLast(({ meta }) => meta && begins(meta.span) <= offset);
  if (!part) return [];
  const written = (part.uri === file.uri ? file : part.file)?.summary.sections.map(({ number }) => number) ?? [];
  const others = new Set(series.parts.flatMap((other) => (other === part ? [] : (other.takeaways ?? []))));
  const rest = (summary.list?.items ?? []).map(({ number }) => number).filter((number) => !others.has(number));
  const meant: Meant[] = [
    [writtenAsYaml(written), 'it has sections for them'],
    [writtenAsYaml(rest), others.size > 0 ? 'no other part has them' : 'all that are listed'],
  ];
  return meant.filter(([numbers], i) => numbers !== '' && meant.findIndex(([other]) => other === numbers) === i);
}

/** "6", "1-5", "[1-3, 7]". */
function writtenAsYaml(numbers: readonly number[]): string {
  const runs = runsOf(numbers).map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  return runs.length > 1 ? `[${runs.join(', ')}]` : runs.join('');
}
