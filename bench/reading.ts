// How fast Markdown is read, beside remark's parser in the same run: `node bench/reading.ts`. Medians; times vary with
// what else the machine does, ratios less so.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { editMarkdown, type MarkdownDocument, readMarkdown } from '../server/src/syntax/document.ts';

const plain = (i: number): string => `## ${i}. A heading of a few words

The speakers of the morning showed what a year of work had changed, and what it had not, in a hall that was full by nine.
Nobody left early, which says more about the talk than the applause did, and the questions went on in the corridor.

1. The first thing that they learned
2. The second, which took longer
3. The third

One more paragraph follows, so that there is something to edit between the list and the next heading of the article.
`;
const linked = (i: number): string => `### Day ${i}

We began with [the *opening* keynote](https://example.org/talks/${i}), then \`kubectl get pods\` and **a long walk** to
[another hall](hall.md#${i}), where [OpenTelemetry](https://opentelemetry.io) and [Prometheus][p] had _their_ talks.

- [A talk](https://example.org/a) by Ann
- [Another](https://example.org/b), by Bob & Carol

[p]: https://prometheus.io
`;

function text(make: (i: number) => string, size: number): string {
  let all = '';
  for (let i = 1; all.length < size; i++) all += `${make(i)}\n`;
  return all;
}

function median(times: readonly number[], of = 0.5): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * of)] as number;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function visit(node: object): void {
  if ('children' in node) for (const child of node.children as object[]) visit(child);
}

const remark = (source: string) => fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
for (const [name, make] of [
  ['plain', plain],
  ['links', linked],
] as const) {
  const source = text(make, 200_000);
  const runs = Array.from({ length: 9 }, () => ({
    blocks: timed(() => readMarkdown(`${source} `)),
    all: timed(() => visit({ children: readMarkdown(`${source}  `).blocks.map(({ node }) => node) })),
    remark: timed(() => remark(source)),
  }));
  const speed = (key: 'blocks' | 'all' | 'remark'): string =>
    `${(source.length / 1000 / median(runs.map((run) => run[key]))).toFixed(1)}`;
  console.log(
    `${name}: ${speed('blocks')} Mchar/s without inlines, ${speed('all')} with all, remark ${speed('remark')}`,
  );
}

/** Times of changes that are made one after the other, in microseconds. */
function edits(
  document: MarkdownDocument,
  count: number,
  change: (i: number, document: MarkdownDocument) => { start: number; end: number; text: string },
): { times: number[]; document: MarkdownDocument } {
  const times: number[] = [];
  let now = document;
  for (let i = 0; i < count; i++) {
    const next = change(i, now);
    times.push(timed(() => (now = editMarkdown(now, [next]))) * 1000);
  }
  return { times, document: now };
}

for (const [name, size] of [
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
] as const) {
  const source = text(plain, size);
  const opened = timed(() => readMarkdown(source));
  const document = readMarkdown(source);
  const show = (what: string, times: readonly number[]): void => {
    const shown = (time: number): string => (time < 1000 ? `${time.toFixed(1)} µs` : `${(time / 1000).toFixed(1)} ms`);
    console.log(`${name}: ${what} ${shown(median(times))}, p99 ${shown(median(times, 0.99))}`);
  };
  console.log(`${name}: read ${opened.toFixed(1)} ms, ${document.blocks.length} blocks`);
  const at = source.indexOf('applause', source.length / 2);
  show('a key in prose', edits(document, 2000, (i) => ({ start: at + i, end: at + i, text: 'x' })).times);
  show(
    'keys all over',
    edits(document, 500, (i, { length }) => {
      const start = Math.floor((((i * 7919) % 1000) / 1000) * length);
      return { start, end: start, text: 'x' };
    }).times,
  );
  const line = source.lastIndexOf('\n\nOne more', source.length / 2) + 2;
  for (const [what, opening] of [
    ['a fence', '```\n'],
    ['a comment', '<!--\n'],
  ] as const) {
    show(
      `${what} opened and closed`,
      edits(document, 40, (i) =>
        i % 2 ? { start: line, end: line + opening.length, text: '' } : { start: line, end: line, text: opening },
      ).times,
    );
  }
  show(
    '--- at the top',
    edits(document, 20, (i) => (i % 2 ? { start: 0, end: 4, text: '' } : { start: 0, end: 0, text: '---\n' })).times,
  );
  show(
    'a definition',
    edits(document, 20, (i) =>
      i % 2 ? { start: line, end: line + 13, text: '' } : { start: line, end: line, text: '[p]: /url/x\n\n' },
    ).times,
  );
  const pasted = text(plain, 100_000);
  show(
    '100 KB pasted and deleted',
    edits(document, 20, (i) =>
      i % 2 ? { start: line, end: line + pasted.length, text: '' } : { start: line, end: line, text: pasted },
    ).times,
  );
}
