import { describe, expect, test } from 'vitest';
import { hoverOf } from '../../../../test/hover.ts';
import { builtInCatalog, extendCatalog, projectNamed, readOwnCatalog } from '../../catalog/index.ts';
import { illustrated, type Markup, markdown } from '../hover.ts';

const sentenceOf = (name: string): string | undefined => projectNamed(builtInCatalog(), name)?.sentence;

const article = (body: string, frontMatter = 'date: 2019-12-03'): string => `
---
title: Two takeaways from KubeCon San Diego
${frontMatter}
---

1. Policy moves left
2. Events are everywhere

${body}
`;

/** Compares the lines that are said of a project at `$0`, without its sentence, category and links. */
function checkLevels(body: string, lines: readonly string[], frontMatter?: string): void {
  const said = hoverOf(article(body, frontMatter))?.contents ?? '';
  expect(said.split('\n').filter((line) => /^(?:Then|Now) |→|●/.test(line))).toEqual(lines);
}

describe('a project', () => {
  test('is told in full, in plain text', () => {
    const said = hoverOf(article('Many talks were about O$0PA.'));
    expect(said).toEqual({
      of: 'OPA',
      contents: `
Open Policy Agent (OPA) — ${sentenceOf('OPA')}

Then (2019-11-21, end of KubeCon NA 2019): incubating since 2019-04-02
Now (2026-08-07): graduated since 2021-01-29

sandbox 2018-03-29 → incubating 2019-04-02 → ● KubeCon NA 2019 2019-11-21 → graduated 2021-01-29

Provisioning › Security & Compliance
Site: https://www.openpolicyagent.org/ · Repository: https://github.com/open-policy-agent/opa · DevStats: https://opa.devstats.cncf.io/ · Landscape: https://landscape.cncf.io/?item=provisioning--security-compliance--open-policy-agent-opa
`.trim(),
    });
  });

  test('is told in full, in Markdown, no more escaped than needs to be', () => {
    const said = hoverOf(article('Many talks were about O$0PA.'), markdown);
    expect(said?.contents).toBe(
      `
**Open Policy Agent (OPA)** — ${sentenceOf('OPA')}

Then (2019-11-21, end of KubeCon NA 2019): **incubating** since 2019-04-02  
Now (2026-08-07): **graduated** since 2021-01-29

sandbox 2018-03-29 → incubating 2019-04-02 → ● KubeCon NA 2019 2019-11-21 → graduated 2021-01-29

Provisioning › Security \\& Compliance  
[Site](https://www.openpolicyagent.org/) · [Repository](https://github.com/open-policy-agent/opa) · [DevStats](https://opa.devstats.cncf.io/) · [Landscape](https://landscape.cncf.io/?item=provisioning--security-compliance--open-policy-agent-opa)
`.trim(),
    );
  });

  test('has a picture in place of the words where the client draws it, and the words for who does not see it', () => {
    const inWords = hoverOf(article('Many talks were about O$0PA.'), markdown)?.contents ?? '';
    const drawn = hoverOf(article('Many talks were about O$0PA.'), illustrated('dark'))?.contents ?? '';
    const picture = /^!\[(.*)\]\(data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)\|width=440,height=54\)$/m.exec(drawn);
    expect(picture?.[1]).toBe(
      'sandbox 2018-03-29 → incubating 2019-04-02 → ● KubeCon NA 2019 2019-11-21 → graduated 2021-01-29',
    );
    expect(drawn.replace(picture?.[0] ?? '', picture?.[1] ?? '')).toBe(inWords);
    expect(Buffer.from(picture?.[2] ?? '', 'base64').toString()).toMatch(/^<svg .*KubeCon NA 2019.*<\/svg>$/s);
  });

  test('is none in code', () => expect(hoverOf(article('Run `kubectl get kuber$0netes`.'))).toBeUndefined());
});

describe('then and now', () => {
  // What an article on San Diego, November 2019, is likely to name; the facts are the landscape's.
  test.each([
    [
      'Rules in OP$0A',
      ['incubating since 2019-04-02', 'graduated since 2021-01-29'],
      'sandbox 2018-03-29 → incubating 2019-04-02 → ● → graduated 2021-01-29',
    ],
    ['NA$0TS carries messages', ['incubating since 2018-03-15', 'still incubating'], 'incubating 2018-03-15 → ●'],
    [
      'OpenTele$0metry collects spans',
      ['sandbox since 2019-05-07', 'graduated since 2026-05-11'],
      'sandbox 2019-05-07 → ● → incubating 2021-08-26 → graduated 2026-05-11',
    ],
    [
      'CloudEv$0ents describes events',
      ['incubating since 2019-10-24', 'graduated since 2024-01-25'],
      'sandbox 2018-05-15 → incubating 2019-10-24 → ● → graduated 2024-01-25',
    ],
    ['Tele$0presence forwards traffic', ['sandbox since 2018-05-15', 'still sandbox'], 'sandbox 2018-05-15 → ●'],
    [
      'KE$0DA scales to zero',
      ['not a CNCF project until 2020-03-12', 'graduated since 2023-08-22'],
      '● → sandbox 2020-03-12 → incubating 2021-08-18 → graduated 2023-08-22',
    ],
    [
      'Kna$0tive runs functions',
      ['not a CNCF project until 2022-03-02', 'graduated since 2025-09-11'],
      '● → incubating 2022-03-02 → graduated 2025-09-11',
    ],
    [
      'The Ambassador API gate$0way routes requests',
      ['not a CNCF project until 2021-04-13', 'incubating since 2021-04-13'],
      '● → incubating 2021-04-13',
    ],
    [
      'En$0voy proxies',
      ['graduated since 2018-11-28', 'still graduated'],
      'incubating 2017-09-13 → graduated 2018-11-28 → ●',
    ],
    [
      'Kuber$0netes schedules pods',
      ['graduated since 2018-03-06', 'still graduated'],
      'incubating 2016-03-10 → graduated 2018-03-06 → ●',
    ],
  ])('of "%s"', (body, [then, now], history) => {
    checkLevels(`${body}, they said.`, [
      `Then (2019-11-21, end of KubeCon NA 2019): ${then}`,
      `Now (2026-08-07): ${now}`,
      history.replace('●', '● KubeCon NA 2019 2019-11-21'),
    ]);
  });

  test('the article’s date counts where no event is known', () => {
    checkLevels(
      'On Kuber$0netes.',
      [
        'Then (2018-05-01, date of this article): graduated since 2018-03-06',
        'Now (2026-08-07): still graduated',
        'incubating 2016-03-10 → graduated 2018-03-06 → ● this article 2018-05-01',
      ],
      'date: 2018-05-01',
    );
  });

  test('an event of one’s own may have no name and one day', () => {
    checkLevels(
      'On Kuber$0netes.',
      [
        'Then (2017-02-03, end of the event): incubating since 2016-03-10',
        'Now (2026-08-07): graduated since 2018-03-06',
        'incubating 2016-03-10 → ● the event 2017-02-03 → graduated 2018-03-06',
      ],
      'event: { start: 2017-02-03 }',
    );
  });

  test('an event may be still to come', () => {
    checkLevels(
      'On NA$0TS.',
      [
        'Then (2031-02-05, end of Days of 2031): still to come',
        'Now (2026-08-07): incubating since 2018-03-15',
        'incubating 2018-03-15 → ● Days of 2031 2031-02-05',
      ],
      'event: { name: Days of 2031, start: 2031-02-03, end: 2031-02-05 }',
    );
  });

  test('a project that graduated on the event’s last day was graduated then', () => {
    checkLevels(
      'On OP$0A.',
      [
        'Then (2021-01-29, end of Policy Days): graduated since 2021-01-29',
        'Now (2026-08-07): still graduated',
        'sandbox 2018-03-29 → incubating 2019-04-02 → graduated 2021-01-29 → ● Policy Days 2021-01-29',
      ],
      'event: { name: Policy Days, start: 2021-01-28, end: 2021-01-29 }',
    );
  });

  test('without event and date there is only now', () => {
    const text = '---\ntakeaways: true\n---\n\nOn OP$0A.\n';
    const said = hoverOf(text)?.contents;
    expect(said).toContain(
      '\n\nNow (2026-08-07): graduated since 2021-01-29\n\nsandbox 2018-03-29 → incubating 2019-04-02 → graduated 2021-01-29\n\n',
    );
  });
});

describe('names', () => {
  test.each([
    ['inside emphasis', 'with **Open Policy Ag$0ent**.', 'Open Policy Agent'],
    ['in a link’s text', 'with [Open Poli$0cy Agent](https://example.org/opa).', 'Open Policy Agent'],
    ['partly emphasised', 'with *Open* Policy Ag$0ent.', 'Open* Policy Agent'],
    ['in a list in a quotation', '> - with O$0PA', 'OPA'],
    ['in a heading', '## Rules for OP$0A', 'OPA'],
    ['in a heading that is underlined', 'Rules for OP$0A\n=====', 'OPA'],
    ['in a table', '| a | b |\n| - | - |\n| x | OP$0A |', 'OPA'],
    ['broken over lines', 'with Open\nPolicy$0 Agent.', 'Open\nPolicy Agent'],
    ['broken over lines of a quotation', '> with Open Policy\n> Ag$0ent.', 'Open Policy\n> Agent'],
    ['as a possessive', 'That is OP$0A’s way.', 'OPA'],
  ])('%s', (_, body, name) => {
    const said = hoverOf(article(body));
    expect(said?.of).toBe(name);
    expect(said?.contents).toMatch(/^Open Policy Agent \(OPA\) — /);
  });

  test('of parts say whose they are', () => {
    const said = hoverOf(article('We saw Argo\nRoll$0outs.'))?.contents;
    expect(said).toMatch(/^Argo — .*\nArgo Rollouts is part of Argo and carries its level\.\n\nThen /);
  });

  test('of the past are told, with the end of their time', () => {
    expect(hoverOf(article('The Ambassador API gate$0way.'))?.contents).toMatch(
      /^Emissary-Ingress — .* · formerly Ambassador API gateway \(until 2021-04\)\n/s,
    );
  });
});

describe('an archived project', () => {
  test('is said to be so beside its name and since when', () => {
    const said = hoverOf(article('Scripts for Brig$0ade on Kubernetes.'), markdown)?.contents;
    expect(said).toMatch(/^\*\*Brigade\*\* \(archived\) — /);
    expect(said).toContain('\nNow (2026-08-07): **archived** since 2022-10-19\n');
    expect(said).toContain('→ archived 2022-10-19');
  });
});

describe('projects of own catalogues', () => {
  const own = readOwnCatalog(
    `
foundation: Apache Software Foundation
projects:
  - { name: Kafka, sentence: Log that many readers share, category: Streaming, site: https://kafka.apache.org/ }
  - { name: Octant, foundation: VMware }
  - { name: Sundial, foundation: "", dates: { accepted: 2026-09-01 } }
`,
    builtInCatalog(),
  );
  const catalog = extendCatalog(builtInCatalog(), [own.value]);
  const saidOf = (body: string, today = '2026-10-01', markup?: Markup): string | undefined =>
    hoverOf(article(body), markup, { change: { catalog, today } })?.contents;

  test('have no level, and whose they are', () => {
    expect(saidOf('Messages in Kaf$0ka.')).toBe(
      `
Kafka — Log that many readers share

Apache Software Foundation · not a CNCF project

Streaming
Site: https://kafka.apache.org/
`.trim(),
    );
  });

  test('may say nothing but that', () => {
    expect(saidOf('Clusters in Oct$0ant.')).toBe('Octant\n\nVMware · not a CNCF project');
    expect(saidOf('Clusters in Oct$0ant.', undefined, illustrated('light'))).toBe(
      '**Octant**\n\nVMware · not a CNCF project',
    );
  });

  test('may be younger in the CNCF than the landscape is', () => {
    expect(saidOf('Time in Sun$0dial.')).toContain('\nNow (2026-10-01): sandbox since 2026-09-01\n');
    expect(saidOf('Time in Sun$0dial.', '2026-08-31')).toContain(
      '\nNow (2026-08-07): not a CNCF project until 2026-09-01',
    );
  });
});

describe('other articles', () => {
  const part = (number: number, body: string, title = `What I saw (part ${number})`): string => `-- part-${number}.md --
---
title: "${title}"
series:
  part: ${number}
  parts: [${[1, 2, 3, 4, 5].map((one) => `{ file: part-${one}.md }`).join(', ')}]
---

${body}
`;

  test('that name the project are told, at the line where they do so first', () => {
    const fixture = [
      part(2, 'Again OP$0A, and OPA.'),
      part(1, 'Nothing.\n\nHere is OPA,\nand again\nOPA.'),
      part(3, ''),
    ];
    expect(hoverOf(fixture.join(''), markdown)?.contents).toMatch(
      /\nAlso in \[What I saw \(part 1\)\]\(file:\/\/\/fixture\/part-1\.md#L10\) \(2 times\)$/,
    );
  });

  test('are told in plain text by their titles, shortened, and no more than three', () => {
    const title = 'A title that goes on and on, as if nobody ever had to read it';
    const fixture = [
      part(1, 'On OP$0A.'),
      ...[2, 3, 4, 5].map((number) => part(number, 'OPA.', `${title} (${number})`)),
    ];
    const short = 'A title that goes on and on, as if nobody ever ha…';
    expect(hoverOf(fixture.join(''))?.contents).toMatch(
      new RegExp(`\nAlso in ${short}, ${short}, ${short} and in 1 more$`),
    );
  });

  test('of the workspace come after those of the series, and none twice', () => {
    const fixture = [part(1, 'On OP$0A.'), part(2, 'OPA.')].join('');
    const mentionedIn = (project: string) =>
      project === 'open-policy-agent'
        ? [
            { uri: 'file:///fixture/part-1.md', title: 'This one', count: 5 },
            { uri: 'file:///fixture/part-2.md', title: 'A part', count: 3 },
            { uri: 'file:///fixture/old/2018.md', title: 'What I saw in 2018', count: 2 },
          ]
        : [];
    expect(hoverOf(fixture, markdown, { mentionedIn })?.contents).toMatch(
      /\nAlso in \[What I saw \(part 2\)\]\([^)]*part-2\.md#L8\), \[What I saw in 2018\]\(file:\/\/\/fixture\/old\/2018\.md\) \(2 times\)$/,
    );
  });
});
