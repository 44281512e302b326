import { describe, expect, test } from 'vitest';
import { contextFor, marksOf, readFixture, showMarks, uriOf } from '../../../test/fixture.ts';
import { check } from '../check.ts';
import { defaultConfig } from '../config.ts';
import { applyChanges, changesOf } from '../edits/edit.ts';
import type { Context } from '../workspace/context.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { rules } from './index.ts';
import type { Fix, Rule } from './rule.ts';

/** Checks an example's main file (its first) with one rule, also with one that is off by default. */
function problemsOf(rule: Rule, texts: Record<string, string>, path: string) {
  const config = rule.severity === 'off' ? { ...defaultConfig, rules: { [rule.id]: 'info' as const } } : defaultConfig;
  const context = contextFor(texts, path, config);
  expect(context.summary.verdict, 'the example is a summary').toMatchObject({ summary: true });
  return { context, problems: check(context, [rule]) };
}

function textsOf(fixture: string): { texts: Record<string, string>; path: string } {
  const files = readFixture(fixture);
  return { texts: Object.fromEntries(files.map(({ path, text }) => [path, text])), path: files[0]?.path ?? '' };
}

/** Applies a fix to an example; `context` is the one in which its finding was made. */
function apply(
  { file, series }: Context,
  texts: Record<string, string>,
  path: string,
  fix: Fix,
): Record<string, string> {
  const after = { ...texts };
  const edits = fix.edits();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const part = series.parts.find((one) => one.uri === uri)?.file;
    const { document } = uri === undefined ? file : (part as SourceFile);
    const name = uri === undefined ? path : (Object.keys(texts).find((one) => uriOf(one) === uri) ?? '');
    const own = edits.filter((edit) => edit.uri === uri);
    after[name] = applyChanges(texts[name] ?? '', changesOf(document, own));
  }
  for (const { uri, text } of fix.creates?.() ?? []) after[uri.slice(uriOf('').length)] = text;
  return after;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples of what it finds and of what it lets pass', () => {
    expect(rule.examples.some((example) => 'bad' in example)).toBe(true);
    expect(rule.examples.some((example) => 'good' in example)).toBe(true);
  });

  for (const [i, example] of rule.examples.entries()) {
    if ('good' in example) {
      test(`lets example ${i + 1} pass`, () => {
        const { texts, path } = textsOf(example.good);
        const { problems, context } = problemsOf(rule, texts, path);
        expect(showMarks(texts[path] ?? '', marksOf(problems, context.file))).toBe(texts[path]);
      });
      continue;
    }

    test(`finds what example ${i + 1} marks, and nothing else`, () => {
      const [file] = readFixture(example.bad);
      const { texts, path } = textsOf(example.bad);
      const { problems, context } = problemsOf(rule, texts, path);
      expect(file?.marks.length).toBeGreaterThan(0);
      const found = marksOf(problems, context.file);
      const short = found.map((mark) => {
        const expected = file?.marks.find(
          ({ line, start, end }) => line === mark.line && start === mark.start && end === mark.end,
        );
        const words = mark.words.slice(rule.id.length + 2);
        return {
          ...mark,
          words: expected && words.startsWith(expected.words.replace(/…$/, '')) ? expected.words : words,
        };
      });
      expect(showMarks(texts[path] ?? '', short)).toBe(showMarks(texts[path] ?? '', file?.marks ?? []));
    });

    test(`every fix of example ${i + 1} removes its finding and adds none`, () => {
      const { texts, path } = textsOf(example.bad);
      const { problems, context } = problemsOf(rule, texts, path);
      const before = check(contextFor(texts, path)).length;
      const own = problems.length;
      for (const { finding } of problems) {
        for (const fix of finding.fixes ?? []) {
          const after = apply(context, texts, path, fix);
          expect(problemsOf(rule, after, path).problems.length, `${fix.title}:\n${after[path]}`).toBeLessThan(own);
          expect(check(contextFor(after, path)).length, `${fix.title}:\n${after[path]}`).toBeLessThanOrEqual(before);
        }
      }
    });

    if (example.fixed !== undefined) {
      const fixed = example.fixed;
      test(`fixes example ${i + 1}`, () => {
        let { texts, path } = textsOf(example.bad);
        for (let round = 0; round < 20; round++) {
          const { problems, context } = problemsOf(rule, texts, path);
          const fix = problems.find(({ finding }) => finding.fixes?.length)?.finding.fixes?.[0];
          if (!fix) break;
          texts = apply(context, texts, path, fix);
        }
        expect(texts[path]).toBe(textsOf(fixed).texts[path]);
      });
    }
  }
});
