import { caseless } from '../syntax/caseless.ts';
import { type People, peopleAt, peopleBefore } from './speakers.ts';
import type { Shape } from './talk-titles.ts';
import * as words from './talk-words.ts';

/** A possible title with its surroundings. */
export interface Surroundings {
  /** The prose; line breaks are spaces, and what other quotation marks enclose is masked. */
  readonly text: string;
  /** Where the title's sentence begins. */
  readonly sentence: number;
  /** The title with its marks. */
  readonly open: number;
  readonly close: number;
  readonly title: string;
  readonly shape: Shape;
  /** Set apart by markup alone, which has many other uses. */
  readonly bare: boolean;
  /** Where an earlier talk of the same sentence ended. */
  readonly sibling?: number | undefined;
}

/** What a paragraph says about a talk. */
export interface TalkContext {
  readonly speakers: readonly string[];
  /** The author gave the talk. */
  readonly own: boolean;
  /** Index after what was read: the title's end, or the speakers'. */
  readonly end: number;
}

const reach = 260;

/** "Titled", "called" and the like stand directly before an index: what follows is a title, whatever it looks like. */
export function isNamed(text: string, index: number): boolean {
  return words.naming$.test(text.slice(Math.max(0, index - 12), index));
}

/** Judges by its surroundings whether a title is a talk's, and whose. Reads a few hundred characters. */
export function talkContext(near: Surroundings): TalkContext | undefined {
  const { text, sentence, open, close, title } = near;
  const before = text.slice(Math.max(sentence, open - reach), open);
  const credit = creditAfter(text, close) ?? ownerAfter(text, close);
  if (!isTalk(near, before, credit)) return undefined;
  let people = credit ?? giversBefore(before) ?? narratorsAfter(before, text, close);
  // "I ran the “T” workshop with A".
  if (!people || (people.own && people.names.length === 0))
    people = joined(looselyAfter(text, close), people) ?? people;
  return {
    speakers: people?.names.filter((name) => isPerson(name, title)) ?? [],
    own: people?.own ?? false,
    end: people && people.start >= close ? people.end : close,
  };
}

// "Acme presented “Acme Cloud”".
function isPerson(name: string, title: string): boolean {
  return name.includes(' ') || !title.includes(name);
}

function isGiver(people: People | undefined, title: string): boolean {
  return people !== undefined && (people.own || people.names.some((name) => isPerson(name, title)));
}

function joined(after: People | undefined, before: People | undefined): People | undefined {
  return after && { ...after, own: after.own || before?.own === true };
}

function isTalk(near: Surroundings, before: string, credit: People | undefined): boolean {
  const { text, open, close, title, shape, bare, sibling } = near;
  const { opens, titled, phrase } = shape;
  const tail = before.slice(-60);
  const lastTalk = lastIndex(words.talks, before);
  if (lastIndex(words.works, before) > lastTalk || words.thing$.test(tail) || words.said$.test(tail)) return false;
  if (at(words.saidAt, text, close) !== undefined || at(words.otherAt, text, close) !== undefined) return false;
  if (isNamed(text, open) && words.talkNamed$.test(before)) return true;
  if (!opens || shape.words < 2) return false;

  const talkFollows = at(words.talkAt, text, close) !== undefined;
  if (credit) {
    if (lastTalk >= 0 || talkFollows) return titled || (shape.words > 2 && !bare);
    // Without a word of talks it could be a book or a song: it must look like a title, and its speaker have a surname.
    const surname = credit.names.some((name) => name.includes(' '));
    const telling = (phrase && shape.strict && shape.words > 2) || (titled && lastIndex(words.talks, title) >= 0);
    if (!titled || words.others.test(before)) return false;
    return bare ? surname && telling : surname || telling;
  }
  if (words.talk$.test(tail)) return titled || (shape.words > 2 && !bare);
  if (words.gave$.test(tail) && isGiver(presenter(before), title)) {
    return titled ? !bare || (phrase && shape.words > 2) : shape.words > 2 && !bare;
  }
  if (!titled || (bare && !phrase)) return false;
  if (words.talkMark$.test(tail) || words.talksSuchAs$.test(before)) {
    return !bare || at(words.pauseAt, text, close) !== undefined;
  }
  if (
    narratorsAfter(before, text, close) ||
    creditEnds(before) ||
    (lastTalk >= 0 && /[’']s? $/.test(tail) && owner(before))
  )
    return true;
  if (!bare && (talkFollows || (sibling !== undefined && joins(text.slice(sibling, open))))) return true;
  if (shape.words < 3) return false;
  return words.attended$.test(tail) || at(words.isTalkAt, text, close) !== undefined || isApart(near, before);
}

const elsewhere = caseless(String.raw`[.!?]\s|(?<!\p{L})(?:announced|released|launched|coined|used)(?!\p{L})`);

// "a session on this, “T”", "in a talk at X a few weeks back: “T”".
function isApart({ text, close, bare }: Surroundings, before: string): boolean {
  const gap = words.talkApart$.exec(before)?.[1];
  if (gap === undefined || elsewhere.test(gap)) return false;
  if (!bare) return true;
  return at(words.pauseAt, text, close) !== undefined && (/:\s$/.test(before) || presenter(before) !== undefined);
}

// Between two talks of an enumeration.
function joins(between: string): boolean {
  return /^[,;]?\s*(?:(?:and|or|as well as|plus|&|then|followed by|also|both)\s+){0,3}(?:(?:an?|the|his|her|their)\s+)?$/i.test(
    between,
  );
}

// "“T” by A and B", "“T”, presented by A", "“T” talk by A".
function creditAfter(text: string, close: number): People | undefined {
  const end = at(words.byAt, text, at(words.talkAt, text, close) ?? close);
  const people = end === undefined ? undefined : peopleAt(text, end);
  return people && { ...people, start: close };
}

// "“T”, A’s closing keynote".
function ownerAfter(text: string, close: number): People | undefined {
  words.whoseTalkAt.lastIndex = close;
  const [whole, name] = words.whoseTalkAt.exec(text) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const from = text.indexOf(name, close);
  const people = peopleBefore(text, from + name.length, 'owner');
  return people?.start === from ? { ...people, start: close, end: close + whole.length } : undefined;
}

// "In “T”, A and B explored", "During the session “T”, A explained".
function narratorsAfter(before: string, text: string, close: number): People | undefined {
  const comma = at(/\uFFFC?,? /y, text, close);
  if (comma === undefined || !words.within$.test(before.replace(/,\s*$/, ' '))) return undefined;
  const people = peopleAt(text, comma);
  if (!people || people.own || at(words.tellAt, text, people.end) === undefined) return undefined;
  const certain = people.names.length > 1 || people.names[0]?.includes(' ') || lastIndex(words.talks, before) >= 0;
  return certain ? { ...people, start: close } : undefined;
}

// "“T” with A", "“T” (A, Acme)", "“T” – A, Acme".
function looselyAfter(text: string, close: number): People | undefined {
  const end = at(words.withAt, text, at(words.talkAt, text, close) ?? close);
  const people = end === undefined ? undefined : peopleAt(text, end);
  return people?.names.every((name) => name.includes(' ')) ? { ...people, start: close } : undefined;
}

// Who gives the talk, where the sentence says so before the title.
function giversBefore(before: string): People | undefined {
  if (words.ourTalk$.test(before)) return { names: [], own: true, start: 0, end: 0 };
  return owner(before) ?? creditBefore(before) ?? presenter(before) ?? subject(before);
}

// "A and B’s excellent keynote, “T”".
function owner(before: string): People | undefined {
  const match = words.whose$.exec(before);
  return match ? peopleBefore(before, match.index, 'owner') : undefined;
}

// "A talk by A called “T”".
function creditBefore(before: string): People | undefined {
  const match = lastMatch(words.talkBy, before);
  return match ? peopleAt(before, match.index + match[0].length) : undefined;
}

// "A talk by A, “T”": nothing stands between.
function creditEnds(before: string): boolean {
  const people = creditBefore(before);
  return people !== undefined && /^[,:]? $/.test(before.slice(people.end));
}

// "A presented “T”", "A from Acme gave a fantastic session on this, “T”", "I share my thoughts in a talk: “T”".
function presenter(before: string): People | undefined {
  const match = lastMatch(words.gives, before);
  if (!match || (/^ share/.test(match[0]) && lastIndex(words.talks, before) < match.index)) return undefined;
  return peopleBefore(before, match.index);
}

// "Ada Smith was promoted to the main stage for her talk “T”": the last subject that is a person.
function subject(before: string): People | undefined {
  if (!words.theirTalk$.test(before)) return undefined;
  for (const verb of [...before.matchAll(words.verbs)].reverse()) {
    const people = peopleBefore(before, verb.index);
    if (people && !people.own) return people;
  }
  return undefined;
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].at(-1);
}

function lastIndex(pattern: RegExp, text: string): number {
  return lastMatch(pattern, text)?.index ?? -1;
}

/** The index after a sticky pattern's match at an index. */
function at(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
