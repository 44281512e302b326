import { emitArticle, type FrontMatter } from './emit.ts';
import { type Head, readHead } from './head.ts';
import { type Line, quoted, readLines } from './lines.ts';
import { isPageText } from './metadata.ts';
import { readStructure } from './structure.ts';
import { readTail } from './tail.ts';
import { isWrapped, readUnits } from './units.ts';

/**
 * The converted article, or why there is none. `notes`: one line each, for the person who converts: what of the pasted text
 * is neither in the front matter nor in the body, and which guesses should be looked at.
 */
export type Conversion = { ok: true; markdown: string; notes: string[] } | { ok: false; problem: string };

export type ConvertOptions = {
  /** The catalogue's id of the event that an article with this title and ISO date is about; `undefined`: not certain. */
  findEvent?: (title: string, date: string | undefined) => string | undefined;
};

/**
 * Converts the plain text of a published article, as copied from its page, to a takeaway summary in Markdown.
 *
 * The contract is plain text: what Markdown would read as markup is escaped, so that the article reads as it was pasted;
 * only fenced code is left as it is. Every sentence of the body is kept to the letter. Kicker, publication, reading time,
 * buttons and the page's end are named in the notes. Nothing is invented: no links, no files, no heading without its line.
 *
 * A text that is empty, binary, HTML or Markdown already is refused with a problem that says what to do.
 */
export function convertArticle(text: string, options: ConvertOptions = {}): Conversion {
  const problem = whyNot(text);
  if (problem !== undefined) return { ok: false, problem };
  const lines = readLines(text);
  const wrapped = isWrapped(lines);
  const head = readHead(lines, wrapped);
  const tail = readTail(lines, head.next, [...head.authors, ...head.publications]);
  const body = lines.slice(head.next, tail.end);
  const { kept, dropped } = withoutPageText(body);
  const { blocks, notes } = readStructure(readUnits(kept, wrapped));
  // Rules at the ends separated the page's parts, not the article's.
  while (blocks[0]?.kind === 'rule') blocks.shift();
  while (blocks.at(-1)?.kind === 'rule') blocks.pop();
  const markdown = emitArticle(frontMatterOf(head, options), blocks);
  const controls = [...head.controls, ...dropped.map((line) => line.text), ...tail.controls];
  const about = [...head.notes, ...notes, ...tail.notes].sort((a, b) => a.line - b.line);
  const untitled =
    head.title === undefined ? ['no title found: write `title:` and a first-level heading yourself'] : [];
  const located = about.map((note) => `line ${note.line}: ${note.text}`);
  return { ok: true, markdown, notes: [...untitled, ...located, ...controlNotes(controls)] };
}

function whyNot(text: string): string | undefined {
  if (text.includes('\0')) return 'this is not UTF-8 text: it holds NUL characters; save it as UTF-8 plain text';
  const lines = readLines(text);
  const first = lines[0];
  if (!first) return 'there is no text to convert: paste the article as plain text';
  const is = (what: string) =>
    `line ${first.number} begins ${what}: this file is Markdown already, and converting would escape its markup; check it as it is`;
  const keys = lines.findIndex((line, index) => index > 0 && line.text === first.text);
  const isMapping = lines.slice(1, keys).some((line) => /^["'\w-]+\s*[:=]/u.test(line.text));
  if (/^(?:---|\+\+\+)$/u.test(first.text) && keys > 1 && isMapping) return is('front matter');
  if (/^# \S/u.test(first.text) && !/^# ?\d/u.test(first.text)) return is('with a Markdown heading');
  const headings = lines.filter((line) => /^#{2,6} \S/u.test(line.text));
  if (headings.length > 1) {
    return `line ${headings[0]?.number} is a Markdown heading: this file is Markdown already, and converting would escape its markup; check it as it is`;
  }
  if (/^<(?:!doctype html|html|\?xml|head|body)\b/iu.test(first.text)) {
    return `line ${first.number} begins with ${quoted(first.text.slice(0, 20))}: this is HTML; open it in a browser and copy the article's text from there`;
  }
  return undefined;
}

function withoutPageText(body: Line[]): { kept: Line[]; dropped: Line[] } {
  const kept: Line[] = [];
  const dropped: Line[] = [];
  let gap = false;
  for (const line of body) {
    const follows = dropped.at(-1)?.number === line.number - 1 || gap;
    if (isPageText(line.text) || (follows && dropped.length > 0 && line.text === 'Subscribe')) {
      dropped.push(line);
      gap = true;
    } else {
      // What the page put between two paragraphs separated them.
      kept.push(gap ? { ...line, blankBefore: true } : line);
      gap = false;
    }
  }
  return { kept, dropped };
}

function controlNotes(controls: string[]): string[] {
  const shown = [...new Set(controls)].map(quoted).join(', ');
  return controls.length > 0 ? [`the page's rules, buttons and counters left out: ${shown}`] : [];
}

function frontMatterOf(head: Head, { findEvent }: ConvertOptions): FrontMatter {
  const frontMatter: FrontMatter = {};
  if (head.title !== undefined) frontMatter.title = head.title;
  if (head.subtitle !== undefined) frontMatter.subtitle = head.subtitle;
  if (head.authors.length > 0) frontMatter.authors = head.authors;
  if (head.date !== undefined) frontMatter.date = head.date;
  const event = head.title === undefined ? undefined : findEvent?.(head.title, head.date);
  if (event !== undefined) frontMatter.event = event;
  const part = head.title === undefined ? undefined : partOf(head.title);
  if (part !== undefined) frontMatter.series = { part };
  return frontMatter;
}

const PART_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PART_ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The part that a title declares: “(Part 2)”, “Part Two: …”, “…, pt. II”. Not “part 2 of the stack” inside a sentence. */
function partOf(title: string): number | undefined {
  const number = `(\\d{1,2}|${[...PART_WORDS, ...PART_ROMAN].join('|')})`;
  const match =
    new RegExp(
      `(?:^|[([:,–—|-]\\s*)(?:part|pt\\.?)\\s+#?${number}(?:\\s*(?:of|/)\\s*\\w+)?(?=\\s*(?:[)\\]:,–—|-]|$))`,
      'iu',
    ).exec(title) ?? new RegExp(`\\s(?:part|pt\\.?)\\s+#?${number}$`, 'iu').exec(title);
  const found = match?.[1]?.toLowerCase() ?? '';
  if (found === '') return undefined;
  return /^\d/u.test(found) ? Number(found) : Math.max(PART_WORDS.indexOf(found), PART_ROMAN.indexOf(found)) + 1;
}
