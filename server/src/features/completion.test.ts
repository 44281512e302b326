import { describe, expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { type CompletionItem, completion } from './completion.ts';

const rules = [
  { id: 'list-count', finds: 'A wrong number.' },
  { id: 'section-empty', finds: 'An empty section.' },
];

/** What is offered at the cursor of a fixture's file. */
function offered(
  fixture: string,
  trigger?: string,
): { text: string; cursor: number; items: readonly CompletionItem[] } {
  const files = readFixture(fixture);
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const file = files.find(({ cursors }) => cursors.length > 0);
  const { path = '', text = '', cursors: [cursor = 0] = [] } = file ?? {};
  return { text, cursor, items: completion(snapshotOf(texts), uriOf(path), cursor, rules, trigger).items };
}

/** The labels with their details that are offered at the cursor. */
function labels(fixture: string, trigger?: string): string[] {
  return offered(fixture, trigger).items.map(({ label, detail }) => (detail ? `${label} | ${detail}` : label));
}

/** The line of the cursor once an item is chosen. */
function chosen(fixture: string, label: string): string {
  const { text, cursor, items } = offered(fixture);
  const item = items.find((one) => one.label === label);
  expect(items.map((one) => one.label)).toContain(label);
  const { range, text: written = '' } = item ?? { range: { start: 0, end: 0 } };
  expect(range.start).toBeLessThanOrEqual(cursor);
  expect(range.end).toBeGreaterThanOrEqual(cursor);
  const done = text.slice(0, range.start) + written + text.slice(range.end);
  const start = done.lastIndexOf('\n', range.start - 1) + 1;
  return done.slice(start).split('\n')[0] ?? '';
}

/** An article about an event, with a line of its own at the end. */
const about = (line: string): string => `---
event: kubecon-na-2019
---

# Two takeaways

1. Policy moves left
2. Events

## 1. Policy moves left

Rita Moreau gave a talk “Guardrails for the Rest of Us” on Argo CD.

${line}
`;

describe('projects', () => {
  test('by any of their names, with their levels then and now', () => {
    expect(labels(about('I used OP$0')).slice(0, 4)).toEqual([
      'OPA | Open Policy Agent (OPA) · incubating then · graduated now',
      'OPA Gatekeeper | Open Policy Agent (OPA) · incubating then · graduated now',
      'Open Policy Agent | incubating then · graduated now',
      'OpenTelemetry | sandbox then · graduated now',
    ]);
    expect(labels(about('I used Falc$0'))[0]).toBe('Falco | sandbox then · graduated now');
    expect(labels(about('I used argo c$0'))[0]).toBe('Argo CD | Argo · not in the CNCF then · graduated now');
  });

  test('take the place of the words that were typed, be it several', () => {
    expect(chosen(about('We ran open policy$0 there.'), 'Open Policy Agent')).toBe('We ran Open Policy Agent there.');
    expect(chosen(about('We ran **Kub$0er** there.'), 'Kubernetes')).toBe('We ran **Kubernetes** there.');
  });

  test('nowhere but in prose', () => {
    for (const line of [
      '`Kub$0',
      '```\nKub$0\n```',
      '[a](Kub$0',
      '<a href="Kub$0',
      '{{< x Kub$0',
      'kub.$0',
      '@Kub$0',
      'a/Kub$0',
      '$0',
      '    Kub$0',
    ]) {
      expect(labels(about(line)), line).toEqual([]);
    }
    expect(labels(about('Kub$0'), ' ')).toEqual([]);
    expect(labels('# Notes\n\nKub$0\n')).toEqual([]);
  });
});

/** A series of two parts; the second with a line of its own at the end. */
const series = (line: string, rest = ''): string => `-- part-2.md --
---
series:
  part: 2
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: part-2.md, takeaways: 3-5 }
---

# Five takeaways

1. Policy moves left
2. Events
3. **Boats** float
4. Piers
5. Trains

## Takeaway 3: Boats float

${line}
${rest}
-- part-1.md --
# Five takeaways (part 1)

1. Policy moves left
2. Events

## 1. Policy moves left

Rita Moreau gave a talk “Guardrails for the Rest of Us” there.

## 2. Events
`;

describe('takeaways', () => {
  test('numbers with their titles, and ranges that belong together', () => {
    expect(labels(series('As takeaway $0'), ' ')).toEqual([
      '1 | Policy moves left',
      '2 | Events',
      '3 | Boats float',
      '4 | Piers',
      '5 | Trains',
    ]);
    expect(labels(series('As takeaways $0')).slice(0, 2)).toEqual(['1–2 | in part 1', '1 | Policy moves left']);
    expect(chosen(series('As takeaways $0 say'), '1–2')).toBe('As takeaways 1–2 say');
    expect(chosen(series('As takeaways 1, 3 and $0'), '5')).toBe('As takeaways 1, 3 and 5');
  });

  test('nothing after other words, or in code', () => {
    expect(labels(series('As we took away $0'), ' ')).toEqual([]);
    expect(labels(series('`takeaway $0'), ' ')).toEqual([]);
    expect(labels('# Notes\n\nAs takeaway $0\n', ' ')).toEqual([]);
  });

  test('headings of sections that are missing, numbered as the others are', () => {
    expect(labels(series('## $0'), ' ')).toEqual(['Takeaway 4: Piers', 'Takeaway 5: Trains']);
    expect(chosen(series('## Take$0'), 'Takeaway 4: Piers')).toBe('## Takeaway 4: Piers');
    expect(labels(series('# $0 more'), ' ')).toEqual([]);
  });
});

describe('what the series has named', () => {
  test('parts, as links', () => {
    expect(chosen(series('More in part $0.'), 'part 1')).toBe('More in [part 1](part-1.md).');
    expect(chosen(series('More in [part $0'), 'part 1')).toBe('More in [part 1](part-1.md)');
    expect(labels(series('More in part $0'))).toEqual(['part 1 | Five takeaways (part 1)']);
  });

  test('speakers and talks', () => {
    expect(labels(series('I met Rita$0'))).toEqual(['Rita Moreau | “Guardrails for the Rest of Us”']);
    expect(chosen(series('I saw “$0'), 'Guardrails for the Rest of Us')).toBe('I saw “Guardrails for the Rest of Us”');
    expect(chosen(series('I saw “Guard$0”'), 'Guardrails for the Rest of Us')).toBe(
      'I saw “Guardrails for the Rest of Us”',
    );
  });
});

describe('comments that silence rules', () => {
  test('directives, then rules that are not named yet', () => {
    expect(labels(series('<!-- takeaways-$0'))).toContain('takeaways-disable-next-line');
    expect(labels(series('<!-- takeaways-disable $0 -->'), ' ')).toEqual(['list-count', 'section-empty']);
    expect(labels(series('<!-- takeaways-disable list-count, sec$0 -->'))).toEqual(['section-empty']);
    expect(labels(series('<!-- takeaways-unknown $0'))).toEqual([]);
    expect(labels(series('<!-- $0'), ' ')).toEqual([]);
  });
});

describe('front matter', () => {
  test('keys that are not there yet', () => {
    const keys = labels('---\ntitle: Two takeaways\n$0\n---\n\n# Notes\n').map((label) => label.split(' ')[0]);
    expect(keys).toContain('event');
    expect(keys).not.toContain('title');
    expect(chosen('---\ntitle: Two takeaways\nda$0\n---\n', 'date')).toBe('date: ');
  });

  test('keys of what is inside, values, events nearest to the article', () => {
    expect(labels('---\nseries:\n  $0\n---\n').map((label) => label.split(' ')[0])).toEqual(['title', 'part', 'parts']);
    expect(labels('---\ndraft: $0\n---\n')).toEqual(['true', 'false']);
    const [first] = offered('---\ndate: 2019-12-03\nevent: $0\n---\n').items;
    expect(first).toMatchObject({ text: 'kubecon-na-2019' });
    expect(chosen('---\ntitle: x\nevent:$0\n---\n', first?.label ?? '')).toMatch(/^event: kubecon-/);
  });

  test('also before the line that closes it is there, and nothing in a comment or a text', () => {
    expect(labels('---\ntakeaways: $0\n\n# Notes\n')).toEqual(['true', 'false']);
    expect(labels('---\ntitle: x\n# no$0\n---\n')).toEqual([]);
    expect(labels('---\ntitle: so$0\n---\n')).toEqual([]);
  });
});
