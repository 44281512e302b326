import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { check as findProblems } from '../check.ts';
import { applyChanges, replace } from '../edits/edit.ts';
import { rules } from '../rules/index.ts';
import type { Context } from '../workspace/context.ts';
import { contextOf } from '../workspace/snapshot.ts';
import { fixAll } from './fix-all.ts';

type Check = Parameters<typeof fixAll>[2];

/** Compares a text with what it is after all safe fixes. */
function check(text: string, expected: string, problems: Check = (context) => findProblems(context)): void {
  expect(fixed({ 'article.md': text }, 'article.md', problems)).toBe(expected);
}

function fixed(texts: Record<string, string>, path: string, problems: Check): string {
  const changes = fixAll(snapshotOf(texts), uriOf(path), problems);
  for (const [i, change] of changes.entries()) expect(change.start).toBeGreaterThanOrEqual(changes[i - 1]?.end ?? 0);
  return applyChanges(texts[path] ?? '', changes);
}

/** Problems at every match of a pattern, each with a safe fix; whatever is matched again is found again. */
function finds(pattern: RegExp, text: string, safe = true): Check {
  return ({ file: { document } }: Context) =>
    document.blocks.flatMap((block) =>
      [...block.text.matchAll(pattern)].map((match) => {
        const span = { block, start: match.index, end: match.index + match[0].length };
        return { finding: { fixes: [{ safe, edits: () => [replace(span, text)] }] } };
      }),
    );
}

test('makes all safe changes, and leaves the rest of the text alone', () => {
  check('a x b\n\nc x d\n', 'a y b\n\nc y d\n', finds(/x/g, 'y'));
  const changes = fixAll(snapshotOf({ 'a.md': 'a x b\n\nc x d\n' }), uriOf('a.md'), finds(/x/g, 'y'));
  expect(changes).toEqual([
    { start: 2, end: 3, text: 'y' },
    { start: 9, end: 10, text: 'y' },
  ]);
});

test('makes changes that touch one another in turn, until nothing is left', () => {
  check('xx xxx\n', 'y y\n', finds(/xx|xy|yx|yy/g, 'y'));
});

test('makes no change that is not safe', () => check('a x b\n', 'a x b\n', finds(/x/g, 'y', false)));

test('comes to an end where fixes undo one another', () => {
  check('a\n', 'a\n', (context) => [...finds(/a/g, 'b')(context), ...finds(/b/g, 'a')(context)]);
});

test('fixes what the rules find', () => {
  const text = '# Two takeaways\n\n1. One\n2. Two\n\nI wrote of takeaways 2–1 elsewhere.\n';
  check(text, text.replace('2–1', '1–2'));
});

const examples = rules.flatMap((rule) =>
  rule.examples.flatMap((example, i) => {
    const files = 'bad' in example ? readFixture(example.bad) : [];
    const texts = Object.fromEntries(files.map((file) => [file.path, file.text]));
    return files[0] ? [{ name: `${rule.id}, example ${i + 1}`, path: files[0].path, texts }] : [];
  }),
);

test.each(examples)('leaves nothing to fix in $name', ({ path, texts }) => {
  const text = fixed(texts, path, (context) => findProblems(context));
  const context = contextOf(snapshotOf({ ...texts, [path]: text }), uriOf(path));
  const left = context && findProblems(context).filter(({ finding }) => finding.fixes?.some(({ safe }) => safe));
  expect(
    left?.map(({ rule, finding }) => `${rule.id}: ${finding.message}`),
    text,
  ).toEqual([]);
});
