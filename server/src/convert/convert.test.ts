import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type ConvertOptions, convertArticle } from './convert.ts';

function parse(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter('yaml')],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown('yaml')],
  });
}

function convert(text: string, options?: ConvertOptions) {
  const result = convertArticle(text, options);
  if (!result.ok) throw new Error(result.problem);
  const { children } = parse(result.markdown);
  const yaml = children.find((child) => child.type === 'yaml');
  return {
    ...result,
    /** What a YAML reader gets from the front matter. */
    data: yaml ? parseYaml(yaml.value) : undefined,
    /** What a Markdown reader gets from the rest: `h2 text`, `ol 1. a / 2. b`, `ul a / b`, `p text`. */
    blocks: children.filter((child) => child.type !== 'yaml').map(outline),
  };
}

function outline(node: Root['children'][number]): string {
  if (node.type === 'heading') return `h${node.depth} ${textOf(node)}`;
  if (node.type === 'paragraph') return `p ${textOf(node)}`;
  if (node.type !== 'list') return `${node.type} ${textOf(node)}`.trim();
  const items = node.children.map((item) => item.children.map(outline).join(' < ').replace(/^p /u, ''));
  return node.ordered ? `ol from ${node.start}: ${items.join(' / ')}` : `ul ${items.join(' / ')}`;
}

const PROSE =
  'The first talk of the morning set the tone, and nobody in the room wanted to argue with any of it afterwards.';
const MORE =
  'It was a long day, and the evening was longer, but the notes that I brought home are still good for a page or two.';

describe('an article copied from Medium', () => {
  const article = `FIELD NOTES

Harbour Days Lisbon: Top Four Takeaways (Part 3)

Teams, logs, and what the second day was about

Ada Birch
Quay Labs
Published in
9 min readOct 14, 2021

--

${PROSE}

Here is the list:

  1. Small teams ship sooner
  2. Logs are “cheaper than regrets
  3. Nobody reads the second dashboard
  4. Coffee scales, and so does tea

I covered takeaways 1–2 last week, and the rest is here.

3. Nobody reads the second dashboard.

${PROSE} See this:

4. Coffee scales

${MORE}

Wrapping Up Part 3

${MORE}

--

--

Builder of things | Speaker | Rower
`;
  const { data, blocks, notes, markdown } = convert(article);

  it('gets its front matter', () => {
    expect(data).toEqual({
      title: 'Harbour Days Lisbon: Top Four Takeaways (Part 3)',
      subtitle: 'Teams, logs, and what the second day was about',
      authors: ['Ada Birch'],
      date: '2021-10-14',
      series: { part: 3 },
    });
    expect(markdown).toMatch(
      /^---\ntitle: "Harbour .*\nauthors: \[Ada Birch\]\ndate: 2021-10-14\nseries:\n {2}part: 3\n---\n\n# /su,
    );
  });

  it('gets title, list and headings, and keeps each paragraph as it is', () => {
    expect(blocks).toEqual([
      'h1 Harbour Days Lisbon: Top Four Takeaways (Part 3)',
      `p ${PROSE}`,
      'p Here is the list:',
      'ol from 1: Small teams ship sooner / Logs are “cheaper than regrets / Nobody reads the second dashboard / Coffee scales, and so does tea',
      'p I covered takeaways 1–2 last week, and the rest is here.',
      'h2 3. Nobody reads the second dashboard.',
      `p ${PROSE} See this:`,
      'h2 4. Coffee scales',
      `p ${MORE}`,
      'h2 Wrapping Up Part 3',
      `p ${MORE}`,
    ]);
    expect(markdown).toContain('\n\n1. Small teams ship sooner\n2. Logs');
  });

  it('names what was left out', () => {
    expect(notes).toEqual([
      'line 1: kicker “FIELD NOTES” left out',
      'line 8: publication “Quay Labs” left out',
      'line 10: reading time “9 min read” left out',
      'line 41: footer “Builder of things | Speaker | Rower” left out',
      "the page's rules, buttons and counters left out: “--”",
    ]);
  });

  it('is the same with CRLF, a byte order mark, tabs, no-break and trailing spaces', () => {
    const messy = `\uFEFF${article.replace(/^ {2}/gmu, '\t').replace(/$/gmu, ' \u00a0').replace(/\n/gu, '\r\n')}`;
    expect(convert(messy).markdown).toBe(markdown);
  });

  it('is the same without blank lines', () => {
    const { blocks: dense } = convert(article.replace(/\n{2,}/gu, '\n'));
    expect(dense).toEqual(blocks);
  });

  it('is not converted twice', () => {
    expect(convertArticle(markdown)).toMatchObject({ ok: false, problem: expect.stringContaining('front matter') });
  });
});

describe('the head', () => {
  const head = (lines: string) => convert(`${lines}\n${PROSE}\n${MORE}`);
  const body = [`p ${PROSE}`, `p ${MORE}`];

  it('of the newer Medium', () => {
    const { data, blocks, notes } = head(
      'Member-only story\nFour Lessons From Harbour Days\nWhat the corridor taught me. The talks did not.\nAda Birch\nAda Birch\n\nFollow\nPublished in\nThe Log\n\n·\n7 min read\n·\nOct 14, 2021\n--\n\n3\n\nListen\n\nShare\n\nMore\n\nPress enter or click to view image in full size',
    );
    expect(data).toEqual({
      title: 'Four Lessons From Harbour Days',
      subtitle: 'What the corridor taught me. The talks did not.',
      authors: ['Ada Birch'],
      date: '2021-10-14',
    });
    expect(blocks.slice(1)).toEqual(body);
    expect(notes).toEqual([
      'line 9: publication “The Log” left out',
      'line 12: reading time “7 min read” left out',
      expect.stringContaining('“Member-only story”, “Follow”, “·”, “--”, “3”'),
    ]);
  });

  it.each([
    ['a byline with a date', 'Four Lessons\nBy Ada Birch | October 14, 2021', ['Ada Birch']],
    ['a byline and a comma', 'Four Lessons\nby Ada Birch, October 14, 2021', ['Ada Birch']],
    ['a name and a date', 'Four Lessons\nAda Birch · Oct 14, 2021 · 5 min read', ['Ada Birch']],
    ['WordPress', 'Four Lessons\nPosted on October 14, 2021 by Ada Birch\nLeave a comment', ['Ada Birch']],
    ['the date above the title', 'Posted on 14 October 2021 by Ada Birch\n\nFour Lessons\n', ['Ada Birch']],
    ['two authors', 'Four Lessons\nBy Ada Birch and Jo van Dyke\n14/10/2021', ['Ada Birch', 'Jo van Dyke']],
    ['no author', 'Four Lessons\nOct 14, 20215 min read', undefined],
    ['Hashnode', 'Four Lessons\nAda Birch’s photo\nAda Birch\n·Oct 14, 2021·\n5 min read', ['Ada Birch']],
    ['LinkedIn', 'Four Lessons\nAda Birch\nPublished Oct 14, 2021\n+ Follow', ['Ada Birch']],
  ])('with %s', (_, lines, authors) => {
    const { data, blocks } = head(lines);
    expect(data).toEqual({ title: 'Four Lessons', ...(authors && { authors }), date: '2021-10-14' });
    expect(blocks).toEqual(['h1 Four Lessons', ...body]);
  });

  it('of dev.to, where the author stands above the title', () => {
    const { data, blocks, notes } = head(
      'Cover image for 4 lessons\nAda Birch\nAda Birch\n\nPosted on Oct 14, 2021\n\n4 lessons I brought home\n#go #talks',
    );
    expect(data).toEqual({ title: '4 lessons I brought home', authors: ['Ada Birch'], date: '2021-10-14' });
    expect(blocks.slice(1)).toEqual(body);
    expect(notes).toContain('line 8: tags “#go #talks” left out');
  });

  it('without anything but a title', () => {
    const { data, blocks, notes } = head('Four Lessons\n');
    expect(data).toEqual({ title: 'Four Lessons' });
    expect(blocks).toEqual(['h1 Four Lessons', ...body]);
    expect(notes).toEqual([]);
  });

  it('without a title', () => {
    const { data, blocks, notes } = convert(`${PROSE}\n\n${MORE}`);
    expect(data).toBeUndefined();
    expect(blocks).toEqual(body);
    expect(notes).toEqual(['no title found: write `title:` and a first-level heading yourself']);
  });

  it.each([
    ['Feb 30, 2021', 'there is no such day'],
    ['03/04/2021', 'day and month could be either way round'],
    ['Oct 14', 'it has no year'],
  ])('keeps the date %s in the notes', (date, why) => {
    const { data, notes } = head(`Four Lessons\nBy Ada Birch\n${date}`);
    expect(data).toEqual({ title: 'Four Lessons', authors: ['Ada Birch'] });
    expect(notes).toEqual([`line 3: date “${date}” left out: ${why}; write \`date: YYYY-MM-DD\` yourself`]);
  });

  it('takes the day of publication, not of the update', () => {
    const { data, notes } = head('Four Lessons\nUpdated on Nov 2, 2021\nPosted on Oct 14, 2021');
    expect(data.date).toBe('2021-10-14');
    expect(notes).toEqual(['line 2: date “Updated on Nov 2, 2021” left out: it is not the day of publication']);
  });

  it('never takes prose out of the body', () => {
    const { data, blocks } = convert(`Four Lessons\n\n${PROSE}\n\n${MORE}\n\nBy Ada Birch\n\nOct 14, 2021\n\n${PROSE}`);
    expect(data).toEqual({ title: 'Four Lessons' });
    expect(blocks).toEqual(['h1 Four Lessons', ...body, 'p By Ada Birch', 'p Oct 14, 2021', `p ${PROSE}`]);
  });

  it.each([
    ['Harbour Days (Part 2)', 2],
    ['Harbour Days, Part Two: Lessons', 2],
    ['Harbour Days – pt. III', 3],
    ['Part 1: Harbour Days', 1],
    ['Harbour Days Part 4', 4],
    ['Harbour Days (Part 1 of 3)', 1],
    ['A Part 2 People Waited For', undefined],
    ['Every Part Two Teams Share', undefined],
  ])('reads the part from the title %s', (title, part) => {
    expect(head(`${title}\n`).data.series).toEqual(part && { part });
  });

  it('asks the catalogue for the event', () => {
    const options = {
      findEvent: (title: string, date?: string) => (title === 'Four Lessons' ? `days-${date}` : undefined),
    };
    expect(convert(`Four Lessons\nOct 14, 2021\n${PROSE}`, options).data.event).toBe('days-2021-10-14');
    expect(convert(`Five Lessons\nOct 14, 2021\n${PROSE}`, options).data.event).toBeUndefined();
  });

  it('quotes what YAML would read otherwise', () => {
    const title = 'Why “yes: no” # and [this] & that';
    expect(head(`${title}\n\nno\nBy Ada Birch\nOct 14, 2021`).data).toMatchObject({ title, subtitle: 'no' });
  });
});

describe('the end of the page', () => {
  const tail = (lines: string, top = 'Four Lessons\nBy Ada Birch\n') =>
    convert(`${top}\n${PROSE}\n\n${MORE}\n\n${lines}`);
  const body = [`p ${PROSE}`, `p ${MORE}`];

  it('of the newer Medium', () => {
    const { blocks, notes } = tail(
      'Golang\nConferences\n\n57\n\n3\n\nAda Birch\n\nFollow\nPublished in The Log\n12K Followers\n·\nStories of things.\n\nWritten by Ada Birch\n34 Followers\n\nI row.\n\nResponses (3)\n\nNice one!',
    );
    expect(blocks.slice(1)).toEqual(body);
    expect(notes).toEqual([
      'line 8: topic “Golang” left out',
      'line 9: topic “Conferences” left out',
      'line 18: footer “Published in The Log” left out',
      'line 21: footer “Stories of things.” left out',
      'line 23: footer “Written by Ada Birch” left out',
      'line 26: footer “I row.” left out',
      "line 28: from here to line 30 left out, the site's own: “Responses (3)” and what follows it",
      expect.stringContaining('“57”, “3”, “Ada Birch”, “Follow”'),
    ]);
  });

  it('with a sentence about the author', () => {
    const { blocks, notes } = tail('---\n\nAda is an engineer who rows.');
    expect(blocks.slice(1)).toEqual(body);
    expect(notes[0]).toBe('line 10: footer “Ada is an engineer who rows.” left out');
  });

  it.each([
    [
      'a postscript below a rule',
      '---\n\nThanks to everybody who read a draft.',
      ['thematicBreak', 'p Thanks to everybody who read a draft.'],
    ],
    ['a sentence', 'Published in haste, read at leisure.', ['p Published in haste, read at leisure.']],
    ['a section', `More from Lisbon\n\n${PROSE}`, ['h2 More from Lisbon', `p ${PROSE}`]],
    ['a last figure', '42', ['p 42']],
    ['a farewell', 'Fair Winds', ['p Fair Winds']],
    ['closing words with nothing after them', 'That’s a wrap!', ['p That’s a wrap!']],
  ])('keeps %s', (_, lines, expected) => {
    expect(tail(lines).blocks.slice(1)).toEqual([...body, ...expected]);
  });
});

describe('lists', () => {
  const list = (lines: string) => convert(`Four Lessons\n\n${PROSE}\n\n${lines}\n\n${MORE}`).blocks.slice(2, -1);

  it.each([
    ['1. one\n2. two\n3. three', 'ol from 1: one / two / three'],
    ['1) one\n2) two', 'ol from 1: one / two'],
    ['1 - one\n2 - two', 'ol from 1: one / two'],
    ['#1 one\n#2 two', 'ol from 1: one / two'],
    ['1: one\n2: two', 'ol from 1: one / two'],
    ['(1) one\n(2) two', 'ol from 1: one / two'],
    ['1.\tone\n2.\ttwo', 'ol from 1: one / two'],
    ['1.\u00a0one\n\n2.\u00a0two\n\n3.\u00a0three', 'ol from 1: one / two / three'],
    ['6. six\n7. seven\n8. eight', 'ol from 6: six / seven / eight'],
    [' 9. nine\n10. ten', 'ol from 9: nine / ten'],
    ['3. three\n2. two\n1. one', 'ol from 3: three / two / one'],
    ['1. one\n2.\n3. three', 'ol from 1: one /  / three'],
    ['• one\n• two', 'ul one / two'],
    ['•\tone', 'ul one'],
    ['– one\n– two', 'ul one / two'],
    ['- one\n- two', 'ul one / two'],
    ['* one\n\n* two', 'ul one / two'],
    ['1. one\n   • a\n   • b\n2. two', 'ol from 1: one < ul a / b / two'],
    ['1. one\n• a\n• b\n2. two', 'ol from 1: one < ul a / b / two'],
    ['• one\n    1. a\n    2. b\n• two', 'ul one < ol from 1: a / b / two'],
    ['• one\n    4. a\n    5. b\n• two', 'ul one < ol from 4: a / b / two'],
    ['  1. one\n\n     more\n\n  2. two', 'ol from 1: one < p more / two'],
    ['1. one\n   and a half\n2. two', 'ol from 1: one and a half / two'],
    ['1. - one\n2. > two\n3. [x] three', 'ol from 1: - one / > two / [x] three'],
  ])('reads %j', (lines, expected) => {
    expect(list(lines)).toEqual([expected]);
  });

  it('keeps numbers as written', () => {
    expect(convert(`Four Lessons\n\n1. one\n2. two\n2. three\n5. five`).markdown).toContain(
      '1. one\n2. two\n2. three\n5. five',
    );
  });

  it('keeps neighbours apart', () => {
    expect(list('1. one\n2. two\n3. three\n\n1. uno\n2. dos\n3. tres')).toEqual([
      'ol from 1: one / two / three',
      'ol from 1: uno / dos / tres',
    ]);
  });

  it.each([
    '- a remark',
    '* see below',
    '— Ada Birch',
    '+ one',
    '1. alone in the text',
    '12. December was cold.',
    '2019. A year',
  ])('takes no single line for a list: %s', (line) => {
    expect(list(line)).toEqual([`p ${line}`]);
  });

  it('can be the whole article', () => {
    expect(convert('1. one\n2. two\n3. three').blocks).toEqual(['ol from 1: one / two / three']);
    expect(convert('Top 3 lessons\n1. one\n2. two\n3. three').blocks).toEqual([
      'h1 Top 3 lessons',
      'ol from 1: one / two / three',
    ]);
  });
});

describe('headings', () => {
  const headings = (text: string) =>
    convert(`Four Lessons\n\n${PROSE}\n\n${text}`)
      .blocks.slice(1)
      .filter((block) => block.startsWith('h'));

  it.each([
    ['6. Six', '7. Seven'],
    ['1) One', '2) Two'],
    ['1 - One', '2 - Two'],
    ['#1 One', '#2 Two'],
    ['#3: Three', '#2: Two'],
    ['Takeaway 1: One', 'Takeaway 2: Two'],
    ['Lesson #1 – One', 'Lesson #2 – Two'],
  ])('may be numbered without a list: %s', (one, two) => {
    expect(headings(`${one}\n\n${PROSE}\n\n${two}\n\n${MORE}`)).toEqual([`h2 ${one}`, `h2 ${two}`]);
  });

  it('may follow a list directly', () => {
    const text = `1. Small teams\n2. Cheap logs\n3. Strong tea\n\n1. Small teams\n\n${PROSE}\n\n2. Cheap logs are good\n\n${MORE}`;
    expect(headings(text)).toEqual(['h2 1. Small teams', 'h2 2. Cheap logs are good']);
  });

  it('may be empty', () => {
    const text = `1. Small teams\n2. Cheap logs\n3. Strong tea\n\n${MORE}\n\n1. Small teams\n\n2. Cheap logs\n\n${PROSE}`;
    expect(headings(text)).toEqual(['h2 1. Small teams', 'h2 2. Cheap logs']);
  });

  it('may have bullets under them', () => {
    const text = `1. Small teams\n2. Cheap logs\n3. Strong tea\n\n${MORE}\n\n1. Small teams\n\n• a\n• b\n\n2. Cheap logs\n\n• c\n\n${PROSE}`;
    expect(headings(text)).toEqual(['h2 1. Small teams', 'h2 2. Cheap logs']);
  });

  it('may be the text of a takeaway without its number', () => {
    expect(headings(`1. Small teams\n2. Cheap logs\n\n${MORE}\n\nsmall teams\n\n${PROSE}`)).toEqual(['h2 small teams']);
  });

  it('of two takeaways', () => {
    const text = `1. Small teams\n2. Cheap logs\n\n1. Small teams\n\n${PROSE}\n\n2. Cheap logs\n\n${MORE}`;
    expect(headings(text)).toEqual(['h2 1. Small teams', 'h2 2. Cheap logs']);
  });

  it('keep a # at their ends', () => {
    expect(headings(`1. Learn C#\n\n${PROSE}\n\n2. Learn F #\n\n${MORE}`)).toEqual([
      'h2 1. Learn C#',
      'h2 2. Learn F #',
    ]);
  });

  it.each([
    'Wrapping up',
    'Wrapping Up Part 3',
    'Conclusion',
    'Conclusion:',
    'Final thoughts on the week',
    'Summing up',
    'That’s a wrap!',
    'Introduction',
    'What’s next?',
    'The Hallway Track',
    'How we got here',
  ])('may be %s', (line) => {
    expect(headings(`${line}\n\n${MORE}`)).toEqual([`h2 ${line}`]);
  });

  it.each([
    'It was late.',
    'What a week!',
    'the hallway track',
    'The expo hall at noon',
    'Photo by Ada Birch',
    'Source: The Log',
    '“The Hallway Track”',
    '@adabirch',
    'https://example.org',
    'In conclusion, it was fine.',
    'Wrapping up was hard for everybody, as it always is.',
    'Yes',
  ])('are no short paragraphs: %s', (line) => {
    expect(headings(`${line}\n\n${MORE}`)).toEqual([]);
  });

  it('are no captions after a colon, nor lines beside something else than prose', () => {
    expect(headings(`As this slide says:\n\nThe Hallway Track\n\n${MORE}`)).toEqual([]);
    expect(headings(`The Hallway Track\n\nAnd more.`)).toEqual([]);
    expect(headings('The Hallway Track')).toEqual([]);
  });

  it('are no numbered sentences', () => {
    const one = '1. We met early. Then we left.';
    const two = '2. We met late. Then we stayed.';
    expect(headings(`${one}\n\n${PROSE}\n\n${two}\n\n${MORE}`)).toEqual([]);
  });

  it('tell a guess', () => {
    const { notes } = convert(`Four Lessons\n\n${PROSE}\n\nThe Hallway Track\n\n${MORE}\n\nConclusion\n\n${MORE}`);
    expect(notes).toEqual(['line 5: “The Hallway Track” taken for a heading']);
  });
});

describe('the body', () => {
  it('may be wrapped at a column', () => {
    const { blocks } = convert(`Harbour Days in Two Lessons

I had planned to sit in the front row all week and take careful
notes on every talk that I had marked. In the end I arrived on
12. December was cold, but the rooms were warm, and I stayed.

Here they are:
1. Small teams ship sooner than big ones, and everybody who was
   there agreed with it
2. Logs are cheaper than regrets

1. Small teams ship sooner than big ones

The first day was all about team size, and every speaker came
back to the same observation about handovers.
`);
    expect(blocks).toEqual([
      'h1 Harbour Days in Two Lessons',
      'p I had planned to sit in the front row all week and take careful\nnotes on every talk that I had marked. In the end I arrived on\n12. December was cold, but the rooms were warm, and I stayed.',
      'p Here they are:',
      'ol from 1: Small teams ship sooner than big ones, and everybody who was there agreed with it / Logs are cheaper than regrets',
      'h2 1. Small teams ship sooner than big ones',
      'p The first day was all about team size, and every speaker came\nback to the same observation about handovers.',
    ]);
  });

  it('keeps code as it stands', () => {
    const manifest = 'kind: Pod\nmetadata:\n  name: tea\nspec:\n  replicas: 3';
    const expected = ['h1 Four Lessons', `p ${PROSE}`, `code ${manifest}`, `p ${MORE}`];
    expect(convert(`Four Lessons\n\n${PROSE}\n\n${manifest}\n\n${MORE}`).blocks).toEqual(expected);
    expect(convert(`Four Lessons\n\n${PROSE}\n\n\`\`\`yaml\n${manifest}\n\`\`\`\n\n${MORE}`).blocks).toEqual(expected);
  });

  it('keeps a rule between its parts', () => {
    expect(convert(`Four Lessons\n\n${PROSE}\n\n* * *\n\n${MORE}`).blocks).toEqual([
      'h1 Four Lessons',
      `p ${PROSE}`,
      'thematicBreak',
      `p ${MORE}`,
    ]);
  });

  it('leaves out what the page put between its paragraphs', () => {
    const inserted =
      'Get Ada Birch’s stories in your inbox\n\nJoin Medium for free to get updates from this writer.\n\nEnter your email\n\nSubscribe';
    const { blocks, notes } = convert(`Four Lessons\n\n${PROSE}\n\n${inserted}\n\n${MORE}`);
    expect(blocks).toEqual(['h1 Four Lessons', `p ${PROSE}`, `p ${MORE}`]);
    expect(notes.join()).toContain('“Enter your email”, “Subscribe”');
  });

  it('reads as written where it holds Markdown', () => {
    const line = 'See [part 1](https://example.org/a_b) and *this* `code` <b>now</b> &amp; then.';
    expect(convert(`Four Lessons\n\n${PROSE}\n\n${line}`).blocks.at(-1)).toBe(`p ${line}`);
  });
});

describe('a text that cannot be converted', () => {
  it.each([
    ['', 'there is no text'],
    [' \r\n\u00a0\n\uFEFF', 'there is no text'],
    ['F\0o\0u\0r\0', 'UTF-8'],
    [`---\ntitle: Four Lessons\n---\n\n${PROSE}`, 'line 1 begins front matter'],
    [`\uFEFF\n---\r\ntitle: Four Lessons\r\n---\r\n`, 'line 2 begins front matter'],
    [`+++\ntitle = "Four Lessons"\n+++\n${PROSE}`, 'line 1 begins front matter'],
    [`# Four Lessons\n\n${PROSE}`, 'line 1 begins with a Markdown heading'],
    [`Four Lessons\n\n## 1. One\n\n${PROSE}\n\n## 2. Two`, 'line 3 is a Markdown heading'],
    [`<!DOCTYPE html>\n<html>`, 'this is HTML'],
  ])('is refused with a reason: %j', (text, problem) => {
    expect(convertArticle(text)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
  });
});

describe('whatever is pasted', () => {
  const lead = fc.constantFrom(
    '',
    '',
    '',
    '1. ',
    '2. ',
    '3) ',
    '• ',
    '- ',
    '– ',
    '#1 ',
    '  ',
    '    ',
    '\t',
    '> ',
    '# ',
    '“',
    '(',
  );
  const end = fc.constantFrom('', '', '.', ':', '!', '”', ' |', '*', '_', '`');
  const known = fc.constantFrom(
    ...['--', '---', 'Follow', 'Share', '5 min read', 'Oct 14, 2021', 'By Ada Birch', 'Published in', 'Ada Birch', '·'],
    ...['Conclusion', '```', '* * *', '1.', '3', 'Written by Ada Birch', 'Published in The Log', 'Enter your email'],
  );
  const words = fc.tuple(lead, fc.integer({ min: 1, max: 30 }), end);
  const article = fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: words }, known), fc.constantFrom('\n', '\n\n')), {
    minLength: 1,
    maxLength: 25,
  });

  it('each word is in the Markdown or in the notes, and the words of the body keep their order', () => {
    fc.assert(
      fc.property(article, (lines) => {
        let count = 0;
        const text = lines
          .map(([line, ending]) => {
            if (typeof line === 'string') return line + ending;
            const [before, length, after] = line;
            return `${before}${Array.from({ length }, () => `Wo_rd*${count++}`).join(' ')}${after}${ending}`;
          })
          .join('');
        const result = convertArticle(text);
        if (!result.ok) return;
        const { children } = parse(result.markdown);
        const plain = children.map((child) => (child.type === 'yaml' ? '' : textOf(child))).join('\n');
        const kept = [...plain.matchAll(/Wo_rd\*(\d+)/gu)].map((match) => Number(match[1]));
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        const yaml = children.find((child) => child.type === 'yaml');
        const told = `${plain}\n${yaml ? JSON.stringify(parseYaml(yaml.value)) : ''}\n${result.notes.join('\n')}`;
        const all = new Set([...told.matchAll(/Wo_rd\*(\d+)/gu)].map((match) => Number(match[1])));
        expect(all.size).toBe(count);
      }),
      { numRuns: 150 },
    );
  });
});
