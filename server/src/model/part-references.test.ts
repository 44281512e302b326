import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../syntax/document.ts';
import { passagesOf } from '../syntax/passages.ts';
import { ownPartIn, ownPartInProse, partReferencesIn } from './part-references.ts';

/** `text = number -> destination` of each part reference. */
function partsIn(text: string): string[] {
  return readMarkdown(text)
    .blocks.flatMap(passagesOf)
    .flatMap(partReferencesIn)
    .map(({ text, number, link }) => `${text} = ${number ?? '?'}${link ? ` -> ${link.url ?? link.identifier}` : ''}`);
}

describe('part references', () => {
  it.each([
    ['More on that (part 1 here).', ['part 1 = 1']],
    ['Read part 1 [here](a.md).', ['part 1 = 1 -> a.md']],
    ['In [part 1](a.md), I began.', ['part 1 = 1 -> a.md']],
    ['In part **two** I go on.', ['part two = 2']],
    ['Part II is out.', ['Part II = 2']],
    ['Part I of this series was longer.', ['Part I = 1']],
    ['Pt. 2 is out.', ['Pt. 2 = 2']],
    ['Part 2 of 3 is out.', ['Part 2 = 2']],
    ['Part 2/3 is out.', ['Part 2 = 2']],
    ['See part 1 of my KubeCon takeaways from the show.', ['part 1 = 1']],
    ['Parts 1 and 3 are out.', ['Parts 1 = 1', '3 = 3']],
    ['In the first part I wrote about cost.', ['the first part = 1']],
    ['It stands in the 2nd part.', ['the 2nd part = 2']],
    ['Go on with <a href="part-2.md">the second part</a>.', ['the second part = 2 -> part-2.md']],
    ['Go on with [part 2]({{< ref "part-2.md" >}}).', ['part 2 = 2 -> {{< ref "part-2.md" >}}']],
    ['Go on with [part 2][p].\n\n[p]: part-2.md', ['part 2 = 2 -> p']],
    ['In my [last post](a.md) I said so.', ['my last post = ? -> a.md']],
    ['In my last post ([link](a.md)) I said so.', ['my last post = ? -> a.md']],
    ['[KubeCon Takeaways, Part 1](https://example.com/1)', ['Part 1 = 1 -> https://example.com/1']],
    ['[Read part 1](a.md) first.', ['part 1 = 1 -> a.md']],
    ['# KubeCon Takeaways (Part 2)', ['Part 2 = 2']],
    ['part\n1 is older', ['part\n1 = 1']],
  ])('finds those of %j', (text, expected) => {
    expect(partsIn(text)).toEqual(expected);
  });

  it.each([
    'The “day two” work, day two, and Day 2.',
    'In this second part of my takeaways, I go on.',
    'In this first part, I begin.',
    'This part 2 is shorter.',
    'The second part of the day was better.',
    'part 2 of this talk was better',
    'part 2 of last year’s series',
    'Part 2 of the migration',
    'Her part one of the tutorial',
    'A part-time job, in part a part of it, the part I like most.',
    'Part I liked most was the end.',
    'Part 1.5 of it, part 2GB, part-2',
    'my last post said so',
    'The [docs](a.md) say so, unlike the last post.',
    'In my last post on cost I quoted many people at length before I linked [docs](a.md).',
    '“OPA Deep Dive, Part 2” by Ann Lee',
    '[Failure Stories, Part 2](https://example.com/video)',
    'Part 15 of the FCC rules',
    'Run `part 1` first.',
    '## Wrapping Up Part 2',
    '## Part 2: Operations',
    'parts 50 and 60',
  ])('finds none in %j', (text) => {
    expect(partsIn(text)).toEqual([]);
  });
});

describe('the own part', () => {
  it.each([
    ['Top Ten Takeaways (Part 2)', 2],
    ['Takeaways, Part II', 2],
    ['Takeaways, Part I', 1],
    ['Takeaways part two', 2],
    ['Takeaways Part 1: Operations', 1],
    ['Takeaways – Part 2 of 3', 2],
    ['Takeaways (Part 1/2)', 1],
    ['Takeaways, part 2/3: the machines', 2],
    ['Takeaways, part 1/2/3', undefined],
    ['Takeaways (2/3)', 2],
    ['Takeaways [1 of 2]', 1],
    ['Takeaways - 2/3', 2],
    ['Takeaways, Pt. 2', 2],
    ['Takeaways: the second part', 2],
    ['Takeaways 11/18', undefined],
    ['Takeaways, 24/7', undefined],
    ['What I saw in part 2 of this talk', undefined],
    ['Part-time takeaways', undefined],
    ['The Part I Liked', undefined],
    ['Parts 1 and 2', undefined],
    ['Day 2/3', undefined],
    ['Takeaways', undefined],
  ])('is read in the title %j', (title, part) => {
    expect(ownPartIn(title)).toBe(part);
  });

  it.each([
    ['In this second part of my KubeCon article, I go on.', 2],
    ['In this first part, I begin.', 1],
    ['This is part 2 of my series.', 2],
    ['This post is part three.', 3],
    ['Welcome to part two!', 2],
    ['Welcome back to the second part.', 2],
    ['This is the second and final part.', 2],
    ['In this second post of a three-part series I go on.', 2],
    ['This first part of the keynote was dull.', undefined],
    ['This is the first post on my blog.', undefined],
    ['In part 1 I began.', undefined],
    ['This part of it is new.', undefined],
    ['', undefined],
  ])('is read in the sentence %j', (text, part) => {
    expect(ownPartInProse(text)).toBe(part);
  });
});
