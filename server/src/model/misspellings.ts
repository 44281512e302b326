import { skipWord, skipWordBack } from '../catalog/characters.ts';
import { type Catalog, type Project, perCatalog } from '../catalog/index.ts';
import { cased } from '../syntax/caseless.ts';
import type { Block, Extent, Span } from '../syntax/document.ts';
import { nearest } from '../syntax/near.ts';
import { fromPassages, type Passage, perBlock } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';
import { quotationsIn } from './quotations.ts';
import { masked } from './talk-candidates.ts';
import { talksIn } from './talks.ts';

/** A project's name that is not written as the project writes it. */
export interface Misspelling {
  readonly text: string;
  readonly span: Span;
  /** Where it stands in the passage's prose. */
  readonly at: Extent;
  readonly passage: Passage;
  readonly project: Project;
  /** The name as it should be. */
  readonly right: string;
  /** `letters`: one letter off; `shape`: the right letters with other capitals, spaces or hyphens. */
  readonly kind: 'letters' | 'shape';
}

/** Reads the misspelled names of a block with a catalogue; the same function for the same catalogue. */
export const misspellingsWith = perCatalog((catalog): ((block: Block) => readonly Misspelling[]) => {
  const spellings = spellingsOf(catalog);
  return perBlock((block) => fromPassages(block, (passage) => misspellingsOf(spellings, passage)));
});

interface Spelling {
  readonly project: Project;
  readonly right: string;
}

interface Spellings {
  /** By letters alone, in lower case; names that are, so written, words of their own are left out. */
  readonly byLetters: ReadonlyMap<string, Spelling>;
  /** Those names as they should be. */
  readonly rights: ReadonlySet<string>;
  /** All names, as written. */
  readonly known: ReadonlySet<string>;
  /** Those among them that are plainly names, however they are written. */
  readonly plain: ReadonlySet<string>;
  /** The made-up words long enough to be told when a letter is wrong, in lower case, by their first letter. */
  readonly coined: ReadonlyMap<string, readonly string[]>;
  /** What a single word that may be one of these begins with, or begins and ends with: all others need no second look. */
  readonly edges: ReadonlySet<number>;
}

const SHORTEST = 6;
const SHORTEST_COINED = 7;
// So long that no other word is one letter away, wherever it stands and however it is written.
const LONG = 9;

function spellingsOf({ projects }: Catalog): Spellings {
  const byLetters = new Map<string, Spelling>();
  const known = new Set<string>();
  const plain = new Set<string>();
  const coined = new Map<string, string[]>();
  for (const project of projects) {
    for (const { text, counts, via } of project.names) {
      known.add(text);
      if (counts === 'folded') plain.add(text);
      const letters = lettersOf(text);
      const isNoWord = counts === 'folded' || (counts === 'exact' && /[\s-]/.test(text));
      // "Metrics Server" is as right as metrics-server: who names a piece of a project by what it does may write so.
      const isDescription = via === 'subproject' && text === text.toLowerCase() && /[\s-]/.test(text);
      if (!isNoWord || isDescription || letters.length < SHORTEST) continue;
      if (!byLetters.has(letters)) byLetters.set(letters, { project, right: text });
      if (/[^A-Za-z]/.test(text) || text === letters || letters.length < SHORTEST_COINED) continue;
      const group = coined.get(letters.charAt(0));
      if (!group) coined.set(letters.charAt(0), [letters]);
      else if (!group.includes(letters)) group.push(letters);
    }
  }
  const edges = new Set([...byLetters.keys()].map((letters) => beginning(letters, 0)));
  for (const letters of [...coined.values()].flat()) {
    edges.add(beginning(letters, 0));
    edges.add(ending(letters, 0, letters.length));
  }
  const rights = new Set([...byLetters.values()].map(({ right }) => right));
  return { byLetters, rights, known, plain, coined, edges };
}

/** The first three letters as one number, whatever their case; below 0 where one is not in ASCII. */
function beginning(text: string, start: number): number {
  return packed(text, start, start + 1, start + 2);
}

/** The first and the last two letters as one number that no beginning has; below 0 where one is not in ASCII. */
function ending(text: string, start: number, end: number): number {
  const letters = packed(text, start, end - 2, end - 1);
  return letters < 0 ? letters : letters + 0x8000;
}

function packed(text: string, a: number, b: number, c: number): number {
  const x = text.charCodeAt(a) | 32;
  const y = text.charCodeAt(b) | 32;
  const z = text.charCodeAt(c) | 32;
  const isLetters = x >= 97 && x <= 122 && y >= 97 && y <= 122 && z >= 97 && z <= 122;
  return isLetters ? (x - 97) * 1024 + (y - 97) * 32 + z - 97 : -1;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s\u2010\u2011-]/g, '');
}

// Words, without those of addresses, paths, handles, hash tags and file names; tried where a word begins.
const word = cased(
  String.raw`(?<![\p{L}\p{N}_@#/\\.\u2010\u2011-])\p{L}[\p{L}\p{N}]*(?![\p{L}\p{N}_@/\\]|\.[\p{L}\p{N}])`,
  'y',
);
const capitalLike = /[A-Z]|[^\0-\x7f]/g;
const capital = cased(String.raw`\p{Lu}`);
const furtherWords = cased(String.raw`^(?:[\s\u2010\u2011-]\p{Lu}[\p{L}\p{N}]*){0,2}`);
const capitalBefore = cased(String.raw`\p{Lu}[\p{L}\p{N}]*[\s-]$`);
const capitalAfter = cased(String.raw`^[\s-]\p{Lu}`);

/** The words that have a capital somewhere and may be names: the only ones that are looked at closely, and few. */
function* capitalWords(spellings: Spellings, text: string): Iterable<RegExpExecArray> {
  for (let i = 0; ; i++) {
    capitalLike.lastIndex = i;
    if (!capitalLike.test(text)) return;
    i = capitalLike.lastIndex - 1;
    if (!isCapitalAt(text, i)) continue;
    const start = skipWordBack(text, i);
    i = skipWord(text, i);
    if (!isNameLike(spellings, text, start, i)) continue;
    word.lastIndex = start;
    const match = word.exec(text);
    if (match) yield match;
  }
}

function isNameLike({ edges, rights }: Spellings, text: string, start: number, end: number): boolean {
  const length = end - start;
  // Several words may have a name's letters together.
  const isAlone = !isCapitalAt(text, end + 1);
  if (isAlone && length < SHORTEST) return false;
  const isLike = length < 3 || edges.has(beginning(text, start)) || edges.has(ending(text, start, end));
  return isLike && !(isAlone && rights.has(text.slice(start, end)));
}

function isCapitalAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit < 128 ? unit >= 65 && unit <= 90 : capital.test(text.charAt(index));
}

function misspellingsOf(spellings: Spellings, passage: Passage): Misspelling[] {
  const { prose, block } = passage;
  const found: { start: number; end: number; spelling: Spelling; kind: Misspelling['kind'] }[] = [];
  let text: string | undefined;
  for (const { 0: first, index: start } of capitalWords(spellings, prose.words)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const shaped = shapedAt(spellings, passage, start, first);
    const spelling = shaped?.spelling ?? misspelledAt(spellings, prose.words, start, first);
    if (!spelling) continue;
    const end = shaped?.end ?? start + first.length;
    // What is quoted is another's writing.
    text ??= masked(prose.words, quotationsIn(prose.words));
    if (text.slice(start, end) === prose.words.slice(start, end).replace(/\s/g, ' '))
      found.push({ start, end, spelling, kind: shaped ? 'shape' : 'letters' });
  }
  if (found.length === 0) return [];
  const titles = talksIn(passage).map(({ span }) => span);
  return found
    .map(({ start, end, spelling, kind }) => ({
      text: prose.text.slice(start, end),
      span: { block, ...sourceOf(prose, start, end) },
      at: { start, end },
      passage,
      kind,
      ...spelling,
    }))
    .filter(({ span }) => !titles.some((title) => title.start < span.end && span.start < title.end));
}

// One word, or several with capitals ("Open Telemetry"), that have the letters of a name; the longest.
function shapedAt(
  { byLetters, known, plain }: Spellings,
  { prose: { words }, node }: Passage,
  start: number,
  first: string,
): { spelling: Spelling; end: number } | undefined {
  if (!capital.test(first)) return undefined;
  // Most words with a capital begin a sentence, and nothing follows them that could belong to a name.
  const next = start + first.length + 1;
  const rest = !isCapitalAt(words, next)
    ? ''
    : (furtherWords.exec(words.slice(start + first.length, start + first.length + 60))?.[0] ?? '');
  const pieces = [...rest.matchAll(/[\s\u2010\u2011-][^\s\u2010\u2011-]+/gu)];
  for (let count = pieces.length; count >= 0; count--) {
    const end = start + first.length + pieces.slice(0, count).join('').length;
    const written = words.slice(start, end).replace(/\s/g, ' ');
    const spelling = byLetters.get(lettersOf(written));
    if (!spelling) continue;
    const { right } = spelling;
    if (written === right || isOtherCase(written, right)) return undefined;
    // In the midst of capitals, as in a heading, pieces may be words of their own: "The Cloud Events of the Year".
    const isLoose = count > 0 && !/[\s-]/.test(right) && !plain.has(written);
    if (isLoose && (node.type === 'heading' || isAmongCapitals(words, start, end))) return undefined;
    if (count === 0 && written.length === right.length && known.has(written)) return undefined;
    return { spelling, end };
  }
  return undefined;
}

// How a name may be written that is not its own: wholly in one case, or with the capital of a sentence's or title's words.
function isOtherCase(written: string, right: string): boolean {
  const plain = written.replace(/[\u2010\u2011]/g, '-');
  if (plain.toLowerCase() !== right.toLowerCase()) return false;
  if (plain === right || written === written.toUpperCase()) return true;
  return right === right.toLowerCase() && /^\p{Lu}\P{Lu}*(?:[\s-]\p{Lu}?\P{Lu}*)*$/u.test(written);
}

function isAmongCapitals(words: string, start: number, end: number): boolean {
  return capitalBefore.test(words.slice(Math.max(0, start - 40), start)) || capitalAfter.test(words.slice(end));
}

// A word one letter away from a single made-up name, and no name itself.
function misspelledAt(
  { byLetters, coined }: Spellings,
  words: string,
  start: number,
  written: string,
): Spelling | undefined {
  if (written.length < SHORTEST_COINED || /[^A-Za-z]/.test(written)) return undefined;
  // Without a capital it may be any word, and a word may lack a name's last letter: container, archivist.
  if (!capital.test(written)) return undefined;
  const letters = written.toLowerCase();
  const names = coined.get(letters.charAt(0)) ?? [];
  // A plural is no misspelling.
  if (byLetters.has(letters) || byLetters.has(letters.replace(/e?s$/, ''))) return undefined;
  const [near, ...others] = nearest(letters, names, 1);
  if (!near || others.length > 0 || near.at(-1) !== letters.at(-1)) return undefined;
  if (near.length < LONG) {
    const end = start + written.length;
    const isName = /[\p{L}\p{N},]\s$/u.test(words.slice(Math.max(0, start - 2), start));
    if (!isName || isAmongCapitals(words, start, end)) return undefined;
  }
  return byLetters.get(near);
}
