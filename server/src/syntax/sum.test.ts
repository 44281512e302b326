import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, readMarkdown } from './document.ts';
import { perBlock } from './passages.ts';
import { sumOf } from './sum.ts';

const letters = perBlock(({ text }: Block) => text.replace(/\s/g, '').length);
const lettersBetween = sumOf(letters);

test('sums are those of the blocks, after edits as well', () => {
  const paragraphs = fc.array(fc.constantFrom('a', 'bb', '# ccc', '- d'), { maxLength: 300 });
  fc.assert(
    fc.property(paragraphs, paragraphs, fc.nat(300), fc.nat(310), (before, after, from, to) => {
      let document = readMarkdown(before.join('\n\n'));
      for (const text of [before, after]) {
        document = readMarkdown(text.join('\n\n'), document);
        const expected = document.blocks.slice(from, to).reduce((sum, block) => sum + letters(block), 0);
        expect(lettersBetween(document, from, to)).toBe(expected);
      }
    }),
    { numRuns: 50 },
  );
});

test('an edit adds up what it has changed, and what stands beside it', () => {
  const seen: Block[] = [];
  const sum = sumOf((block) => seen.push(block));
  const text = Array.from({ length: 1000 }, (_, i) => `P${i}`).join('\n\n');
  const before = readMarkdown(text);
  sum(before, 0, before.chunks.count);
  seen.length = 0;
  const after = readMarkdown(text.replace('P500', 'P500 and more'), before);
  sum(after, 0, after.chunks.count);
  expect(seen.length).toBeLessThan(200);
});
