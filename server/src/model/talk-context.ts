import { type People, peopleAt, peopleBefore } from './speakers.ts';
import type { Shape } from './talk-titles.ts';

/** What a paragraph says about a title being a talk's. */
export interface TalkContext {
  readonly speakers: readonly string[];
  /** The author gave the talk. */
  readonly own: boolean;
  /** Index after what was read: the title's end, or the speakers'. */
  readonly end: number;
}

/** A possible title with its surroundings. */
export interface Surroundings {
  /** The prose; line breaks are spaces, and what other quotation marks enclose is masked. */
  readonly text: string;
  /** Where the title's sentence begins. */
  readonly sentence: number;
  /** The title with its marks. */
  readonly open: number;
  readonly close: number;
  readonly shape: Shape;
  /** Set apart by markup alone, which has many other uses. */
  readonly bare: boolean;
  /** Where an earlier talk of the same sentence ended. */
  readonly sibling?: number | undefined;
}

const noun =
  '(?:talks?|keynotes?|sessions?|presentations?|workshops?|panels?|panel discussions?|tutorials?|demos?|deep[- ]dives?|lectures?|fireside chats?|breakouts?|BoFs?|birds[- ]of[- ]a[- ]feather)';
const singular =
  '(?:talk|keynote|session|presentation|workshop|panel|panel discussion|tutorial|demo|deep[- ]dive|lecture|fireside chat|breakout|BoF)';
const talk = new RegExp(`(?<![\\p{L}-])${noun}(?![\\p{L}’'])`, 'giu');
// Works that are no talks, and things that quotation marks name.
const work =
  '(?:books?|e-?books?|novels?|articles?|posts?|blogs?|newsletters?|podcasts?|episodes?|papers?|white ?papers?|essays?|reports?|surveys?|songs?|films?|movies?|documentary|documentaries|tweets?|threads?|columns?|chapters?|courses?|guides?|manifesto|albums?|magazines?)';
const thing =
  '(?:phrases?|slogans?|mottos?|taglines?|headlines?|terms?|words?|quotes?|quotations?|themes?|concepts?|notions?|buzzwords?|questions?|hashtags?|t-?shirts?|stickers?|signs?|banners?|posters?|librar(?:y|ies)|packages?|tools?|projects?|products?|frameworks?|features?|apps?|games?|websites?|sites?|awards?|patterns?|principles?|models?|categor(?:y|ies)|labels?|buttons?|pages?|licen[sc]es?)';
const place = '(?:events?|conferences?|booths?|tracks?|bands?|companies|company|startups?|teams?|laws?|effects?)';
const works = new RegExp(`(?<![\\p{L}-])${work}(?!\\p{L})`, 'giu');
const others = new RegExp(`(?<![\\p{L}-])(?:${work}|${thing}|${place})(?!\\p{L})`, 'iu');
const thingBeside = new RegExp(
  `(?<![\\p{L}-])${thing}(?: (?:titled|entitled|called|named|dubbed|of))?(?:,|:| [–—-])? ?\\(?$`,
  'iu',
);

const giving =
  '(?:(?:co-?)?present(?:ed|s|ing)?|gave|gives?|giving|deliver(?:ed|s|ing)?|led|hosted|moderated|ran|held|share[ds]?)';
const telling =
  '(?:(?:both|also|then|all|jointly|\\w+ly) )?(?:(?:explor|explain|show|shar|discuss|demonstrat|describ|present|cover|introduc|demo|outlin|walk|talk|argu|detail|highlight|dissect|examin|compar|tackl|illustrat|address|recount|recapp?|unpack|trac|touch|reveal)(?:e?d|e?s)|gave|spoke|took|made|told|dove|dived|went|led|laid|brought|drew|broke|did|ran)(?!\\p{L})';
const tellsAt = new RegExp(`,? (?:who )?${telling}`, 'uy');

const named = new RegExp(
  `(?<![\\p{L}-])(?:${noun}(?: [^“”"„«:;.]{1,70})?,? (?:titled|entitled)|${noun}(?: (?:by|from|with) [^“”"„«:;.]{1,50})?(?:,? which| that)?(?: was| is)?(?: \\w+ly)?,? (?:called|named|dubbed))[,:]? ?\\(?$`,
  'iu',
);
const beside = new RegExp(`(?<![\\p{L}-])${noun}[ ]?\\(?$`, 'iu');
const besideWithMark = new RegExp(`(?<![\\p{L}-])${noun} ?[,:–—-] ?$`, 'iu');
const apart = new RegExp(`(?<![\\p{L}-])${noun}(?= )([^“”"„«;\\uFFFC]{1,120})(?:[:,] | [–—-] )$`, 'iu');
const such = new RegExp(
  `(?<![\\p{L}-])${noun}\\b[^“”"„«;:.!?]{0,60}(?: (?:including|like|such as|namely|particularly|especially|notably)|[:,] (?:e\\.g\\.,?|for example,?)|:)(?: (?:the|an?|my own|our))? $`,
  'iu',
);
const gave = new RegExp(`(?<!\\p{L})${giving}(?: (?:an?|the|his|her|their|our|my))? $`, 'iu');
const attended = /(?<!\p{L})(?:attended|went to|sat in on|dropped into|caught)(?: (?:the|an?))? $/iu;
const by =
  /\uFFFC?[.,]? ?\(?(?:(?:(?:was|is|both|as|which was) )?(?:co-?)?(?:presented|given|delivered|led|hosted|moderated|held|run) )?by /uy;
const talkAfter = new RegExp(
  `\\uFFFC? (?:(?:lightning|keynote|breakout|panel|conference|opening|closing|conference|morning|joint) ){0,2}${singular}(?![\\p{L}-])`,
  'iuy',
);
const isTalk = new RegExp(`\\uFFFC?,? (?:was|is|were) (?:[\\p{L}’'-]+ ){1,6}${noun}(?![\\p{L}-])`, 'iuy');
const otherAfter = new RegExp(`\\uFFFC?\\)? (?:[\\p{L}-]+ )?(?:${work}|${thing}|${place})(?!\\p{L})`, 'iuy');
const saidAfter =
  /[,.!?]? ?(?:(?:he|she|they|we|you|one|I|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}) )?(?:said|says|told|asked|asks|quipped|joked|added|replied|exclaimed|remarked|tweeted|wrote|writes)(?!\p{L})/uy;
const saidBefore =
  /(?<!\p{L})(?:said|says|saying|told \p{L}+|asked|asks|asking|quipped|joked|quot(?:es?|ed|ing)|tweeted|wrote|writes|exclaimed|added|replied|remarked|declared|reads|reading|words|literally)[,:]? $/iu;

const ourTalk = new RegExp(`(?<!\\p{L})(?:my|our) (?:[\\p{L}’'-]+ ){0,4}?${noun}(?![\\p{L}-])[^’']{0,90}$`, 'iu');
const theirTalk = new RegExp(
  `(?<!\\p{L})(?:his|her|their) (?:[\\p{L}’'-]+ ){0,4}?${noun}(?![\\p{L}-])[^.]{0,90}$`,
  'iu',
);
const possessive = new RegExp(`[’']s?(?= (?:[\\p{L}-]+ ){0,5}?${noun}(?![\\p{L}-])[^’']{0,90}$| $)`, 'iu');
const talkBy = new RegExp(
  `(?<![\\p{L}-])${noun} (?:(?:given|presented|delivered|led|run) )?(?:by|from|with|featuring) `,
  'giu',
);
const verbOfGiving = new RegExp(
  `(?: (?:also|then|both|later|again|jointly|will|\\p{L}+ly))* ${giving}(?= [^“”"]{0,140}$)`,
  'giu',
);
const finiteVerb =
  /(?<=[\p{L})”,]) (?:(?:also|then|both|later|\p{L}+ly) )?(?:\p{Ll}+ed|was|were|is|are|has|had|gave|spoke|took|did|made|went|told|led|ran|drew|put|held|began|used|kicked|walks|shows|explains|explores|stole|stood|blew|brought|got|won|opened|closed)(?!\p{L})/gu;

/** Does a paragraph speak of talks at all. */
export function speaksOfTalks(text: string): boolean {
  talk.lastIndex = 0;
  return talk.test(text);
}

/** Judges by its surroundings whether a title is a talk's, and whose. Reads a few hundred characters. */
export function talkContext(near: Surroundings): TalkContext | undefined {
  const { text, sentence, open, close, shape, bare, sibling } = near;
  const before = text.slice(Math.max(sentence, open - 260), open);
  const lastTalk = lastIndex(talk, before);
  const misled = lastIndex(works, before) > lastTalk || thingBeside.test(before);
  if (at(saidAfter, text, close) || saidBefore.test(before) || at(otherAfter, text, close)) return undefined;

  const isNamed = named.test(before);
  const credit = creditAfter(text, close);
  const talkFollows = at(talkAfter, text, close) !== undefined;
  const narrated = narratorsAfter(before, text, close);
  const { words, opens, titled, phrase } = shape;
  const strong = titled && words > 1 && (!bare || phrase || talkFollows);

  const evident =
    isNamed ||
    (misled
      ? false
      : (credit !== undefined && credit.names.length + Number(credit.own) > 0 && credited()) ||
        (beside.test(before) && opens && words > 1 && (titled || (words > 2 && !bare))) ||
        (strong && (besideWithMark.test(before) || such.test(before)) && (!bare || ends(text, close))) ||
        (strong && words > 2 && isApart(before, bare, text, close)) ||
        (opens &&
          gave.test(before) &&
          presenter(before) !== undefined &&
          (titled ? words > 1 : words > 2) &&
          (!bare || (phrase && words > 2))) ||
        (strong && words > 2 && attended.test(before)) ||
        (strong && !bare && talkFollows) ||
        (strong && narrated !== undefined) ||
        (strong && words > 2 && at(isTalk, text, close) !== undefined) ||
        (strong && !bare && sibling !== undefined && joins(text.slice(sibling, open))));
  if (!evident) return undefined;

  const people = credit ?? giversBefore(before) ?? narrated ?? loosely(text, close);
  return {
    speakers: people?.names ?? [],
    own: people?.own ?? false,
    end: people && people.start >= close ? people.end : close,
  };

  // "“T” by A": without a word of talks it could be a book; then A must be a full name, and T a title.
  function credited(): boolean {
    const certain = credit?.names.some((name) => name.includes(' ')) === true;
    if (lastTalk >= 0 || talkFollows) return opens && words > 1 && (titled || words > 2) && (!bare || titled);
    return certain && strong && (!bare || words > 2) && !others.test(before);
  }
}

// "“T” by A and B", "“T”, presented by A", "“T” talk by A".
function creditAfter(text: string, close: number): People | undefined {
  const start = at(talkAfter, text, close) ?? close;
  const end = at(by, text, start);
  if (end === undefined) return undefined;
  const people = peopleAt(text, end);
  return people && { ...people, start: close };
}

// "In “T”, A and B explored", "During the session “T”, A explained".
function narratorsAfter(before: string, text: string, close: number): People | undefined {
  if (!/(?:^|[\s(])(?:in|during|at)\s(?:[^,;:“”"]{0,60}\s)?$/i.test(before.replace(/,\s*$/, ' '))) return undefined;
  const comma = at(/\uFFFC?,? /y, text, close);
  const people = comma === undefined ? undefined : peopleAt(text, comma);
  if (!people || people.own || at(tellsAt, text, people.end) === undefined) return undefined;
  const certain = people.names.length > 1 || people.names[0]?.includes(' ') || speaksOfTalks(before);
  return certain ? { ...people, start: close } : undefined;
}

// "“T” with A", "“T” (A, Acme)", "“T” – A, Acme": only where it is known that T is a talk.
function loosely(text: string, close: number): People | undefined {
  const start = at(talkAfter, text, close) ?? close;
  const end = at(/\uFFFC?(?:,? (?:with|from|featuring) | \(| [–—-] )/y, text, start);
  const people = end === undefined ? undefined : peopleAt(text, end);
  return people?.names.every((name) => name.includes(' ')) ? { ...people, start: close } : undefined;
}

// Who gives the talk, where the sentence says so before the title.
function giversBefore(before: string): People | undefined {
  return authorOf(before) ?? owner(before) ?? creditBefore(before) ?? presenter(before) ?? subject(before);
}

// "My talk, “T”".
function authorOf(before: string): People | undefined {
  return ourTalk.test(before) ? { names: [], own: true, start: 0, end: 0 } : undefined;
}

// "A and B’s excellent keynote, “T”".
function owner(before: string): People | undefined {
  const match = possessive.exec(before);
  return match ? someone(peopleBefore(before, match.index)) : undefined;
}

// "A talk by A called “T”".
function creditBefore(before: string): People | undefined {
  const match = [...before.matchAll(talkBy)].at(-1);
  return match ? someone(peopleAt(before, match.index + match[0].length)) : undefined;
}

// "A presented “T”", "A from Acme gave a fantastic session on this, “T”", "I share my thoughts in a talk: “T”".
function presenter(before: string): People | undefined {
  const match = [...before.matchAll(verbOfGiving)].at(-1);
  if (!match) return undefined;
  if (/^ share/.test(match[0]) && !speaksOfTalks(before.slice(match.index))) return undefined;
  return peopleBefore(before, match.index);
}

// "Ada Smith was promoted to the main stage for her talk “T”": the subject of the sentence is the last that has a verb.
function subject(before: string): People | undefined {
  if (!theirTalk.test(before)) return undefined;
  const verbs = [...before.matchAll(finiteVerb)];
  for (const verb of verbs.reverse()) {
    const people = someone(peopleBefore(before, verb.index));
    if (people) return people;
  }
  return undefined;
}

function someone(people: People | undefined): People | undefined {
  return people && (people.names.length > 0 || people.own) ? people : undefined;
}

// "a session on this, “T”", "in a talk at X a few weeks back: “T”".
function isApart(before: string, bare: boolean, text: string, close: number): boolean {
  const match = apart.exec(before);
  if (!match) return false;
  const gap = match[1] as string;
  if (/[.!?]\s/.test(gap) || /(?<!\p{L})(?:announced|released|launched|coined|used|about how)(?!\p{L})/iu.test(gap))
    return false;
  return bare ? ends(text, close) && (/:\s$/.test(before) || presenter(before) !== undefined) : true;
}

// The title stands in apposition, or last.
function ends(text: string, close: number): boolean {
  return at(/\uFFFC?(?:[,.;:!?)]|\s*$| by )/y, text, close) !== undefined;
}

function joins(between: string): boolean {
  return /^[,;]?\s*(?:(?:and|or|as well as|plus|&|then|followed by|also|both)\s+){0,3}(?:(?:an?|the|his|her|their)\s+)?$/i.test(
    between,
  );
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** The index after a sticky pattern's match at an index. */
function at(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
