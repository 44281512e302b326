import { describe, expect, test } from 'vitest';
import { builtInCatalog } from '../catalog/index.ts';
import { readMarkdown } from '../syntax/document.ts';
import { type Then, thenOf } from './event.ts';
import { readSummary } from './summary.ts';

const catalog = builtInCatalog();
const today = '2026-08-10';

/** What "then" is in an article with this front matter and H1. */
function thenIn(frontMatter: string, heading = 'Notes'): Then {
  const text = `---\n${frontMatter}\n---\n\n# ${heading}\n`;
  const { event, meta } = readSummary(readMarkdown(text), { path: 'article.md', catalog });
  return thenOf(event, meta.date, today);
}

describe('then', () => {
  test.each([
    ['event: kubecon-na-2019', 'Notes', '2019-11-21', 'event'],
    ['event: KubeCon EU 2023\ndate: 2024-01-01', 'Notes', '2023-04-21', 'event'],
    [
      'event: { name: Boats, location: Oslo, start: 2020-01-01, end: 2020-01-03 }\ndate: 2021-06-01',
      'Notes',
      '2020-01-03',
      'event',
    ],
    ['event: { name: Boats, start: 2020-01-01 }', 'Notes', '2020-01-01', 'event'],
    ['title: KubeCon San Diego summary\ndate: 2019-12-03', 'Notes', '2019-11-21', 'event'],
    ['date: 2019-12-03', 'KubeCon San Diego summary', '2019-11-21', 'event'],
    ['date: 2019-12-03T23:30:00-08:00', 'KubeCon San Diego summary', '2019-11-21', 'event'],
    // A day too late for a place without a year.
    ['date: 2020-03-21', 'KubeCon San Diego summary', '2020-03-21', 'front-matter'],
    ['date: 2020-03-20', 'KubeCon San Diego summary', '2019-11-21', 'event'],
    ['date: 2019-12-03', 'Notes', '2019-12-03', 'front-matter'],
    // The day is the one that the author wrote, whatever the zone.
    ['date: 2021-01-28T23:59:59.999-08:00', 'Notes', '2021-01-28', 'front-matter'],
    ['date: 2021-01-29T00:00:00+14:00', 'Notes', '2021-01-29', 'front-matter'],
    ['date: "2021-01-29 08:00"', 'Notes', '2021-01-29', 'front-matter'],
    ['date: 2021-02-30', 'Notes', today, 'today'],
    ['draft: true', 'KubeCon San Diego summary', today, 'today'],
    ['event: Boats of Oslo\ndate: 2019-12-03', 'KubeCon San Diego summary', '2019-12-03', 'front-matter'],
  ])('%s, # %s: %s, from the %s', (frontMatter, heading, date, from) => {
    expect(thenIn(frontMatter, heading)).toEqual({ date, from });
  });
});
