import { describe, expect, test } from 'vitest';
import { hoverOf } from '../../../test/hover.ts';
import { defaultConfig } from '../config.ts';
import { type Markup, markdown } from './hover.ts';

/** Compares what is said at `$0` in a fixture's first file; `undefined`: nothing is. */
function check(fixture: string, expected: string | undefined, markup?: Markup): void {
  expect(hoverOf(fixture, markup)?.contents).toBe(expected?.trim());
}

const article = (body: string): string => `
---
title: Two takeaways from KubeCon San Diego
date: 2019-12-03
---

1. Policy moves left
2. Events are everywhere

${body}
`;

describe('a file that is no summary', () => {
  const readme = '# Install\n\nIt needs Kuber$0netes.\n';

  test('is left alone', () => check(readme, undefined));

  test('has its projects explained where the user wants it in all Markdown', () => {
    const config = { ...defaultConfig, projects: { scope: 'markdown' as const } };
    const said = hoverOf(readme, undefined, { config });
    expect(said?.contents).toMatch(/^Kubernetes — .*\n\nNow \(2026-08-07\): graduated since 2018-03-06\n/);
  });
});

describe('a claim', () => {
  const history = 'sandbox 2018-03-29 → incubating 2019-04-02 → graduated 2021-01-29';

  test('is held against the history of its project', () => {
    check(article('OPA is an incub$0ating project.'), `Open Policy Agent (OPA): ${history}`);
    check(
      article('The grad$0uation of OPA was on a slide.'),
      `Open Policy Agent (OPA): ${history} — not so on any day of this article`,
    );
  });

  test('that denies says nothing of its own in the negative', () => {
    check(article('OPA has not grad$0uated.'), `Open Policy Agent (OPA): ${history}`);
  });
});

describe('a reference', () => {
  test('shows the titles of its takeaways and where they are', () => {
    check(
      `${article('As takeaways 1$0–3 say:\n\n## 2. Events are everywhere\n\nThey are.')}`,
      `
1 Policy moves left — no section
2 Events are everywhere — line 11
3 — there is no such takeaway
`,
    );
  });

  test('finds takeaways in the other parts of the series', () => {
    check(
      `
-- part-2.md --
# My takeaways (part 2)

1. Policy moves left
2. Events *are* everywhere

I covered takeaway 1$0 in [part 1](part-1.md).

## 2. Events are everywhere

They are.
-- part-1.md --
# My takeaways (part 1)

1. Policy moves left
2. Events are everywhere

## 1. Policy moves left

It does.
`,
      '**1** Policy moves left — [part-1.md, line 6](file:///fixture/part-1.md#L6)',
      markdown,
    );
  });

  test('to a part shows the title of the part', () => {
    check(
      `
-- part-2.md --
# My takeaways (part 2)

1. Policy moves left
2. Events are everywhere

See [par$0t 1](part-1.md) for the first.

## 2. Events are everywhere

They are.
-- part-1.md --
# Policy and more: my takeaways (part 1)

1. Policy moves left
2. Events are everywhere

## 1. Policy moves left

It does.
`,
      '**Policy and more: my takeaways (part 1)**  \nPart 1 · takeaway 1 · [part-1.md](file:///fixture/part-1.md)',
      markdown,
    );
  });
});

describe('an item of the list', () => {
  test('shows the beginning of its section', () => {
    const body = `## 2. Events are everywhere\n\n<!-- a note -->\n\nThey *are*, ${'and so '.repeat(60)}on.`;
    const text = article(body).replace('2. Events', '2. Eve$0nts');
    const words = `They are, ${'and so '.repeat(60)}`.slice(0, 280).replace(/\s\S*$/, '');
    check(text, `${words} …\n\n[line 9](file:///fixture/article.md#L9)`, markdown);
  });

  test('shows nothing where it has no section', () =>
    check(article('').replace('2. Events', '2. Eve$0nts'), undefined));

  test('shows an author’s markup as it was written', () => {
    const text = article('## 1. Policy\n\n1\\. \\*Not\\* a list, <b>a</b> & b_c\n').replace(
      '1. Policy m',
      '1. Pol$0icy m',
    );
    check(text, '1\\. \\*Not\\* a list, a \\& b\\_c\n\n[line 9](file:///fixture/article.md#L9)', markdown);
  });
});

describe('front matter', () => {
  test('explains its keys', () => {
    check(
      '---\ntitle: Ten takeaways\nse$0ries:\n  part: 1\n---\n',
      'The series that the article is a part of. A plain text is left to the site generator. It takes a mapping with title, part and parts, or a text.',
    );
  });

  test('leaves the keys of others alone', () => check('---\ntakeaways: true\nsl$0ug: x\n---\n', undefined));
});
