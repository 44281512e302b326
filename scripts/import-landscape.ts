// Brings the facts of the CNCF landscape into the catalogue (needs Node 22.18 or later, which runs TypeScript):
//   node scripts/import-landscape.ts landscape.yml 2026-08-07   the file, and the day it was taken (today by default)
//   node scripts/import-landscape.ts                            only data.ts, after a change in another file
// Nothing is written while anything is wrong with what was read.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalog, writeData, writeProjects } from '../server/src/catalog/files.ts';
import { importLandscape } from '../server/src/catalog/landscape.ts';
import type { Problem } from '../server/src/catalog/types.ts';

const SOURCE = 'https://github.com/cncf/landscape/blob/master/landscape.yml';

const [file, snapshot = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const place = (name: string): string => fileURLToPath(new URL(`../server/src/catalog/${name}`, import.meta.url));
const read = (name: string): string => readFileSync(place(name), 'utf8');

let projects = file === undefined ? read('projects.yaml') : '';
if (file !== undefined) {
  const landscape = importLandscape(readFileSync(file, 'utf8'));
  stopAt(landscape.problems, file);
  projects = writeProjects({ snapshot, source: SOURCE, projects: landscape.projects });
}
const catalog = readCatalog({
  projects,
  names: read('names.yaml'),
  sentences: read('sentences.yaml'),
  events: read('events.yaml'),
});
stopAt(catalog.problems, 'server/src/catalog');
writeFileSync(place('projects.yaml'), projects);
writeFileSync(place('data.ts'), writeData(catalog.value));
const lacking = catalog.value.projects.filter(({ name }) => !Object.hasOwn(catalog.value.sentences, name));
for (const { name } of lacking) console.warn(`${name} has no sentence in sentences.yaml yet.`);
console.log(
  `${catalog.value.projects.length} projects and ${catalog.value.events.length} events, as of ${catalog.value.snapshot}.`,
);

function stopAt(problems: readonly Problem[], where: string): void {
  if (problems.length === 0) return;
  for (const { message, line, column } of problems) console.error(`${where}:${line}:${column}: ${message}`);
  console.error('Nothing was written.');
  process.exit(1);
}
