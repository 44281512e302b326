import type { Counts, Cues, NameNote, NameNotes, ProjectName, Via } from './types.ts';

/** What two spellings of a name have in common: case, spaces and kinds of hyphens do not count. */
export function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

// A hyphen may stand for a space wherever names are read.
function spelledOut(name: string): string {
  return nameKey(name).replaceAll('-', ' ');
}

/** In UTF-16 units. */
export const longestName = 100;

/** Can a text be a name: one line of at least two and at most `longestName` units, with a letter or a digit in it. */
export function isName(text: string): boolean {
  return text.length > 1 && text.length <= longestName && /[\p{L}\p{N}]/u.test(text) && !/\p{Cc}/u.test(text);
}

/**
 * All names of a project, the official one first: "Open Policy Agent (OPA)" gives "Open Policy Agent" and the alias
 * "OPA". Terms without a name of their own are those of `title`, the name in the landscape. `countsOf` says how a name
 * counts of which nothing is said.
 */
export function namesOf(title: string, notes: NameNotes, countsOf: (name: string) => Counts): readonly ProjectName[] {
  const [, main = title, short] = /^(.*\S) \((.*)\)$/.exec(title) ?? [];
  const { after, near, never, official = main } = notes;
  const own: Cues = { ...(after && { after }), ...(near && { near }), ...(never && { never }) };
  const terms = { counts: notes.counts ?? countsOf(main), ...own };
  const isMain = official === main || spelledOut(official) === spelledOut(main);
  const names: ProjectName[] = isMain
    ? [{ text: official, via: 'name', ...terms }]
    : [
        { text: official, via: 'name', counts: countsOf(official) },
        { text: main, via: 'alias', ...terms },
      ];
  const add = (via: Via, note: NameNote): void => {
    const { name, ...terms } = typeof note === 'string' ? { name: note } : note;
    if (names.some((known) => known.text === name)) return;
    names.push({ text: name, via, counts: terms.counts ?? countsOf(name), ...terms });
  };
  for (const note of notes.aliases ?? []) add('alias', note);
  if (short && spelledOut(short) !== spelledOut(official)) add('alias', short);
  for (const note of notes.former ?? []) add('former-name', note);
  for (const note of notes.subprojects ?? []) add('subproject', note);
  return names;
}

/**
 * How a name counts of which nothing is said. A name that nobody has judged may be an ordinary word (tomorrow's
 * projects will be, too), so a single plain word needs telling surroundings. `coined` holds made-up words in lower case.
 */
export function countsByItself(name: string, coined: ReadonlySet<string>): Counts {
  if (coined.has(name.toLowerCase())) return 'folded';
  if (/^[A-Z]+$/.test(name)) return 'exact';
  if (/\d|[A-Za-z][A-Z]/.test(name)) return 'folded';
  return /[\s-]/.test(name) ? 'exact' : 'telling';
}
