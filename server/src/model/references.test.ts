import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { growth } from '../../../test/growth.ts';
import { readMarkdown } from '../syntax/document.ts';
import { passagesOf } from '../syntax/passages.ts';
import { partReferencesIn } from './part-references.ts';
import { type Reference, referencesIn } from './references.ts';

function read(text: string): Reference[] {
  return readMarkdown(text).blocks.flatMap(passagesOf).flatMap(referencesIn);
}

/** `text = numbers`, each number in brackets when the reference is loose. */
function named(text: string): string[] {
  return read(text).map(({ text, numbers, loose }) => `${text} = ${loose ? `(${numbers})` : numbers}`);
}

/** `numbers: where, part, link` of each reference. */
function pointing(text: string): string[] {
  return read(text).map(({ numbers, points, part, link }) =>
    [`${numbers.at(0)}: ${points ?? 'open'}`, part && `part ${part}`, link && (link.url ?? link.identifier)]
      .filter(Boolean)
      .join(', '),
  );
}

describe('references', () => {
  it.each([
    ['Takeaway 6 surprised me most.', ['Takeaway 6 = 6']],
    ['More on this in takeaway 6.', ['takeaway 6 = 6']],
    ['Under takeaways 1–5, costs matter.', ['takeaways 1–5 = 1,2,3,4,5']],
    ['Takeaways 1-3 were technical.', ['Takeaways 1-3 = 1,2,3']],
    ['Takeaways 1—3 were technical.', ['Takeaways 1—3 = 1,2,3']],
    ['We skip takeaways 1 - 3 for now.', ['takeaways 1 - 3 = 1,2,3']],
    ['Takeaways 1 to 3 are about people.', ['Takeaways 1 to 3 = 1,2,3']],
    ['Takeaways 1 through 3 are about people.', ['Takeaways 1 through 3 = 1,2,3']],
    ['Takeaways 1, 3 and 7 belong together.', ['Takeaways 1, 3 and 7 = 1,3,7']],
    ['Takeaways 1, 3, and 7 belong together.', ['Takeaways 1, 3, and 7 = 1,3,7']],
    ['Takeaways 6 and 7 describe one thing.', ['Takeaways 6 and 7 = 6,7']],
    ['Takeaways 1–3 & 5 are short.', ['Takeaways 1–3 & 5 = 1,2,3,5']],
    ['See takeaway #6 for more.', ['takeaway #6 = 6']],
    ['See takeaways #6 and #7 for more.', ['takeaways #6 and #7 = 6,7']],
    ['See takeaway number 6, or no. 7.', ['takeaway number 6 = 6']],
    ['In lesson 4 I said so.', ['lesson 4 = 4']],
    ['Compare learning 2 and lesson 3.', ['learning 2 = 2', 'lesson 3 = 3']],
    ['Takeaway six is the one to read.', ['Takeaway six = 6']],
    ['We look at takeaways one to three.', ['takeaways one to three = 1,2,3']],
    ['See [takeaway 6](#six) and **takeaways 7** and *8*.', ['takeaway 6 = 6', 'takeaways 7 and 8 = 7,8']],
    ['TAKEAWAYS 1–2 ARE DONE.', ['TAKEAWAYS 1–2 = 1,2']],
    ['Both takeaway&nbsp;6 and takeaways\n> 7 and 8', ['takeaway\u00a06 = 6']],
    ['> As in takeaways\n> 7 and 8, it grows.', ['takeaways\n7 and 8 = 7,8']],
    ['As in takeaways 5–3 (backwards).', ['takeaways 5–3 = 3,4,5']],
    ['Takeaways 1–3, 10 engineers told me, are hard.', ['Takeaways 1–3 = 1,2,3']],
    ['Takeaway 6 and 2 others are new.', ['Takeaway 6 = 6']],
    ['Takeaway 6, 7 and 8 are about cost.', ['Takeaway 6, 7 and 8 = 6,7,8']],
    ['I liked takeaway 12 or 13.', ['takeaway 12 or 13 = 12,13']],
    ['The lesson 4 from above holds.', ['lesson 4 = 4']],
    ['What takeaway 9 leaves open (see takeaway 10) is cost.', ['takeaway 9 = 9', 'takeaway 10 = 10']],
    ['## Why takeaway 6 matters', ['takeaway 6 = 6']],
    ['- a\n- see takeaway 6', ['takeaway 6 = 6']],
    ['| a | b |\n| - | - |\n| see takeaway 6 | c |', ['takeaway 6 = 6']],
    ['The sixth takeaway is a good one, as is point three.', ['sixth takeaway = (6)', 'point three = (3)']],
    ['Number 4 on my list, and the first lesson.', ['Number 4 = (4)', 'first lesson = (1)']],
  ])('are found in %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    'This takeaway is big, and so is the key takeaway.',
    'One key takeaway is that 6 people came.',
    'In my KubeCon EU 2019 takeaways article I said so.',
    'Here are 5 takeaways.',
    'My takeaways 2019 were others.',
    'The takeaways 10 engineers agreed on.',
    'The takeaway 10 people mentioned.',
    'See lesson 2.1 for more.',
    'The takeaway 15,000 people heard.',
    'The takeaway 3GB of memory is enough.',
    'The takeaway 6% of people got.',
    'The lesson one learns here is old.',
    'We were learning 2 languages, learning one thing at a time.',
    'The lesson two speakers gave me.',
    'Run `takeaway 6` and <https://example.com/takeaway 6>.',
    'See https://example.com/takeaway-6 and #takeaway 6.',
    'Lessons 1 of us learned.',
    "Bob's takeaway 3 was odd, and his takeaway 4 too.",
    'From my 2018 takeaways 3 and 4 stand out.',
    'Lesson 3 of her workshop was fun.',
    'Takeaways 1–500 are many.',
    "That was takeaway 7 of last year's trip report.",
    'As in takeaway 3 from my talk two years ago.',
    'Machine learning 101, and lessons 101.',
    'A takeaway 9:30 in the morning, takeaway 1/2, takeaways 5+ people.',
    'You take away 6 pizzas.',
    'A lesson 3-day course, lesson two-day, lesson 6.md.',
    'The number 4 bus, my phone number 5, floating point numbers #897.',
    'A rise of 2 point three percent.',
    'The main takeaways: 6 in total.',
    'Takeaway: 6 people came.',
    '## Takeaway 6: Costs',
    '## Takeaway #6 – Costs',
    '## Takeaway 6',
    '## Takeaways 1–5',
    '**Takeaway 6: Costs**',
    '**Key takeaway 6:** Costs',
    '',
  ])('are not found in %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('have the places of their terms', () => {
    const text = 'See [takeaways 5–1, **7** and ten](a.md).';
    const [reference] = read(text);
    const source = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
    expect(reference && source(reference.span)).toBe('takeaways 5–1, **7** and ten');
    expect(reference?.terms.map(({ first, last, span }) => [first, last, source(span)])).toEqual([
      [5, 1, '5–1'],
      [7, 7, '7'],
      [10, 10, 'ten'],
    ]);
  });

  it.each([
    [
      'My notes on takeaways 1–5 can be read here, and I’ll go through takeaways 6–10 in this post.',
      ['1: elsewhere', '6: here'],
    ],
    [
      'Takeaways 1–5 are in [part 1](a.md); I cover takeaways 6–10 in this post.',
      ['1: elsewhere, part 1, a.md', '6: here'],
    ],
    ['Takeaways 1–5 are in part 1.', ['1: elsewhere, part 1']],
    ['In this article I go through takeaways 6–10.', ['6: here']],
    ['This second part covers takeaways 6–10.', ['6: here']],
    ['In this post: takeaways 1–5.', ['1: here']],
    ['Here are takeaways 6–10.', ['6: here']],
    ['Below, I describe takeaways 6 to 10.', ['6: here']],
    ['Takeaways 6–10 are covered below.', ['6: here']],
    ['Takeaways 6–10 follow in this instalment.', ['6: here']],
    ['We will look at takeaways 6–10 here.', ['6: here']],
    ['Part 2 (this post) covers takeaways 6–10.', ['6: here, part 2']],
    ['I covered takeaways 1–5 in [this post](https://example.com/1).', ['1: elsewhere, https://example.com/1']],
    ['I covered takeaways 1–5 in my last post.', ['1: elsewhere']],
    ['Takeaways 11–15 are coming up in part 3.', ['11: elsewhere, part 3']],
    ['I will write up takeaways 6–10 next week.', ['6: elsewhere']],
    ['Check out takeaways 1 to 5 in the previous article first!', ['1: elsewhere']],
    ['[Takeaways 1–5](a.md) came first.', ['1: elsewhere, a.md']],
    ['[Takeaways 1–5][p] came first.\n\n[p]: a.md', ['1: elsewhere, p']],
    [
      'In [part 1](a.md) we saw takeaways 1–5 and in [part 3](c.md) takeaways 11–15.',
      ['1: elsewhere, part 1, a.md', '11: elsewhere, part 3, c.md'],
    ],
    [
      'I cover takeaways 6–10 in this post and takeaways 1–5 are in [part 1](a.md).',
      ['6: here', '1: elsewhere, part 1, a.md'],
    ],
    [
      'I cover takeaways 6–10 (takeaways 1–5 are in [part 1](a.md)) in this post.',
      ['6: here', '1: elsewhere, part 1, a.md'],
    ],
    ['Takeaways 1–5 ([part 1](a.md)) prepare takeaways 6–10.', ['1: elsewhere, part 1, a.md', '6: open']],
    ['Takeaways 1–3 and takeaways 5–7 are in part 1.', ['1: elsewhere, part 1', '5: elsewhere, part 1']],
    ['[Part 1](a.md) (takeaways 1–5) was longer.', ['1: elsewhere, part 1, a.md']],
    ['Takeaways 1–5 — see [part 1](a.md) — are older.', ['1: elsewhere, part 1, a.md']],
    ['Takeaway 3 matters; more on that in [part 1](a.md).', ['3: elsewhere, part 1, a.md']],
    ['Go on with takeaways 6–10 in <a href="b.md">the second part</a>.', ['6: elsewhere, part 2, b.md']],
    ['See [takeaway 6](#six).', ['6: open, #six']],
    ['Takeaway 3 can be found [here](#three).', ['3: open, #three']],
    ['In this post I build on takeaways 1–5.', ['1: open']],
    ['I won’t cover takeaways 1–5 in this post.', ['1: open']],
    ['As with takeaway 3, cost matters here.', ['3: open']],
    ['Takeaway 3 is about cost. Part 1 is [here](a.md).', ['3: open']],
  ])('say where: %j', (text, expected) => {
    expect(pointing(text)).toEqual(expected);
  });

  it.each([
    'takeaways 1, ',
    'takeaway 6 x ',
    '(takeaway 6 ',
    'takeaways 1-200 ',
    'Part 1 ',
    'my first part ',
    '. ',
    '(',
    '… ',
  ])('take four times as long for four times %j', (piece) => {
    const grown = growth((size) => {
      const passages = readMarkdown(piece.repeat(size / piece.length)).blocks.flatMap(passagesOf);
      return () => {
        for (const passage of passages) {
          referencesIn(passage);
          partReferencesIn(passage);
        }
      };
    });
    expect(grown).toBeLessThan(10);
  });
});

const sample = new URL('../../../../shared/samples/kubecon-na-2019-part-2.txt', import.meta.url);

describe.skipIf(!existsSync(sample))('the model article (skipped where ../shared is absent)', () => {
  it('refers to 1–5 elsewhere, to 6–10 here, and to part 1 twice', () => {
    const text = readFileSync(sample, 'utf8');
    expect(named(text)).toEqual(['takeaways 1–5 = 1,2,3,4,5', 'takeaways 6–10 = 6,7,8,9,10']);
    expect(pointing(text)).toEqual(['1: elsewhere', '6: here']);
    const parts = readMarkdown(text).blocks.flatMap(passagesOf).flatMap(partReferencesIn);
    expect(parts.map(({ number }) => number).filter((number) => number !== 2)).toEqual([1, 1]);
  });
});
