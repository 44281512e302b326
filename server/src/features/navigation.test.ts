import { describe, expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import type { Extent } from '../syntax/document.ts';
import { definition } from './definition.ts';
import { links } from './links.ts';
import { references } from './references.ts';

interface Fixture {
  readonly texts: Readonly<Record<string, string>>;
  readonly path: string;
  readonly cursor: number;
}

/** A fixture's files and the cursor in one of them. */
function read(fixture: string): Fixture {
  const files = readFixture(fixture);
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const file = files.find(({ cursors }) => cursors.length > 0) ?? files[0];
  return { texts, path: file?.path ?? '', cursor: file?.cursors[0] ?? 0 };
}

/** Where the words at the cursor lead: the words, then each target's file and text. */
function goTo(fixture: string): string[] {
  const { texts, path, cursor } = read(fixture);
  const found = definition(snapshotOf(texts), uriOf(path), cursor);
  if (!found) return [];
  const show = (uri: string, { start, end }: Extent): string => {
    const name = uri.slice(uriOf('').length);
    return `${name}: ${texts[name]?.slice(start, end)}`;
  };
  return [
    texts[path]?.slice(found.origin.start, found.origin.end) ?? '',
    ...found.targets.map(({ uri, selection }) => show(uri, selection)),
  ];
}

/** What speaks of the same as the words at the cursor, what declares it in brackets. */
function find(fixture: string): string[] {
  const { texts, path, cursor } = read(fixture);
  return references(snapshotOf(texts), uriOf(path), cursor).map(({ file, declares, start, end }) => {
    const text = file.document.text.slice(start, end);
    return `${file.uri.slice(uriOf('').length)}: ${declares ? `[${text}]` : text}`;
  });
}

/** A series of two parts, with `$0` put before the first occurrence of some words in the second. */
function series(words: string, skip = 0): string {
  const text = `-- part-2.md --
---
series:
  part: 2
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-4 }
---

# Four takeaways (part 2)

1. Policy moves left
2. Events are everywhere
3. Meshes settle down
4. OPA is in all of them

Takeaways 1–3, and 4, matter; see part 1 for the rest. OPA, again.

## 3. Meshes settle down

As in takeaway 1.

## 4. OPA is in all of them
`;
  const at = text.indexOf(words) + skip;
  return `${text.slice(0, at)}$0${text.slice(at)}-- part-1.md --
# Four takeaways (part 1)

1. Policy moves left
2. Events are everywhere

## 1. Policy moves left

OPA.

## 2. Events are everywhere

Takeaway 3 is in [part 2](part-2.md).
`;
}

describe('definition', () => {
  test('a range leads to each of its sections, in whatever part', () => {
    expect(goTo(series('1–3'))).toEqual([
      'Takeaways 1–3, and 4',
      'part-1.md: ## 1. Policy moves left',
      'part-1.md: ## 2. Events are everywhere',
      'part-2.md: ## 3. Meshes settle down',
    ]);
    expect(goTo(series('4, matter'))).toEqual(['Takeaways 1–3, and 4', 'part-2.md: ## 4. OPA is in all of them']);
    expect(goTo(series('Takeaways 1–3', 2))).toHaveLength(5);
  });

  test('item to section, section to item', () => {
    expect(goTo(series('2. Events', 4))).toEqual([
      '2. Events are everywhere',
      'part-1.md: ## 2. Events are everywhere',
    ]);
    expect(goTo(series('## 3.', 4))).toEqual(['## 3. Meshes settle down', 'part-2.md: Meshes settle down']);
  });

  test('a part leads to its file, from prose and from front matter', () => {
    expect(goTo(series('part 1 for'))).toEqual(['part 1', 'part-1.md: # Four takeaways (part 1)']);
    expect(goTo(series('part-1.md', 2))).toEqual(['part-1.md', 'part-1.md: # Four takeaways (part 1)']);
  });

  test('elsewhere nothing', () => {
    expect(goTo(series('matter'))).toEqual([]);
    expect(goTo('# Notes\n\nAs takeaway$0 1 says.\n')).toEqual([]);
  });
});

describe('references', () => {
  test('of a takeaway: item, section and prose of every part', () => {
    expect(find(series('## 3.', 4))).toEqual([
      'part-2.md: [Meshes settle down]',
      'part-2.md: Takeaways 1–3, and 4',
      'part-2.md: [Meshes settle down]',
      'part-1.md: Takeaway 3',
    ]);
    expect(find(series('1. Policy'))).toEqual([
      'part-2.md: [Policy moves left]',
      'part-2.md: Takeaways 1–3, and 4',
      'part-2.md: takeaway 1',
      'part-1.md: [Policy moves left]',
      'part-1.md: [Policy moves left]',
    ]);
  });

  test('of a project, and of a part', () => {
    expect(find(series('OPA, again'))).toEqual([
      'part-2.md: OPA',
      'part-2.md: OPA',
      'part-2.md: OPA',
      'part-1.md: OPA',
    ]);
    expect(find(series('part 1 for'))).toEqual(['part-2.md: part 1']);
  });
});

test('links: parts of front matter, and parts in prose that are no links', () => {
  const { texts, path } = read(series('Four'));
  const found = links(snapshotOf(texts), uriOf(path));
  expect(found.map(({ start, end, target }) => `${texts[path]?.slice(start, end)} → ${target}`)).toEqual([
    `part-1.md → ${uriOf('part-1.md')}`,
    `part-2.md → ${uriOf('part-2.md')}`,
    `part 1 → ${uriOf('part-1.md')}`,
  ]);
});

test('a range leads to five sections, in whatever part each is', () => {
  const list = '1. Tugs\n2. Tides\n3. Ropes\n4. Cranes\n5. Fog\n6. Gulls\n';
  const part = (number: number, more: string, sections: readonly string[]): string =>
    `-- part-${number}.md --\n# Six takeaways (part ${number})\n\n${list}\n${more}\n\n${sections.map((title) => `## ${title}\n\nYes.\n`).join('\n')}\n`;
  const fixture = `${part(3, 'As in takea$0ways 1–5, all is water.', ['6. Gulls'])}${part(1, '', ['1. Tugs', '2. Tides'])}${part(2, '', ['3. Ropes', '4. Cranes', '5. Fog'])}`;
  expect(goTo(fixture)).toEqual([
    'takeaways 1–5',
    'part-1.md: ## 1. Tugs',
    'part-1.md: ## 2. Tides',
    'part-2.md: ## 3. Ropes',
    'part-2.md: ## 4. Cranes',
    'part-2.md: ## 5. Fog',
  ]);
});
