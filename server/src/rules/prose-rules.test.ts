import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextFor } from '../../../test/fixture.ts';
import { check } from '../check.ts';
import { applyChanges, changesOf } from '../edits/edit.ts';
import leadInDangling from './lead-in-dangling.ts';
import type { Rule } from './rule.ts';
import talkQuote from './talk-quote.ts';

function found(text: string, ...rules: readonly Rule[]): string[] {
  const context = contextFor({ 'article.md': text }, 'article.md');
  return check(context, rules).map(({ severity, finding: { span } }) => {
    return `${severity}: ${span.block.text.slice(span.start, span.end)}`;
  });
}

function fixed(text: string): string {
  const context = contextFor({ 'article.md': text }, 'article.md');
  const edits = check(context, [talkQuote]).flatMap(({ finding }) => finding.fixes?.[0]?.edits() ?? []);
  return applyChanges(text, changesOf(context.file.document, edits));
}

const article = (body: string) => `---\ntakeaways: true\n---\n\n${body}`;

describe('lead-in-dangling', () => {
  const leadIns = (body: string) => found(article(body), leadInDangling);

  test.each([
    ['a heading of the same level', '## A\n\nShe put it well in a tweet:\n\n## B\n', 'warning: well in a tweet:'],
    ['a heading of a higher level', '# A\n\n## B\n\nShe put it well on stage:\n\n# C', 'hint: it well on stage:'],
    ['the end', 'She put it well on stage:\n', 'hint: it well on stage:'],
    [
      'the end, the last thing counts',
      'Her slides say it best, and so does this tweet:\n',
      'warning: so does this tweet:',
    ],
    ['definitions and the end', 'She put it well on stage:\n\n[a]: https://example.com\n', 'hint: it well on stage:'],
    [
      'a plain paragraph',
      'A slide summed it all up for everybody:\n\nThen we left.',
      'warning: slide summed it all up for everybody:',
    ],
    [
      'a paragraph that begins with a link',
      'She put it well on stage:\n\n[Later](u) we left.',
      'hint: it well on stage:',
    ],
    [
      'a line used as a heading',
      '**1. A**\n\nShe put it well on stage:\n\n**2. B**\n\nMore.',
      'hint: it well on stage:',
    ],
    [
      'a heading, though "these" stands earlier',
      '# A\n\nI like these. She put it well on stage:\n\n# B',
      'hint: it well on stage:',
    ],
    ['a wrapped line', '## A\r\n\r\nShe put it well\r\nin a 🚂 tweet:\r\n\r\n## B\r\n', 'warning: in a 🚂 tweet:'],
  ])('before %s', (_, body, ...expected) => expect(leadIns(body)).toEqual(expected));

  test.each([
    ['a list', 'She put it well on stage:\n\n- one'],
    ['a quotation', 'She put it well on stage:\n\n> one'],
    ['code', 'She put it well on stage:\n\n    one'],
    ['code in a line', 'She put it well on stage:\n\n`one`'],
    ['a fence', 'She put it well on stage:\n\n```\none\n```'],
    ['an image', 'A picture says more:\n\n![one](one.png)'],
    ['an image in a link', 'A picture says more:\n\n[![one](one.png)](one.html)'],
    ['HTML', 'She put it well in a tweet:\n\n<blockquote>one</blockquote>'],
    ['a comment', 'She put it well in a tweet:\n\n<!-- tweet -->\n\n# B'],
    ['a shortcode', 'She put it well in a tweet:\n\n{{< tweet 1 >}}'],
    ['a Liquid tag', 'She put it well in a tweet:\n\n{% twitter 1 %}'],
    ['an address', 'She put it well in a tweet:\n\nhttps://example.com/1'],
    ['a link alone', 'She put it well in a tweet:\n\n[the tweet](https://example.com/1)'],
    ['a table', 'She put it well on a slide:\n\n| a |\n| --- |\n| b |'],
    ['a deeper heading', '# A\n\nShe put it well on stage:\n\n## B'],
    ['any heading, before the first', 'She put it well on stage:\n\n## B'],
    ['the end of a fenced container', '## A\n\n:::note\nA slide on that\n:::\n\n## B'],
    ['words after “said this”', 'The slide said this:\n\nMeasure first. Then cut.'],
    ['words after “reads”', 'The last line of her tweet reads:\n\nMeasure first. Then cut.'],
    ['text in quotation marks', 'She put it well on stage:\n\n“One.” Yes.'],
    ['bold text', 'She put it well on stage:\n\n**One.** Yes.'],
    ['"First"', 'She put it well on stage:\n\nFirst, trains. Then boats.'],
    ['a label', 'She put it well on stage:\n\nTrains: they are loud.'],
    ['a caption', 'She put it well on stage:\n\nTrains at sea'],
    ['a rule', 'She put it well on stage:\n\n---\n\nMore.'],
  ])('not before %s', (_, body) => expect(leadIns(body)).toEqual([]));

  test.each([
    ['an emoji', 'She put it well on stage :wink:\n\n# B'],
    ['"following"', 'She said the following:\n\nMore.'],
    ['"these"', 'She gave us these thoughts:\n\nMore.'],
    ['"here are"', 'Here are some of my thoughts:\n\nMore.'],
    ['"next"', 'What comes next for all of us:\n\nMore.'],
    ['"this post"', 'What I left out of this post:\n\nMore.'],
    ['a number word', 'She gave us seven reasons for it:\n\nMore.'],
    ['a number of things', 'She gave us 7 reasons for it:\n\nMore.'],
    ['a label', '**Speakers of the day, as listed:**\n\nMore.'],
    ['three words', 'Note to self:\n\nMore.'],
  ])('not after %s', (_, body) => expect(leadIns(body)).toEqual([]));
});

describe('talk-quote', () => {
  const quotes = (body: string) => found(article(body), talkQuote);

  test.each([
    ['slogans', 'We wrote “Ship It on every sticker.'],
    ['speech of several paragraphs', 'In her keynote she said: “The Trains Are Late Again.\n\n“The Boats Are Not.”'],
    ['paragraphs of a quotation', '> “Trains at Sea by Ada Smith\n>\n> “Boats at Sea by Bob Jones”'],
    ['inches', 'The keynote “Trains at Sea” ran on a 27" screen and a 15" laptop.'],
  ])('lets %s pass', (_, body) => expect(quotes(body)).toEqual([]));

  test('finds one in each item of a list', () => {
    expect(quotes('- “Trains at Sea by Ada Smith\n- “Boats at Sea” by Bob Jones\n')).toEqual([
      'warning: “Trains at Sea',
    ]);
  });

  test('closes what it finds', () => {
    const text = article('In the talk [**“Trains at Sea**](u) by Ada Smith, and in my talk: „Boats &amp; Trains\n');
    expect(fixed(text)).toBe(
      article('In the talk [**“Trains at Sea”**](u) by Ada Smith, and in my talk: „Boats &amp; Trains“\n'),
    );
  });
});

test('no text, however broken, makes a talk out of place, or a safe fix that does not help', () => {
  const pieces = [
    ...[
      '“',
      '”',
      '"',
      '‘',
      '’',
      '„',
      '«',
      '»',
      '`',
      '*',
      '[',
      '](u)',
      ' ',
      '\n',
      '\n\n- ',
      '> ',
      ': ',
      ', ',
      '. ',
      '’s ',
    ],
    ...[
      ' by ',
      ' and ',
      'the talk ',
      'presented ',
      'her talk ',
      'In ',
      'Ada Smith',
      'Trains at Sea',
      '&amp;',
      '🚂',
      'so',
    ],
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => article(all.join('')));
  fc.assert(
    fc.property(texts, (text) => {
      const context = contextFor({ 'article.md': text }, 'article.md');
      for (const { span, title } of context.summary.talks) {
        expect(title).not.toBe('');
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(span.block.text.length);
      }
      const problems = check(context, [talkQuote]);
      for (const fix of problems.flatMap(({ finding }) => finding.fixes ?? [])) {
        if (!fix.safe) continue;
        const after = applyChanges(text, changesOf(context.file.document, fix.edits()));
        expect(found(after, talkQuote).length, after).toBeLessThan(problems.length);
      }
    }),
    { numRuns: 400 },
  );
});

const sample = '../shared/samples/kubecon-na-2019-part-2.txt';

test.skipIf(!existsSync(sample))('the model article has four lost embeds and one title that is never closed', () => {
  const text = readFileSync(sample, 'utf8')
    .replace(/^(?=\d+\. )/gm, '## ')
    .replace(/^Wrapping Up/m, '## $&');
  expect(found(article(text), leadInDangling, talkQuote).map((line) => line.replace(/“.*/, '“…'))).toEqual([
    'warning: this in his tweet:',
    'hint: by GitLab and Upbound:',
    'warning: “…',
    'warning: tweet from my session:',
    'hint: in the morning keynote:',
  ]);
  const after = fixed(article(text));
  expect(after).toContain('Modernization”\n\n');
  expect(found(after, talkQuote)).toEqual([]);
});
