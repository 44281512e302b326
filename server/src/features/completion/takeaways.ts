import { runsOf } from '../../model/ranges.ts';
import { coverageOf } from '../../workspace/coverage.ts';
import { takeawayOf } from '../../workspace/subject.ts';
import { type CompletionItem, isBeforeWord, isProse, type TypingPlace, typedLine } from './item.ts';

// "My takeaways", "another lesson": no number follows, unless its author asks for one.
const unnumbered =
  /(?<![\p{L}\p{N}])(?:an?|the|this|that|these|those|each|every|any|all|some|no|one|another|my|our|your|his|her|their|its|key|main|big|biggest|top|next|last|first|final|important|\d+|two|three|four|five|six|seven|eight|nine|ten)[ \t]+$/iu;

/**
 * Numbers after "takeaway" and "takeaways": each takeaway with its title, but for those that are named already, or cannot
 * end a range; after the plural first the ranges that belong together: those of each part, and those that nothing refers
 * to yet.
 */
export function takeawayItems(typing: TypingPlace): readonly CompletionItem[] | undefined {
  const { context, offset } = typing;
  const { file, summary, series } = context;
  const line = typedLine(typing);
  const { before, after, start } = line;
  const found =
    /(?<![\p{L}\p{N}])(takeaways?|lessons?)[ \t]+((?:#?\d{1,2}[ \t]*(?:,|and|&|[-–—])[ \t]*)*)#?(\d{0,2})$/iu.exec(
      before,
    );
  if (!found || !isProse(typing, start + found.index)) return undefined;
  const [, word = '', earlier = '', typed = ''] = found;
  if (typing.trigger !== undefined && earlier === '' && unnumbered.test(before.slice(0, found.index))) return undefined;
  // A number may be written before the next word, but not before the rest of a number.
  if (typed === '' ? /^\d/.test(after) : isBeforeWord(line)) return undefined;
  const range = { start: offset - typed.length, end: offset };
  const item = (label: string, detail: string, filter = label): CompletionItem => ({
    kind: 'takeaway',
    label,
    detail,
    filter,
    range,
    text: label,
  });
  const named = (earlier.match(/\d+/g) ?? []).map(Number);
  const isOpen = /[-–—]\s*$/.test(earlier);
  const one = summary.takeaways
    .filter(({ number }) => (isOpen ? number > (named.at(-1) ?? 0) : !named.includes(number)))
    .map(({ number, title }) => item(String(number), title));
  if (!/s$/i.test(word) || earlier !== '') return one;
  const coverage = coverageOf(file.uri, summary, series);
  const rangesOf = (numbers: readonly number[], detail: string): CompletionItem[] =>
    runsOf(numbers)
      .filter(([first, last]) => last > first)
      .map(([first, last]) => item(`${first}–${last}`, detail));
  const missing = coverage.filter(({ lack }) => lack === 'reference-missing').map(({ takeaway }) => takeaway.number);
  const here = coverage.filter((one) => one.here).map(({ takeaway }) => takeaway.number);
  const parts = series.parts.filter((part) => part !== series.own && part.uri !== file.uri);
  const ranges = [
    ...parts.flatMap((part) => {
      const read = part.file;
      const numbers =
        part.takeaways ??
        summary.takeaways.map(({ number }) => number).filter((n) => read && takeawayOf(read, n)?.section);
      return rangesOf(numbers, part.number ? `in part ${part.number}` : 'in another part');
    }),
    ...rangesOf(missing, 'nothing refers to them yet'),
    ...rangesOf(here, 'in this article'),
  ];
  return [...ranges.filter(({ label }, i) => ranges.findIndex((other) => other.label === label) === i), ...one];
}
