// How fast mentions of projects are found in 100 KB of prose: `node bench/recognition.ts`, or with files of one's own as
// arguments. Medians of a warm process; the share of ordinary words that have to be judged decides.
import { readFileSync } from 'node:fs';
import { builtInCatalog, possibleMentions } from '../server/src/catalog/index.ts';
import { table } from './table.ts';

const size = 100_000;
const runs = 300;

const prose = `The speakers of the morning showed what a year of work had changed, and what it had not, in a hall that was full by
nine. Kubernetes was everywhere, OpenTelemetry in every second talk, and the OPA sessions had a queue at the door. Nobody left
early, which says more than the applause did. After lunch we took the harbor cruise, spun up a cluster on the boat, and talked
about Argo CD, cert-manager and the learning curve of all of it until the volcano on the horizon was dark.

`;
const words = `We run Harbor, Spin and Backstage. Harbor scans images, Backstage is the portal, and a Spin app starts at once. The
Volcano project, Cortex metrics and Rook for Ceph came later; Longhorn storage is next, says the Contour team.

`;

const catalog = builtInCatalog();
const files = process.argv.slice(2).map((path) => [path, readFileSync(path, 'utf8')] as const);
const texts = [['prose', prose] as const, ['ordinary words', words] as const, ...files];

const rows = texts.map(([name, piece]) => {
  const text = piece.repeat(Math.ceil(size / Math.max(1, piece.length))).slice(0, size);
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    possibleMentions(catalog, text);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return [
    name,
    `${possibleMentions(catalog, text).length}`,
    (times[runs / 2] ?? 0).toFixed(2),
    (times[0] ?? 0).toFixed(2),
  ];
});
console.log(table(['100 KB of', 'names', 'median ms', 'best ms'], rows));
