import { describe, expect, test } from 'vitest';
import { contextFor } from '../../../test/fixture.ts';
import type { Context } from '../workspace/context.ts';
import { applyChanges, changesOf, type Edit } from './edit.ts';
import { blocksBetween, joinFragments } from './fragments.ts';
import { addItem, insertList, removeItem, renumberList, sortItems } from './list.ts';
import { correctNumbers, offerNumbers } from './renumber.ts';
import { takeHeadingsTitle, takeItemsTitle } from './retitle.ts';
import { straightNumbers } from './sequence.ts';

function changed(text: string, edit: (context: Context) => readonly Edit[]): string {
  const context = contextFor({ 'a.md': text }, 'a.md');
  return applyChanges(text, changesOf(context.file.document, edit(context)));
}

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The text has no such thing.');
  return value;
};

describe('renumbering', () => {
  const renumber = (text: string): string =>
    changed(text, ({ summary }) => renumberList(summary, straightNumbers(found(summary.list))));

  test.each([
    [
      'references and ranges',
      '1. A\n2. B\n4. C\n5. D\n\nTakeaways 1–4, takeaway #5 and lessons four to five.',
      '1. A\n2. B\n3. C\n4. D\n\nTakeaways 1–3, takeaway #4 and lessons three to four.',
    ],
    [
      'headings and links to them',
      '1. [A](#1-a)\n3. [B](#3-b)\n\n## 1. A\n\nx\n\n## 3. B\n\nx\n\n[b]: #3-b',
      '1. [A](#1-a)\n2. [B](#2-b)\n\n## 1. A\n\nx\n\n## 2. B\n\nx\n\n[b]: #2-b',
    ],
    [
      'not headings that were right',
      '1. A\n2. B\n2. C\n3. D\n\n## 3. C\n\nx\n\n## 4. D\n\nTakeaway 4.',
      '1. A\n2. B\n3. C\n4. D\n\n## 3. C\n\nx\n\n## 4. D\n\nTakeaway 4.',
    ],
    [
      'headings with a zero',
      '1. A\n3. B\n\n## 01. A\n\nx\n\n## 03. B\n\nx',
      '1. A\n2. B\n\n## 01. A\n\nx\n\n## 02. B\n\nx',
    ],
    ['a countdown from its end', '5. A\n4. B\n2. C\n1. D', '4. A\n3. B\n2. C\n1. D'],
    [
      'blocks of an item when its number gets shorter',
      '8. A\n10. B\n\n    more\n\n    ```\n    code\n    ```\n12. C',
      '8. A\n9. B\n\n   more\n\n   ```\n   code\n   ```\n10. C',
    ],
    [
      'blocks of an item when its number gets longer',
      '8. A\n8. B\n9. C\n\n   more\n\n\ttab',
      '8. A\n9. B\n10. C\n\n    more\n\n\ttab',
    ],
    ['lazy lines stay', '8. A\n8. B\n9. C\nlazy\n  lines', '8. A\n9. B\n10. C\nlazy\n  lines'],
  ])('%s', (_, before, after) => {
    expect(renumber(`# Takeaways\n\n${before}\n`)).toBe(`# Takeaways\n\n${after}\n`);
    expect(renumber(`# Takeaways\n\n${before}`.replace(/\n/g, '\r\n'))).toBe(
      `# Takeaways\n\n${after}`.replace(/\n/g, '\r\n'),
    );
  });

  test('front matter’s ranges too', () => {
    const text = (numbers: string, own: string): string =>
      `---\nseries:\n  parts:\n    - { file: a.md, takeaways: ${own} }\n---\n\n# Takeaways\n\n${numbers}\n`;
    expect(renumber(text('1. A\n3. B\n4. C', '3-4'))).toBe(text('1. A\n2. B\n3. C', '2-3'));
  });

  test('sorting moves whole items', () => {
    const text = '# Takeaways\n\n1. A\n3. C\n\n   more\n2. B\n';
    expect(changed(text, ({ summary }) => sortItems(found(summary.list)))).toBe(
      '# Takeaways\n\n1. A\n2. B\n3. C\n\n   more\n',
    );
  });

  test('sections that lag behind the list are numbered all at once', () => {
    const text = '# Takeaways\n\n1. New\n2. A\n3. B\n\nSee [B](#2-b) and takeaway 2.\n\n## 1. A\n\nx\n\n## 2. B\n\nx\n';
    expect(changed(text, ({ summary }) => offerNumbers(summary, correctNumbers(summary)).edits())).toBe(
      '# Takeaways\n\n1. New\n2. A\n3. B\n\nSee [B](#3-b) and takeaway 2.\n\n## 2. A\n\nx\n\n## 3. B\n\nx\n',
    );
  });
});

describe('items', () => {
  const remove = (text: string, at: number): string =>
    changed(text, ({ summary, series }) => removeItem(summary, series, found(summary.list?.items[at])));
  test.each([
    [
      'in the middle',
      '# Three takeaways\n\n1. A\n2.\n3. C\n\nTakeaways 1–3.',
      1,
      '# Two takeaways\n\n1. A\n2. C\n\nTakeaways 1–2.',
    ],
    ['at the end', '# Takeaways\n\n1. A\n2. B\n3.\n\nx', 2, '# Takeaways\n\n1. A\n2. B\n\nx'],
    ['at the beginning', '# Takeaways\n\n1.\n2. B\n3. C', 0, '# Takeaways\n\n1. B\n2. C'],
    ['of a countdown', '# Takeaways\n\n3. A\n2.\n1. C', 1, '# Takeaways\n\n2. A\n1. C'],
    [
      'where Markdown counts',
      '# Takeaways\n\n1. A\n1.\n1. C\n\nSee takeaway 3.',
      1,
      '# Takeaways\n\n1. A\n1. C\n\nSee takeaway 2.',
    ],
  ])('are removed %s', (_, before, at, after) => expect(remove(before, at)).toBe(after));

  const add = (text: string): string =>
    changed(text, ({ summary, series }) =>
      addItem(summary, series, found(summary.sections.find(({ title }) => title === 'New'))),
    );
  test.each([
    ['at the end', '# Two takeaways\n\n1) A\n2) B\n\n## 1. A\n\nx\n\n## 3. New\n\nx', '2) B', '2) B\n3) New'],
    ['in a gap', '# Takeaways\n\n1. A\n3. C\n\n## 1. A\n\nx\n\n## 2. New\n\nx', '1. A', '1. A\n2. New'],
    ['before the first', '# Takeaways\n\n2. B\n3. C\n\n## 1. New\n\nx\n\n## 2. B\n\nx', '2. B', '1. New\n2. B'],
    ['in a countdown', '# Takeaways\n\n3. C\n2. B\n\n## 3. C\n\nx\n\n## 1. New\n\nx', '2. B', '2. B\n1. New'],
    [
      'in a list with blank lines',
      '# Takeaways\n\n1. A\n\n2. B\n\n## 1. A\n\nx\n\n## 3. New\n\nx',
      '2. B',
      '2. B\n\n3. New',
    ],
    ['where Markdown counts', '# Takeaways\n\n1. A\n1. B\n\n## 1. A\n\nx\n\n## 3. New\n\nx', '1. B', '1. B\n1. New'],
  ])('are added %s', (_, before, item, items) =>
    expect(add(before)).toBe(before.replace('Two', 'Three').replace(item, items)),
  );

  test('a list is made of headings', () => {
    const text = '# Takeaways\nHello.\n## 1. A *b* [c](d.md)\nx\n## 2. **B**\nx\n';
    expect(changed(text, ({ summary }) => [insertList(summary)])).toBe(
      '# Takeaways\nHello.\n\n1. A *b* [c](d.md)\n2. **B**\n\n## 1. A *b* [c](d.md)\nx\n## 2. **B**\nx\n',
    );
  });
});

describe('fragments', () => {
  const join = (text: string): string =>
    changed(text, ({ summary }) => {
      const [first, second] = found(summary.list).fragments;
      const between = blocksBetween(summary.document, found(first), found(second));
      return joinFragments(between, found(first), found(second));
    });
  test.each([
    ['a paragraph', '1. A\n2. B\n\nText\nmore.\n\n3. C', '1. A\n2. B\n\n   Text\n   more.\n\n3. C'],
    ['an image', '1. A\n2. B\n\n![i](i.png)\n\n3. C', '1. A\n2. B\n\n   ![i](i.png)\n\n3. C'],
    [
      'code',
      '9. A\n10. B\n\n```\nx\n\n  y\n```\n\n11. C',
      '9. A\n10. B\n\n    ```\n    x\n\n      y\n    ```\n\n11. C',
    ],
    ['code with tabs', '1. A\n2. B\n\n```\n\tx\n```\n\n3. C', '1. A\n2. B\n\n\t```\n\t\tx\n\t```\n\n3. C'],
    ['another delimiter', '1. A\n2. B\n3) C\n4) D', '1. A\n2. B\n3. C\n4. D'],
    ['several blocks', '1. A\n2. B\n\n> q\n\nText.\n\n3. C', '1. A\n2. B\n\n   > q\n\n   Text.\n\n3. C'],
  ])('%s', (_, before, after) => {
    for (const eol of ['\n', '\r\n']) {
      const joined = join(`# Takeaways\n\n${before}\n`.replace(/\n/g, eol));
      expect(joined).toBe(`# Takeaways\n\n${after}\n`.replace(/\n/g, eol));
      expect(contextFor({ 'a.md': joined }, 'a.md').summary.list?.fragments).toHaveLength(1);
    }
  });
});

describe('wordings', () => {
  const both = (item: string, heading: string, rest = ''): [string, string] => {
    const text = `# Takeaways\n\n1. ${item}\n2. Blue\n\n${heading}\n\nx${rest}\n`;
    const [list, title] = [
      changed(text, ({ summary }) =>
        takeItemsTitle(summary, found(summary.sections[0]), found(summary.list?.items[0])),
      ),
      changed(text, ({ summary }) => [takeHeadingsTitle(found(summary.list?.items[0]), found(summary.sections[0]))]),
    ];
    return [/## .*|.*(?=\n---)/.exec(list)?.[0] ?? '', /1\. .*/.exec(title)?.[0] ?? ''];
  };
  test.each([
    ['Red *wine*', '## 1. Red', '## 1. Red *wine*', '1. Red'],
    ['[Red](a.md)', '## 1. Red wine ##', '## 1. Red ##', '1. [Red wine](a.md)'],
    ['Red', '## **1. Red wine**', '## **1. Red**', '1. Red wine'],
    ['Red', '## **1. Red** wine', '## 1. Red', '1. Red wine'],
    ['**Red** – as wine', '## 1. Redder', '## 1. **Red** – as wine', '1. **Redder** – as wine'],
    ['Red', '## 1. Red wine {#red}', '## 1. Red {#red}', '1. Red wine'],
    ['Red\n   wine', '## 1. Red', '## 1. Red wine', '1. Red'],
    ['Red', '#1 Red wine\n---', '#1 Red', '1. Red wine'],
  ])('of %j and %j', (item, heading, list, title) => expect(both(item, heading)).toEqual([list, title]));

  test('links to the heading follow', () => {
    const text =
      '# Takeaways\n\n1. [Red wine](#1-red)\n2. Blue\n\n## 1. Red\n\nSee [it](<#1-red>) and [%](#1-r%65d).\n';
    expect(
      changed(text, ({ summary }) =>
        takeItemsTitle(summary, found(summary.sections[0]), found(summary.list?.items[0])),
      ),
    ).toBe(
      '# Takeaways\n\n1. [Red wine](#1-red-wine)\n2. Blue\n\n## 1. Red wine\n\nSee [it](<#1-red-wine>) and [%](#1-red-wine).\n',
    );
  });
});
