import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInCatalog } from '../catalog/index.ts';
import { type MarkdownDocument, readMarkdown } from '../syntax/document.ts';
import { readSummary, type Summary } from './summary.ts';

const catalog = builtInCatalog();
const articles = ['part-1.md', 'part-2.md', 'notes.md'].map((name) =>
  readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8'),
);

function read(document: MarkdownDocument, previous?: Summary): Summary {
  return readSummary(document, { path: 'file:///a.md', catalog, previous });
}

const pieces = [
  ...['x', ' ', '.', ':', '\n', '\n\n', '  \n'],
  ...[
    'takeaways 1–3 ',
    'part 2 ',
    'Kubernetes ',
    'Harbor ',
    'We run Harbor. ',
    '“T” by Ada Smith ',
    'the rest will follow next week. ',
  ],
  ...['\n\n## 4. Boats\n\n', '**5. Boats**', '\n\n1. Boats\n', '\n\n---\n\n', '\n\n<!-- c -->\n\n', '[a]: /b\n', '# '],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40)),
  insert: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.constant('')),
  asked: fc.boolean(),
});

test('a summary read after an edit is the one that is read anew', () => {
  fc.assert(
    fc.property(fc.constantFrom(...articles), fc.array(edit, { minLength: 1, maxLength: 6 }), (article, edits) => {
      let text = article;
      let document = readMarkdown(text);
      let summary = read(document);
      for (const { at, remove, insert, asked } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        document = readMarkdown(text, document);
        summary = read(document, summary);
        // A text that nobody has asked about passes on what is known.
        if (asked) expect(summary).toEqual(read(readMarkdown(text)));
      }
    }),
    { numRuns: 150 },
  );
});

test('what an edit does not touch is the same object', () => {
  const [text] = articles as [string];
  const before = read(readMarkdown(text));
  const at = text.lastIndexOf('.') - 1;
  const { talks, references } = before;
  const after = read(readMarkdown(`${text.slice(0, at)}x${text.slice(at)}`, before.document), before);
  expect(after.document).not.toBe(before.document);
  expect(after.skeleton).toBe(before.skeleton);
  expect(after.talks).toBe(talks);
  expect(after.references).toBe(references);
});

test('nothing is kept that was read with another catalogue', () => {
  const document = readMarkdown('Kubernetes and Prometheus.\n');
  const before = read(document);
  const after = readSummary(document, { path: 'a.md', catalog: { ...catalog }, previous: before });
  expect(after.mentions).not.toBe(before.mentions);
});
