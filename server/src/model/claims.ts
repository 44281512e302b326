import { perCatalog } from '../catalog/index.ts';
import type { Block, Span } from '../syntax/document.ts';
import { type Passage, passagesOf, perBlock } from '../syntax/passages.ts';
import { OBJECT, sourceOf } from '../syntax/prose.ts';
import { type Sense, type Wording, wordingsIn } from './claim-shapes.ts';
import { speaksOfTime, type Time, timeBeside } from './claim-times.ts';
import { type Named, type Token, tokensOf } from './claim-tokens.ts';
import { isTold, LEVEL_WORDS } from './claim-words.ts';
import { overlap, overlapping } from './extents.ts';
import { type Mention, mentionsWith } from './mentions.ts';
import { quotationsIn } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { masked } from './talk-candidates.ts';
import { talksIn } from './talks.ts';

/**
 * Prose that says where projects stand in the CNCF: "Linkerd has graduated", "Falco, a sandbox project". What it says,
 * not whether it is true. Where the subject or the meaning is in doubt, there is no claim.
 */
export interface Claim {
  readonly passage: Passage;
  /** The words that claim, without the project's name: "graduated", "CNCF sandbox project". */
  readonly span: Span;
  readonly text: string;
  /** The projects that it is about. */
  readonly mentions: readonly Mention[];
  /** A level, or merely that the foundation hosts the project. */
  readonly says: Sense['says'];
  /**
   * `held`: it is at that level; `reached`: it came to it, and may have gone on since; `offered`: somebody gave it to the
   * foundation, which may accept it months later.
   */
  readonly how: Sense['how'];
  /** "Has not graduated". */
  readonly negated: boolean;
  /** Undefined where it speaks of the article's own days: of that day if `held`, of any day until then if `reached`. */
  readonly time?: Time;
  /** The claim itself names the CNCF. */
  readonly named: boolean;
  /**
   * The level as an adjective before a noun, for which that of another level can stand, and the article "a" or "an" before
   * it. Not where more is said of the level: "the first graduated project", "recently a sandbox project".
   */
  readonly adjective?: { readonly span: Span; readonly article?: Span };
}

/** Reads the claims of a block with a catalogue, in the order of the text; the same function for the same catalogue. */
export const claimsWith = perCatalog((catalog): ((block: Block) => readonly Claim[]) => {
  const mentionsIn = mentionsWith(catalog);
  return perBlock((block) =>
    passagesOf(block).some(({ prose }) => trigger.test(prose.words)) ? readClaims(mentionsIn(block)) : [],
  );
});

// The cheap first look: without one of these a passage claims nothing.
const trigger = /graduat|incubat|sandbox|archive|CNCF|Cloud Native Computing Foundation/i;

function readClaims(mentions: readonly Mention[]): readonly Claim[] {
  const byPassage = new Map<Passage, Mention[]>();
  for (const mention of mentions) {
    const known = byPassage.get(mention.passage);
    if (known) known.push(mention);
    else byPassage.set(mention.passage, [mention]);
  }
  return [...byPassage].flatMap(([passage, named]) =>
    trigger.test(passage.prose.words) ? claimsOf(passage, named) : [],
  );
}

function claimsOf(passage: Passage, mentions: readonly Mention[]): Claim[] {
  const { prose } = passage;
  const text = masked(prose.words, quotationsIn(prose.words));
  // Not those in a quotation, whose letters are masked.
  const told = mentions
    .filter(({ at }) => !text.slice(at.start, at.end).includes(OBJECT))
    .map((name): Named => ({ ...name.at, name }));
  const claims = sentencesOf(text).flatMap((sentence) => {
    if (!overlapping(told, sentence) || !trigger.test(text.slice(sentence.start, sentence.end))) return [];
    const tokens = tokensOf(text, sentence, told);
    return isTold(tokens) ? wordingsIn(tokens).map((wording) => claimOf(passage, tokens, wording)) : [];
  });
  if (claims.length === 0) return claims;
  // What a talk's title says is not the author's word.
  const titles = talksIn(passage).map(({ span }) => span);
  return claims.filter((claim) => !titles.some((title) => overlap(title, claim.span)));
}

function claimOf(passage: Passage, tokens: readonly Token[], wording: Wording): Claim {
  const { prose, block } = passage;
  const { start, open, close, names, says } = wording;
  const spanOf = (from: number, to: number): Span => ({
    block,
    ...sourceOf(prose, (tokens[from] as Token).start, (tokens[to - 1] as Token).end),
  });
  const keys = tokens.map(({ key }) => key);
  const beside = timeBeside(tokens, start, wording.end);
  const how = beside?.since && wording.how === 'held' ? 'reached' : wording.how;
  const time = beside?.time ?? looseTime(tokens, keys.slice(start, open), how);
  const words = keys.slice(open, close);
  const adjective = keys.slice(start, open).every((key) => PLAIN.test(key)) ? words.findIndex(isLevelAdjective) : -1;
  const article = adjective === 0 && /^an?$/.test(keys[open - 1] ?? '');
  return {
    passage,
    span: spanOf(open, close),
    text: prose.text.slice((tokens[open] as Token).start, (tokens[close - 1] as Token).end),
    mentions: names,
    says,
    how,
    negated: keys.slice(start, open).some((key) => /^(?:not|never|no)$|n't$/.test(key)),
    ...(time ? { time } : {}),
    named: words.includes('cncf'),
    ...(adjective >= 0 && isNoun(words.at(-1))
      ? {
          adjective: {
            span: spanOf(open + adjective, open + adjective + 1),
            ...(article ? { article: spanOf(open - 1, open) } : {}),
          },
        }
      : {}),
  };
}

// A time that no wording ties to the claim: it may be the claim's, and it may not.
function looseTime(tokens: readonly Token[], before: readonly string[], how: Claim['how']): Time | undefined {
  const { year, words } = speaksOfTime(tokens);
  if (year || (words && how === 'held')) return 'unclear';
  return how === 'held' && before.some((key) => key === 'was' || key === 'were') ? 'past' : undefined;
}

// What may stand between a project and an adjective that says nothing but its level.
const PLAIN = /^(?:|an?|the|is|are|isn't|aren't|which|that|still|currently|both|and|[&,()—])$/;

function isLevelAdjective(word: string): boolean {
  return word === 'sandbox' || word === 'incubating' || word === 'graduated';
}

function isNoun(word: string | undefined): boolean {
  return word !== undefined && LEVEL_WORDS[word] === undefined && word !== 'cncf';
}
