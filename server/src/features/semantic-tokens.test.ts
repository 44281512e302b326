import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { semanticTokens } from './semantic-tokens.ts';

/** Compares the tokens of a fixture's file, each as its type, its level and its words. */
function check(fixture: string, expected: readonly string[]): void {
  const [file] = readFixture(fixture);
  const text = file?.text ?? '';
  const tokens = semanticTokens(snapshotOf({ 'a.md': text }), uriOf('a.md'));
  const show = tokens.map(({ type, modifier, start, end }) => {
    const name = modifier === undefined ? type : `${type}.${modifier}`;
    return `${name} ${text.slice(start, end)}`;
  });
  expect(show).toEqual(expected);
}

test('numbers, references, talks, speakers, projects by their level then, claims', () => {
  check(
    `
---
event: kubecon-na-2019
---

# Two takeaways

1. Policy moves left
2. Events are everywhere

As takeaways 1–2 and [part 1](part-1.md) say, OPA and Kyverno are here.

## 1. Policy moves left

I liked “OPA Deep Dive” by Ada Smith and Mara
Lind. Kubernetes has graduated.

## 2. Events are everywhere
`,
    [
      'takeawayNumber 1.',
      'takeawayNumber 2.',
      'takeawayReference takeaways 1–2',
      'takeawayReference part 1',
      'project.incubating OPA',
      'project.outside Kyverno',
      'takeawayNumber 1',
      'project.incubating OPA',
      'talk  Deep Dive',
      'speaker Ada Smith',
      'speaker Mara',
      'speaker Lind',
      'project.graduated Kubernetes',
      'claim graduated',
      'takeawayNumber 2',
    ],
  );
});

test('nothing in a file that is no summary', () => {
  check('# Notes\n\nKubernetes.\n', []);
});

test('tokens come in order, on one line each, and never overlap', () => {
  const piece = fc.constantFrom(
    ...[
      'takeaway 1 ',
      'OPA ',
      '“Rails',
      ' and OPA',
      '” by Ada Smith ',
      '\n',
      '> ',
      'graduated ',
      'is a sandbox project ',
      '*',
      'part 2 ',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `---\ntakeaways: true\n---\n\n${pieces.join('')}`;
      let end = 0;
      for (const token of semanticTokens(snapshotOf({ 'a.md': text }), uriOf('a.md'))) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(text.slice(token.start, token.end)).not.toMatch(/[\r\n]/);
        end = token.end;
      }
    }),
    { numRuns: 300 },
  );
});
