import { type Edit, replace } from '../edits/edit.ts';
import type { Located } from '../model/located.ts';
import { findOwnPart } from '../model/part-references.ts';
import type { Summary } from '../model/summary.ts';
import type { Span } from '../syntax/document.ts';
import type { Part, Series } from '../workspace/series.ts';
import { baseName } from '../workspace/uri.ts';
import { defineRule, type Finding, type Fix } from './rule.ts';

const text = (inTitle: number, inFrontMatter: number): string => `---
title: Three takeaways (part ${inTitle})
series:
  part: ${inFrontMatter}
  parts: [{ file: part-1.md }, { file: part-2.md }]
---

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring
`;

export default defineRule({
  id: 'series-part-number',
  group: 'series',
  severity: 'warning',
  finds:
    'An article whose title and front matter disagree on which part of the series it is, and two files of a series that say that they are the same part.',
  because: 'Readers who come for part 2 find two of them, or none.',
  examples: [
    {
      bad: `-- part-2.md --
${text(2, 1).replace('  part: 1\n', '  part: 1\n        ^ Front matter says part 1, and the title says part 2; correct one of them\n')}`,
      fixed: `-- part-2.md --\n${text(2, 2)}`,
    },
    {
      bad: `-- two.md --
# Harbour Days: takeaways (part 1)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ one.md says that it is part 1, too; correct one of them

1. Quotas are a conversation
2. Nobody reads dashboards

-- one.md --
# Harbour Days: takeaways (part 1)

1. Quotas are a conversation
2. Nobody reads dashboards

-- three.md --
# Harbour Days: takeaways (part 3)

1. Quotas are a conversation
2. Nobody reads dashboards
`,
      fixed: `-- two.md --
# Harbour Days: takeaways (part 2)

1. Quotas are a conversation
2. Nobody reads dashboards
`,
    },
    { good: `-- part-2.md --\n${text(2, 2)}\n-- part-1.md --\n${text(1, 1)}` },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    const places = placesOf(summary);
    const [first, ...others] = places;
    if (!first) return;
    const position = positionOf(series, file.uri);
    const differing = others.find(({ number }) => number !== first.number);
    if (differing) {
      const right = [differing, first].find(({ number }) => number === position);
      const candidates = right ? [right.number] : [differing.number, first.number];
      yield {
        span: first.span,
        message: `${sentence(first.name)} says part ${first.number}, and ${differing.name} says part ${differing.number}; correct one of them`,
        related: [{ span: differing.span, message: sentence(differing.name) }],
        fixes: candidates.flatMap((number, i) => changeTo(places, number, i === 0)),
      };
      return;
    }
    yield* sameNumber(summary, series, file.uri, places, position);
  },
});

/** Where an article says which part it is. */
interface PlaceOfPart {
  readonly number: number;
  readonly name: string;
  readonly span: Span;
  /** Says another number; undefined where that cannot be written. */
  change(number: number): Edit | undefined;
}

function placesOf({ meta, topHeading }: Summary): PlaceOfPart[] {
  const places: PlaceOfPart[] = [];
  const part = meta.series?.part;
  if (part) places.push({ ...part, name: 'front matter', change: (number) => replace(part.span, String(number)) });
  const add = (name: string, title: Located | undefined): void => {
    const found = title && findOwnPart(title.text);
    if (!found) return;
    const words = title.text.slice(found.start, found.end);
    const at = title.span.block.text.slice(title.span.start, title.span.end).indexOf(words);
    const digits = /\d+/.exec(words);
    places.push({
      number: found.number,
      name,
      span: title.span,
      change(number) {
        if (at < 0 || !digits) return undefined;
        const start = title.span.start + at + digits.index;
        return replace({ ...title.span, start, end: start + digits[0].length }, String(number));
      },
    });
  };
  add('the title', meta.title);
  add('the heading', topHeading && { text: topHeading.text, span: topHeading.titleSpan });
  return places;
}

/** The place that front matter gives an article among the parts, from 1. */
function positionOf({ parts }: Series, uri: string): number | undefined {
  const at = parts.findIndex((part) => part.meta && part.uri === uri);
  return at < 0 ? undefined : at + 1;
}

/** Of two files that say the same the one tells whose place is another or, where that is not known, the one named later. */
function* sameNumber(
  { part }: Summary,
  series: Series,
  uri: string,
  places: readonly PlaceOfPart[],
  position: number | undefined,
): Iterable<Finding> {
  if (!part || position === part.number) return;
  const saysSame = (other: Part): boolean => other.uri !== uri && other.file?.summary.part?.number === part.number;
  const other = series.parts.find(saysSame);
  if (!other?.uri || !other.file) return;
  const theirs = positionOf(series, other.uri);
  if (theirs !== part.number && (position === undefined || theirs === undefined) && other.uri > uri) return;
  const numbers = new Set(series.parts.map((one) => one.file?.summary.part?.number).concat(part.number));
  const free = series.parts.map((_, i) => i + 1).find((number) => !numbers.has(number));
  const right = position ?? free;
  const theirPart = other.file.summary.part;
  yield {
    span: places.find(({ number }) => number === part.number)?.span ?? part.span,
    message: `${baseName(other.uri)} says that it is part ${part.number}, too; correct one of them`,
    ...(theirPart ? { related: [{ in: other.file, span: theirPart.span, message: 'The other file' }] } : {}),
    fixes: right === undefined ? [] : changeTo(places, right, true),
  };
}

function changeTo(places: readonly PlaceOfPart[], number: number, preferred: boolean): Fix[] {
  const edits = places.filter((place) => place.number !== number).map((place) => place.change(number));
  if (edits.some((edit) => edit === undefined)) return [];
  return [{ title: `Make it part ${number}`, preferred, edits: () => edits.filter((edit) => edit !== undefined) }];
}

function sentence(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}
