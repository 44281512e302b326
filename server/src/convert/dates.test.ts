import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('readDate', () => {
  it.each([
    'Nov 5, 2019',
    'Nov. 5, 2019',
    'November 5th, 2019',
    'november 5 2019',
    'Tuesday, November 5, 2019',
    'Tue, Nov 5, 2019',
    'November 5, 2019 at 10:15 am',
    'Nov 5, 2019, 10:15 AM PST',
    '5 November 2019',
    '5th of November, 2019',
    '05-Nov-2019',
    "Nov 5 '19",
    '2019-11-05',
    '2019/11/05',
    '2019-11-05T10:15:00Z',
    '5.11.2019',
  ])('reads %s', (text) => {
    expect(readDate(text)).toEqual({ iso: '2019-11-05' });
  });

  it.each([
    ['11/26/2019', '2019-11-26'],
    ['26/11/2019', '2019-11-26'],
    ['5/5/2019', '2019-05-05'],
    ['Sept 30, 2020', '2020-09-30'],
    ['Feb 29, 2020', '2020-02-29'],
  ])('reads %s', (text, iso) => {
    expect(readDate(text)).toEqual({ iso });
  });

  it.each([
    ['Feb 29, 2019', 'there is no such day'],
    ['31 November 2019', 'there is no such day'],
    ['2019-13-01', 'there is no such day'],
    ['03/04/2019', 'day and month could be either way round'],
    ['Nov 5', 'it has no year'],
    ['5 November', 'it has no year'],
    ['November 2019', 'it has no day'],
    ['2 days ago', 'it is relative to the day on which the page was read'],
    ['yesterday', 'it is relative to the day on which the page was read'],
  ])('says why %s is no day', (text, problem) => {
    expect(readDate(text)).toEqual({ problem });
  });

  it.each(['Nov', '2019', 'May the force', 'On Nov 5, 2019 we met', '1.16.2', '12 min read', '9-10'])(
    'leaves %s alone',
    (text) => {
      expect(readDate(text)).toBeUndefined();
    },
  );
});
