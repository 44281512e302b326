import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFindings, offered } from '../../../../test/refactoring.ts';

/** What a text becomes by what is offered at `$0`; undefined where it is not. Chosen again, it changes nothing more. */
function after(title: string, fixture: string): string | undefined {
  const [key] = Object.keys(offered(fixture)).filter((one) => one.startsWith(title));
  const result = key === undefined ? undefined : offered(fixture)[key];
  if (key === undefined || result === undefined) return undefined;
  expect(newFindings(fixture.replaceAll('$0', ''), result)).toEqual([]);
  const at = fixture.indexOf('$0');
  const again = offered(`${result.slice(0, at)}$0${result.slice(at)}`);
  expect(again[key] ?? result).toBe(result);
  return result;
}

const head = '# Three takeaways from KubeCon\n\n';
const list = '1. Boats\n2. Piers\n3. Trains\n\n';
const section = (number: number, title: string, text = `On ${title}.`): string =>
  `## ${number}. ${title}\n\n${text}\n\n`;

describe('the sections follow the list', () => {
  const title = 'Bring the sections in line';

  test('numbers, references and order, as after an item was moved', () => {
    const text = `${head}1. Trains$0\n2. Boats\n3. Piers\n\nTakeaway 1 floats; see [piers](#2-piers), takeaways 1–3 and takeaways 1 and 3.\n\n`;
    expect(
      after(title, `${text}${section(1, 'Boats')}${section(2, 'Piers')}${section(3, 'Trains')}## Wrapping up\n`),
    ).toBe(
      `${text.replace('$0', '').replace('1 floats', '2 floats').replace('#2-p', '#3-p').replace('1 and 3.', '2 and 1.')}${section(1, 'Trains')}${section(2, 'Boats')}${section(3, 'Piers')}## Wrapping up\n`,
    );
  });

  test('wording, of headings of all kinds', () => {
    const setext = (title: string): string => `Takeaway 2: ${title}\n-----------------\n\nOn quays.\n\n`;
    const atx = (title: string): string => `## Takeaway 1: ${title} ##\n\nOn boats.\n\n`;
    expect(after(title, `${head}1. Boats\n2. Piers\n\n${atx('Shi$0ps')}${setext('Quays')}`)).toBe(
      `${head}1. Boats\n2. Piers\n\n${atx('Boats')}${setext('Piers')}`,
    );
  });

  test('in Windows’ lines', () => {
    const text = `${head}1. $0Piers\n2. Boats\n\n${section(1, 'Boats')}${section(2, 'Piers')}`;
    expect(after(title, text.replaceAll('\n', '\r\n'))).toBe(
      `${head}1. Piers\n2. Boats\n\n${section(1, 'Piers')}${section(2, 'Boats')}`.replaceAll('\n', '\r\n'),
    );
  });

  test('is not offered where nothing differs, where code never ends, or elsewhere', () => {
    expect(after(title, `${head}$0${list}${section(1, 'Boats')}`)).toBeUndefined();
    expect(after(title, `${head}${list.replace('B', '$0B')}${section(1, 'Ships')}\`\`\`\ncode\n`)).toBeUndefined();
    expect(after(title, `${head}${list}${section(1, 'Ships')}$0More.\n`)).toBeUndefined();
  });
});

describe('the list follows the sections', () => {
  const title = 'Bring the list in line';

  test('wording, and what it lacks', () => {
    const sections = `${section(1, 'Ships')}${section(2, 'Piers')}${section(3, 'Trains')}`;
    expect(after(title, `# Two takeaways from KubeCon\n\n1. Boats$0\n2. Piers\n\n${sections}`)).toBe(
      `# Three takeaways from KubeCon\n\n1. Ships\n2. Piers\n3. Trains\n\n${sections}`,
    );
  });

  test('is not offered where nothing differs', () => {
    expect(after(title, `${head}${list.replace('B', '$0B')}${section(1, 'Boats')}`)).toBeUndefined();
  });
});

describe('sections in the order of the list', () => {
  test('from the list', () => {
    expect(
      after(
        'Put the sections',
        `${head}${list.replace('B', '$0B')}${section(2, 'Piers')}${section(1, 'Boats')}${section(3, 'Trains')}`,
      ),
    ).toBe(`${head}${list}${section(1, 'Boats')}${section(2, 'Piers')}${section(3, 'Trains')}`);
  });
});

const stub = (number: number, title: string): string =>
  section(number, title, `<!-- TODO: write about takeaway ${number} -->`);

describe('sections for all', () => {
  test('before there is one: before what closes the article', () => {
    expect(
      after('Insert sections for 3', `${head}${list.replace('B', '$0B')}I saw much.\n\n## Wrapping up\n\nThe end.\n`),
    ).toBe(
      `${head}${list}I saw much.\n\n${stub(1, 'Boats')}${stub(2, 'Piers')}${stub(3, 'Trains')}## Wrapping up\n\nThe end.\n`,
    );
  });

  test('where some are there: in their places', () => {
    expect(
      after('Insert sections for 2', `${head}${list.replace('B', '$0B')}${section(2, 'Piers')}## Wrapping up\n`),
    ).toBe(`${head}${list}${stub(1, 'Boats')}${section(2, 'Piers')}${stub(3, 'Trains')}## Wrapping up\n`);
  });

  test('not where they are another part’s', () => {
    const front =
      '---\nseries:\n  part: 2\n  parts:\n    - {url: "https://example.com", takeaways: 1-2}\n    - {takeaways: 3}\n---\n\n';
    const rest = 'You can read takeaways 1–2 in [part 1](https://example.com).\n\n';
    expect(after('Insert a section for takeaway 3', `${front}${head}${list.replace('B', '$0B')}${rest}`)).toBe(
      `${front}${head}${list}${rest}${stub(3, 'Trains').trimEnd()}\n`,
    );
  });

  test('not where code never ends', () => {
    expect(offered(`${head}${list.replace('B', '$0B')}\`\`\`\ncode\n`)).toEqual({});
  });
});

test('a list from the sections', () => {
  const sections = `${section(1, 'Boats')}${section(2, 'Piers')}${section(3, 'Trains')}`;
  expect(after('Insert a list', `${head}${sections.replace('Boats', '$0Boats')}`)).toBe(`${head}${list}${sections}`);
});

test('a law: from the list to sections and back', () => {
  const word = fc.constantFrom(
    'Boats',
    'Piers & quays',
    '**Trains** run',
    '`kubectl`',
    'C#',
    'A_b_c',
    'Ein „Fest“',
    '10 ships',
    'İ',
  );
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), fc.constantFrom(1, 6), (titles, first) => {
      const items = `${titles.map((title, i) => `${first + i}. ${title}`).join('\n')}\n\n`;
      const start = '# Takeaways from KubeCon\n\n';
      const cursor = `${start}${items.replace(' ', ' $0')}## Wrapping up\n`;
      const sections = after('Insert sections', cursor);
      expect(sections).toBeDefined();
      const without = sections?.replace(items, '') ?? '';
      const at = without.indexOf(`## ${first}.`);
      expect(after('Insert a list', `${without.slice(0, at)}$0${without.slice(at)}`)).toBe(sections);
    }),
    { numRuns: 25 },
  );
});

describe('bullets become the list', () => {
  const title = 'Make this the list';

  test.each([
    ['plain ones', '- Boats\n- Piers\n', '1. Boats\n2. Piers\n'],
    ['others', '* Boats\n\n* Piers\n', '1. Boats\n\n2. Piers\n'],
    [
      'with blocks of their own',
      '- Boats\n\n  They float.\n\n  - And sink.\n- Piers\n',
      '1. Boats\n\n   They float.\n\n   - And sink.\n2. Piers\n',
    ],
    ['with tabs', '-\tBoats\n\n\tThey float.\n-\tPiers\n', '1.\tBoats\n\n\tThey float.\n2.\tPiers\n'],
    ['in Windows’ lines', '- Boats\r\n- Piers\r\n', '1. Boats\r\n2. Piers\r\n'],
  ])('%s', (_, bullets, expected) => {
    const text = '# KubeCon\n\nMy takeaways:\n\n';
    expect(after(title, `${text}${bullets.replace('Boats', '$0Boats')}\nThe end.\n`)).toBe(
      `${text}${expected}\nThe end.\n`,
    );
  });

  test('not in other files, nor where there is a list', () => {
    expect(after(title, '# Shopping\n\n- $0Eggs\n- Milk\n')).toBeUndefined();
    expect(after(title, `${head}${list}\nAlso:\n\n- $0Eggs\n- Milk\n`)).toBeUndefined();
  });
});
