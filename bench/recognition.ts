// How fast the projects in prose are recognised, and how fast the catalogue is made: `node bench/recognition.ts`.
// Milliseconds, warm unless it says otherwise; they vary with what else the machine does.
import { builtInCatalog, builtInData } from '../server/src/catalog/built-in.ts';
import { createCatalog } from '../server/src/catalog/catalog.ts';
import { findMentions } from '../server/src/catalog/mentions.ts';
import { extendCatalog } from '../server/src/catalog/own.ts';
import { article } from './articles.ts';
import { quantile } from './statistics.ts';
import { table } from './table.ts';

const text = article(1, { length: 100_000 });
const start = performance.now();
const builtIn = builtInCatalog();
const made = performance.now() - start;
const first = performance.now();
findMentions(builtIn, text);
const cold = performance.now() - first;

// Ten catalogues of one's own, as full as they may be, cost the same.
const products = Array.from({ length: 1_000 }, (_, i) => ({ name: `Product ${i} of ours`, notes: {} }));
const own = Array.from({ length: 10 }, (_, i) => ({
  projects: products.map(({ name, notes }) => ({ name: `${name}, series ${i}`, notes })),
  events: [],
}));
const extended = extendCatalog(builtIn, own);

function times(run: () => unknown): number[] {
  return Array.from({ length: 200 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).slice(100);
}

const row = (name: string, all: readonly number[]): string[] => [
  name,
  quantile(all, 0.5).toFixed(2),
  quantile(all, 0.9).toFixed(2),
];
console.log(
  table(
    ['', 'median', '90 %'],
    [
      row(
        `${text.length} characters, ${findMentions(builtIn, text).length} mentions`,
        times(() => findMentions(builtIn, text)),
      ),
      row(
        '… with 10,000 names of one’s own',
        times(() => findMentions(extended, text)),
      ),
      row(
        'making the catalogue',
        times(() => createCatalog(builtInData)),
      ),
    ],
  ),
);
console.log(`At the first call: ${made.toFixed(2)} for the catalogue, ${cold.toFixed(2)} for the first text.`);
