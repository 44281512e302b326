import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { type OutlineEntry, outline } from './outline.ts';

/** Compares the outline of a fixture's first file with lines such as `  takeaway 1. Title [detail]`. */
function check(fixture: string, expected: string): void {
  const files = readFixture(fixture);
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const path = files[0]?.path ?? '';
  const entries = outline(snapshotOf(texts), uriOf(path));
  expectNested(entries, { start: 0, end: texts[path]?.length ?? 0 });
  expect(show(entries)).toBe(expected.trim());
}

function show(entries: readonly OutlineEntry[], depth = 0): string {
  return entries
    .map(({ kind, name, detail, children }) => {
      const line = `${'  '.repeat(depth)}${kind} ${name}${detail ? ` [${detail}]` : ''}`;
      return children.length > 0 ? `${line}\n${show(children, depth + 1)}` : line;
    })
    .join('\n');
}

function expectNested(entries: readonly OutlineEntry[], outer: { start: number; end: number }): void {
  for (const { range, selection, children, name } of entries) {
    expect(name).not.toBe('');
    expect(range.start).toBeGreaterThanOrEqual(outer.start);
    expect(range.end).toBeLessThanOrEqual(outer.end);
    expect(selection.start).toBeGreaterThanOrEqual(range.start);
    expect(selection.end).toBeLessThanOrEqual(range.end);
    expectNested(children, range);
  }
}

const parts = `-- part-2.md --
---
title: "Top four takeaways from KubeCon San Diego (Part 2)"
date: 2019-12-03
series:
  part: 2
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-4 }
---

# Top four takeaways from KubeCon San Diego (Part 2)

Here are all takeaways:

1. Operators grow up
2. Meshes settle down
3. Policy moves left
4. Events are everywhere

Takeaways 1–2 are in [part 1](part-1.md).

## 3. Policy moves left

Rita Moreau gave a talk “Guardrails for the Rest of Us” on this.

### What to try first

Start small.

## Wrapping up

See you in Amsterdam.
-- part-1.md --
# Top four takeaways from KubeCon San Diego (Part 1)

1. Operators grow up
2. Meshes settle down
3. Policy moves left
4. Events are everywhere

## 1. Operators grow up

They do.
`;

test('holds the takeaways where they are written about, else where they are listed', () => {
  check(
    parts,
    `
article Top four takeaways from KubeCon San Diego (Part 2) [KubeCon + CloudNativeCon North America 2019 · part 2 · 60 words · 1 min]
  takeaway 1. Operators grow up [part-1.md]
  takeaway 2. Meshes settle down [part 1]
  takeaway 4. Events are everywhere [no section]
  takeaway 3. Policy moves left [19 words]
    talk Guardrails for the Rest of Us [Rita Moreau]
    heading What to try first
  heading Wrapping up
`,
  );
});

test('shows sections that no list names, pseudo-headings and headings without a number', () => {
  check(
    `
# Three lessons learned

1. Test in production
2. Write it down
3. Sleep

**1. Test in production**

Yes.

**2. Write it down**

Please.

## Sleep

Now.
`,
    `
article Three lessons learned [22 words · 1 min]
  takeaway 1. Test in production [1 word]
  takeaway 2. Write it down [1 word]
  takeaway 3. Sleep [1 word]
`,
  );
});

test('lists takeaways without sections, and nests talks in them', () => {
  check(
    `
# My five takeaways

1. Watch the keynote “Small Clusters, Big Plans” by Ana Lopes
2. 🎉 Ship it
`,
    `
article My five takeaways [15 words · 1 min]
  takeaway 1. Watch the keynote “Small Clusters, Big Plans” by Ana Lopes
    talk Small Clusters, Big Plans [Ana Lopes]
  takeaway 2. 🎉 Ship it
`,
  );
});

test('says which sections are out of proportion, where there are some to compare', () => {
  const lengths = [120, 150, 700, 160, 20];
  const texts = (count: number): string =>
    lengths
      .slice(0, count)
      .map((words, i) => `## ${i + 1}. T${i}\n\n${'word '.repeat(words).trim()}\n`)
      .join('\n');
  const details = (count: number): readonly string[] | undefined =>
    outline(snapshotOf({ 'a.md': `# ${count} takeaways\n\n${texts(count)}` }), uriOf('a.md'))[0]?.children.map(
      ({ detail }) => detail,
    );
  expect(details(5)).toEqual(['120 words', '150 words', '700 words · long', '160 words', '20 words · short']);
  expect(details(3)).toEqual(['120 words', '150 words', '700 words']);
});

test('is empty where a file is no summary', () => {
  check(
    `
# Install

1. Download it
2. Run it
`,
    '',
  );
});

test('does without a title', () => {
  check(
    `
---
takeaways: true
---

1. One

## 1. One

Text.
`,
    `
takeaway 1. One [1 word]
`,
  );
});
