import type { Level } from '../catalog/index.ts';
import { beginningOf, type Match, matchAt, type Pattern, patternOf, sieve } from './claim-patterns.ts';
import type { Token } from './claim-tokens.ts';
import { LEVEL_WORDS, vocabulary } from './claim-words.ts';

/** What a claim says of its projects; see `Claim`. */
export interface Sense {
  readonly says: Level | 'member';
  readonly how: 'held' | 'reached' | 'offered';
}

/** A claim's words in a sentence. */
export interface Wording extends Sense, Match {}

interface Shape {
  readonly how: Sense['how'];
  /** `named`: the last level that the words name, else mere membership. */
  readonly says: Sense['says'] | 'named';
  /** "X and Y, a sandbox project": a singular is about the last of them. */
  readonly apposition?: boolean;
  readonly wordings: readonly string[];
}

// What stands for several wordings in the table below.
const macros: Readonly<Record<string, readonly string[]>> = {
  WHO: ['<SUBJECT NAMES COMPANION?', '<SUBJECT NAMES ,/( DET PHRASE* ,/)', '<NEAREST NAMES ,? which/that'],
  PROJECT: [
    'cncf KIND* HELD KIND* project/projects',
    'HELD KIND* cncf? KIND* project/projects',
    'cncf HELD KIND* THING',
    'cncf KIND* project/projects',
  ],
  BEING: ['ADVERB* IS', 'HAVE NOT? ADVERB* been'],
  STAGED: ['cncf STAGE_NAME STAGE?', 'STAGE_NAME STAGE'],
};

// `claim-patterns.ts` says how to read a wording. Of two wordings that share words, the one that stands first counts.
const table: readonly Shape[] = [
  {
    how: 'reached',
    says: 'incubating',
    wordings: [
      'WHO HAVE? WAS? NOT? ADVERB* [ GRADUATED from the? cncf? sandbox STAGE? ] >END',
      'WHO HAVE? WAS? NOT? ADVERB* [ GRADUATED from? the? cncf? sandbox? STAGE? to the? cncf? incubating/incubation STAGE? ] >END',
    ],
  },
  {
    how: 'reached',
    says: 'graduated',
    wordings: [
      'WHO HAVE? WAS? NOT? ADVERB* [ GRADUATED from? the? cncf? incubation/incubating/incubator STAGE? ] >END',
      'WHO HAVE? WAS? NOT? ADVERB* [ GRADUATED from/in/within the? cncf ] >END',
      'WHO HAVE? NOT? ADVERB* [ GRADUATED to graduated STAGE? ] >END',
      'WHO HAVE? NOT? ADVERB* [ GRADUATED ] >END',
      'WHO HASNT ADVERB* [ graduated ] >END',
      'WHO WAS ANY and [ GRADUATED from the? cncf ] >END',
      'WHO WAS ANY by ANY ANY? and [ GRADUATED from the? cncf ] >END',
      'WHO IS NOT? ADVERB* [ graduated ] >END',
      'WHO HAVE? got/been ADVERB* [ graduated ] >END',
      '<NEAREST NAMES , having ADVERB* [ graduated ] >END',
      '<FACT DET? ONLY_JUST [ graduated ] NAMES >NAMED',
      '<FACT projects HAVE? ADVERB* [ GRADUATED ] :/— NAMES >CLOSED',
      '<FACT projects HAVE? ADVERB* [ GRADUATED ] ,? AMONG them? NAMES >CLOSED',
      '<FACT projects LIKE as? NAMES HAVE? ADVERB* [ GRADUATED ] >END',
      'CONGRATULATIONS to the? NAMES COMMUNITY? on/for its/their? [ GRADUATING ] >END',
      'WHO HAVE? BECAME ADVERB* DET? ORDINAL* KIND* project/projects to [ graduate ] >END',
      'WHO ISNT ADVERB* [ graduated ] >END',
      'WHO IS NOT? ADVERB* DET? ORDINAL* KIND* project/projects to [ graduate ] >END',
      'NAMES ,? DET ORDINAL* KIND* project/projects to [ graduate ] >END',
      'ORDINAL KIND* project to [ graduate ] is/was NAMES >NAMED',
      '<NEAREST NAMES ( ADVERB* [ graduated ] >END',
      '<SUBJECT cncf HAVE? ADVERB* [ GRADUATED ] NAMES >NAMED',
      '<DONE [ cncf? graduation ] of DET? ANY* ,? NAMES >NAMED',
      "<DONE NAMES 's ADVERB* ADJECTIVE* [ cncf? graduation ] >TOLD",
    ],
  },
  {
    how: 'reached',
    says: 'named',
    wordings: [
      'WHO HAVE? NOT? ADVERB* [ MOVED from the? cncf? STAGE_NAME STAGE? INTO the? cncf? STAGE_NAME STAGE? ] >END',
      'WHO HAVE? NOT? ADVERB* [ MOVED up? INTO the? cncf? STAGE_NAME STAGE? ] >END',
      'WHO HAVE? NOT? ADVERB* [ ENTERED the? cncf? STAGE_NAME STAGE? ] >END',
      'WHO HAVE? NOT? ADVERB* [ joined/joins the? cncf as/at DET? STAGE_NAME STAGE? project? ] >PLAIN',
      'WHO HAVE? WAS NOT? ADVERB* [ GRANTED cncf? graduated/incubating/incubation STAGE ] >END',
      'WHO HAVE? WAS NOT? ADVERB* [ PUT from the? cncf? STAGE_NAME STAGE? INTO DET? cncf? STAGE_NAME STAGE? project? ] >PLAIN',
      'WHO HAVE? WAS NOT? ADVERB* [ PUT into/to/by the? cncf as/at DET? cncf? STAGE_NAME STAGE? STAGE? project? ] >PLAIN',
      'WHO HAVE? WAS NOT? ADVERB* [ PUT by? the? cncf? INTO DET? cncf? STAGE_NAME STAGE? project? ] >PLAIN',
      '<SUBJECT TOC HAVE? ADVERB* [ PUT NAMES from? the? STAGE_NAME? INTO DET? cncf? STAGE_NAME STAGE? project? ] >PLAIN',
      '<NEAREST NAMES ,/—/( ADVERB* [ accepted/promoted as/into/to DET? cncf? STAGE_NAME STAGE? project? ] >PLAIN',
      '<FACT COMMITTEE* HAVE? voted/votes to [ accept/promote/move NAMES as/to/into DET? cncf? STAGE_NAME STAGE? project? ] >PLAIN',
      'WHO HAVE? BECAME ADVERB* DET? ADVERB* ADJECTIVE* [ PROJECT ] >PLAIN',
    ],
  },
  {
    how: 'reached',
    says: 'archived',
    wordings: [
      'WHO HAVE? WAS NOT? ADVERB* [ archived by the? cncf ]',
      'WHO HAVE? WAS NOT? ADVERB* [ archived ] >GONE',
      'WHO IS NOT? ADVERB* [ archived ] >GONE',
      '<SUBJECT cncf HAVE? ADVERB* [ archived ] NAMES >NAMED',
      'WHO HAVE? WAS NOT? ADVERB* [ moved to/into the? cncf? archive ] >END',
    ],
  },
  {
    how: 'held',
    says: 'named',
    wordings: [
      'WHO BEING NOT? ADVERB* DET? ADVERB* ADJECTIVE* ,? [ PROJECT ] >PLAIN',
      'WHO ADVERB* ISNT ADVERB* DET? ADVERB* ADJECTIVE* [ PROJECT ] >PLAIN',
      'WHO IS no longer DET? ADJECTIVE* [ PROJECT ] >PLAIN',
      'WHO BEING NOT? ADVERB* DET [ cncf graduate ] >END',
      'WHO BEING NOT? ADVERB* DET [ graduate of the? cncf ] >END',
      '<NEAREST NAMES ,/( DET? [ cncf graduate ] >CLOSED',
      'WHO BEING NOT? ADVERB* [ incubating ] >END',
      'WHO ISNT ADVERB* [ incubating ] >END',
      'WHO BEING NOT? ADVERB* [ in/at the? STAGED ] >END',
      'WHO BEING NOT? ADVERB* [ in incubation ] >END',
      'WHO BEING NOT? ADVERB* DET ADJECTIVE* ANY? ,? [ cncf HELD ] ,? ANY',
      'WHO BEING NOT? ADVERB* DET ADJECTIVE* project in/within the? [ STAGED ] >END',
      '<NEAREST NAMES ,/( in/within the? [ STAGED ] >CLOSED',
      '<NEAREST NAMES ,/— now ADVERB* [ incubating/graduated ] >CLOSED',
      '<NEAREST NAMES ,/( DET PHRASE* in/within the? [ STAGED ] >END',
      '<OWN DET [ cncf HELD ] ANY ANY? NAMES >NAMED',
      '<OWN the/both [ cncf? graduated/incubating ] NAMES project/projects >PLAIN',
      '<FACT cncf ADJECTIVE* [ HELD KIND* project/projects ] is/are NAMES >NAMED',
      '<OWN ADVERB* ADJECTIVE* [ PROJECT ] NAMES >NAMED',
      '<OWN DET ADVERB* ADJECTIVE* [ PROJECT ] , NAMES >CLOSED',
      '<FACT DET? ADVERB* ADJECTIVE* [ PROJECT ] :/— NAMES >CLOSED',
      '<FACT ADJECTIVE* [ PROJECT ] ,? like/including NAMES >NAMED',
      '<FACT ADJECTIVE* [ PROJECT ] ,? such as NAMES >NAMED',
      '<FACT DET ADVERB* ADJECTIVE* [ PROJECT ] is/are NAMES >NAMED',
      '<FACT ADJECTIVE* [ PROJECT ] include/included NAMES >CLOSED',
    ],
  },
  {
    how: 'held',
    says: 'named',
    apposition: true,
    wordings: [
      '<NEAREST NAMES COMPANION? ,/—/( ADVERB* DET? ADVERB* ADJECTIVE* [ PROJECT ] >PLAIN',
      '<NEAREST NAMES ,/—/( DET? [ cncf HELD ] ANY',
      '<NEAREST NAMES , DET PHRASE* and DET ADVERB* ADJECTIVE* [ PROJECT ] >PLAIN',
      '<NEAREST NAMES ( ADVERB* [ cncf? HELD STAGE? ] >CLOSED',
    ],
  },
  {
    how: 'held',
    says: 'member',
    wordings: [
      'WHO BEING NOT? ADVERB* [ hosted by the? cncf ]',
      'WHO BEING NOT? ADVERB* DET ADVERB* ADJECTIVE* project [ hosted by the? cncf ]',
      '<NEAREST NAMES ,/( ADVERB* [ hosted by the? cncf ]',
      'WHO IS NOT? ADVERB* [ cncf hosted ] >END',
      'WHO BEING NOT? ADVERB* DET? [ part of the? cncf ] >END',
      'WHO BEING NOT? ADVERB* [ in/within the? cncf ] >END',
      '<OWN [ cncf hosted ] THING? NAMES >HOSTED',
      '<NEAREST NAMES , DET? [ cncf hosted ] THING',
    ],
  },
  {
    how: 'reached',
    says: 'member',
    wordings: [
      'WHO HAVE? NOT? ADVERB* [ joined/joins the? cncf ] >END',
      'WHO HAVE? WAS NOT? ADVERB* [ accepted/admitted by/into/to the? cncf ] >END',
    ],
  },
  {
    how: 'offered',
    says: 'member',
    wordings: [
      'WHO HAVE? WAS NOT? ADVERB* [ GIVEN to the? cncf ] >END',
      'WHO WAS ANY and [ GIVEN to the? cncf ] >END',
      '<NEAREST NAMES , DET PHRASE* [ GIVEN to the? cncf ] >END',
      'WHO HAVE? WAS NOT? ADVERB* [ GIVEN by ANY ANY? to the? cncf ] >END',
      '<FACT HAVE? [ GIVEN NAMES to the? cncf ] >END',
    ],
  },
];

interface Compiled extends Shape {
  readonly pattern: Pattern;
  readonly begins: (token: Token) => boolean;
}

const compile = (): readonly Compiled[] =>
  table.flatMap((shape) =>
    shape.wordings.flatMap(expanded).map((wording) => {
      const pattern = patternOf(wording, vocabulary);
      return { ...shape, pattern, begins: beginningOf(pattern) };
    }),
  );

let compiled: readonly Compiled[] | undefined;

function expanded(wording: string): string[] {
  for (const [name, meanings] of Object.entries(macros)) {
    const pattern = new RegExp(`(?<= |^)${name}(?= |$)`);
    if (pattern.test(wording)) return meanings.flatMap((meaning) => expanded(wording.replace(pattern, meaning)));
  }
  return [wording];
}

/** The wordings of claims among a sentence's tokens, in the order of the text; no two share words. */
export function wordingsIn(tokens: readonly Token[]): Wording[] {
  compiled ??= compile();
  const found: Wording[] = [];
  const mayMatch = sieve(tokens);
  for (const { pattern, begins, says, how, apposition } of compiled) {
    if (!mayMatch(pattern)) continue;
    for (let start = 0; start < tokens.length; start++) {
      if (!begins(tokens[start] as Token)) continue;
      const match = matchAt(pattern, tokens, start);
      if (!match || found.some(({ open, close }) => open < match.close && match.open < close)) continue;
      const words = tokens.slice(match.open, match.close).map(({ key }) => key);
      found.push({
        ...match,
        how,
        says: says === 'named' ? levelIn(words) : says,
        names: apposition && !words.at(-1)?.endsWith('s') ? match.names.slice(-1) : match.names,
      });
    }
  }
  return found.sort((a, b) => a.open - b.open);
}

function levelIn(words: readonly string[]): Sense['says'] {
  return words.map((word) => LEVEL_WORDS[word]).findLast((level) => level !== undefined) ?? 'member';
}
