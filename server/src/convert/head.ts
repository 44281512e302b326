import { isRule, type Line, type Note, quoted, wordCount } from './lines.ts';
import { marksItems, readMarker } from './markers.ts';
import { areNames, type Fact, isPageText, isTelling, readFacts, splitNames } from './metadata.ts';

/** What stands above an article's body. `next` is the index of the body's first line. */
export type Head = {
  title?: string;
  subtitle?: string;
  authors: string[];
  publications: string[];
  /** ISO day of publication. */
  date?: string;
  next: number;
  /** What is neither in the front matter nor in the body. */
  notes: Note[];
  /** Buttons, counters and rules of the page. */
  controls: string[];
};

type Entry = { line: Line; index: number; facts: Fact[] | undefined };

/** The longest head that was seen is 20 lines; buttons and counters make it long, not prose. */
const REACH = 40;

/**
 * Reads title, subtitle, authors and date from the lines above the body. Only a line that tells of publishing (a date, a
 * reading time, a byline) shows how far the head reaches; without one, the first line is the title if it looks like one,
 * and everything else is body. `wrapped`: paragraphs run over several lines.
 */
export function readHead(lines: Line[], wrapped: boolean): Head {
  const entries = beforeProse(lines);
  const last = entries.findLastIndex((entry) => entry.facts?.some(isTelling));
  if (last < 0) return bareHead(lines, entries, wrapped);
  let next = last + 1;
  while (next < lines.length && readFacts(lines[next]?.text ?? '')?.every((fact) => fact.kind === 'control')) next++;
  const head = collectFacts([
    ...entries.slice(0, last + 1),
    ...lines.slice(last + 1, next).map((line, at) => ({ line, index: last + 1 + at, facts: readFacts(line.text) })),
  ]);
  head.next = next;
  assignPlainLines(head, entries.slice(0, last + 1), lines);
  return head;
}

/** The lines up to the first that can only be body: prose (but for a subtitle), an item, or one short line too many. */
function beforeProse(lines: Line[]): Entry[] {
  const entries: Entry[] = [];
  let plain = 0;
  let subtitles = 0;
  for (const [index, line] of lines.slice(0, REACH).entries()) {
    const { text } = line;
    const facts = readFacts(text);
    if (!facts) plain++;
    if (!facts && plain > 1) {
      const prose = wordCount(text) > (/[.!?:;]["”’)]?$/u.test(text) ? 6 : 20);
      const sentences = text.match(/[.!?]["”’)]?(?=\s|$)/gu)?.length ?? 0;
      if (prose && (++subtitles > 1 || plain > 3 || text.length > (sentences > 1 ? 160 : 250))) break;
      if (plain > 6 || readMarker(text)) break;
    }
    entries.push({ line, index, facts });
  }
  return entries;
}

function bareHead(lines: Line[], entries: Entry[], wrapped: boolean): Head {
  const head: Head = { authors: [], publications: [], next: 0, notes: [], controls: [] };
  let at = 0;
  while (entries[at]?.facts?.every((fact) => fact.kind === 'control')) {
    head.controls.push(entries[at]?.line.text ?? '');
    at++;
  }
  const [first, second] = [lines[at], lines[at + 1]];
  if (first && second && isKicker(first.text) && isTitleLike(second.text)) {
    head.notes.push({ line: first.number, text: `kicker ${quoted(first.text)} left out` });
    at++;
  }
  const [title, after] = [lines[at], lines[at + 1]];
  // In text wrapped at a column, a line that another one follows directly is the beginning of a paragraph.
  const isWhole = !after || after.blankBefore || !(wrapped || /^\p{Ll}/u.test(after.text));
  if (title && isWhole && isTitleLike(title.text)) {
    head.title = title.text;
    at++;
  }
  head.next = at;
  return head;
}

function collectFacts(entries: Entry[]): Head {
  const head: Head = { authors: [], publications: [], next: 0, notes: [], controls: [] };
  for (const { line, facts = [] } of entries) {
    for (const fact of facts) {
      const says = (what: string) =>
        head.notes.push({ line: line.number, text: `${what} ${quoted(fact.text)} left out` });
      if (fact.kind === 'control') head.controls.push(fact.text);
      else if (fact.kind === 'reading-time') says('reading time');
      else if (fact.kind === 'publication') {
        if (fact.name !== '') {
          says('publication');
          head.publications.push(fact.name);
        }
      } else if (fact.kind === 'authors') {
        for (const name of fact.names) if (!head.authors.includes(name)) head.authors.push(name);
      } else if (fact.kind === 'date') addDate(head, line, fact);
    }
  }
  return head;
}

function addDate(head: Head, line: Line, fact: Fact & { kind: 'date' }): void {
  const { iso, problem } = fact.date;
  const says = (why: string) =>
    head.notes.push({ line: line.number, text: `date ${quoted(fact.text)} left out: ${why}` });
  if (problem !== undefined) says(`${problem}; write \`date: YYYY-MM-DD\` yourself`);
  else if (fact.updated) says('it is not the day of publication');
  else if (head.date === undefined) head.date = iso;
  else if (head.date !== iso) says(`the article is already dated ${head.date}`);
}

/** Tells kicker, title, subtitle, author and publication apart among the lines of the head that are no facts. */
function assignPlainLines(head: Head, entries: Entry[], lines: Line[]): void {
  const plain = entries.filter((entry) => !entry.facts && !isPageText(entry.line.text));
  const drop = (entry: Entry | undefined, what: string) => {
    if (entry) head.notes.push({ line: entry.line.number, text: `${what} ${quoted(entry.line.text)} left out` });
  };
  if (plain.length > 1 && isKicker(plain[0]?.line.text ?? '')) drop(plain.shift(), 'kicker');
  if (takeAuthorAbove(head, plain, entries, lines)) return;
  head.title = plain.shift()?.line.text ?? '';
  if (head.title === '') {
    const next = lines[head.next];
    delete head.title;
    if (next && isTitleLike(next.text)) {
      head.title = next.text;
      head.next++;
    }
    return;
  }
  const rest = plain.filter((entry) => entry.line.text !== head.title);
  const author = authorAt(head, rest, entries);
  const named = rest[author];
  if (named && head.authors.length === 0) {
    head.authors = splitNames(named.line.text);
    const others = rest.filter((entry) => entry !== named && areNames(entry.line.text));
    const same = others.every((entry) => entry.line.text === named.line.text);
    if (!same) head.notes.push({ line: named.line.number, text: `${quoted(named.line.text)} taken for the author` });
  }
  const before = (author < 0 ? rest : rest.slice(0, author)).filter((entry) => !head.authors.includes(entry.line.text));
  const subtitle = before.shift();
  if (subtitle) head.subtitle = subtitle.line.text;
  const after = author < 0 ? [] : rest.slice(author + 1);
  for (const entry of [...before, ...after]) {
    if (head.authors.includes(entry.line.text)) continue;
    const isPublication = standsByPublication(entry, entries);
    if (isPublication) head.publications.push(entry.line.text);
    drop(entry, isPublication ? 'publication' : 'line beside the author');
  }
}

/** dev.to puts the author and “Posted on …” above the title, and tags below it. */
function takeAuthorAbove(head: Head, plain: Entry[], entries: Entry[], lines: Line[]): boolean {
  const name = plain[0]?.line.text ?? '';
  const person = name.replace(/\s+for\s+\S.*$/u, '');
  const posted = entries.some((entry) => /^posted on\b/iu.test(entry.line.text));
  const title = lines[head.next];
  if (!posted || !areNames(person) || plain.some((entry) => entry.line.text !== name)) return false;
  if (!title || !isTitleLike(title.text)) return false;
  if (head.authors.length === 0) head.authors = [person];
  const [above] = plain;
  if (above && person !== name)
    head.notes.push({ line: above.line.number, text: `organisation ${quoted(name)} left out` });
  head.title = title.text;
  head.next++;
  const tags = lines[head.next];
  if (tags && /^#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)*$/u.test(tags.text)) {
    head.notes.push({ line: tags.number, text: `tags ${quoted(tags.text)} left out` });
    head.next++;
  }
  return true;
}

/**
 * The index, among the plain lines after the title, of the one that names the author; -1: none. A page repeats the name,
 * or keeps it in one block of lines with the date or the reading time.
 */
function authorAt(head: Head, rest: Entry[], entries: Entry[]): number {
  if (head.authors.length > 0) return rest.findIndex((entry) => head.authors.includes(entry.line.text));
  const names = rest.filter((entry) => areNames(entry.line.text));
  const repeated = names.find((entry, at) => names.some((other, to) => to > at && other.line.text === entry.line.text));
  if (repeated) return rest.indexOf(repeated);
  const telling = entries.find((entry) => entry.facts?.some(isTelling) && entry.index > (names[0]?.index ?? 0));
  const near = names.find((entry) => telling && sameBlock(entry, telling, entries));
  return rest.indexOf((near ?? names[0]) as Entry);
}

function sameBlock(from: Entry, to: Entry, entries: Entry[]): boolean {
  return entries.slice(from.index + 1, to.index + 1).every((entry) => !entry.line.blankBefore);
}

/** “Published in” on a line of its own: the name is on the line before or after. */
function standsByPublication(entry: Entry, entries: Entry[]): boolean {
  const near = [entries[entry.index - 1], entries[entry.index + 1]];
  return near.some((other) => other?.facts?.some((fact) => fact.kind === 'publication' && fact.name === ''));
}

/** A line in capitals above the title: “CONFERENCE REPORT”. A title in capitals is longer, or speaks of takeaways. */
function isKicker(text: string): boolean {
  if (!/\p{Lu}/u.test(text) || /\p{Ll}/u.test(text)) return false;
  return wordCount(text) <= 4 && text.length <= 40 && !/takeaway|lesson|learn|\d/iu.test(text);
}

/** Short, on one line, and no sentence. */
function isTitleLike(text: string): boolean {
  const marker = readMarker(text);
  const isItem = marker?.kind === 'bullet' || (marker && marksItems(marker.style));
  if (text.length > 150 || isRule(text) || isItem || readFacts(text)) return false;
  return /[\p{L}\p{N}]/u.test(text) && !/[.,;:]["”’)]?$/u.test(text);
}
