import { expect, test } from 'vitest';
import { alike, isStart, quoted, sameTitle } from './titles.ts';

test.each([
  ['Red wine', 'red  WINE.'],
  ['“Red” wine', "'Red' wine!"],
  ['Red – wine', 'Red—wine'],
  ['🍷 Red wine', 'Red wine 🍷🏽'],
  ['Red wine…', 'Red wine...'],
  ['They said “no.”', 'They said "no"'],
  ['Réd', 'Re\u0301d'],
])('%j says the same as %j', (a, b) => expect(sameTitle(a, b)).toBe(true));

test.each([
  ['Red wine', 'Red wines'],
  ['Red wine', 'White wine'],
  ['Red', ''],
  ['C', 'C++'],
])('%j says something else than %j', (a, b) => expect(sameTitle(a, b)).toBe(false));

test.each([
  ['Red wine', 'Red wine, and why', true],
  ['Red wine is best', 'Red wine.', true],
  ['Red wine', 'Red wines', false],
  ['Red wine', 'White wine', false],
  ['', 'Red', false],
])('the shorter of %j and %j is a start: %s', (a, b, expected) => expect(isStart(a, b)).toBe(expected));

test.each([
  ['Reducing SRE toil', 'Toil and SRE', true],
  ['Red wine', 'Red wine from the south', true],
  ['“Deep systems” make new problems in debugging', '“Deep systems” – debugging', true],
  ['Find a room', 'Same room', false],
  ['The cost of it', 'The end of it', false],
  ['The of', 'Of the', true],
])('%j and %j are alike: %s', (a, b, expected) => expect(alike(a, b)).toBe(expected));

test.each([
  ['Red', '“Red”'],
  ['“Red” wine', '‘“Red” wine’'],
  [
    'A very long title that goes on and on, and then some more, to the end',
    '“A very long title that goes on and on, and then some…”',
  ],
])('%j is quoted as %j', (title, expected) => expect(quoted(title)).toBe(expected));
