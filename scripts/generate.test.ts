import { expect, test } from 'vitest';
import { stale } from './generate.ts';

test('what is generated is up to date; else: npm run generate', () => {
  expect(stale().map(({ path }) => path)).toEqual([]);
});
