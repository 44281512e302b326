import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFixture, uriOf } from '../../../test/fixture.ts';
import { builtInCatalog } from '../catalog/index.ts';
import { createIndex } from '../workspace/index-of-summaries.ts';
import { readFile } from '../workspace/snapshot.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

const catalog = builtInCatalog();

/** An index of a fixture's files, as of files on disk. */
function indexOf(fixture: string) {
  const index = createIndex(true);
  for (const { path, text } of readFixture(fixture)) {
    index.track(uriOf(path));
    index.note(uriOf(path), readFile(uriOf(path), text, undefined, catalog));
  }
  return index;
}

const days = indexOf(`
-- one.md --
# Harbour Days 2024: four takeaways (Part 1)

1. Tugs are a platform
2. Nobody reads tide tables
3. Ropes are code
4. Fog is an interface

The rest is in [part 2](two.md).

## 1. Tugs are a platform

Mara Lindqvist gave a talk “Tugboats Without Tears”, on Kubernetes.

## 2. Nobody reads tide tables

In “Tugboats Without Tears”, Mara Lindqvist had said so, and shown Kubernetes and Envoy.

-- two.md --
---
title: More of the harbour
event: { name: Harbour Days, start: 2024-05-02, end: 2024-05-03 }
series: { part: 2, parts: [{ file: one.md }, { file: two.md }] }
---

1. Tugs are a platform
2. Nobody reads tide tables
3. Ropes are code
4. Fog is an interface

Takeaways 1–2 are in [part 1](one.md).

## 3. Ropes are code

They are.

## Wrapping up

See you in the fog.
-- notes.md --
# Notes

## Tugs to look at

None.
`);

/** What a query finds in the harbour: kind, name, file and line, container. */
function find(query: string): string[] {
  return workspaceSymbols(query, days.names()).map(
    ({ uri, place: { kind, name, start }, container }) =>
      `${kind} ${name} | ${uri.slice(uriOf('').length)}:${start.line + 1}:${start.character + 1} | ${container}`,
  );
}

test('everything has a name, once, and what holds it', () => {
  expect(find('').toSorted()).toEqual(
    [
      'article Harbour Days 2024: four takeaways (Part 1) | one.md:1:3 | one.md',
      'article More of the harbour | two.md:2:8 | two.md',
      'takeaway 1. Tugs are a platform | one.md:10:1 | Harbour Days 2024: four takeaways (Part 1)',
      'takeaway 2. Nobody reads tide tables | one.md:14:1 | Harbour Days 2024: four takeaways (Part 1)',
      'takeaway 3. Ropes are code | two.md:14:1 | More of the harbour (part 2)',
      // Nobody has written about it, so that both lists are as good.
      'takeaway 4. Fog is an interface | one.md:6:4 | Harbour Days 2024: four takeaways (Part 1)',
      'takeaway 4. Fog is an interface | two.md:10:4 | More of the harbour (part 2)',
      'talk Tugboats Without Tears | one.md:12:29 | Harbour Days 2024: four takeaways (Part 1)',
      'speaker Mara Lindqvist | one.md:12:29 | Harbour Days 2024: four takeaways (Part 1)',
      'project Kubernetes | one.md:12:57 | Harbour Days 2024: four takeaways (Part 1)',
      'project Envoy | one.md:16:83 | Harbour Days 2024: four takeaways (Part 1)',
      'heading Wrapping up | two.md:18:1 | More of the harbour (part 2)',
    ].toSorted(),
  );
});

test('a few letters are enough, in their order; the best match is first', () => {
  expect(find('tug').map((line) => line.split(' | ')[0])).toEqual([
    'takeaway 1. Tugs are a platform',
    'talk Tugboats Without Tears',
  ]);
  expect(find('TGTRS').map((line) => line.split(' | ')[0])).toEqual(['talk Tugboats Without Tears']);
  expect(find('fog is an interface')[0]).toMatch(/^takeaway 4/);
  expect(find('linq')[0]).toMatch(/^speaker Mara Lindqvist/);
  expect(find('trugs')).toEqual([]);
});

test('a second word may be one of the title of the article', () => {
  expect(find('ropes more')).toEqual(['takeaway 3. Ropes are code | two.md:14:1 | More of the harbour (part 2)']);
  expect(find('ropes days')).toEqual([]);
  expect(find('more ropes').length).toBe(0);
});

test('an index that keeps no names has none', () => {
  const index = createIndex();
  index.track(uriOf('one.md'));
  index.note(uriOf('one.md'), readFile(uriOf('one.md'), '# Two takeaways\n\n1. One\n2. Two\n', undefined, catalog));
  expect(workspaceSymbols('one', index.names())).toEqual([]);
});

test('an open text is searched as it is, and one that is gone is not', () => {
  const index = indexOf('-- one.md --\n# Two takeaways\n\n1. Tugs\n2. Ropes\n');
  const names = (): string[] => workspaceSymbols('', index.names()).map(({ place }) => place.name);
  expect(names()).toContain('2. Ropes');
  index.note(uriOf('one.md'), readFile(uriOf('one.md'), '# Two takeaways\n\n1. Tugs\n2. Knots\n', 1, catalog));
  expect(names()).toEqual(['Two takeaways', '1. Tugs', '2. Knots']);
  index.note(uriOf('one.md'), undefined);
  expect(names()).toEqual([]);
});

test('letters of a name in their order find it, however they are written', () => {
  const all = workspaceSymbols('', days.names()).filter(({ place }) => place.listed === undefined);
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.infiniteStream(fc.boolean()), ({ uri, place }, chance) => {
      const letters = [...place.name].filter((letter) => letter.trim() && chance.next().value);
      const query = letters.map((letter) => (chance.next().value ? letter.toUpperCase() : letter)).join('');
      expect(workspaceSymbols(query, days.names())).toContainEqual(expect.objectContaining({ uri, place }));
    }),
  );
});
