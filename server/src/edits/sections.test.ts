import { describe, expect, test } from 'vitest';
import { contextFor } from '../../../test/fixture.ts';
import type { Summary } from '../model/summary.ts';
import { applyChanges, changesOf, type Edit } from './edit.ts';
import { setLevel } from './headings.ts';
import { canReorder, reorder } from './reorder.ts';
import { canInsertStub, insertStub } from './stub.ts';

const head = '# Takeaways\n\n1. Red\n2. Green\n3. Blue\n\n';

function changed(text: string, edit: (summary: Summary) => readonly Edit[]): string {
  const { summary, file } = contextFor({ 'a.md': text }, 'a.md');
  return applyChanges(text, changesOf(file.document, edit(summary)));
}

const sorted = (text: string): string =>
  changed(text, (summary) =>
    reorder(
      summary,
      [...summary.sections].sort((a, b) => a.number - b.number),
    ),
  );

describe('sections in another order', () => {
  test.each([
    ['CRLF', '## 2. Green\n\ng\n\n## 1. Red\n\nr\n', '## 1. Red\n\nr\n\n## 2. Green\n\ng\n'],
    ['no line break at the end', '## 2. Green\n\ng\n\n## 1. Red\n\nr', '## 1. Red\n\nr\n\n## 2. Green\n\ng'],
    ['no blank lines', '## 2. Green\ng\n## 1. Red\nr\n', '## 1. Red\nr\n## 2. Green\ng\n'],
    [
      'trailing white space of a place stays there',
      '## 2. Green\n\ng\n\n\n## 1. Red\n\nr\t \n',
      '## 1. Red\n\nr\n\n\n## 2. Green\n\ng\t \n',
    ],
    ['tabs', '## 2. Green\n\n\tcode\n\n## 1. Red\n\n-\tr\n', '## 1. Red\n\n-\tr\n\n## 2. Green\n\n\tcode\n'],
    [
      'rules between sections stay',
      '## 2. Green\n\ng\n\n---\n\n## 1. Red\n\nr\n\n---\n\n## End\n',
      '## 1. Red\n\nr\n\n---\n\n## 2. Green\n\ng\n\n---\n\n## End\n',
    ],
    [
      'a footer stays',
      '## 2. Green\n\ng\n\n## 1. Red\n\nr\n\n---\n\nAbout me.\n',
      '## 1. Red\n\nr\n\n## 2. Green\n\ng\n\n---\n\nAbout me.\n',
    ],
    [
      'definitions at the end stay',
      '## 2. Green\n\n[g]\n\n## 1. Red\n\nr\n\n[g]: https://example.com\n',
      '## 1. Red\n\nr\n\n## 2. Green\n\n[g]\n\n[g]: https://example.com\n',
    ],
    [
      'what stands between stays',
      '## 3. Blue\n\nb\n\n## Lunch\n\nl\n\n## 1. Red\n\nr\n',
      '## 1. Red\n\nr\n\n## Lunch\n\nl\n\n## 3. Blue\n\nb\n',
    ],
    [
      'an anchor moves along',
      '<a id="g"></a>\n\n## 2. Green\n\ng\n\n<a id="r"></a>\n## 1. Red\n\nr\n',
      '<a id="r"></a>\n## 1. Red\n\nr\n\n<a id="g"></a>\n\n## 2. Green\n\ng\n',
    ],
    [
      'a comment for the heading moves along',
      '## 2. Green\n\ng\n\n<!-- takeaways-disable-next-line section-level -->\n## 1. Red\n\nr\n',
      '<!-- takeaways-disable-next-line section-level -->\n## 1. Red\n\nr\n\n## 2. Green\n\ng\n',
    ],
    [
      'deeper headings move along',
      '## 2. Green\n\n### More\n\ng\n\n## 1. Red\n\nr\n',
      '## 1. Red\n\nr\n\n## 2. Green\n\n### More\n\ng\n',
    ],
    [
      'a paragraph does not run into a setext heading',
      '2: Green\n---\n\n```\ng\n```\n1: Red\n---\n\nr\n',
      '1: Red\n---\n\nr\n\n2: Green\n---\n\n```\ng\n```\n',
    ],
    ['lines used as headings', '**2. Green**\n\ng\n\n**1. Red**\n\nr\n', '**1. Red**\n\nr\n\n**2. Green**\n\ng\n'],
  ])('%s', (name, before, after) => {
    const eol = name === 'CRLF' ? '\r\n' : '\n';
    const text = `${head}${before}`.replace(/\n/g, eol);
    expect(sorted(text)).toBe(`${head}${after}`.replace(/\n/g, eol));
  });

  test('not where something never closes', () => {
    const of = (text: string): boolean => canReorder(contextFor({ 'a.md': head + text }, 'a.md').summary);
    expect(of('## 2. Green\n\ng\n\n## 1. Red\n\n```\nr\n')).toBe(false);
    expect(of('## 2. Green\n\ng\n\n## 1. Red\n\n~~~\nr\n```\n')).toBe(false);
    expect(of('## 2. Green\n\ng\n\n## 1. Red\n\n<!-- r\n')).toBe(false);
    expect(of('## 2. Green\n\ng\n\n## 1. Red\n\n```\nr\n````\n')).toBe(true);
    expect(of('## 2. Green\n\ng\n\n## 1. Red\n\n<!-- r -->\n')).toBe(true);
  });
});

describe('a stub', () => {
  const stub = (text: string, number = 2): string =>
    changed(
      text,
      (summary) =>
        summary.list?.items.filter((item) => item.number === number).map((item) => insertStub(summary, item)) ?? [],
    );
  const todo = '<!-- TODO: write about takeaway 2 -->';

  test.each([
    [
      'between its neighbours',
      '## 1. Red\n\nr\n\n## 3. Blue\n\nb\n',
      `## 1. Red\n\nr\n\n## 2. Green\n\n${todo}\n\n## 3. Blue\n\nb\n`,
    ],
    ['before the next', '## 3. Blue\n\nb\n', `## 2. Green\n\n${todo}\n\n## 3. Blue\n\nb\n`],
    [
      'before what closes the article',
      '## 1. Red\n\nr\n\n## Wrapping up\n\nw\n',
      `## 1. Red\n\nr\n\n## 2. Green\n\n${todo}\n\n## Wrapping up\n\nw\n`,
    ],
    ['at the end', '## 1. Red\n\nr', `## 1. Red\n\nr\n\n## 2. Green\n\n${todo}`],
    [
      'before definitions',
      '## 1. Red\n\n[r]\n\n[r]: https://example.com\n',
      `## 1. Red\n\n[r]\n\n## 2. Green\n\n${todo}\n\n[r]: https://example.com\n`,
    ],
    [
      'where no blank line is',
      '## 1. Red\nr\n## 3. Blue\nb\n',
      `## 1. Red\nr\n\n## 2. Green\n\n${todo}\n\n## 3. Blue\nb\n`,
    ],
    [
      'in the manner of the others',
      '### Takeaway #1 – Red ###\n\nr\n',
      `### Takeaway #1 – Red ###\n\nr\n\n### Takeaway #2 – Green ###\n\n${todo}\n`,
    ],
    [
      'with their emphasis, without their anchor',
      '## **1. Red** {#red}\n\nr\n',
      `## **1. Red** {#red}\n\nr\n\n## **2. Green**\n\n${todo}\n`,
    ],
    ['as a setext heading', '#1 Red\n------\n\nr\n', `#1 Red\n------\n\nr\n\n#2 Green\n------\n\n${todo}\n`],
    [
      'between rules',
      '## 1. Red\n\nr\n\n---\n\n## 3. Blue\n\nb\n',
      `## 1. Red\n\nr\n\n---\n\n## 2. Green\n\n${todo}\n\n---\n\n## 3. Blue\n\nb\n`,
    ],
    [
      'before the anchor of the next',
      '## 1. Red\n\nr\n\n<a id="b"></a>\n\n## 3. Blue\n\nb\n',
      `## 1. Red\n\nr\n\n## 2. Green\n\n${todo}\n\n<a id="b"></a>\n\n## 3. Blue\n\nb\n`,
    ],
    [
      'after a heading without a number',
      '## Red\n\nr\n\n### More\n\nr\n\n## 3. Blue\n\nb\n',
      `## Red\n\nr\n\n### More\n\nr\n\n## 2. Green\n\n${todo}\n\n## 3. Blue\n\nb\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(stub(head + before)).toBe(head + after);
    expect(stub(`${head}${before}`.replace(/\n/g, '\r\n'))).toBe(`${head}${after}`.replace(/\n/g, '\r\n'));
  });

  test.each([
    ['[Green](#green)', 'Green'],
    ['Green [tea](https://example.com) and *more*', 'Green [tea](https://example.com) and *more*'],
    ['Green\n   tea', 'Green tea'],
    ['C\\#', 'C\\#'],
    ['Green [tea][t]', 'Green tea'],
  ])('with the words of the item %j', (item, title) => {
    const text = `# Takeaways\n\n1. Red\n2. ${item}\n\n## 1. Red\n\nr\n\n[t]: https://example.com\n`;
    expect(stub(text)).toContain(`\n\n## 2. ${title}\n\n`);
  });

  test('not where it would be swallowed, nor while the list is wrong', () => {
    const of = (text: string): boolean => canInsertStub(contextFor({ 'a.md': text }, 'a.md').summary);
    expect(of(`${head}## 1. Red\n\nr\n`)).toBe(true);
    expect(of(`${head}## 1. Red\n\n\`\`\`\nr\n`)).toBe(false);
    expect(of('# Takeaways\n\n1. Red\n1. Green\n3. Blue\n\n## 1. Red\n\nr\n')).toBe(false);
  });
});

describe('another level', () => {
  const level = (text: string, to: number): string =>
    changed(text, (summary) => setLevel(summary, summary.sections[0] as Summary['sections'][number], to));
  test.each([
    ['## 1. Red ##\n\n### More\n\nr\n', 3, '### 1. Red ##\n\n#### More\n\nr\n'],
    ['### 1. Red\n\n##### More\n\nr\n', 2, '## 1. Red\n\n#### More\n\nr\n'],
    ['#1 Red\n===\n\nMore\n---\n', 2, '#1 Red\n---\n\n### More\n'],
    ['#1 Red\n===\n\nr\n', 3, '### #1 Red\n\nr\n'],
    ['#1 Red\nand more\n---\n\nr\n', 1, '#1 Red\nand more\n===\n\nr\n'],
    ['###### 1. Red\n\nr\n', 6, '###### 1. Red\n\nr\n'],
  ])('%j to %s', (before, to, after) => {
    const rest = '\n## 2. Green\n\ng\n\n## 3. Blue\n\nb\n';
    expect(level(`${head}${before}${rest}`, to)).toBe(`${head}${after}${rest}`);
  });
});
