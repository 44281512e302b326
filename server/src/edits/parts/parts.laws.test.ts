import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextFor, snapshotOf, uriOf } from '../../../../test/fixture.ts';
import '../../../../test/laws.ts';
import { merge, mergeAllInto, move, split, type Texts } from '../../../../test/parts.ts';
import { check } from '../../check.ts';
import { rules } from '../../rules/index.ts';
import { contextOf } from '../../workspace/snapshot.ts';

/** The findings in some texts, by file: how often each rule speaks. */
function findings(texts: Texts): Record<string, string[]> {
  const snapshot = snapshotOf(texts);
  return Object.fromEntries(
    Object.keys(texts).map((path) => {
      const context = contextOf(snapshot, uriOf(path));
      return [path, context ? check(context, rules).map(({ rule, finding }) => `${rule.id}: ${finding.message}`) : []];
    }),
  );
}

const ruleOf = (finding: string): string => finding.replace(/:.*/, '');

const titles = [
  'Tugs are a platform',
  'Nobody reads tide tables',
  'Ropes are code',
  'Cranes scale to zero',
  'Fog is an interface',
  'Gulls are technical debt',
  'Every berth has an owner',
];
const slug = (number: number): string => `${number}-${(titles[number - 1] ?? '').toLowerCase().replaceAll(' ', '-')}`;

/** What varies from article to article, as authors differ. */
const style = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  front: fc.constantFrom('none', 'title', 'title and more', 'mapping'),
  title: fc.constantFrom('# T', 'T\n===', '# T {#top}', '## T'),
  title2: fc.constantFrom('Harbour Days: N Takeaways', '“N takeaways from the harbour”'),
  listed: fc.constantFrom('list', 'loose list', 'links', 'none'),
  heading: fc.constantFrom(
    '## NN. TT',
    '### NN) TT',
    'Takeaway NN: TT\n---',
    '## Takeaway NN: TT',
    '<a id="tNN"></a>\n## NN. TT',
    '## NN. TT {#tNN}',
  ),
  apart: fc.constantFrom('\n\n', '\n\n\n', '\n\n---\n\n', '\n \n'),
  closing: fc.constantFrom('', '## Wrapping up\n\nBye.', '---\n\n*Ada writes.*'),
  end: fc.constantFrom('\n', '', '\n\n'),
  promise: fc.constantFrom('', 'I’ll cover takeaways ALL in this post.', 'It rained, and then it rained.'),
  prose: fc.array(
    fc.constantFrom('plain', 'link', 'label', 'note', 'shortcut', 'image', 'code', 'sub', 'list', 'html'),
    { minLength: 1, maxLength: 3 },
  ),
  seed: fc.nat(1000),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

/** The sections of some numbers, and the definitions that they use in the order of their use. */
function bodyOf(
  numbers: readonly number[],
  { heading, apart, prose, seed }: Style,
  all: readonly number[],
  mark = 's',
) {
  const links = new Map<string, string>();
  const notes = new Map<string, string>();
  const sections = numbers.map((number, i) => {
    const other = all[(seed + number * 7) % all.length] ?? number;
    const pieces = prose.map((kind, at) => {
      const key = (seed + number + at) % 5;
      if (kind === 'link') return `As [above](#${anchorOf(other, heading)}).`;
      if (kind === 'label') {
        links.set(`l${key}`, `[l${key}]: https://example.com/${key}`);
        return `See [this][l${key}].`;
      }
      if (kind === 'shortcut') {
        links.set(`${mark}${key}`, `[${mark}${key}]: #${anchorOf(other, heading)} "S"`);
        return `See [${mark}${key}].`;
      }
      if (kind === 'note') {
        notes.set(`${key}`, `[^${key}]: Note ${key}.`);
        return `So it is.[^${key}]`;
      }
      return (
        {
          image: '![A tug](tug.png)',
          code: '```\n## 9. X\n```',
          sub: `#### More\n\nAt sea.`,
          list: '1. a\n2. b',
          html: '<div>x</div>',
        }[kind as string] ?? `They told us so, ${i} times.`
      );
    });
    return [heading.replaceAll('NN', String(number)).replace('TT', titles[number - 1] ?? ''), ...pieces].join('\n\n');
  });
  const group = [[...links.values()].join('\n'), [...notes.values()].join('\n')].filter((text) => text !== '');
  return { body: sections.join(apart), definitions: group.join('\n\n') };
}

function anchorOf(number: number, heading: string): string {
  if (/[<{]/.test(heading)) return `t${number}`;
  return /^(?:## )?Takeaway/.test(heading) ? `takeaway-${slug(number)}` : slug(number);
}

function listOf(numbers: readonly number[], { listed, heading }: Style): string {
  if (listed === 'none') return '';
  const items = numbers.map((number) => {
    const title = titles[number - 1] ?? '';
    return `${number}. ${listed === 'links' ? `[${title}](#${anchorOf(number, heading)})` : title}`;
  });
  return `These are my takeaways:\n\n${items.join(listed === 'loose list' ? '\n\n' : '\n')}\n\n`;
}

function loneArticle(count: number, style: Style): string {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const title = style.title2.replace('N', ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'][count] ?? '');
  const { front, closing, end, promise, eol } = style;
  const { body, definitions } = bodyOf(numbers, style, numbers);
  const fronts = {
    none: '',
    title: `---\ntitle: ${JSON.stringify(title)}\n---\n\n`,
    'title and more': `---\ntitle: '${title}'\nslug: harbour\ndate: 2024-05-02\n---\n`,
    mapping: `---\nlayout: post\nseries:\n  title: Harbour\n---\n\n`,
  };
  const text = [
    fronts[front as keyof typeof fronts],
    `${style.title.replace('T', title)}\n\n`,
    listOf(numbers, style),
    promise ? `${promise.replace('ALL', count > 2 ? `1–${count}` : '1 and 2')}\n\n` : '',
    body,
    closing ? `\n\n${closing}` : '',
    definitions ? `\n\n${definitions}` : '',
    end,
  ].join('');
  return text.replaceAll('\n', eol);
}

test('splitting and merging again restores every byte, and adds no finding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 7 }), fc.nat(), style, (count, at, style) => {
      const texts = { 'harbour.md': loneArticle(count, style) };
      const context = contextFor(texts, 'harbour.md');
      fc.pre(context.summary.sections.length === count && context.summary.verdict.summary);
      const number = 1 + (at % (count - 1));
      // Such a part is refused, as nothing would say that it is one.
      fc.pre(style.listed !== 'none' || style.front !== 'none' || (number > 1 && count - number > 1));
      const after = split(texts, 'harbour.md', number);
      const before = findings(texts)['harbour.md'] ?? [];
      for (const [path, found] of Object.entries(findings(after))) {
        const fresh = found.filter((one) => !before.some((other) => ruleOf(other) === ruleOf(one)));
        // Of a series whose parts are known, it is known that none has a list.
        const isUnlisted = (one: string): boolean => style.listed === 'none' && ruleOf(one) === 'list-missing';
        expect(
          fresh.filter((one) => !isUnlisted(one)),
          `${path}\n${after[path]}`,
        ).toEqual([]);
      }
      expect(Object.keys(after)).toEqual(['harbour.md', 'harbour-part-2.md']);
      expect(contextFor(after, 'harbour-part-2.md').summary.sections.map((one) => one.number)).toEqual(
        Array.from({ length: count - number }, (_, i) => number + 1 + i),
      );
      expect(merge(after, 'harbour.md', 'harbour-part-2.md')).toEqual(texts);
    }),
    { numRuns: process.env.FUZZ ? 800 : 30 },
  );
});

/** How a series of three parts is put together. */
const seriesStyle = fc.record({
  style,
  front: fc.constantFrom('flow', 'block', 'titles'),
  pointers: fc.constantFrom('ours', 'one sentence', 'links'),
  cuts: fc.constantFrom([2, 4], [3, 5], [2, 5], [3, 4]),
});
type SeriesStyle = typeof seriesStyle extends fc.Arbitrary<infer T> ? T : never;

function named(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (numbers.length === 1) return `takeaway ${first}`;
  return `takeaways ${numbers.length === 2 ? `${first} and ${last}` : `${first}–${last}`}`;
}

function seriesOfThree({ style, front, pointers, cuts }: SeriesStyle): Record<string, string> {
  const all = [1, 2, 3, 4, 5, 6, 7];
  const parts = [all.slice(0, cuts[0]), all.slice(cuts[0], cuts[1]), all.slice(cuts[1])];
  const entry = (numbers: readonly number[], i: number): string => {
    const range = numbers.length === 1 ? `${numbers[0]}` : `${numbers[0]}-${numbers.at(-1)}`;
    return front === 'flow'
      ? `    - { file: part-${i + 1}.md, takeaways: ${range} }`
      : `    - file: ./part-${i + 1}.md\n      takeaways: ${range}`;
  };
  const texts = parts.map((numbers, i) => {
    const others = parts.flatMap((some, j) => (j === i ? [] : [{ some, link: `[part ${j + 1}](part-${j + 1}.md)` }]));
    const said = {
      ours: others.map(({ some, link }) => `You can read ${named(some)} in ${link}.`).join('\n\n'),
      'one sentence': `${others.map(({ some, link }) => `In ${link} there ${some.length > 1 ? 'are' : 'is'} ${named(some)}`).join('; ')}.`,
      links: `I’ll cover ${named(numbers)} in this post, and the rest is in the other parts, such as ${others[0]?.link}.`,
    }[pointers as 'ours'];
    const { body, definitions } = bodyOf(numbers, style, numbers, `s${i}-`);
    const text = [
      front === 'titles'
        ? ''
        : `---\ntitle: Harbour (part ${i + 1})\nseries:\n  part: ${i + 1}\n  parts:\n${parts.map(entry).join('\n')}\n---\n\n`,
      `# Harbour Days: seven takeaways (Part ${i + 1} of 3)\n\n`,
      listOf(all, { ...style, listed: 'list' }),
      `${said}\n\n`,
      body,
      style.closing ? `\n\n${style.closing}` : '',
      definitions ? `\n\n${definitions}` : '',
      style.end,
    ].join('');
    return [`part-${i + 1}.md`, text.replaceAll('\n', style.eol)];
  });
  return Object.fromEntries(texts);
}

const pathOfPart = (part: number): string => `part-${part}.md`;
const numbersIn = (texts: Texts, path: string): number[] =>
  contextFor(texts, path).summary.sections.map(({ number }) => number);

function addsNoFinding(before: Texts, after: Texts): void {
  const known = new Set(Object.values(findings(before)).flat().map(ruleOf));
  for (const [path, found] of Object.entries(findings(after))) {
    expect(
      found.filter((one) => !known.has(ruleOf(one))),
      `${path}\n${after[path]}`,
    ).toEqual([]);
  }
}

test('moving a section to the next or the previous part and back restores every byte, and adds no finding', () => {
  fc.assert(
    fc.property(seriesStyle, fc.constantFrom([1, 2], [2, 3], [2, 1], [3, 2]), (series, [from = 1, to = 2]) => {
      const texts = seriesOfThree(series);
      const numbers = numbersIn(texts, pathOfPart(from));
      // Where rules divide the sections, a rule does not set what closes a part apart.
      fc.pre(numbers.length > 1 && !(series.style.apart.includes('---') && series.style.closing.startsWith('---')));
      const number = (from < to ? numbers.at(-1) : numbers[0]) as number;
      const after = move(texts, pathOfPart(from), number, pathOfPart(to));
      expect(numbersIn(after, pathOfPart(from))).toEqual(numbers.filter((one) => one !== number));
      expect(numbersIn(after, pathOfPart(to))).toContain(number);
      addsNoFinding(texts, after);
      expect(move(after, pathOfPart(to), number, pathOfPart(from))).toEqual(texts);
    }),
    { numRuns: process.env.FUZZ ? 800 : 30 },
  );
});

test('splitting a part of a series and merging again restores every byte of all parts', () => {
  fc.assert(
    fc.property(seriesStyle, fc.integer({ min: 1, max: 3 }), fc.nat(), (series, part, at) => {
      const texts = seriesOfThree(series);
      const path = pathOfPart(part);
      const numbers = numbersIn(texts, path);
      fc.pre(numbers.length > 1);
      const after = split(texts, path, numbers[at % (numbers.length - 1)] as number);
      const added = Object.keys(after).find((one) => !(one in texts)) ?? '';
      expect(added).toBe(part === 3 ? 'part-4.md' : `part-${part}b.md`);
      addsNoFinding(texts, after);
      expect(merge(after, path, added)).toEqual(texts);
    }),
    { numRuns: process.env.FUZZ ? 800 : 30 },
  );
});

test('merging all parts loses no section, and adds no finding', () => {
  fc.assert(
    fc.property(seriesStyle, (series) => {
      const texts = seriesOfThree(series);
      const after = mergeAllInto(texts, 'part-1.md');
      expect(Object.keys(after)).toEqual(['part-1.md']);
      expect(numbersIn(after, 'part-1.md')).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(after['part-1.md']).not.toMatch(series.pointers === 'ours' ? /part[ -]\d/i : /\(part/i);
      addsNoFinding(texts, after);
    }),
    { numRuns: process.env.FUZZ ? 300 : 15 },
  );
});

test('the parts of the examples are split and merged, and restored', () => {
  const read = (path: string): string => readFileSync(new URL(`../../../../examples/${path}`, import.meta.url), 'utf8');
  const paris = { 'paris-1.md': read('paris-1.md'), 'paris-2.md': read('paris-2.md') };
  const after = split(paris, 'paris-1.md', 1);
  expect(Object.keys(after)).toContain('paris-1b.md');
  expect(merge(after, 'paris-1.md', 'paris-1b.md')).toEqual(paris);
  // The second part, which is not there, keeps its name.
  const amsterdam = { 'part-1.md': read('part-1.md') };
  for (const number of [1, 2, 3]) {
    const after = split(amsterdam, 'part-1.md', number);
    expect(Object.keys(after)).toEqual(['part-1.md', 'part-1b.md']);
    expect(merge(after, 'part-1.md', 'part-1b.md')).toEqual(amsterdam);
  }
});
