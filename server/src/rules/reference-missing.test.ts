import { describe, expect, test } from 'vitest';
import { contextFor, uriOf } from '../../../test/fixture.ts';
import { check } from '../check.ts';
import { applyChanges, changesOf } from '../edits/edit.ts';
import type { Fix } from './rule.ts';

type Texts = Readonly<Record<string, string>>;

const titles = ['Tugs are a platform', 'Nobody reads tide tables', 'Ropes are code', 'Cranes scale to zero'];
titles.push('Fog is an interface', 'Gulls are technical debt');
const list = titles.map((title, i) => `${i + 1}. ${title}\n`).join('');
const part = (number: number, sections: readonly number[], more = '', head = ''): string =>
  `${head}# Six takeaways (part ${number})\n\n${list}\n${more}\n${sections.map((i) => `## ${i}. ${titles[i - 1]}\n\nThey told us so.\n`).join('\n')}`;
const planned = (number: number): string =>
  `---\nseries:\n  part: ${number}\n  parts:\n    - { file: part-1.md, takeaways: 1-2 }\n    - { file: part-2.md, takeaways: 3-4 }\n    - { url: "https://example.com/3", takeaways: 5-6 }\n---\n\n`;

const workspaces: Record<string, Texts> = {
  'three parts in the workspace': {
    'part-2.md': part(2, [3, 4]),
    'part-1.md': part(1, [1, 2], 'Takeaways 3–4 are in [part 2](part-2.md), takeaways 5–6 in [part 3](part-3.md).'),
    'part-3.md': part(3, [5, 6], 'The rest is in [part 1](part-1.md) and [part 2](part-2.md).'),
  },
  'a part that has only some of what it is to have, and one elsewhere': {
    'part-2.md': part(2, [3, 4], '', planned(2)),
    'part-1.md': part(1, [1], 'The rest is in [part 2](part-2.md).', planned(1)),
  },
  'a part elsewhere that is linked': {
    'part-2.md': part(2, [4, 5, 6], '[Part 1](https://example.com/1) came out yesterday.'),
  },
  'two parts elsewhere that are linked': {
    'part-3.md': part(3, [5, 6], 'See [part 1](https://example.com/1) and [part 2](https://example.com/2).'),
  },
  'a part that has nothing yet': {
    'part-1.md': part(1, [1, 2], '', planned(1)),
    'part-2.md': part(2, [], 'The rest is in [part 1](part-1.md).', planned(2)),
  },
};

/** The findings of all files, by file and rule. */
function faults(texts: Texts): string[] {
  return Object.keys(texts).flatMap((path) =>
    check(contextFor(texts, path)).map(({ rule, finding }) => `${path} ${rule.id} ${finding.message}`),
  );
}

interface Offer {
  readonly title: string;
  readonly isRight: boolean;
  /** The texts after it. */
  apply(): Texts;
}

/** What is offered for the takeaways that nobody points to, by their numbers. */
function offers(texts: Texts, path: string): ReadonlyMap<number, readonly Offer[]> {
  const context = contextFor(texts, path);
  const { file, series } = context;
  const apply = ({ edits }: Fix): Texts => {
    const after = { ...texts };
    for (const { uri, document } of [file, ...series.parts.flatMap((part) => part.file ?? [])]) {
      const name = uri.slice(uriOf('').length);
      const own = edits().filter((edit) => (edit.uri ?? file.uri) === uri);
      after[name] = applyChanges(texts[name] ?? '', changesOf(document, own));
    }
    return after;
  };
  const found = check(context).filter(({ rule }) => rule.id === 'reference-missing');
  return new Map(
    found.map(({ finding }) => [
      Number(/takeaway (\d+)/.exec(finding.message)?.[1]),
      (finding.fixes ?? []).map((fix) => ({
        title: fix.title,
        isRight: fix.safe === true || fix.preferred === true,
        apply: () => apply(fix),
      })),
    ]),
  );
}

const titlesFor = (texts: Texts, path: string, number: number): string[] | undefined =>
  offers(texts, path)
    .get(number)
    ?.map(({ title }) => title);

const [threeParts = {}, some = {}, elsewhere = {}, unclear = {}, begun = {}] = Object.values(workspaces);

describe('what is offered for a takeaway that nobody points to', () => {
  test('is the sentence and the link to the part that has it, and all of them at once', () => {
    expect(titlesFor(threeParts, 'part-2.md', 6)).toEqual([
      'Add “You can read takeaways 5 and 6 in part 3”',
      'Add all missing references',
      'Link takeaway 6 to part 3',
    ]);
  });

  test('is the section in the part that is to have it, or here', () => {
    expect(titlesFor(some, 'part-2.md', 1)).toEqual([
      'Add “You can read takeaway 1 in part 1”',
      'Add all missing references',
      'Link takeaway 1 to part 1',
    ]);
    expect(titlesFor(some, 'part-2.md', 2)).toEqual([
      'Insert a section for takeaway 2 in part-1.md, and tell of it here',
      'Add all missing references',
      'Insert a section for takeaway 2',
    ]);
  });

  test('is the sentence where the part is not begun yet', () => {
    expect(titlesFor(begun, 'part-1.md', 3)).toEqual([
      'Add “You can read takeaways 3 and 4 in part 2”',
      'Add all missing references',
      'Insert a section for takeaway 3',
    ]);
  });

  test('is the sentence to the only part before this one', () => {
    expect(titlesFor(elsewhere, 'part-2.md', 2)).toEqual([
      'Add “You can read takeaways 1–3 in part 1”',
      'Insert a section for takeaway 2',
    ]);
    expect(titlesFor(unclear, 'part-3.md', 2)).toEqual(['Insert a section for takeaway 2']);
  });

  test('is right without further typing where the part is known', () => {
    for (const texts of [threeParts, some, elsewhere]) {
      for (const offered of offers(texts, 'part-2.md').values()) {
        expect(offered.map(({ isRight }) => isRight)).toEqual(offered.map((_, i) => i === 0));
      }
    }
  });
});

test('all missing references are added in one sentence, with the sections that are missing for them', () => {
  const addAll = (texts: Texts, number: number): Texts =>
    offers(texts, 'part-2.md')
      .get(number)
      ?.find(({ title }) => title === 'Add all missing references')
      ?.apply() ?? {};
  const three = addAll(threeParts, 1);
  expect(three['part-2.md']).toContain(
    '\n\nYou can read takeaways 1 and 2 in [part 1](part-1.md), and takeaways 5 and 6 in [part 3](part-3.md).\n\n',
  );
  expect(faults(three)).toEqual([]);
  const both = addAll(some, 5);
  expect(both['part-1.md']).toContain('## 2. Nobody reads tide tables\n\n<!-- TODO: write about takeaway 2 -->\n');
  expect(both['part-2.md']).toContain(
    'You can read takeaways 1 and 2 in [part 1](part-1.md), and takeaways 5 and 6 in [part 3](https://example.com/3).',
  );
  expect(faults(both)).toEqual([]);
});

describe.each(Object.entries(workspaces))('with %s', (_, texts) => {
  const cases = Object.keys(texts).flatMap((path) =>
    [...offers(texts, path)].flatMap(([number, all]) => all.map((offer) => ({ path, number, ...offer }))),
  );

  test.each(cases)('“$title” for takeaway $number in $path removes its finding and adds none', (offer) => {
    const { path, number } = offer;
    const after = offer.apply();
    expect(offers(after, path).has(number)).toBe(false);
    // Those between it and the other sections are to be written here then, which is said in their place.
    expect(faults(after).length).toBeLessThan(faults(texts).length);
  });
});
