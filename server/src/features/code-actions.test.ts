import { describe, expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { check as findProblems } from '../check.ts';
import { type Config, defaultConfig } from '../config.ts';
import { applyChanges } from '../edits/edit.ts';
import { rules } from '../rules/index.ts';
import { type Extent, extentOf } from '../syntax/document.ts';
import { contextOf } from '../workspace/snapshot.ts';
import { type CodeAction, codeActions } from './code-actions.ts';

/** The problems of a text, and the actions at a range of it. */
function read(texts: Record<string, string>, path: string, config?: Config) {
  const snapshot = snapshotOf(texts, config);
  const context = contextOf(snapshot, uriOf(path));
  if (!context) throw new Error(`The fixture has no ${path}`);
  const { file } = context;
  const problems = findProblems(context);
  const actionsAt = (range: Extent): readonly CodeAction[] => codeActions(snapshot, file, problems, range);
  return { file, problems, actionsAt };
}

/** The actions at the cursor or selection (`$0`) of a text. */
function actionsAt(fixture: string): { text: string; actions: readonly CodeAction[] } {
  const [file] = readFixture(fixture);
  const [start = 0, end = start] = file?.cursors ?? [];
  const text = file?.text ?? '';
  return { text, actions: read({ 'article.md': text }, 'article.md').actionsAt({ start, end }) };
}

/** Compares a fixture with what it is after the action of a title is taken at `$0`. */
function check(fixture: string, title: string, expected: string): void {
  const { text, actions } = actionsAt(fixture);
  const action = actions.find((found) => found.title === title);
  expect(actions.map((found) => found.title)).toContain(title);
  const [change] = action?.changes() ?? [];
  expect(applyChanges(text, change?.changes ?? [])).toBe(expected.replace(/^\n/, ''));
}

const article = `
# Two takeaways

1. Policy moves left
2. Events are everywhere

I wrote of takeaways 2–$01 elsewhere,
and of takeaway 7.

## 1. Policy moves left

| where | what |
| --- | --- |
| see takeaway 8 | nothing |

- see takeaway 9
`;

test('a fix is offered where its finding is, and preferred where it is the one right answer', () => {
  const { actions } = actionsAt(article);
  expect(actions.map(({ title, preferred }) => [title, preferred])).toEqual([
    ['Swap the numbers', true],
    ['Disable reference-range for this line', false],
    ['Disable reference-range for this file', false],
  ]);
});

test('nothing is offered where nothing was found', () => {
  expect(actionsAt('# Two takeaways\n\n1. On$0e\n2. Two\n').actions).toEqual([]);
});

describe('disabling a rule for a line', () => {
  const title = (rule: string): string => `Disable ${rule} for this line`;

  test('takes a line of its own above a block', () => {
    check(
      article,
      title('reference-range'),
      article.replace('$0', '').replace('I wrote', '<!-- takeaways-disable-next-line reference-range -->\nI wrote'),
    );
  });

  test.each([
    ['in the middle of a paragraph', 'takeaway 7.'],
    ['in a list', '- see takeaway 9'],
  ])('ends the line %s', (_, words) => {
    const text = article.replace('$0', '');
    const comment = '<!-- takeaways-disable-line reference-unknown -->';
    check(
      text.replace(words, `${words.slice(0, -1)}$0${words.slice(-1)}`),
      title('reference-unknown'),
      text.replace(words, `${words} ${comment}`),
    );
  });

  test('ends the cell in a table', () => {
    const text = article.replace('$0', '');
    check(
      text.replace('takeaway 8', 'takeaway $08'),
      title('reference-unknown'),
      text.replace('takeaway 8 |', 'takeaway 8 <!-- takeaways-disable-line reference-unknown --> |'),
    );
  });

  test('is a YAML comment in front matter, with the line’s indentation and line end', () => {
    check(
      '---\r\ntakeaways: true\r\nseries:\r\n  part: sec$0ond\r\n---\r\n',
      title('front-matter-schema'),
      '---\r\ntakeaways: true\r\nseries:\r\n  # takeaways-disable-next-line front-matter-schema\r\n  part: second\r\n---\r\n',
    );
  });
});

describe('disabling a rule for a file', () => {
  const title = 'Disable reference-range for this file';
  const comment = '<!-- takeaways-disable-file reference-range -->';

  test('stands at the top', () => {
    const text = article.replace(/^\n/, '');
    check(text, title, `${comment}\n\n${text.replace('$0', '')}`);
  });

  test('stands below front matter', () => {
    const text = article.replace(/^\n/, '');
    check(
      `---\ndraft: true\n---\n\n${text}`,
      title,
      `---\ndraft: true\n---\n\n${comment}\n\n${text.replace('$0', '')}`,
    );
  });
});

/** Every finding of every rule's examples: what is said of all rules here holds for those to come. */
const found = rules.flatMap((rule) =>
  rule.examples.flatMap((example, i) => {
    if (!('bad' in example)) return [];
    const files = readFixture(example.bad);
    const path = files[0]?.path ?? '';
    const texts = Object.fromEntries(files.map((file) => [file.path, file.text]));
    const config = {
      ...defaultConfig,
      rules: { [rule.id]: rule.severity === 'off' ? ('info' as const) : rule.severity },
    };
    return [{ name: `${rule.id}, example ${i + 1}`, id: rule.id, path, texts, config }];
  }),
);

describe.each(found)('in $name', ({ id, path, texts, config }) => {
  const { file, problems, actionsAt } = read(texts, path, config);

  test.each(['line', 'file'])('disabling the rule for a %s silences it and adds nothing', (where) => {
    const title = `Disable ${id} for this ${where}`;
    const others = (all: typeof problems) => all.map(({ rule }) => rule.id).filter((other) => other !== id);
    for (const { finding } of problems.filter(({ rule }) => rule.id === id)) {
      const { start } = extentOf(file.document, finding.span);
      const [action] = actionsAt({ start, end: start }).filter((found) => found.title === title);
      const text = applyChanges(file.document.text, action?.changes()[0]?.changes ?? []);
      const after = read({ ...texts, [path]: text }, path, config).problems;
      expect(others(problems), text).toEqual(expect.arrayContaining(others(after)));
      expect(after.length, text).toBeLessThan(problems.length);
    }
  });
});
