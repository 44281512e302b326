import { describe, expect, test } from 'vitest';
import { contextFor, readFixture } from '../../../../test/fixture.ts';
import { applyChanges } from '../edit.ts';
import { reshape } from './reshape.ts';
import { moving, type Reshaping } from './reshaping.ts';
import { scopeOf } from './scope.ts';

type Texts = Readonly<Record<string, string>>;

/** The texts after a reshaping that is asked for in the first of them, or why there is none. */
function reshaped(texts: Texts, reshaping: Reshaping): Texts | string {
  const [path = ''] = Object.keys(texts);
  const scope = scopeOf(contextFor(texts, path));
  if ('refused' in scope) return scope.refused;
  const plan = reshape(scope, reshaping);
  if ('refused' in plan) return plan.refused;
  if (plan.questions.length > 0) return `? ${plan.questions.join('; ')}`;
  const after = { ...texts };
  for (const { file, changes } of plan.files) {
    const name = file.uri.replace('file:///fixture/', '');
    after[name] = applyChanges(file.document.text, changes);
  }
  return after;
}

const textsOf = (fixture: string): Texts =>
  Object.fromEntries(readFixture(fixture).map(({ path, text }) => [path, text]));

const show = (texts: Texts | string): string =>
  typeof texts === 'string'
    ? texts
    : Object.entries(texts)
        .map(([path, text]) => `-- ${path} --\n${text}`)
        .join('\n');

function check(before: string, reshaping: Reshaping, after: string): void {
  expect(show(reshaped(textsOf(before), reshaping))).toBe(show(textsOf(after)));
}

describe('a takeaway moves', () => {
  test('with item, section, references and links', () => {
    check(
      `# Four takeaways

1. [Tugs are a platform](#1-tugs-are-a-platform)
2. Nobody reads tide tables
3. Ropes are code

   With a paragraph.
4. Cranes scale to zero

Takeaways 1–4 are all about harbours. Of takeaway 1 and lesson three, more below: [ropes](#3-ropes-are-code).

## 1. Tugs are a platform

As in takeaway #3.

## 2. Nobody reads tide tables

Nor do I.

## 3. Ropes are code

1. One
2. Two

## 4. Cranes scale to zero

They do.

## Wrapping up
`,
      moving(1, 3),
      `# Four takeaways

1. Nobody reads tide tables
2. Ropes are code

   With a paragraph.
3. [Tugs are a platform](#3-tugs-are-a-platform)
4. Cranes scale to zero

Takeaways 1–4 are all about harbours. Of takeaway 3 and lesson two, more below: [ropes](#2-ropes-are-code).

## 1. Nobody reads tide tables

Nor do I.

## 2. Ropes are code

1. One
2. Two

## 3. Tugs are a platform

As in takeaway #2.

## 4. Cranes scale to zero

They do.

## Wrapping up
`,
    );
  });
});
