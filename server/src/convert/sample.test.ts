import { existsSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { convertArticle } from './convert.ts';

const file = new URL('../../../../shared/samples/kubecon-na-2019-part-2.txt', import.meta.url);

/** A published article as real input, where it lies beside the repository; this suite shows as skipped elsewhere. */
describe.skipIf(!existsSync(file))('a published article (skipped without ../shared/samples)', () => {
  const read = () => {
    const text = readFileSync(file, 'utf8');
    const result = convertArticle(text);
    if (!result.ok) throw new Error(result.problem);
    const { children } = fromMarkdown(result.markdown, {
      extensions: [gfm(), frontmatter('yaml')],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown('yaml')],
    });
    return { text, ...result, children };
  };

  it('keeps every line of the body to the letter, and escapes nothing', () => {
    const { text, markdown, children } = read();
    const lines = text.split('\n').map((line) => line.trim());
    const start = lines.indexOf('--') + 1;
    const body = lines.slice(start, lines.indexOf('--', start)).filter((line) => line !== '');
    const plain = children.flatMap((child) =>
      child.type === 'list' ? child.children.map((item) => textOf(item)) : [textOf(child)],
    );
    expect(body.length).toBeGreaterThan(50);
    expect(plain.slice(2)).toEqual(body.map((line, at) => (at >= 2 && at < 12 ? line.replace(/^\d+\. /u, '') : line)));
    expect(markdown).not.toContain('\\');
  });

  it('has one list of ten, numbered sections 6 to 10, and a closing one', () => {
    const { children } = read();
    const lists = children.filter((child) => child.type === 'list');
    expect(lists.map((list) => [list.ordered, list.start, list.children.length, list.position?.start.column])).toEqual([
      [true, 1, 10, 1],
    ]);
    const headings = children.flatMap((child) => (child.type === 'heading' ? [`${child.depth} ${textOf(child)}`] : []));
    expect(headings.map((heading) => /^(?:\d+ )(?:\d+\.|\S+)/u.exec(heading)?.[0])).toEqual([
      '1 KubeCon',
      '2 6.',
      '2 7.',
      '2 8.',
      '2 9.',
      '2 10.',
      '2 Wrapping',
    ]);
    expect(headings[1]).toMatch(/\.$/u);
  });

  it('says what it left out: kicker, publication, reading time, footer, rules', () => {
    const { notes } = read();
    expect(notes.map((note) => note.replace(/^line \d+: /u, '').split(' “')[0])).toEqual([
      'kicker',
      'publication',
      'reading time',
      'footer',
      "the page's rules, buttons and counters left out:",
    ]);
  });
});
