import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { inlayHints } from './inlay-hints.ts';

/** Compares the first file with its hints in double square brackets. */
function check(fixture: string): void {
  const files = readFixture(fixture);
  const [first] = files;
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text.replace(/\[\[.*?\]\]/g, '')]));
  const text = texts[first?.path ?? ''] ?? '';
  const hints = inlayHints(snapshotOf(texts), uriOf(first?.path ?? ''), { start: 0, end: text.length });
  let shown = text;
  for (const { at, label } of hints.toReversed()) shown = `${shown.slice(0, at)}[[${label}]]${shown.slice(at)}`;
  expect(shown).toBe(first?.text);
}

test('list, ranges, levels', () => {
  check(`-- part-2.md --
---
event: kubecon-na-2019
series:
  part: 2
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-5 }
    - { file: part-3.md, takeaways: 6 }
---

# Six takeaways

1. Policy moves left[[Part 1]]
2. *Events*[[Part 1]]
3. Meshes[[§ 3]]
4. OPA[[incubating]] is in all of them[[§ 4]]
5. Boats[[no section yet]]
6. Piers[[Part 3]]

Takeaways 1–2 are elsewhere. Takeaways 3–5[[(2 of 3 sections)]] are not. OPA, Kyverno[[not in the CNCF]].

## 3. Meshes

## 4. OPA is in all of them
-- part-1.md --
# Six takeaways

1. Policy moves left
2. Events

## 1. Policy moves left

## 2. Events
`);
});

test('a list without sections, and a file that is no summary', () => {
  check('---\ntakeaways: true\n---\n\nMy takeaways:\n\n1. Boats\n2. Piers\n');
  check('# Notes\n\n1. Boats\n2. Piers\n\n## 1. Boats\n');
});
