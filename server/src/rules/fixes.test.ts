import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextFor } from '../../../test/fixture.ts';
import { check } from '../check.ts';
import { applyChanges, changesOf } from '../edits/edit.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

const own = rules.filter(({ group }) => group === 'list' || group === 'section');

/** An article as an author might have it on a bad evening; every part of it may be at fault. */
interface Draft {
  readonly count: string;
  readonly items: readonly { number: number; title: string; after: string }[];
  readonly sections: readonly { number: number; title: string; style: string; body: string }[];
  readonly prose: string;
  readonly hasList: boolean;
  readonly delimiter: string;
  readonly eol: string;
  readonly end: string;
}

const titles = [
  'Quotas are a conversation',
  'Upgrades got *boring*',
  '“Nobody” reads dashboards',
  'Everybody counts `cost`',
  'The [hallway](https://example.com) wins',
  'Platforms are products, not projects',
  'Sleep',
];
const styles = [
  '## N. §',
  '### N) §',
  '## Takeaway N: §',
  '## **N. §**',
  'N: §\n----',
  '**N. §**',
  'N. §',
  '## N. § {#tN}',
];
const bodies = [
  '',
  'Words about it.',
  'Words.\n\n### More\n\nWords.',
  '1. Step\n2. Step',
  '```\ncode\n```',
  '<!-- note -->',
  '---',
  'A line\nof words:',
];
// A paragraph that takes in the next item, as no blank line is between them.
const swallows = '\n\nNot indented.';
const afters = ['', '', '', '', '\n\nNot indented.\n', swallows, '\n\n```\ncode\n```', '\n\n    Indented.'];
const proses = [
  '',
  'Takeaways 2–4 cost me a night; takeaway 3 above all. See [the third](#3-nobody-reads-dashboards).',
  'I’ll cover takeaways 1–3 in this post.',
  'The rest is in [part 1](part-1.md).',
];

const draft: fc.Arbitrary<Draft> = fc
  .record({
    order: fc.constantFrom('up', 'up', 'down', 'mixed'),
    size: fc.integer({ min: 2, max: titles.length }),
    start: fc.constantFrom(1, 1, 1, 6, 9),
    numberFault: fc.option(fc.tuple(fc.nat(6), fc.integer({ min: -2, max: 2 }))),
    sectionFault: fc.option(fc.tuple(fc.nat(6), fc.integer({ min: -2, max: 2 }))),
    titleFault: fc.option(fc.tuple(fc.nat(6), fc.constantFrom('Something else', '', 'Quotas', ...titles))),
    swap: fc.option(fc.tuple(fc.nat(6), fc.nat(6))),
    dropped: fc.option(fc.nat(6)),
    afters: fc.array(fc.constantFrom(...afters), { minLength: 7, maxLength: 7 }),
    bodies: fc.array(fc.constantFrom(...bodies.slice(0, 4), ...bodies), { minLength: 7, maxLength: 7 }),
    style: fc.constantFrom(...styles),
    strays: fc.array(fc.option(fc.constantFrom(...styles), { freq: 1, nil: undefined }), {
      minLength: 7,
      maxLength: 7,
    }),
    count: fc.constantFrom('', 'Three', '5', 'Seven'),
    prose: fc.constantFrom(...proses),
    hasList: fc.boolean(),
    delimiter: fc.constantFrom('.', '.', ')'),
    eol: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom('', '\n', '\n\n## Wrapping up\n\nSee you.\n'),
  })
  .map((f): Draft => {
    const taken = titles.slice(0, f.size).map((title, i) => ({ number: f.start + i, title }));
    if (f.order === 'down') for (const [i, one] of taken.entries()) one.number = f.start + f.size - 1 - i;
    // What was taken in hides the rest of the list, so that it comes alone.
    const taker = f.afters.lastIndexOf(swallows);
    const breaks = f.afters.map((after, i) =>
      taker > 0 ? (i === taker ? after : '') : after === swallows ? '' : after,
    );
    const items = taken.map((one, i) => ({ ...one, after: (f.numberFault === null && breaks[i]) || '' }));
    const isLine = /^(?:\*\*)?N/.test(f.style);
    // Lines or headings of several kinds, and wrong numbers with them, leave nobody able to say what belongs to what.
    const isTrue = !f.numberFault && !f.sectionFault && !f.titleFault && !f.swap;
    const sections = taken.map((one, i) => ({
      ...one,
      style: (isTrue && i % 3 === 1 ? f.strays[i] : undefined) ?? f.style,
      // Below a line that is used as a heading, a heading would end the section.
      body: isLine ? (f.bodies[i] ?? '').replace('### ', '') : (f.bodies[i] ?? ''),
    }));
    const [at, by] = f.numberFault ?? [];
    if (at !== undefined) for (const item of items.slice(at)) item.number = Math.max(1, item.number + (by ?? 0));
    const [place, step] = (!isLine && f.sectionFault) || [];
    const wrong = sections[place ?? -1];
    if (wrong) wrong.number = Math.max(1, wrong.number + (step ?? 0));
    const renamed = items[f.titleFault?.[0] ?? -1];
    if (renamed && f.titleFault) {
      renamed.title = f.titleFault[1];
      if (renamed.title === '') renamed.after = '';
    }
    const [a = 0, b = 0] = (!isLine && f.swap) || [];
    const [x, y] = [sections[a], sections[b]];
    if (x && y) [sections[a], sections[b]] = [y, x];
    if (f.order === 'mixed') items.reverse();
    if (f.dropped !== null) sections.splice(f.dropped, 1);
    return { ...f, items, sections };
  });

function write({ count, items, sections, prose, hasList, delimiter, eol, end }: Draft): string {
  const list = items
    .map(({ number, title, after }) => `${number}${delimiter} ${title}${after}`.replace(/ $/, ''))
    .join('\n');
  const blocks = [
    `---\ntakeaways: true\n---\n\n# Top ${count} takeaways`,
    prose,
    hasList ? `My takeaways:\n\n${list}\n\nNow:` : '',
  ];
  for (const { number, title, style, body } of sections) {
    // A list, or the next line, would be one list with a line that is a list to Markdown.
    const text = style === 'N. §' && /^(?:\d|$)/.test(body) ? 'Text.' : body;
    blocks.push(
      style.replaceAll('N', String(number)).replace('§', () => title),
      text,
    );
  }
  return `${blocks.filter(Boolean).join('\n\n')}${end}`.replace(/\n/g, eol);
}

const name = 'article.md';

function firstFix(text: string, rule: Rule): { title: string; text: string } | undefined {
  const context = contextFor({ [name]: text }, name);
  const fixes = check(context, [rule]).flatMap(({ finding }) => finding.fixes?.[0] ?? []);
  const [fix] = fixes;
  return fix && { title: fix.title, text: applyChanges(text, changesOf(context.file.document, fix.edits())) };
}

const countOf = (text: string, only: readonly Rule[]): number => check(contextFor({ [name]: text }, name), only).length;

describe.each(own.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  // What a fix brings to light was wrong before: an item that had another's number, a section that no group had, one
  // whose wrong number was in order, a takeaway of a part beyond those that seemed its own, an
  // item that a paragraph had taken in.
  const revealed: Record<string, RegExp> = {
    'list-number-sequence': /^section/,
    'section-pseudo-heading': /./,
    'section-unlisted': /section-(?:order|missing)/,
    'section-duplicate': /section-order/,
    'section-title-differs': /section-order/,
    'list-interrupted': /duplicate|count|^section/,
  };
  const others = own.filter(({ id }) => !revealed[rule.id]?.test(id));

  test('its fixes come to an end, each with fewer findings of the rule and no more of the others', () => {
    fc.assert(
      fc.property(draft, (one) => {
        let text = write(one);
        for (let round = 0; round < 30; round++) {
          const before = countOf(text, [rule]);
          const fixed = firstFix(text, rule);
          if (!fixed) return;
          const story = `${fixed.title}\n${text}\n=====>\n${fixed.text}`;
          // Behind one interruption another may come to light.
          const most = rule.id === 'list-interrupted' ? before : before - 1;
          expect(countOf(fixed.text, [rule]), story).toBeLessThanOrEqual(most);
          expect(countOf(fixed.text, others), `another finding: ${story}`).toBeLessThanOrEqual(countOf(text, others));
          text = fixed.text;
        }
        throw new Error(`The fixes do not end:\n${text}`);
      }),
      { numRuns: process.env.FUZZ ? 1000 : 60 },
    );
  }, 120_000);
});

test('no text makes a rule fail', () => {
  const piece = fc.constantFrom(
    ...[
      '# Takeaways',
      '## 1. A',
      '## 2) B',
      '1. ',
      '2. x',
      '10) y',
      '**3. Z**',
      '- ',
      '   ',
      '\t',
      '---',
      '```',
      '<!-- -->',
      'Takeaway 3',
      ':',
      '===',
      '> ',
    ],
    ...['\n', '\n\n', '\r\n', '\u{1F600}', '{#a}', '[a](#b)', '\uFEFF', '---\ntakeaways: true\n---\n'],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      const text = `---\ntakeaways: true\n---\n${pieces.join('')}`;
      const context = contextFor({ [name]: text }, name);
      for (const { finding } of check(context, own)) {
        for (const fix of finding.fixes ?? []) changesOf(context.file.document, fix.edits());
      }
    }),
    { numRuns: process.env.FUZZ ? 5000 : 300 },
  );
}, 120_000);
