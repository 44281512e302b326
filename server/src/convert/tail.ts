import { isRule, type Line, type Note, quoted } from './lines.ts';
import { readFacts } from './metadata.ts';

/** What stands below an article's body. `end` is the index after the body's last line. */
export type Tail = { end: number; notes: Note[]; controls: string[] };

// What sites print between an article and its comments or their own suggestions.
const PAGE_END =
  /^(?:responses \(\d+\)|recommended from medium|top comments \(\d+\)|more from medium|leave a reply|share this:|like this:|read more from .+ on medium)$/iu;
const AUTHOR_BLOCK = /^(?:written by\b.{0,60}|published in\b.{0,60}|about the authors?:?|more from .{2,60})$/iu;
/** An author block is a few short lines: name, followers, a sentence or two on the person and on the publication. */
const BLOCK_LINES = 16;
const BIO_LENGTH = 400;

/**
 * Reads the page's end: the site's own sections, the block about the author, buttons, counters and rules. Only signs that
 * no author writes count (a site's headings, Medium's doubled `--`); a postscript below a rule is body.
 */
export function readTail(lines: Line[], from: number, authors: string[]): Tail {
  const tail: Tail = { end: lines.length, notes: [], controls: [] };
  const pageEnd = lines.findIndex((line, index) => index > from && PAGE_END.test(line.text));
  if (pageEnd >= 0) cut(tail, lines, pageEnd, 'page end');
  trim(tail, lines, from);
  const block = footerStart(lines, from, tail.end, authors);
  if (block < tail.end) {
    cut(tail, lines, block, 'footer');
    trim(tail, lines, from);
  }
  return tail;
}

/** Where the block about the author begins; `end` where there is none. */
function footerStart(lines: Line[], from: number, end: number, authors: string[]): number {
  const first = Math.max(from + 1, end - BLOCK_LINES);
  const isBrief = (at: number) => lines.slice(at, end).every((line) => line.text.length <= BIO_LENGTH);
  for (let at = first; at < end; at++) {
    if (AUTHOR_BLOCK.test(lines[at]?.text ?? '') && isBrief(at)) return at;
  }
  let rule = end - 1;
  while (rule > first && !isRule(lines[rule]?.text ?? '')) rule--;
  const after = lines.slice(rule + 1, end);
  if (rule <= first || after.length > 3 || !isBrief(rule + 1)) return end;
  const doubled = isMediumRule(lines[rule]) && isMediumRule(lines[rule - 1]);
  return doubled || after.every((line) => isBio(line.text, authors)) ? rule + 1 : end;
}

function isMediumRule(line: Line | undefined): boolean {
  return line?.text === '--';
}

/** “Engineer at Acme | Speaker | Runner”, or a sentence that begins with the author's name. */
function isBio(text: string, authors: string[]): boolean {
  if (text.split(/\s\|\s/u).length > 2) return true;
  return authors.some((author) => {
    const rest = [author, author.split(' ')[0] ?? author].find((name) => text.startsWith(`${name} `));
    return rest !== undefined && /^(?:is|was|works|leads|has|writes|helps)\b/u.test(text.slice(rest.length + 1));
  });
}

/** Takes buttons, counters and rules off the end. A figure alone may be the author's last word, and stays. */
function trim(tail: Tail, lines: Line[], from: number): void {
  let end = tail.end;
  while (end > from && isControl(lines[end - 1]?.text ?? '')) end--;
  const dropped = lines.slice(end, tail.end).map((line) => line.text);
  const cutBefore = tail.end < lines.length;
  if (!cutBefore && dropped.every((text) => /^\d+$/u.test(text))) return;
  tail.controls.push(...dropped);
  tail.end = end;
}

function isControl(text: string): boolean {
  return readFacts(text)?.every((fact) => fact.kind === 'control') ?? false;
}

/** Everything from `start` on goes to the notes: in full where it is an author block, by its first line where a site's page follows. */
function cut(tail: Tail, lines: Line[], start: number, what: string): void {
  const dropped = lines.slice(start, tail.end);
  const [first] = dropped;
  tail.end = start;
  if (!first) return;
  if (what === 'footer') {
    const said = dropped.filter((line) => !isControl(line.text));
    tail.notes.push(...said.map((line) => ({ line: line.number, text: `footer ${quoted(line.text)} left out` })));
    tail.controls.push(...dropped.filter((line) => isControl(line.text)).map((line) => line.text));
  } else {
    const last = dropped.at(-1)?.number ?? first.number;
    const text = `from here to line ${last} left out, the site's own: ${quoted(first.text)} and what follows it`;
    tail.notes.push({ line: first.number, text });
  }
}
