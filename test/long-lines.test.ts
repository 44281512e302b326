import { expect, test } from 'vitest';
import { builtInCatalog } from '../server/src/catalog/index.ts';
import { check } from '../server/src/check.ts';
import { codeLenses } from '../server/src/features/code-lens.ts';
import { completion } from '../server/src/features/completion.ts';
import { inlayHints } from '../server/src/features/inlay-hints.ts';
import { semanticTokens } from '../server/src/features/semantic-tokens.ts';
import { rules } from '../server/src/rules/index.ts';
import { editMarkdown, readMarkdown } from '../server/src/syntax/document.ts';
import { passagesOf } from '../server/src/syntax/passages.ts';
import { type ProseNode, proseOf } from '../server/src/syntax/prose.ts';
import { contextOf, fileOf, readFile } from '../server/src/workspace/snapshot.ts';
import { snapshotOf, uriOf } from './fixture.ts';
import { growth } from './growth.ts';

/** An article whose section is one line, of some words again and again. */
function articleOf(words: string, length: number): string {
  return `# Two takeaways\n\n1. Boats\n2. Piers\n\n## 1. Boats\n\n${words.repeat(length / words.length)}\n`;
}

const lines = {
  references: 'takeaway 1, ',
  projects: 'We run OPA. ',
  'one sentence of projects': 'and OPA ',
  claims: 'OPA has graduated. ',
  talks: 'Ada Smith presented “One and One”. ',
  links: '[a b](https://example.com/x) and ',
  addresses: 'https://example.com/x and ',
  emphasis: '**one** and _two_ ',
  quotations: '“never closed ',
  'no spaces': 'x',
  emoji: '🎉 ',
  'right to left': 'שלום ',
};

// Up to 80,000 units, as what is longer than 100,000 is not read.
test.each(Object.entries(lines))('a long line of %s is read, coloured and checked in linear time', (_, words) => {
  const ratio = growth((size) => {
    const text = articleOf(words, size * 0.4);
    return () => {
      const snapshot = snapshotOf({ 'a.md': text });
      const uri = uriOf('a.md');
      const context = contextOf(snapshot, uri);
      if (context) check(context, rules);
      semanticTokens(snapshot, uri);
      codeLenses(snapshot, uri);
      inlayHints(snapshot, uri, { start: 0, end: text.length });
      completion(snapshot, uri, text.length - 2, { rules, summaries: () => [] });
    };
  });
  expect(ratio).toBeLessThan(9);
});

test.each(['emphasis', 'links'] as const)(
  'an edit of a line of %s that is too long to be read costs little',
  (words) => {
    const catalog = builtInCatalog();
    const uri = uriOf('a.md');
    const ratio = growth((size) => {
      const file = readFile(uri, articleOf(lines[words], size * 2.5), 1, catalog);
      const middle = { start: size, end: size };
      return () => fileOf(uri, editMarkdown(file.document, [{ ...middle, text: 'x' }]), 2, catalog, file);
    });
    expect(ratio).toBeLessThan(9);
  },
);

test('prose is read in linear time, however many links stand in it', () => {
  const ratio = growth((size) => {
    const [block] = readMarkdown(lines.links.repeat(size / lines.links.length)).blocks;
    return () => proseOf(block?.text ?? '', block?.node as ProseNode);
  });
  expect(ratio).toBeLessThan(9);
});

test('what is too long to be prose has none, and what stands beside it is read', () => {
  const { blocks } = readMarkdown(`${'word '.repeat(30_000)}\n\nword\n`);
  expect(blocks.flatMap(passagesOf).map(({ prose }) => prose.words)).toEqual(['', 'word']);
});
