import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextFor } from '../../../../test/fixture.ts';
import type { Texts } from '../../../../test/parts.ts';
import { check } from '../../check.ts';
import { rules } from '../../rules/index.ts';
import { applyChanges } from '../edit.ts';
import { sourceAt } from '../layout.ts';
import { type SeriesStyle, seriesStyle, textsOf } from '../series-style.ts';
import { type Plan, reshape } from './reshape.ts';
import { adding, moving, type Reshaping, removing } from './reshaping.ts';
import { type Refused, scopeOf } from './scope.ts';
import { retitle, titlesIn } from './title.ts';

function reshaped(texts: Texts, path: string, reshaping: Reshaping): Texts | string {
  const scope = scopeOf(contextFor(texts, path));
  if ('refused' in scope) return scope.refused;
  return made(texts, reshape(scope, reshaping, []));
}

/** The texts after a plan; why not, where it is none. */
function made(texts: Texts, plan: Plan | Refused): Texts | string {
  if ('refused' in plan) return plan.refused;
  if (plan.questions.length > 0) return plan.questions.join();
  const after = { ...texts };
  for (const { file, changes } of plan.files) {
    after[file.uri.replace('file:///fixture/', '')] = applyChanges(file.document.text, changes);
  }
  return after;
}

function isDraft({ contents, count }: SeriesStyle): boolean {
  return contents.slice(0, count).some(({ kind }) => kind === 'missing');
}

/** "Takeaway 6 is in part 2" does not tell where a second one is. */
function hasPartOfOne({ bounds, count }: SeriesStyle): boolean {
  const ends = [0, ...bounds.filter((bound) => bound < count), count].sort((a, b) => a - b);
  return ends.some((end, i) => end - (ends[i - 1] ?? 0) === 1);
}

/** How often each rule finds something, in all parts: what moves takes its findings along. */
function found(texts: Texts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const path of Object.keys(texts)) {
    for (const { rule } of check(contextFor(texts, path), rules)) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  return counts;
}

// That nobody has written about a takeaway may be told of one of its places, and not of another.
const lacks = /section-missing|reference-missing|series-gap|reference-promise/;
// A new line in the manner of the others is one more of what is found of them.
const manner = 'section-pseudo-heading';

function expectNothingNew(before: Texts, after: Texts, isDraft: boolean): void {
  const known = found(before);
  const more = [...found(after)].filter(
    ([key, count]) => count > (known.get(key) ?? 0) && key !== manner && !(isDraft && lacks.test(key)),
  );
  expect(more, JSON.stringify(after, undefined, 1).replaceAll('\\n', '\n')).toEqual([]);
}

const runs = process.env.FUZZ ? 1000 : 25;
const place = fc.record({ part: fc.nat(2), from: fc.nat(11), to: fc.nat(11) });

test('a takeaway that moves and moves back leaves every byte, and nothing new is found meanwhile', () => {
  let made = 0;
  const refusals = new Map<string, number>();
  fc.assert(
    fc.property(seriesStyle, place, (s, { part, from, to }) => {
      const before = textsOf(s);
      const paths = Object.keys(before);
      const path = paths[part % paths.length] as string;
      const [a, b] = [(from % s.count) + 1, (to % s.count) + 1];
      const after = reshaped(before, path, moving(a, b));
      if (typeof after === 'string') {
        const key = after.replace(/\d+/g, 'N');
        refusals.set(key, (refusals.get(key) ?? 0) + 1);
        return;
      }
      made++;
      expectNothingNew(before, after, isDraft(s));
      expect(reshaped(after, path, moving(b, a))).toEqual(before);
    }),
    { numRuns: runs },
  );
  if (process.env.SHOW) console.log(made, [...refusals]);
  expect(made).toBeGreaterThan(runs / 3);
});

test('a takeaway that is inserted and removed leaves every byte, and nothing new is found meanwhile', () => {
  let made = 0;
  fc.assert(
    fc.property(seriesStyle, place, fc.constantFrom('before', 'after'), (s, { part, from }, where) => {
      const before = textsOf(s);
      const paths = Object.keys(before);
      const path = paths[part % paths.length] as string;
      const beside = (from % s.count) + 1;
      const inserted = adding(where as 'before' | 'after', beside, 'Anchors hold', s.count);
      const after = reshaped(before, path, inserted);
      if (typeof after === 'string') return;
      made++;
      expectNothingNew(before, after, isDraft(s) || hasPartOfOne(s));
      expect(reshaped(after, path, removing(inserted.added?.number ?? 0, s.count + 1))).toEqual(before);
    }),
    { numRuns: runs },
  );
  expect(made).toBeGreaterThan(runs / 3);
});

test('a title that is changed and changed back leaves every byte, and nothing new is found meanwhile', () => {
  const retitled = (texts: Texts, path: string, number: number, title: string): Texts | string => {
    const context = contextFor(texts, path);
    const [place] = titlesIn(context.file, number);
    return place ? made(texts, retitle(context, number, place, title, [])) : 'There is no title';
  };
  const sourceIn = (texts: Texts, path: string, number: number): string => {
    const { summary, file } = contextFor(texts, path);
    const [place] = titlesIn(file, number);
    return place && summary ? sourceAt(place.titleSpan) : '';
  };
  const title = fc.constantFrom(
    'Anchors hold',
    'Ropes *are* tar',
    '`make` harbour',
    'A [mole](https://example.com)',
    'Ütze & Söhne – “Q”',
  );
  let count = 0;
  fc.assert(
    fc.property(seriesStyle, place, title, (s, { part, from }, title) => {
      const before = textsOf(s);
      const paths = Object.keys(before);
      const path = paths[part % paths.length] as string;
      const number = (from % s.count) + 1;
      // A new title stands on one line.
      fc.pre(s.bodies[number - 1] !== 'wrapped');
      const after = retitled(before, path, number, title);
      if (typeof after === 'string') return;
      count++;
      expectNothingNew(before, after, isDraft(s));
      expect(retitled(after, path, number, sourceIn(before, path, number))).toEqual(before);
    }),
    { numRuns: runs },
  );
  expect(count).toBeGreaterThan(runs / 3);
});
