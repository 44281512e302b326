import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collect, composed, inherit } from './collect.ts';
import { type Block, type MarkdownDocument, readMarkdown, replacementOf } from './document.ts';
import { perBlock } from './passages.ts';

const letters = perBlock(({ text }: Block) => [...text.trim()].filter((letter) => letter !== ' '));

/** A text as it is after an edit of another. */
function edited(text: string, previous: MarkdownDocument): MarkdownDocument {
  const document = readMarkdown(text, previous);
  inherit(document, previous);
  return document;
}

test('what is collected after edits is what is collected anew', () => {
  const paragraph = fc.constantFrom('a b', '', 'c', '# d', '- e');
  const step = fc.record({
    at: fc.nat(6),
    drop: fc.nat(2),
    add: fc.array(paragraph, { maxLength: 3 }),
    asked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), (first, steps) => {
      const paragraphs = [...first];
      let document = readMarkdown(paragraphs.join('\n\n'));
      collect(document, letters);
      for (const { at, drop, add, asked } of steps) {
        paragraphs.splice(at, drop, ...add);
        document = edited(paragraphs.join('\n\n'), document);
        if (asked) expect(collect(document, letters)).toEqual(document.blocks.flatMap(letters));
      }
      expect(collect(document, letters)).toEqual(document.blocks.flatMap(letters));
    }),
  );
});

test('only what was replaced is read', () => {
  const seen: string[] = [];
  const read = (block: Block): readonly string[] => {
    seen.push(block.text.trim());
    return block.text.startsWith('x') ? [block.text] : [];
  };
  const before = readMarkdown('a\n\nx\n\nb\n');
  const found = collect(before, read);
  seen.length = 0;
  const after = edited('a\n\nx\n\nbc\n', before);
  expect(collect(after, read)).toBe(found);
  expect(seen).toEqual(['bc']);
});

test('two changes as one', () => {
  const items = fc.array(fc.nat(3), { maxLength: 6 });
  fc.assert(
    fc.property(items, items, items, (a, b, c) => {
      const [first, second, third] = [a, b, c].map((numbers) =>
        readMarkdown(numbers.map((n) => '#'.repeat(n + 1)).join('\n')),
      );
      if (!first || !second || !third) return;
      const both = composed(replacementOf(first, second), replacementOf(second, third));
      expect(first.blocks.length - both.before).toBe(third.blocks.length - both.after);
      expect(both.from + both.before).toBeLessThanOrEqual(first.blocks.length);
      expect(both.from + both.after).toBeLessThanOrEqual(third.blocks.length);
    }),
  );
});
