import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { folding } from './folding.ts';

/** Compares the folds of a fixture's file, each as its kind, its first line and its last. */
function check(fixture: string, expected: readonly string[]): void {
  const [file] = readFixture(fixture);
  const text = file?.text ?? '';
  const folds = folding(snapshotOf({ 'a.md': text }), uriOf('a.md'));
  const show = (start: number, end: number): string => {
    const lines = text.slice(start, end).split(/\r\n?|\n/);
    return `${lines[0]} … ${lines.at(-1)}`;
  };
  expect(folds.map(({ kind, start, end }) => `${kind}: ${show(start, end)}`)).toEqual(expected);
}

test('front matter, list, sections and talks', () => {
  check(
    `
---
title: Three takeaways
---

# Three takeaways

1. Trains
2. Boats

![a boat](boat.png)

3. Piers

## 1. Trains

Rails.

### Talks

- “Rails and Boats” by Ada Smith
- “Trains at Sea” by Bob Jones and Mara Lind

## 2. Boats

Water.

`,
    [
      'front-matter: --- … ---',
      'section: # Three takeaways … Water.',
      'list: 1. Trains … 3. Piers',
      'section: ## 1. Trains … - “Trains at Sea” by Bob Jones and Mara Lind',
      'section: ### Talks … - “Trains at Sea” by Bob Jones and Mara Lind',
      'talks: - “Rails and Boats” by Ada Smith … - “Trains at Sea” by Bob Jones and Mara Lind',
      'section: ## 2. Boats … Water.',
    ],
  );
});

test('lines used as headings', () => {
  check(
    `
---
takeaways: true
---

**1. Trains**

Rails.

**2. Boats**

Water.
`,
    ['front-matter: --- … ---', 'section: **1. Trains** … Rails.', 'section: **2. Boats** … Water.'],
  );
});

test('a file that is no summary has Markdown’s own folds', () => {
  check('# Notes\n\nRails.\n', []);
});
