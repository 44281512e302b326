import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import '../../../test/laws.ts';
import { indexedOf } from '../workspace/indexed.ts';
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
  const snapshot = snapshotOf(texts);
  const summaries = () =>
    Object.keys(texts).flatMap((other) => {
      const read = snapshot.files.get(uriOf(other));
      return (read && indexedOf(read)) ?? [];
    });
  return { text, cursor, items: completion(snapshot, uriOf(path), cursor, { rules, summaries }, trigger).items };
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
    expect(chosen(about('We ran **Kub$0** there.'), 'Kubernetes')).toBe('We ran **Kubernetes** there.');
  });

  test('each in one spelling, those that the article names first', () => {
    expect(labels(about('We ran arg$0'))).toEqual([
      'Argo | not in the CNCF then · graduated now',
      'Argo CD | Argo · not in the CNCF then · graduated now',
      'Argo Events | Argo · not in the CNCF then · graduated now',
      'Argo Rollouts | Argo · not in the CNCF then · graduated now',
      'Argo Workflows | Argo · not in the CNCF then · graduated now',
    ]);
    expect(labels(about('We ran Kub$0'))[0]).toMatch(/^KubeEdge/);
    expect(labels(about('Kubernetes it was. We ran Kub$0'))[0]).toMatch(/^Kubernetes/);
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
      'Kub$0er',
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

test('what seldom comes is not offered unasked', () => {
  for (const line of ['My takeaways $0', 'a takeaway $0', 'The lesson $0', 'the other part $0', 'my part $0']) {
    expect(labels(series(line), ' '), line).toEqual([]);
    expect(labels(series(line)), line).not.toEqual([]);
  }
  for (const line of [
    'Takeaways $0',
    'You can read takeaways $0',
    'that takeaway 1 and $0',
    'Part $0',
    'see part $0',
  ]) {
    expect(labels(series(line), ' '), line).not.toEqual([]);
  }
});

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
    expect(chosen(series('As takeaway $0say'), '2')).toBe('As takeaway 2say');
    expect(chosen(series('As takeaways 1, 3 and $0'), '5')).toBe('As takeaways 1, 3 and 5');
  });

  test('no number twice, and none that cannot end a range', () => {
    const numbers = (fixture: string) => labels(fixture).map((label) => label.split(' ')[0]);
    expect(numbers(series('As takeaways 1, 3 and $0'))).toEqual(['2', '4', '5']);
    expect(numbers(series('As takeaways 3–$0'))).toEqual(['4', '5']);
  });

  test('nothing after other words, or in code', () => {
    expect(labels(series('As we took away $0'), ' ')).toEqual([]);
    expect(labels(series('`takeaway $0'), ' ')).toEqual([]);
    expect(labels(series('takeaway $02'))).toEqual([]);
    expect(labels('# Notes\n\nAs takeaway $0\n', ' ')).toEqual([]);
  });

  test('headings of sections that are missing, numbered as the others are', () => {
    expect(labels(series('## $0'), ' ')).toEqual(['Takeaway 4: Piers', 'Takeaway 5: Trains']);
    expect(chosen(series('## Take$0'), 'Takeaway 4: Piers')).toBe('## Takeaway 4: Piers');
    expect(labels(series('# $0 more'), ' ')).toEqual([]);
  });
});

test('nothing where no prose is written, nor in the middle of a word, whatever was begun', () => {
  const begun = ['takeaways ', 'takeaway 1, ', 'part ', 'Rita M', '“Guard', 'open policy ag', 'Kub', 'argo c'];
  const words = ['Kub', 'argo', 'Rita', 'opa'];
  const code = [
    '`$',
    '``x ` $',
    '```\n$',
    '~~~yaml\n$',
    '    $',
    '- a\n\n      $',
    '<!-- $',
    '<div>\n$',
    '<a title="$',
  ];
  const links = ['[a]($', '[a](<$', '[a]: $', '{{< figure $', '{% include $'];
  const insides = ['https://example.com/$', '<https://example.com/$', 'www.example.com/$', '$er', '$2', 'x$', '9$'];
  const shownIn = (frames: readonly string[], all: readonly string[]) =>
    frames
      .flatMap((frame) => all.map((typed) => frame.replace('$', `${typed}$$0`)))
      .filter((line) => {
        return [undefined, ' '].some((trigger) => labels(series(line), trigger).length > 0);
      });
  expect(shownIn([...code, ...links], begun)).toEqual([]);
  expect(shownIn(insides, words)).toEqual([]);
  // In prose, each of them brings something up.
  const all = [...begun, ...words].map((typed) => `So ${typed}`);
  expect(shownIn(['$'], all).length).toBe(all.length);
});

test('an ordinary word is no name that begins with it', () => {
  for (const line of ['In the$0', 'The$0', 'And in$0', 'We saw to$0']) expect(labels(series(line)), line).toEqual([]);
  expect(labels(series('We use the up$0'))[0]).toMatch(/^The Update Framework/);
  expect(labels(series('We use in-$0'))[0]).toMatch(/^in-toto/);
});

describe('what the series has named', () => {
  test('parts, as links', () => {
    expect(chosen(series('More in part $0.'), 'part 1')).toBe('More in [part 1](part-1.md).');
    expect(chosen(series('More in [part $0'), 'part 1')).toBe('More in [part 1](part-1.md)');
    expect(labels(series('More in part $0'))).toEqual(['part 1 | Five takeaways (part 1)']);
    expect(labels(series('More in part $0'), ' ')).toEqual(['part 1 | Five takeaways (part 1)']);
  });

  test('parts after a bracket, which the editor may have closed', () => {
    expect(chosen(series('More in [$0'), 'part 1')).toBe('More in [part 1](part-1.md)');
    expect(chosen(series('More in [$0]'), 'part 1')).toBe('More in [part 1](part-1.md)');
    expect(chosen(series('[Par$0] was short.'), 'Part 1')).toBe('[Part 1](part-1.md) was short.');
    for (const line of ['[part 1$0](x.md)', '[$0][x]', '![$0]', '- [$0]', '1. [$0]', '`[$0`', '[x][$0]', '[^$0]']) {
      expect(labels(series(line), '['), line).toEqual([]);
    }
  });

  test('speakers and talks', () => {
    for (const line of ['I met Rita$0', 'Then Rita$0', 'Ask Rita $0', 'At KubeCon Rita Mor$0']) {
      expect(labels(series(line)), line).toEqual(['Rita Moreau | “Guardrails for the Rest of Us”']);
    }
    expect(chosen(series('I saw “$0'), 'Guardrails for the Rest of Us')).toBe('I saw “Guardrails for the Rest of Us”');
    expect(chosen(series('I saw “Guard$0”'), 'Guardrails for the Rest of Us')).toBe(
      'I saw “Guardrails for the Rest of Us”',
    );
    expect(labels(series('I met R$0ita'))).toEqual([]);
  });

  test('what is quoted may be no talk', () => {
    expect(labels(series('He said “we run Argo C$0'))[0]).toMatch(/^Argo CD/);
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

  test('in front matter', () => {
    expect(labels('---\n# takeaways-$0\ndate: 2019-02-30\n---\n')).toContain('takeaways-disable-next-line');
    expect(chosen('---\ndate: 2019-02-30 # takeaways-disable-line sec$0\n---\n', 'section-empty')).toBe(
      'date: 2019-02-30 # takeaways-disable-line section-empty',
    );
  });

  test('not in code, nor in what gives the reason; in time, whatever stands in them', () => {
    for (const line of ['`<!-- takeaways-disable $0`', '```\n<!-- takeaways-disable $0\n```']) {
      expect(labels(series(line)), line).toEqual([]);
    }
    expect(labels(series('<!-- takeaways-disable-line list-count -- as $0 -->'))).toEqual([]);
    expect(labels(series(`<!--${' '.repeat(60)}Note: $0`))).toEqual([]);
    expect(labels(series(`<!-- takeaways-disable ${', '.repeat(60)}Note: $0`))).toEqual([]);
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

  test('authors of other summaries, and files that may be parts', () => {
    const articles = (line: string): string => `-- harbour/part-2.md --
---
title: Five takeaways (part 2)
${line}
---

-- harbour/part-1.md --
---
title: Five takeaways (part 1)
authors: [Ada Smith, "Bo: Lin"]
takeaways: true
---

-- piers/part 0.md --
---
author: Ada Smith
takeaways: true
---

-- notes.md --
# Notes
`;
    for (const line of ['authors: $0', 'authors: [$0]', 'authors: [Cy, $0]', 'authors:\n  - $0', 'author: "$0"']) {
      expect(labels(articles(`takeaways: true\n${line}`)), line).toEqual(['Ada Smith', 'Bo: Lin']);
    }
    expect(chosen(articles('authors: [Cy, A$0]'), 'Ada Smith')).toBe('authors: [Cy, Ada Smith]');
    expect(chosen(articles("authors: ['A$0']"), 'Ada Smith')).toBe("authors: ['Ada Smith']");
    expect(chosen(articles('author: $0'), 'Bo: Lin')).toBe('author: "Bo: Lin"');
    expect(labels(articles('takeaways: true\nseries:\n  parts:\n    - file: $0'))).toEqual([
      'part-1.md | Five takeaways (part 1)',
      'part-2.md | Five takeaways (part 2)',
      '../piers/part 0.md | part 0.md',
    ]);
    expect(labels(articles('takeaways: true\nseries:\n  parts:\n    - file: part-1.md\n    - { file: $0 }'))).toEqual([
      'part-2.md | Five takeaways (part 2)',
      '../piers/part 0.md | part 0.md',
    ]);
    expect(labels(articles('tags: [$0]'))).toEqual([]);
  });

  test('the number of the part, and the takeaways of a part', () => {
    const parts = (own: string, part1: string, title = 'Five takeaways'): string => `-- part-2.md --
---
title: ${title}
series:
  part: ${own}
  parts:
    - { file: part-1.md, takeaways: ${part1} }
    - file: part-2.md
      takeaways: 4-5
---

1. Policy moves left
2. Events
3. Boats float
4. Piers
5. Trains

## 4. Piers
-- part-1.md --
# Five takeaways (part 1)

1. Policy moves left

## 1. Policy moves left

## 2. Events
`;
    expect(labels(parts('$0', '1-3'))).toEqual(['2 | its place among the parts']);
    expect(labels(parts('2$0', '1-3', 'Five takeaways (part 3)'))).toEqual([
      '3 | as the title says',
      '2 | its place among the parts',
    ]);
    expect(labels(parts('2', '$0'))).toEqual(['1-2 | it has sections for them', '1-3 | no other part has them']);
    expect(chosen(parts('2', '$0'), '1-3')).toBe('    - { file: part-1.md, takeaways: 1-3 }');
    expect(chosen(parts('2', '"$0"'), '1-3')).toBe('    - { file: part-1.md, takeaways: "1-3" }');
    expect(labels(parts('2', '1').replace('takeaways: 4-5', 'takeaways: $0'))).toEqual([
      '4 | it has sections for them',
      '2-5 | no other part has them',
    ]);
    expect(chosen(parts('2', '2').replace('takeaways: 4-5', 'takeaways: $0'), '[1, 3-5]')).toBe(
      '      takeaways: [1, 3-5]',
    );
    expect(chosen(parts('2', '2').replace('takeaways: 4-5', "takeaways: '$0'"), '1, 3-5')).toBe(
      "      takeaways: '1, 3-5'",
    );
    expect(labels('---\nseries:\n  part: $0\n---\n')).toEqual(['1 | no other part has it']);
  });

  test('also before the line that closes it is there, and nothing in a comment or a text', () => {
    expect(labels('---\ntakeaways: $0\n\n# Notes\n')).toEqual(['true', 'false']);
    expect(labels('---\ntitle: x\n# no$0\n---\n')).toEqual([]);
    expect(labels('---\ntitle: so$0\n---\n')).toEqual([]);
  });
});

test('whatever is written, and wherever the cursor is, what is offered takes the place of what was typed', () => {
  const pieces = fc.constantFrom(
    ...[
      '---\n',
      'series:\n',
      '  parts:\n',
      '    - { file: ',
      'authors: [',
      'event: ',
      '# ',
      '## ',
      '1. ',
      '> ',
      '| a |\n| - |\n',
    ],
    ...[
      'takeaways ',
      'takeaway 1–',
      'part ',
      '[',
      ']',
      '](',
      '“',
      '"',
      '`',
      '```\n',
      '<!-- takeaways-disable ',
      ' -- ',
      '{{< ',
    ],
    ...[
      'Kub',
      'open policy ',
      'Rita M',
      '🎉',
      '\t',
      '\r\n',
      '\n',
      '\n\n',
      ' '.repeat(40),
      'e\u0301',
      '\u202e',
      '\0',
      '$',
      '&amp;',
    ],
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, fc.nat(), fc.constantFrom(undefined, ' ', '[', '"'), (text, at, trigger) => {
      const snapshot = snapshotOf({ 'a.takeaways.md': text });
      const offset = at % (text.length + 1);
      const known = { rules, summaries: () => [] };
      for (const { range } of completion(snapshot, uriOf('a.takeaways.md'), offset, known, trigger).items) {
        expect(range.start).toBeLessThanOrEqual(offset);
        expect(range.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]/);
      }
    }),
  );
});
