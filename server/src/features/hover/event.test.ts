import { describe, expect, test } from 'vitest';
import { hoverOf } from '../../../../test/hover.ts';
import { builtInCatalog } from '../../catalog/index.ts';
import { markdown } from '../hover.ts';
import { shortName } from './event.ts';

const sanDiego =
  'KubeCon + CloudNativeCon North America 2019\nSan Diego, United States · 2019-11-18 to 2019-11-21 · in person';

describe('front matter', () => {
  test.each([
    ['date: 2019-12-03', 'It ended 12 days before this article’s date, 2019-12-03. '],
    ['date: 2019-11-22', 'It ended 1 day before this article’s date, 2019-11-22. '],
    ['date: 2019-11-21', 'This article is of its day 4, 2019-11-21. '],
    ['date: 2019-11-18', 'This article is of its day 1, 2019-11-18. '],
    ['date: 2019-11-01', 'It begins 17 days after this article’s date, 2019-11-01. '],
    ['draft: true', ''],
  ])('with %s tells which event it names, and what follows', (date, distance) => {
    expect(hoverOf(`---\nevent: kube$0con-na-2019\n${date}\n---\n`)).toEqual({
      of: 'kubecon-na-2019',
      contents: `${sanDiego}\n\n${distance}Project levels are shown as of 2019-11-21.`,
    });
  });

  test('may name a virtual event', () => {
    expect(hoverOf('---\nevent: KubeCon NA 20$020\n---\n')?.contents).toMatch(
      /^KubeCon \+ CloudNativeCon North America 2020\n2020-11-17 to 2020-11-20 · virtual\n/,
    );
  });

  test('may describe an event of its own', () => {
    const text =
      '---\ndate: 2024-02-03\nevent:\n  name: Policy D$0ays\n  location: Gent\n  start: 2024-02-03\n  end: 2024-02-03\n---\n';
    expect(hoverOf(text, markdown)?.contents).toBe(
      '**Policy Days**  \nGent · 2024-02-03\n\nThis article is of its day. Project levels are shown as of 2024-02-03.',
    );
  });

  test('may name an event that nobody knows', () => {
    expect(hoverOf('---\ntakeaways: true\nevent: kubecom-na-2$0019\n---\n')).toEqual({
      of: 'kubecom-na-2019',
      contents:
        'The catalogue has no event “kubecom-na-2019”. Is it “kubecon-na-2019”?\nComplete an id here, or describe the event with a mapping of name, location, start and end.',
    });
    expect(hoverOf('---\ntakeaways: true\nevent: Pol$0icy Days\n---\n')?.contents).toMatch(
      /^The catalogue has no event “Policy Days”\.\n/,
    );
  });
});

describe('a title', () => {
  const article = (title: string, heading = ''): string =>
    `---\ntitle: ${title}\ndate: 2019-12-03\ntakeaways: true\n---\n\n${heading}`;

  test('names an event', () => {
    expect(hoverOf(article('"Ten takeaways from KubeCon San Di$0ego"'))).toEqual({
      of: 'KubeCon San Diego',
      contents: `${sanDiego}\n\nIt ended 12 days before this article’s date, 2019-12-03. Project levels are shown as of 2019-11-21.`,
    });
    expect(hoverOf(article('Ten takea$0ways from KubeCon San Diego'))).toBeUndefined();
  });

  test('names one event, and front matter another', () => {
    const said = hoverOf(article('Ten takeaways from KubeCon EU$0 2019\nevent: kubecon-na-2019'));
    expect(said?.contents).toMatch(/^KubeCon \+ CloudNativeCon Europe 2019\n.*\n\nIt ended 194 days before [^.]*\.$/);
  });

  test('names an event in the heading', () => {
    expect(hoverOf(article('Ten takeaways', '# Ten takeaways from *KubeCon* San Di$0ego'))).toMatchObject({
      of: 'KubeCon* San Diego',
      contents: expect.stringContaining('San Diego, United States'),
    });
  });
});

test('events are called as people call them', () => {
  const names = builtInCatalog().events.map(({ name }) => shortName(name));
  expect(names).toContain('KubeCon NA 2019');
  expect(names).toContain('KubeCon China 2024');
  for (const name of names) expect(name).toMatch(/^KubeCon(?: (?:NA|EU|China|India|Japan))? 20\d\d$/);
});
