import { describe, expect, test } from 'vitest';
import { marksOf, readFixture, showMarks } from '../../test/fixture.ts';
import { searched } from '../../test/searched.ts';
import { applyChanges } from './edits/edit.ts';
import type { Service } from './service.ts';

const root = 'file:///w/';

const uriOf = (path: string): string => root + encodeURI(path);

async function articleOf(service: Service, path: string) {
  const article = await service.snapshot(uriOf(path));
  if (!article) throw new Error(`There is no ${path}`);
  return article;
}

const list = `1. Tugs are a platform
2. Nobody reads tide tables
3. Ropes are code
4. Cranes scale to zero
5. Fog is an interface
6. Gulls are technical debt
7. Every berth has an owner
8. Lighthouses are just cron
9. The ferry is the product
`;
const titles = list.split('\n').map((line) => line.replace(/^\d+\. /, ''));
const sections = (...numbers: number[]): string =>
  numbers.map((number) => `## ${number}. ${titles[number - 1]}\n\nThey told us so, twice.\n`).join('\n');
const head = (part: number): string => `---
title: Harbour Days 2024 takeaways (part ${part})
series:
  part: ${part}
  parts:
    - { file: part-1.md, takeaways: 1-3 }
    - { file: part-2.md, takeaways: 4-6 }
    - { file: part-3.md, takeaways: 7-9 }
---

`;

const sound = {
  'part-1.md': `${head(1)}${list}\nTakeaways 4–6 are in [part 2](part-2.md), takeaways 7–9 in [part 3](part-3.md).\n\n${sections(1, 2, 3)}`,
  'part-2.md': `${head(2)}${list}\nTakeaways 1–3 are in [part 1](part-1.md), takeaways 7–9 in [part 3](part-3.md).\n\n${sections(4, 5, 6)}`,
  'part-3.md': `${head(3)}${list}\nTakeaways 1–3 are in [part 1](part-1.md), takeaways 4–6 in [part 2](part-2.md).\n\n${sections(7, 8, 9)}`,
};

const faulty = `
-- part-1.md --
${sound['part-1.md']}
-- part-2.md --
${sound['part-2.md']
  .replace(
    '  part: 2\n',
    '  part: 3\n        ^ series-part-number: Front matter says part 3, and the title says part 2\n',
  )
  .replace(
    'Nobody reads tide tables',
    'Everybody reads tide tables\n   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ series-list-differs: Part 1 lists takeaway 2 as “Nobody reads tide tables”',
  )
  .replace(
    '## 4.',
    '## 3. Ropes are code\n^^^^^^^^^^^^^^^^^^^^ series-overlap: Part 1 has a section for takeaway 3, too\n\nThey are.\n\n## 4.',
  )
  .replace('## 6. Gulls are technical debt\n\nThey told us so, twice.\n', '')}
-- part-3.md --
${sound['part-3.md']
  .replace(
    '6. Gulls are technical debt\n',
    '6. Gulls are technical debt\n   ^^^^^^^^^^^^^^^^^^^^^^^^ series-gap: No part of the series has a section for takeaway 6\n',
  )
  .replace(
    '4. Cranes scale to zero\n',
    '4. Cranes scale to zero\n   ^^^^^^^^^^^^^^^^^^^^ reference-missing: Nothing here covers takeaway 4\n',
  )
  .replace(
    '5. Fog is an interface\n',
    '5. Fog is an interface\n   ^^^^^^^^^^^^^^^^^^^ reference-missing: Nothing here covers takeaway 5\n',
  )
  .replace(', takeaways 4–6 in [part 2](part-2.md)', '')
  .replace(
    '[part 1](part-1.md).\n',
    '[part 1](part-1.md#1-tugs-are-platforms).\n                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-broken: No heading of part-1.md has the anchor\n',
  )}`;

describe('a series in three parts', () => {
  test('has no finding when it is sound', async () => {
    const service = await searched({ ...sound });
    for (const path of Object.keys(sound)) {
      const article = await articleOf(service, path);
      expect(showMarks('', marksOf(article.check(), article.file)), path).toBe('');
    }
  });

  test('has each fault found once, in the right file', async () => {
    const files = readFixture(faulty);
    const service = await searched(Object.fromEntries(files.map(({ path, text }) => [path, text])));
    for (const { path, text, marks } of files) {
      const article = await articleOf(service, path);
      const found = marksOf(article.check(), article.file).map((mark) => {
        const words = marks.find((one) => one.line === mark.line && mark.words.startsWith(one.words))?.words;
        return words === undefined ? mark : { ...mark, words };
      });
      expect(showMarks(text, found)).toBe(showMarks(text, marks));
    }
  });

  test('has nothing left to fix after three rounds of preferred fixes', async () => {
    const texts = Object.fromEntries(readFixture(faulty).map(({ path, text }) => [path, text]));
    const service = await searched(texts);
    const write = (uri: string, text: string): void => {
      texts[decodeURI(uri.slice(root.length))] = text;
      service.invalidate(uri);
    };
    const fixFirst = async (path: string): Promise<boolean> => {
      const article = await articleOf(service, path);
      const whole = { start: 0, end: article.file.document.text.length };
      const action = article.codeActions(whole).find(({ preferred }) => preferred);
      if (!action) return false;
      for (const { uri, text } of action.creates()) write(uri, text);
      for (const { file, changes } of action.changes()) write(file.uri, applyChanges(file.document.text, changes));
      await service.indexed();
      return true;
    };
    let rounds = 0;
    for (let again = true; again; rounds++) {
      again = false;
      for (const path of Object.keys(texts)) {
        for (let count = 0; await fixFirst(path); count++) {
          again = true;
          expect(count).toBeLessThan(20);
        }
      }
    }
    expect(rounds - 1).toBeLessThanOrEqual(3);
    const left: string[] = [];
    for (const path of Object.keys(texts)) {
      const { check } = await articleOf(service, path);
      left.push(...check().map(({ rule, finding }) => `${path} ${rule.id} ${finding.message}`));
    }
    expect(left).toEqual([]);
  });

  test('has a part that is not there told of once, and no finding when it is created', async () => {
    const { 'part-3.md': _, ...texts }: Record<string, string> = sound;
    const service = await searched(texts);
    const told: string[] = [];
    for (const path of ['part-1.md', 'part-2.md']) {
      const article = await articleOf(service, path);
      told.push(...article.check().map(({ rule }) => `${path} ${rule.id}`));
      const action = article.codeActions({ start: 0, end: 400 }).find(({ title }) => title === 'Create part-3.md');
      for (const { uri, text } of action?.creates() ?? []) {
        texts[uri.slice(root.length)] = text;
        service.invalidate(uri);
        await service.indexed();
      }
    }
    expect(told).toEqual(['part-1.md series-part-missing', 'part-1.md reference-broken']);
    const created = await articleOf(service, 'part-3.md');
    expect(showMarks('', marksOf(created.check(), created.file))).toBe('');
    expect(created.context.summary).toMatchObject({
      part: { number: 3 },
      sections: [{ number: 7 }, { number: 8 }, { number: 9 }],
    });
  });
});
