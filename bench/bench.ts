// `npm run bench`: measures the server and the command line beside others, in one run, and writes docs/performance.md.
// `npm run bench -- start latency commands memory far workspace` measures what is named only, and writes nothing.
import { writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { measureAnalysis } from './analysis.ts';
import { corpora, measureCommands } from './command-line.ts';
import { measureFarEdits } from './far-edits.ts';
import { measureLatency } from './latency.ts';
import { measureMemory } from './memory.ts';
import { bare, checkCommands, installPeers, ours, peerServers } from './servers.ts';
import { measureStarts } from './start.ts';
import { table } from './table.ts';
import { measureWorkspace, workspaceFiles } from './workspace.ts';

const sizes = { '18 KB': 18_000, '100 KB': 100_000, '1 MB': 1_000_000, '10 MB': 10_000_000 };

const parts = { start, latency, commands, far, memory, workspace };
type Part = keyof typeof parts;

const peers = installPeers();
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: not among ${Object.keys(parts).join(', ')}`);
const wanted = (named.length > 0 ? named : Object.keys(parts)) as Part[];
const sections: string[] = [];
for (const part of wanted) {
  const section = await parts[part]();
  console.log(`${section}\n`);
  sections.push(section);
}
if (named.length === 0) writeFileSync(new URL('../docs/performance.md', import.meta.url), page(sections));

function page(sections: readonly string[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${type()} ${release()}, Node ${process.versions.node}`;
  return `# Performance

Measured on ${day} with \`npm run bench\` (${machine}). Times are in ms, medians where nothing else is said. They vary from
machine to machine; what holds are the ratios, as all of a table is measured in one run. The articles are generated, no two
alike: a list of ten takeaways, five sections, talks, links, about 25 mentions of projects.

${sections.join('\n\n')}
`;
}

async function start(): Promise<string> {
  const { bare: node, servers } = await measureStarts([ours, ...peerServers(peers)], 15);
  const rows = [...servers].map(([name, ms]) => [name, number(ms), number(ms - node)]);
  return `## Start

From starting the process to the answer to \`initialize\`; \`node -e 0\` takes ${number(node)}.

${table(['', 'ms', 'over bare Node'], rows)}`;
}

async function latency(): Promise<string> {
  const tables: string[] = [];
  for (const [name, length] of Object.entries(sizes)) {
    const rows: string[][] = [];
    // The others need minutes for ten megabytes.
    const servers = length > 1_000_000 ? [bare, ours] : [bare, ours, ...peerServers(peers)];
    for (const server of servers) {
      const { open, edit, edit95, outline, memory } = await measureLatency(server, length, 25);
      const figures = [open, edit, edit95, outline, memory];
      rows.push([server.name, ...figures.map((ms) => (ms === undefined ? 'none' : number(ms)))]);
    }
    const head = ['', 'open → diagnostics', 'edit → diagnostics', '95th percentile', 'edit → outline', 'process, MiB'];
    tables.push(`### ${name}\n\n${table(head, rows)}`);
  }
  const alone: string[][] = [];
  for (const [name, length] of Object.entries(sizes)) {
    const { first, p50, p95 } = await measureAnalysis(length, 2000);
    alone.push([name, number(first), p50.toFixed(3), p95.toFixed(3)]);
  }
  return `## An article in the editor

A letter is typed into a paragraph in the middle, and diagnostics, or the outline, are asked for right after it.

${tables.join('\n\n')}

### Without the protocol

From the same letter to the findings, within one process, 2,000 times: what of the above is analysis.

${table(['', 'first findings', 'a letter, median', '95th percentile'], alone)}`;
}

async function commands(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, texts] of Object.entries(corpora)) {
    const all = texts();
    const size = all.reduce((sum, text) => sum + text.length, 0) / 1e6;
    const times = await measureCommands(all, checkCommands(peers), 3);
    const rumdl = times.get('rumdl') ?? Number.NaN;
    for (const [command, ms] of times) rows.push([name, number(size), command, number(ms), number(ms / rumdl)]);
  }
  return `## The command line

${table(['', 'MB', '', 'ms', 'of rumdl’s time'], rows)}`;
}

async function far(): Promise<string> {
  const rows = (await measureFarEdits(ours, 100)).map(({ name, diagnostics, outline }) => [
    name,
    ...[diagnostics, outline].flatMap(({ p50, p99 }) => [number(p50), number(p99)]),
  ]);
  const head = ['', '→ diagnostics, median', '99th percentile', '→ outline, median', '99th percentile'];
  return `## Edits that reach far

In the middle of an article of 1 MB if nothing else is said.

${table(head, rows)}`;
}

async function memory(): Promise<string> {
  const { idle, open, edited } = await measureMemory(ours);
  return `## Memory

In use after a collection of garbage, in MiB: ${number(idle)} when the server is idle; with an article of 1 MB open
${number(open)} more; after 10,000 edits in a row ${number(edited)} more.`;
}

async function workspace(): Promise<string> {
  const files = workspaceFiles();
  const alone = new Map([...files].slice(0, 2));
  const rows: string[][] = [];
  for (const server of [ours, ...peerServers(peers)]) {
    const { first: few } = await measureWorkspace(server, alone);
    const { first, wait, wait99, idleWait, all, again, changed, symbols, cpu, memory } = await measureWorkspace(
      server,
      files,
    );
    const figures = [few, first, wait, wait99, idleWait, all, again, changed, symbols, cpu, memory];
    rows.push([server.name, ...figures.map((value) => (value === undefined ? 'none' : number(value)))]);
  }
  const head = [
    ...['', 'first findings, alone', 'first findings', 'longest wait'],
    ...['99th percentile', 'longest wait at rest', 'all findings', 'again', 'one file changed'],
    ...['workspace symbols', 'processor', 'process, MiB'],
  ];
  return `## Many files

${files.size} Markdown files, 500 of them articles in 250 series. From opening the folder and one article to the first findings
of that article, in a folder of its own and in this one; the longest that a request for its outline waited while the folder
was being read, the 99th percentile, and the longest wait of as many when nothing else was done; until the findings of all
files are told, the same once more, and after a change on disk; a search for workspace symbols; and what it has taken of a
processor by then, in ms.

${table(head, rows)}`;
}

function number(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'over a minute';
  return Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0);
}
