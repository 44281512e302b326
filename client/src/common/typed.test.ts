import { expect, test } from 'vitest';
import { type Finding, linesAround, newIn } from './typed.ts';

/** A finding of a rule on a line. */
function finding(code: string, line: number, message = code): Finding {
  return { code: { value: code, target: undefined as never }, message, range: { start: { line }, end: { line } } };
}

const here = [{ first: 3, last: 5 }];

test('what comes up in the lines is new, elsewhere it is not', () => {
  const all = [
    finding('talk-quote', 2),
    finding('talk-quote', 3),
    finding('project-name', 5),
    finding('talk-quote', 6),
  ];
  expect(newIn(here, all, [])).toEqual([all[1], all[2]]);
  expect(newIn([...here, { first: 6, last: 6 }], all, [])).toEqual([all[1], all[2], all[3]]);
  expect(newIn([], all, [])).toEqual([]);
});

test('a finding over several lines is in each of them', () => {
  const long = { ...finding('lead-in-dangling', 0), range: { start: { line: 1 }, end: { line: 3 } } };
  expect(newIn(here, [long], [])).toEqual([long]);
  expect(newIn([{ first: 2, last: 2 }], [long], [])).toEqual([long]);
});

test('what is shown stays, wherever it has moved', () => {
  const [old, fresh] = [finding('talk-quote', 4), finding('project-name', 4)];
  expect(newIn(here, [old, fresh], [finding('talk-quote', 9)])).toEqual([fresh]);
  expect(newIn(here, [old, fresh], [finding('talk-quote', 9), finding('project-name', 2)])).toEqual([]);
});

test('one that is shown stands for one only', () => {
  const twins = [finding('talk-quote', 3), finding('talk-quote', 4)];
  expect(newIn(here, twins, [finding('talk-quote', 3)])).toEqual([twins[1]]);
});

test('a rule that says of new words what it said of the old ones has found nothing new', () => {
  const before = finding('reference-unknown', 4, 'There is no takeaway 1');
  const after = finding('reference-unknown', 4, 'There is no takeaway 12');
  expect(newIn(here, [after], [before])).toEqual([]);
  // What is found again elsewhere is something else.
  expect(newIn(here, [after, finding('reference-unknown', 8, before.message)], [before])).toEqual([after]);
});

test('the lines around a cursor go up to blank ones, and to the ends of the text', () => {
  const text = ['a', 'b', '', 'c', 'd', 'e', '  ', 'f'];
  const around = (line: number) => linesAround(line, text.length, (at) => text[at]?.trim() === '');
  expect(around(4)).toEqual({ first: 3, last: 5 });
  expect(around(0)).toEqual({ first: 0, last: 1 });
  expect(around(7)).toEqual({ first: 7, last: 7 });
  expect(around(6)).toEqual({ first: 6, last: 6 });
});
