import { describe, expect, test } from 'vitest';
import { timelineOf, timelineWords } from './timeline.ts';

const project = { accepted: '2018-03-29', incubating: '2019-04-02', graduated: '2021-01-29' };
const now = '2026-08-07';

describe('a timeline', () => {
  test('begins with a year and ends today; its stays leave no gap', () => {
    expect(timelineOf(project, now)).toEqual({
      stays: [
        { level: 'sandbox', from: '2018-03-29', to: '2019-04-02' },
        { level: 'incubating', from: '2019-04-02', to: '2021-01-29' },
        { level: 'graduated', from: '2021-01-29', to: now },
      ],
      mark: undefined,
      first: '2018-01-01',
      last: now,
    });
  });

  test('shows the marked day, be it before or after all else', () => {
    const mark = (date: string) => ({ date, label: 'X' });
    expect(timelineOf(project, now, mark('2016-11-08'))).toMatchObject({ first: '2016-01-01', last: now });
    expect(timelineOf(project, now, mark('2027-03-01'))).toMatchObject({ first: '2018-01-01', last: '2027-03-01' });
  });

  test('knows nothing of what comes after today, and is none where that is all', () => {
    expect(timelineOf(project, '2019-12-31')?.stays.at(-1)).toEqual({
      level: 'incubating',
      from: '2019-04-02',
      to: '2019-12-31',
    });
    expect(timelineOf(project, '2018-03-28')).toBeUndefined();
    expect(timelineOf({}, now)).toBeUndefined();
  });

  test('is a year long at least', () => {
    const young = timelineOf({ accepted: '2026-01-01' }, '2026-01-01');
    expect(young).toMatchObject({ first: '2026-01-01', last: '2027-01-01' });
  });

  test.each([
    ['2018-01-01', '● X 2018-01-01 → sandbox 2018-03-29 → incubating 2019-04-02 → graduated 2021-01-29'],
    ['2019-04-02', 'sandbox 2018-03-29 → incubating 2019-04-02 → ● X 2019-04-02 → graduated 2021-01-29'],
    ['2022-01-01', 'sandbox 2018-03-29 → incubating 2019-04-02 → graduated 2021-01-29 → ● X 2022-01-01'],
    [undefined, 'sandbox 2018-03-29 → incubating 2019-04-02 → graduated 2021-01-29'],
  ])('with %s marked is said in words', (date, words) => {
    const timeline = timelineOf(project, now, date ? { date, label: 'X' } : undefined);
    expect(timeline && timelineWords(timeline)).toBe(words);
  });
});
