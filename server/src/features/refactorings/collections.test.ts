import { describe, expect, test } from 'vitest';
import { newFindings, offered } from '../../../../test/refactoring.ts';

/** What a text becomes; undefined where nothing is offered. Chosen again, nothing more changes. */
function after(title: RegExp, fixture: string): string | undefined {
  const [key] = Object.keys(offered(fixture)).filter((one) => title.test(one));
  const result = key === undefined ? undefined : offered(fixture)[key];
  if (result === undefined) return undefined;
  expect(newFindings(fixture.replaceAll('$0', ''), result)).toEqual([]);
  expect(Object.keys(offered(result)).filter((one) => title.test(one))).toEqual([]);
  return result;
}

const head = '# Two takeaways from KubeCon San Diego\n\n1. Boats\n2. Piers\n\n';

describe('talks', () => {
  const title = /Collect|Add .*talk/;
  const prose =
    '## 1. Boats\n\nAda Smith gave a talk “Boats for All”. In her keynote [Ships at Scale](https://example.com/ships), Bea Jones showed more.\n\n## 2. Piers\n\nI liked the session “Piers in Peril” by Carl Moss and Dora Lind.\n';

  test('as a section at the end', () => {
    expect(after(title, `${head}${prose}`)).toBe(
      `${head}${prose}\n## Talks\n\n- “Boats for All” by Ada Smith\n- [Ships at Scale](https://example.com/ships) by Bea Jones\n- “Piers in Peril” by Carl Moss and Dora Lind\n`,
    );
  });

  test('in the manner of the article', () => {
    const lines =
      '* “Keynote: Rust Never Sleeps” - Eve Hart, Acme\n* Scaling Boats with Care: a Deep Dive - Finn Cole, Acme\n';
    const text = `${head}The talks that I mention:\n\n${lines}\n${prose}`;
    expect(after(title, text.replaceAll('\n', '\r\n'))).toBe(
      `${text}\n## Talks\n\n${lines}* “Boats for All” - Ada Smith\n* [Ships at Scale](https://example.com/ships) - Bea Jones\n* “Piers in Peril” - Carl Moss and Dora Lind\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  test('those that the section lacks', () => {
    const section = '\n## Talks mentioned\n\n- “Boats for All” by Ada Smith\n- “Piers in Peril”\n';
    expect(after(title, `${head}${prose}${section}\n[a]: https://example.com\n`)).toBe(
      `${head}${prose}${section}- [Ships at Scale](https://example.com/ships) by Bea Jones\n\n[a]: https://example.com\n`,
    );
  });

  test('not for one, nor where code never ends', () => {
    expect(after(title, `${head}Ada Smith gave a talk “Boats for All”.\n`)).toBeUndefined();
    expect(after(title, `${head}${prose}\n\`\`\`\ncode\n`)).toBeUndefined();
  });
});

describe('projects', () => {
  const title = /table of/;
  const table = `| Project | Level at KubeCon + CloudNativeCon North America 2019 | Level now |
| --- | --- | --- |
| NATS | incubating since 2018-03-15 | incubating since 2018-03-15 |
| Helm | incubating since 2018-06-01 | graduated since 2020-05-01 |
| Dapr | not in the CNCF | graduated since 2024-10-30 |
`;
  const text = `---\ndate: 2019-12-03\n---\n\n${head}I met NATS, Helm and Dapr, and Helm again.\n\nThe end.\n`;

  test('as a table behind the cursor', () => {
    expect(after(title, text.replace('I met', 'I m$0et'))).toBe(text.replace('again.\n', `again.\n\n${table}`));
    expect(after(title, `$0${text}`)).toBe(text.replace('Diego\n', `Diego\n\n${table}`));
  });

  test('up to date, wherever it is', () => {
    const old = text.replace('The end.', `${table.replace(/\| Helm .*\n/, '').trimEnd()}\n\nThe end.`);
    expect(after(title, old.replaceAll('\n', '\r\n'))).toBe(
      text.replace('The end.', `${table}\nThe end.`).replaceAll('\n', '\r\n'),
    );
  });

  test('not where none is named, nor where code never ends', () => {
    expect(after(title, `${head}Nothing.\n`)).toBeUndefined();
    expect(after(title, `${text}\n\`\`\`\ncode\n`)).toBeUndefined();
  });
});
