import { describe, expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { builtInCatalog, projectNamed } from '../catalog/index.ts';
import { defaultConfig } from '../config.ts';
import { hover, type Markup, markdown, plainText } from './hover.ts';

/** Compares what is said at `$0` in a fixture's first file; `undefined`: nothing is. */
function check(
  fixture: string,
  expected: string | undefined,
  markup: Markup = plainText,
  config = defaultConfig,
): void {
  const files = readFixture(fixture);
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const [file] = files;
  const cursor = file?.cursors[0];
  if (!file || cursor === undefined) throw new Error('The fixture has no cursor');
  const found = hover(snapshotOf(texts, config), uriOf(file.path), cursor, markup);
  expect(found?.contents).toBe(expected?.trim());
  if (!found) return;
  expect(found.range.start).toBeLessThanOrEqual(cursor);
  expect(found.range.end).toBeGreaterThanOrEqual(cursor);
}

const opa = projectNamed(builtInCatalog(), 'OPA')?.sentence;

const article = (body: string): string => `
---
title: Two takeaways from KubeCon San Diego
date: 2019-12-03
---

1. Policy moves left
2. Events are everywhere

${body}
`;

describe('a project', () => {
  test('was at one level then and is at another now', () => {
    check(
      article('Many talks were about O$0PA.'),
      `
Open Policy Agent (OPA) — ${opa}

Then (2019-11-21, end of KubeCon + CloudNativeCon North America 2019): incubating since 2019-04-02
Now (2026-08-07): graduated since 2021-01-29

Provisioning › Security & Compliance
Site: https://www.openpolicyagent.org/ · Repository: https://github.com/open-policy-agent/opa · DevStats: https://opa.devstats.cncf.io/ · Landscape: https://landscape.cncf.io/?item=provisioning--security-compliance--open-policy-agent-opa
`,
    );
  });

  test('is written in Markdown, no more escaped than needs to be', () => {
    check(
      article('Many talks were about O$0PA.'),
      `
**Open Policy Agent (OPA)** — ${opa}

Then (2019-11-21, end of KubeCon + CloudNativeCon North America 2019): **incubating** since 2019-04-02  
Now (2026-08-07): **graduated** since 2021-01-29

Provisioning › Security \\& Compliance  
[Site](https://www.openpolicyagent.org/) · [Repository](https://github.com/open-policy-agent/opa) · [DevStats](https://opa.devstats.cncf.io/) · [Landscape](https://landscape.cncf.io/?item=provisioning--security-compliance--open-policy-agent-opa)
`,
      markdown,
    );
  });

  test.each([
    ['Kn$0ative ran it all.', 'not a CNCF project until 2022-03-02\nNow (2026-08-07): graduated'],
    ['Kuber$0netes ran it all.', 'graduated since 2018-03-06\nNow (2026-08-07): still graduated'],
    ['Flag$0ger shifts the traffic.', '\nFlagger is part of this project and carries its level.\n'],
  ])('in "%s" is explained', (body, part) => {
    const texts = readFixture(article(body))[0];
    const found = hover(snapshotOf({ 'a.md': texts?.text ?? '' }), uriOf('a.md'), texts?.cursors[0] ?? 0, plainText);
    expect(found?.contents).toContain(part);
  });

  test('is seen from the article’s date where no event is known', () => {
    const text = '---\ntitle: Two takeaways\ndate: 2018-05-01\n---\n\n1. Kubernetes\n2. Rest\n';
    const found = hover(snapshotOf({ 'a.md': text }), uriOf('a.md'), text.indexOf('Kube'), plainText);
    expect(found?.contents).toContain('Then (2018-05-01, date of this article): graduated since 2018-03-06');
  });

  test('is only explained in a summary, unless the user wants it in all Markdown', () => {
    const readme = '# Install\n\nIt needs Kuber$0netes.\n';
    check(readme, undefined);
    const config = { ...defaultConfig, projects: { scope: 'markdown' as const } };
    const [file] = readFixture(readme);
    const found = hover(snapshotOf({ 'a.md': file?.text ?? '' }, config), uriOf('a.md'), 23, plainText);
    expect(found?.contents).toMatch(/^Kubernetes — .*\n\nNow \(2026-08-07\): graduated since 2018-03-06\n/);
  });

  test('is not seen in code', () => check(article('Run `kubectl get kuber$0netes`.'), undefined));
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

  test('tells which event it names', () => {
    check(
      '---\ntitle: Ten takeaways\nevent: kube$0con-na-2019\n---\n',
      'KubeCon + CloudNativeCon North America 2019\nSan Diego, 2019-11-18 to 2019-11-21',
    );
  });

  test('leaves the keys of others alone', () => check('---\ntakeaways: true\nsl$0ug: x\n---\n', undefined));
});
