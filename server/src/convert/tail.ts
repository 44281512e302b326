import { isRule, type Line, type Note, quoted, wordCount } from './lines.ts';
import { areNames, readFacts } from './metadata.ts';

/** What stands below an article's body. `end` is the index after the body's last line. */
type Tail = { end: number; notes: Note[]; controls: string[] };

// What sites print between an article and its comments or their own suggestions.
const PAGE_END =
  /^(?:responses \(\d+\)|recommended from medium|top comments \(\d+\)|more from medium|leave a reply|share this:|like this:|read more from .+ on medium)$/iu;
const AUTHOR_BLOCK = /^(written by|published in|about the authors?:?|more from)(?: (\p{Lu}[^.,;:!?]{1,60}))?$/iu;
/** An author block is a few short lines: name, followers, a sentence or two on the person and on the publication. */
const BLOCK_LINES = 16;
const BIO_LENGTH = 400;

/**
 * Reads the page's end: the site's own sections, the block about the author, buttons, counters and rules. Only signs that
 * no author writes count (a site's headings, Medium's doubled `--`); a postscript below a rule is body. `names`: the
 * authors, and what else the page may repeat here, like the publication.
 */
export function readTail(lines: Line[], from: number, names: string[]): Tail {
  const tail: Tail = { end: lines.length, notes: [], controls: [] };
  const pageEnd = lines.findIndex((line, index) => index > from && PAGE_END.test(line.text));
  if (pageEnd >= 0) cutPage(tail, lines, pageEnd);
  trim(tail, lines, from, []);
  const block = footerStart(lines, from, tail.end, names);
  if (block === tail.end) return tail;
  cutFooter(tail, lines, block);
  trim(tail, lines, from, names);
  cutTags(tail, lines, from);
  return tail;
}

/** Where the block about the author begins; `end` where there is none. */
function footerStart(lines: Line[], from: number, end: number, names: string[]): number {
  const first = Math.max(from + 1, end - BLOCK_LINES);
  const isBrief = (at: number) => lines.slice(at, end).every((line) => line.text.length <= BIO_LENGTH);
  for (let at = first; at < end; at++) {
    if (beginsBlock(lines, at, names) && isBrief(at)) return at;
  }
  let rule = end - 1;
  while (rule > first && !isRule(lines[rule]?.text ?? '')) rule--;
  const after = lines.slice(rule + 1, end);
  if (rule <= first || after.length > 3 || !isBrief(rule + 1)) return end;
  const doubled = isMediumRule(lines[rule]) && isMediumRule(lines[rule - 1]);
  return doubled || after.every((line) => isBio(line.text, names)) ? rule + 1 : end;
}

/** “Written by Ada Birch”, “Published in The Log” beside a button or counter. “Published in Lisbon” could be a heading. */
function beginsBlock(lines: Line[], at: number, names: string[]): boolean {
  const [, phrase = '', name = ''] = AUTHOR_BLOCK.exec(lines[at]?.text ?? '') ?? [];
  const kind = phrase.toLowerCase();
  if (kind === '' || kind.startsWith('about')) return kind !== '' && name === '';
  if (names.includes(name)) return true;
  if (kind === 'published in') return [at - 1, at + 1, at + 2].some((near) => isControl(lines[near]));
  return kind === 'written by' && areNames(name);
}

function isMediumRule(line: Line | undefined): boolean {
  return line?.text === '--';
}

/** “Engineer at Acme | Speaker | Runner”, or a sentence that begins with the author's name. */
function isBio(text: string, names: string[]): boolean {
  if (text.split(/\s\|\s/u).length > 2) return true;
  return names.some((author) => {
    const rest = [author, author.split(' ')[0] ?? author].find((name) => text.startsWith(`${name} `));
    return rest !== undefined && /^(?:is|was|works|leads|has|writes|helps)\b/u.test(text.slice(rest.length + 1));
  });
}

/** Takes buttons, counters, rules and the given names off the end. A figure alone may be the author's last word, and stays. */
function trim(tail: Tail, lines: Line[], from: number, names: string[]): void {
  let end = tail.end;
  while (end > from && (isControl(lines[end - 1]) || names.includes(lines[end - 1]?.text ?? ''))) end--;
  const dropped = lines.slice(end, tail.end).map((line) => line.text);
  if (tail.end === lines.length && dropped.every((text) => /^\d+$/u.test(text))) return;
  tail.controls.push(...dropped);
  tail.end = end;
}

function isControl(line: Line | undefined): boolean {
  return line !== undefined && (readFacts(line.text)?.every((fact) => fact.kind === 'control') ?? false);
}

/** Comments and suggestions can be longer than the article: only the first line is named. */
function cutPage(tail: Tail, lines: Line[], start: number): void {
  const [first, last] = [lines[start] as Line, lines[tail.end - 1] as Line];
  const text = `from here to line ${last.number} left out, the site's own: ${quoted(first.text)} and what follows it`;
  tail.notes.push({ line: first.number, text });
  tail.end = start;
}

function cutFooter(tail: Tail, lines: Line[], start: number): void {
  for (const line of lines.slice(start, tail.end)) {
    if (isControl(line)) tail.controls.push(line.text);
    else tail.notes.push({ line: line.number, text: `footer ${quoted(line.text)} left out` });
  }
  tail.end = start;
}

/** Medium puts up to five topics, one a line, between the last paragraph and its counters. One line could be a farewell. */
function cutTags(tail: Tail, lines: Line[], from: number): void {
  const isTag = ({ text }: Line) => /^\p{Lu}[\p{L}\p{N} +#.-]{1,30}[\p{L}\p{N}+#]$/u.test(text) && wordCount(text) <= 3;
  let start = tail.end;
  while (start > from && tail.end - start < 5 && isTag(lines[start - 1] as Line)) start--;
  const before = lines[start - 1];
  if (tail.end - start < 2 || !before || !/[.!?]["”’)]*$/u.test(before.text)) return;
  for (const { number, text } of lines.slice(start, tail.end)) {
    tail.notes.push({ line: number, text: `topic ${quoted(text)} left out` });
  }
  tail.end = start;
}
