import { existsSync, readFileSync } from 'node:fs';
import type { Paragraph } from 'mdast';
import { describe, expect, test } from 'vitest';
import { growth } from '../../../test/growth.ts';
import { createBlock } from '../syntax/block.ts';
import { offsetOf, readMarkdown } from '../syntax/document.ts';
import { type Passage, passagesOf } from '../syntax/passages.ts';
import { proseOf } from '../syntax/prose.ts';
import { type Talk, talksIn } from './talks.ts';

function talksOf(text: string): Talk[] {
  return readMarkdown(text).blocks.flatMap((block) => passagesOf(block).flatMap((passage) => talksIn(passage)));
}

/** One line per talk: the title, ` — ` and its speakers; `(own)` where the author gave it, `(open)` where no mark closes it. */
function check(text: string, ...expected: string[]): void {
  const found = talksOf(text).map(({ title, speakers, own, unclosed }) =>
    [
      title,
      speakers.length > 0 ? ` — ${speakers.join(', ')}` : '',
      own ? ' (own)' : '',
      unclosed ? ' (open)' : '',
    ].join(''),
  );
  expect(found).toEqual(expected);
}

describe('a talk is', () => {
  const cases: readonly (readonly [shape: string, text: string, ...talks: string[]])[] = [
    [
      'credited with "by"',
      'I liked “Scaling etcd the Hard Way” by Ada Smith and Bob Jones.',
      'Scaling etcd the Hard Way — Ada Smith, Bob Jones',
    ],
    [
      'credited to three',
      'There was “Scaling etcd the Hard Way” by Ada Smith, Bob Jones, and Liu Wen.',
      'Scaling etcd the Hard Way — Ada Smith, Bob Jones, Liu Wen',
    ],
    [
      'credited with companies',
      'The session “Running Trains on Kubernetes” by Ada Smith (Acme) and Bob Jones (Rail Works) was full.',
      'Running Trains on Kubernetes — Ada Smith, Bob Jones',
    ],
    [
      'credited with "from"',
      'See the talk titled “running trains” presented by Ada Smith from Acme Rail.',
      'running trains — Ada Smith',
    ],
    [
      'a link',
      '[How We Run Trains on Kubernetes](https://example.com/v) by Ada Smith was the best hour.',
      'How We Run Trains on Kubernetes — Ada Smith',
    ],
    [
      'emphasised',
      'My notes on *How We Run Trains on Kubernetes* by Ada Smith follow.',
      'How We Run Trains on Kubernetes — Ada Smith',
    ],
    [
      'a list item',
      '- Running Trains on Kubernetes - Ada Smith, Acme Rail & Bob Jones, Initech',
      'Running Trains on Kubernetes — Ada Smith, Bob Jones',
    ],
    [
      'a linked list item',
      '- [Running Trains on Kubernetes](https://example.com) - Ada Smith & Bob Jones, Acme',
      'Running Trains on Kubernetes — Ada Smith, Bob Jones',
    ],
    [
      'one line of two',
      'Running Trains on Kubernetes – Ada Smith, Acme\nA Tour of the Scheduler – Bob Jones, Initech',
      'Running Trains on Kubernetes — Ada Smith',
      'A Tour of the Scheduler — Bob Jones',
    ],
    [
      'presented',
      'Flynn presented “Building an Edge for Everyone” and shared what went wrong.',
      'Building an Edge for Everyone — Flynn',
    ],
    [
      'presented by the author too',
      'Ada Smith and I presented *An Introduction to Trains*.',
      'An Introduction to Trains — Ada Smith (own)',
    ],
    [
      'the place of an exploration',
      'In “Observability for the Rest of Us”, Ada Smith and Bob Jones explored the costs.',
      'Observability for the Rest of Us — Ada Smith, Bob Jones',
    ],
    [
      'the subject’s',
      'Because of the rain my colleague Ada Smith was moved to the main stage for her talk “Debugging at Sea”.',
      'Debugging at Sea — Ada Smith',
    ],
    [
      'in apposition',
      'On that matter Ada Smith presented a wonderful session, “Debugging Trains at Sea: A Field Report”.',
      'Debugging Trains at Sea: A Field Report — Ada Smith',
    ],
    ['somebody’s', 'Ada Smith’s keynote, “Debugging at Sea”, moved me.', 'Debugging at Sea — Ada Smith'],
    [
      'a heading with "by"',
      '## Running Trains on Kubernetes by Ada Smith (Acme)',
      'Running Trains on Kubernetes — Ada Smith',
    ],
    [
      'a heading that begins with its speaker',
      '## Ada Smith — Running Trains on Kubernetes',
      'Running Trains on Kubernetes — Ada Smith',
    ],
    [
      'a numbered heading',
      '## 3. “Running Trains on Kubernetes” by Ada Smith',
      'Running Trains on Kubernetes — Ada Smith',
    ],
    [
      'the author’s own',
      'I gave a talk there: “Trains for People Who Like Boats”.',
      'Trains for People Who Like Boats (own)',
    ],
    [
      'one of several',
      'Good talks included “Trains at Sea” by Ada Smith, a “Scheduler Deep Dive” by Liu Wen, and “Boats on Rails”.',
      'Trains at Sea — Ada Smith',
      'Scheduler Deep Dive — Liu Wen',
      'Boats on Rails',
    ],
    [
      'followed by its noun',
      'The “Scheduler for Beginners” workshop by Ada Smith sold out.',
      'Scheduler for Beginners — Ada Smith',
    ],
    ['in straight quotes', 'Catch the keynote "Trains at Sea" by Ada Smith.', 'Trains at Sea — Ada Smith'],
    [
      'in single quotes',
      'Watch the talk ‘The Developers’ Guide to Trains’ by Ada Smith.',
      'The Developers’ Guide to Trains — Ada Smith',
    ],
    ['in German quotes', 'Watch the talk „Trains at Sea“ by Ada Smith.', 'Trains at Sea — Ada Smith'],
    ['in French quotes', 'Watch the talk « Trains at Sea » by Ada Smith.', 'Trains at Sea — Ada Smith'],
    [
      'with a title that holds quotes',
      'Watch the talk “Why ‘Boring’ Wins” by Ada Smith.',
      'Why ‘Boring’ Wins — Ada Smith',
    ],
    [
      'with a title that holds code',
      'Watch the talk “What `kubectl apply` Really Does” by Ada Smith.',
      'What kubectl apply Really Does — Ada Smith',
    ],
    ['with its full stop inside', 'Watch the talk “Trains at Sea.” Then rest.', 'Trains at Sea'],
    [
      'with a name of many parts',
      'The talk “Trains at Sea” by J. R. van der Berg-Smith and María José López is online.',
      'Trains at Sea — J. R. van der Berg-Smith, María José López',
    ],
    [
      'by somebody with a role',
      'The talk “Trains at Sea” by my colleague Ada Smith, CTO of Acme, and Bob Jones is online.',
      'Trains at Sea — Ada Smith, Bob Jones',
    ],
    [
      'and a new clause begins',
      'I saw the talk “Trains at Sea” by Ada Smith, and Bob Jones summed it up in a tweet.',
      'Trains at Sea — Ada Smith',
    ],
    [
      'explained in somebody’s',
      'It is explained in Ada Smith’s talk “Debugging at Sea”.',
      'Debugging at Sea — Ada Smith',
    ],
    [
      'somebody’s, said after it',
      'In “Debugging at Sea”, Ada Smith’s closing keynote, we saw why.',
      'Debugging at Sea — Ada Smith',
    ],
    [
      'by one known by one name',
      '“Building a Loop for the Edge” by Flynn was fun.',
      'Building a Loop for the Edge — Flynn',
    ],
    [
      'directly after its speaker',
      'We had a talk by Ada Smith, “Debugging at Sea”, before lunch.',
      'Debugging at Sea — Ada Smith',
    ],
    [
      'a short link with a word of talks',
      'See [Scheduler Deep Dive](u) by Ada Smith.',
      'Scheduler Deep Dive — Ada Smith',
    ],
    [
      'a list item by an unknown name',
      '- How We Moved Our Trains to the Cloud - Xyla Quont, Acme Rail',
      'How We Moved Our Trains to the Cloud — Xyla Quont',
    ],
  ];
  test.each(cases)('%s', (_, text, ...talks) => check(text, ...talks));
});

describe('no talk is', () => {
  test.each([
    ['a slogan', 'At our booth we had the phrase “Reduce Toil and Ship Faster” as a headline.'],
    ['a term', 'The keynotes were full of “day two” and “deep systems” again.'],
    ['a term with a capital', 'In the keynote we heard the term “Platform Engineering” a lot.'],
    ['an event', 'There was even a “multitraincon” event run by Acme and Initech.'],
    ['a podcast', 'She told me so in the podcast “Trains Without Borders” by Ada Smith.'],
    ['an article', 'See my article “Ten Lessons From a Year of Trains” for the talk that I gave.'],
    ['a book', 'Everyone quoted the book “Accelerating the Cloud Train” by Ada Smith.'],
    ['what somebody said', 'In her keynote, Ada Smith said: “Platform Teams Are Product Teams”.'],
    ['what somebody says in between', '“We need to be kinder,” Ada Smith said in her keynote, “and we need it now.”'],
    ['what a session is about', 'There were sessions on “GitOps” and talks about “Chaos Engineering” by the dozen.'],
    ['a style', 'The collection of “101” style talks was useful.'],
    ['a product by a company', 'Everyone tried [The New Train Scheduler](https://example.com) by Google Cloud.'],
    ['a linked book', 'Read [The Rail Project](u) by Ada Smith on the train.'],
    ['a song', 'They played “Hello” by Adele and “Purple Rain” by Prince.'],
    ['a package by its author', 'It uses [train-utils](https://example.com) by [Ada Smith](https://example.com).'],
    ['a product presented', 'Acme presented [Acme Train Engine](https://example.com) to the crowd.'],
    ['emphasis', 'The talk *everyone* spoke about was full, and *I Mean Really Full*.'],
    ['a heading with two topics', '## Cloud Native — A Community Apart'],
    ['a heading with "by"', '## Secure by Default Settings'],
    ['a takeaway', '1. Kubernetes needs a Ruby on Rails moment\n2. Vendors by Design: Higher Up the Stack'],
    ['a caption', '- Photo of the Main Stage by Ada Smith\n- The Hallway Track, a Photo by Ada Smith (Acme)'],
    ['a credit', '- Licensed Under the Open License by Ada Smith\n- Written From Scratch by Bob Jones, Acme'],
    ['a changelog line', '- Fix the Train Parser - Thanks to Ada Smith, Acme'],
    ['code', 'I saw the talk `“Trains at Sea” by Ada Smith`.'],
    ['inches', 'The keynote ran on a 27" screen beside a 15" laptop, and nobody noticed.'],
    ['an apostrophe', "In the ’90s the developers' talk was of 'em and rock 'n' roll."],
  ])('%s', (_, text) => check(text));
});

describe('titles that are never closed', () => {
  const unclosed = (text: string) => talksOf(text).map((talk) => talk.unclosed);

  test('end with the paragraph', () => {
    check(
      'I shared this in a talk at the Trains Conference: “Rails and Boats: Opening the Harbor to Everyone',
      'Rails and Boats: Opening the Harbor to Everyone (own) (open)',
    );
    check('She gave a talk called "How we run trains at sea', 'How we run trains at sea (open)');
  });

  test('end before the speakers', () => {
    check('I loved the talk “Rails and Boats by Ada Smith and wrote it down.', 'Rails and Boats — Ada Smith (open)');
    check(
      '“Rails and Boats by Ada Smith, and “Trains at Sea” by Bob Jones.',
      'Rails and Boats — Ada Smith (open)',
      'Trains at Sea — Bob Jones',
    );
    check(
      'Talks: “Rails and Boats by Ada Smith, and “Trains at Sea” by Bob Jones.',
      'Rails and Boats — Ada Smith (open)',
      'Trains at Sea — Bob Jones',
    );
  });

  test('end where Title Case does, which is a guess', () => {
    const text = 'Flynn presented “Rails and Boats for the Edge and shared what he had learned about it.';
    check(text, 'Rails and Boats for the Edge — Flynn (open)');
    expect(unclosed(text)[0]?.evident).toBe(false);
  });

  test('are none when the mark may be something else', () => {
    check('He presented a 15" laptop and 3 "things" of note.');
    check('She gave a talk called "A "Quoted Thing" Within.');
    check("He gave a talk on the '90s and Rock 'n' Roll Forever");
  });

  test('know where the closing mark belongs', () => {
    const closed = (text: string) => {
      const document = readMarkdown(text);
      const talk = document.blocks.flatMap((b) => passagesOf(b).flatMap(talksIn)).find((t) => t.unclosed);
      if (!talk?.unclosed) return undefined;
      const at = offsetOf(document, talk.unclosed.block) + talk.unclosed.at;
      return text.slice(0, at) + talk.unclosed.closing + text.slice(at);
    };
    expect(closed('In my talk “Rails and **Boats at Sea**')).toBe('In my talk “Rails and **Boats at Sea**”');
    expect(closed('In my talk *“Rails and Boats at Sea*')).toBe('In my talk *“Rails and Boats at Sea”*');
    expect(closed('In my talk [“Rails and Boats](u) by Ada Smith.')).toBe(
      'In my talk [“Rails and Boats”](u) by Ada Smith.',
    );
    expect(closed('In my talk “[Rails and Boats](u) by Ada Smith.')).toBe(
      'In my talk “[Rails and Boats](u)” by Ada Smith.',
    );
    expect(closed('In my talk „Rails and Boats at Sea.')).toBe('In my talk „Rails and Boats at Sea“.');
    expect(closed('In my talk "Why Rails &amp; Boats Matter')).toBe('In my talk "Why Rails &amp; Boats Matter"');
  });
});

test('a talk’s span is its title, in UTF-16 units, whatever stands before it', () => {
  const text = '\r\n> 🚂 &amp; the talk “Trains\r\n> at Sea” by Ada Smith';
  const document = readMarkdown(text);
  const [talk] = document.blocks.flatMap((b) => passagesOf(b).flatMap(talksIn));
  const base = offsetOf(document, talk?.span.block as never);
  expect(text.slice(base + (talk?.span.start ?? 0), base + (talk?.span.end ?? 0))).toBe('Trains\r\n> at Sea');
  expect(talk).toMatchObject({ title: 'Trains at Sea', speakers: ['Ada Smith'], form: 'quoted' });
});

/** A paragraph of nothing but text, without the cost of parsing it. */
function paragraph(text: string): Passage {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: text.length } };
  const node: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text, position }], position };
  return { block: createBlock(text, node), node, prose: proseOf(text, node), within: [] };
}

test.each([
  '“ ',
  '"a b" ',
  'the talk “Trains at Sea” by Ada Smith, ',
  'the talk “Trains at Sea by Ada Smith, ',
  'presented Ada ',
  'She gave a talk. ',
  '“A B',
  ' ”»“',
  '‘A b’s ',
  'in a talk by Ada Smith, ',
  'Ada’s talk ',
])('four times as much of %j in one paragraph takes four times as long', (unit) => {
  const grown = growth((size) => {
    const passage = paragraph(unit.repeat(size / unit.length));
    return () => {
      talksIn(passage);
    };
  });
  expect(grown).toBeLessThan(10);
});

const sample = '../shared/samples/kubecon-na-2019-part-2.txt';

test.skipIf(!existsSync(sample))('the model article has nine talks', () => {
  const talks = talksOf(readFileSync(sample, 'utf8'));
  expect(talks.map(({ title, speakers }) => [title.split(' ').slice(0, 2).join(' '), ...speakers])).toEqual([
    ['Applying Policy', 'Gareth Rushgrove'],
    ['OPA Deep', 'Tim Hinrichs', 'Torin Sandall'],
    ['CRDs All', 'Puja Abbassi'],
    ['Kubernetes at', 'Greg Taylor'],
    ['API Gateways'],
    ['(Open)Telemetry Makes', 'Sarah Novotny', 'Liz Fong-Jones'],
    ['Building a', 'Flynn'],
    ['Use Your', 'Abhay Saxena'],
    ['Debugging Live', 'Joe Elliot'],
  ]);
  expect(talks.map(({ title }) => title.split(' ').at(-1))).toEqual(
    'Agent Dive Defaulting Production Modernization Simple Proxy Telepresence Sidecar'.split(' '),
  );
  expect(talks.filter((talk) => talk.unclosed).map(({ own, unclosed }) => [own, unclosed?.evident])).toEqual([
    [true, true],
  ]);
});
