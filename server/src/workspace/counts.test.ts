import { describe, expect, test } from 'vitest';
import { contextFor, readFixture } from '../../../test/fixture.ts';
import { countTakeaways } from './counts.ts';

/** The numbers up to 12 that the fixture's first file may announce, and what is counted. */
function fitting(fixture: string): string {
  const files = readFixture(fixture);
  const { summary, series } = contextFor(
    Object.fromEntries(files.map(({ path, text }) => [path, text])),
    files[0]?.path ?? '',
  );
  const takeaways = countTakeaways(summary, series);
  if (!takeaways) return 'nothing';
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1).filter(takeaways.fits);
  return `${takeaways.of}: ${numbers.join(' ')}`;
}

const items = (first: number, last: number): string => {
  let text = '';
  for (let n = first; n <= last; n++) text += `${n}. Thing number ${n}\n`;
  return text;
};
const sections = (first: number, last: number): string => {
  let text = '';
  for (let n = first; n <= last; n++) text += `\n## ${n}. Thing number ${n}\n\nText.\n`;
  return text;
};

describe('an article that stands alone', () => {
  test.each([
    ['announces its list', `# Takeaways\n\n${items(1, 5)}${sections(1, 4)}`, 'list: 5'],
    ['without a list, its sections', `# Takeaways\n${sections(1, 4)}`, 'sections: 4'],
    ['may leave out a bonus', `# Takeaways\n\n${items(1, 5)}6. Bonus: food\n`, 'list: 5 6'],
    ['that starts above 1 may count to its last', `# Takeaways\n\n${items(6, 10)}`, 'list: 5 10'],
    ['has nothing to announce', '# Takeaways\n\nText.', 'nothing'],
    ['has a list that was interrupted', '# Takeaways\n\n1. A\n2. B\n\nText.\n\n3. C\n4. D\n', 'list: 4'],
  ])('%s', (_, text, expected) => expect(fitting(text)).toBe(expected));
});

describe('a part of a series', () => {
  test.each([
    ['announces the whole or its part', `# Takeaways (part 2)\n\n${items(1, 10)}${sections(6, 10)}`, 'list: 5 10'],
    [
      'may announce a whole that it does not list',
      `# Takeaways (part 1)\n\n${items(1, 4)}${sections(1, 4)}`,
      'list: 4 5 6 7 8 9 10 11 12',
    ],
    ['without a list too', `# Takeaways (part 2)\n${sections(6, 8)}`, 'sections: 3 4 5 6 7 8 9 10 11 12'],
    [
      'knows the whole from the other part',
      `-- a.md --\n# Takeaways (part 2)\n\nMore in [part 1](b.md).\n\n${items(4, 6)}${sections(4, 6)}\n-- b.md --\n# Takeaways (part 1)\n\n${items(1, 3)}${sections(1, 3)}`,
      'list: 3 6',
    ],
    [
      'knows the whole from front matter',
      `---\nseries:\n  part: 1\n  parts:\n    - { file: a.md, takeaways: 1-3 }\n    - { url: https://example.com/2, takeaways: 4-7 }\n---\n\n# Takeaways\n\n${items(1, 3)}${sections(1, 3)}`,
      'list: 3 7',
    ],
  ])('%s', (_, text, expected) => expect(fitting(text)).toBe(expected));
});
