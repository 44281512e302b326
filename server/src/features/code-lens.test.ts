import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { codeLenses } from './code-lens.ts';

/** Compares the lenses of a fixture's first file, each as the line below it, its title, and what it opens. */
function check(fixture: string, expected: readonly string[]): void {
  const files = readFixture(fixture);
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const [path = ''] = Object.keys(texts);
  const show = codeLenses(snapshotOf(texts), uriOf(path)).map(({ range, title, places }) => {
    const line = /.*/.exec(texts[path]?.slice(range.start) ?? '')?.[0];
    const opens = places?.().map(({ file, start, end }) => file.document.text.slice(start, end));
    return `${line} | ${title}${opens ? ` → ${opens.join('; ')}` : ''}`;
  });
  expect(show).toEqual(expected);
}

test('what is counted opens', () => {
  check(
    `-- part-2.md --
---
series:
  part: 2
  parts:
    - { file: part-1.md, takeaways: 1 }
    - { file: part-2.md, takeaways: 2-3 }
---

# Three takeaways

1. Policy moves left
2. Events
3. Boats

## 2. Events

OPA and Kyverno, and OPA again, as takeaway 3 says. I liked “Rails and Boats” by Ada Smith.

## 3. Boats
-- part-1.md --
# Three takeaways

1. Policy moves left
2. Events
3. Boats

## 1. Policy moves left

More in takeaways 2–3 of [part 2](part-2.md).
`,
    [
      '1. Policy moves left | 2 of 3 takeaways here, 1 in other parts → ## 1. Policy moves left; ## 2. Events; ## 3. Boats',
      '## 2. Events | 1 reference → takeaways 2–3',
      '## 2. Events | 18 words',
      '## 2. Events | 1 talk → Rails and Boats',
      '## 2. Events | 2 projects → OPA; Kyverno',
      '## 3. Boats | 2 references → takeaway 3; takeaways 2–3',
    ],
  );
});

test('nothing in a file that is no summary', () => {
  check('# Notes\n\n1. Boats\n2. Piers\n', []);
});
