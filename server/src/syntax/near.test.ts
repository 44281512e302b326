import { expect, test } from 'vitest';
import { nearest } from './near.ts';

const known = ['list-count', 'list-missing', 'section-missing', 'section-order', 'author', 'authors'];

test.each([
  ['list-cuont', ['list-count']],
  ['lst-count', ['list-count']],
  ['listt-count', ['list-count']],
  ['List-Count', ['list-count']],
  ['autho', ['author']],
  ['authos', ['author', 'authors']],
  ['section-mising', ['section-missing']],
  ['section-odrer', ['section-order']],
  ['nothing-like-it', []],
  ['x', []],
])('%s is nearest to %j', (word, expected) => {
  expect(nearest(word, known)).toEqual(expected);
});

test('no more letters than the limit', () => {
  expect(nearest('sectoin-odrer', known, 1)).toEqual([]);
  expect(nearest('sectoin-odrer', known, 2)).toEqual(['section-order']);
});
