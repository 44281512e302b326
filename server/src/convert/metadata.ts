import { type ReadDate, readDate } from './dates.ts';
import { isRule } from './lines.ts';

/** What one piece of a line around an article says about it. `bare` names count only beside a date or a reading time. */
export type Fact =
  | { kind: 'reading-time'; text: string }
  | { kind: 'date'; text: string; date: ReadDate; updated: boolean }
  | { kind: 'authors'; text: string; names: string[]; bare: boolean }
  | { kind: 'publication'; text: string; name: string }
  | { kind: 'control'; text: string };

const READING_TIME =
  /^(?:(?:estimated )?read(?:ing)? time:?\s*)?~?\d+[\s-]*min(?:ute)?s?\.?(?: read(?:ing)?)?(?: time)?$/iu;
const DATED =
  /^((?:last |originally |first )?(?:posted|published|updated|modified|edited|written)|date|last update)(?: on| at|:)?\s+(.+?)(?:\s+by\s+(.+?))?(?:\s+(?:in|to)\s+(\S.*))?$/iu;
const BYLINE = /^(?:(?:written|posted|published|words|text|article) by|by|authors?:)\s+(.+)$/iu;

// What the buttons and counters of Medium, dev.to, Hashnode, WordPress and LinkedIn leave in a copied page.
const CONTROL = new RegExp(
  `^(?:${[
    'open in app|sign (?:up|in)|write|search|home|get started|upgrade|member-only story|members only|friend link|featured',
    '\\+?\\s?follow(?:ing)?|follow publication|unfollow|subscribed?|listen|share|save|more|like|comment|react|copy link|tweet|bookmark|print|edit|report this (?:article|post)',
    'top highlight|add a comment|leave a (?:comment|reply)|no comments|share this|like this',
    '\\d[\\d.,]*\\s?[km]?(?:\\+)?(?: (?:claps?|comments?|responses?|followers?|following|likes?|reactions?|shares?|views?|articles?|connections|stories))?',
    "cover image for .+|.+['’]s photo|user avatar|avatar|author profile picture",
  ].join('|')}):?$`,
  'iu',
);
const IN_BODY = new RegExp(
  `^(?:${[
    'press enter or click to view image in full size|zoom image will be displayed',
    "join medium for free to get updates from this writer\\.|get .+['’]s stories in your inbox|enter your email",
  ].join('|')})$`,
  'iu',
);

/** What a line says about the article, piece by piece; `undefined` where any of it is something else. */
export function readFacts(line: string): Fact[] | undefined {
  // Longer lines are prose, and only cost time.
  if (line.length > 200) return undefined;
  if (isRule(line) || /^[·•|・,]$/u.test(line)) return [{ kind: 'control', text: line }];
  // Pages put these pieces side by side without a space: “5 min readOct 14, 2021”, “Oct 14, 20215 min read”.
  const spaced = line
    .replace(/([Mm]in(?:ute)?s?\.? [Rr]ead)(?=[\p{Lu}\d])/gu, '$1 · ')
    .replace(/(\b(?:19|20)\d\d)(?=\d{1,2}[\s-]min)/giu, '$1 · ');
  const dated = datedByline(spaced);
  if (dated) return dated;
  const pieces = spaced.split(/\s*[·•|・]\s*|\s+[/—–-]\s+|\s{2,}|\t/u).filter((piece) => piece !== '');
  const facts: Fact[] = [];
  for (const piece of pieces) {
    const found = datedByline(piece) ?? readPiece(piece);
    if (!found) return undefined;
    facts.push(...found);
  }
  const onlyNames = facts.every((fact) => fact.kind === 'authors' && fact.bare);
  return facts.length === 0 || onlyNames ? undefined : facts;
}

function readPiece(piece: string): Fact[] | undefined {
  if (READING_TIME.test(piece)) return [{ kind: 'reading-time', text: piece }];
  if (CONTROL.test(piece)) return [{ kind: 'control', text: piece }];
  const date = readDate(piece);
  if (date) return [{ kind: 'date', text: piece, date, updated: false }];
  const publication = /^published in(?:\s+(.+))?$|^in$/iu.exec(piece);
  if (publication) return [{ kind: 'publication', text: piece, name: publication[1] ?? '' }];
  const byline = BYLINE.exec(piece)?.[1];
  if (byline)
    return isByline(byline) ? [{ kind: 'authors', text: piece, names: splitNames(byline), bare: false }] : undefined;
  return areNames(piece) ? [{ kind: 'authors', text: piece, names: splitNames(piece), bare: true }] : undefined;
}

/** “Posted on November 26, 2019 by Jane Doe in Cloud”, “By Jane Doe, November 26, 2019”, “Jane Doe, Nov 26, 2019”. */
function datedByline(text: string): Fact[] | undefined {
  const dated = DATED.exec(text);
  if (dated) {
    const date = readDate(dated[2] ?? '');
    if (!date) return undefined;
    const facts: Fact[] = [{ kind: 'date', text, date, updated: /updat|modif|edit/iu.test(dated[1] ?? '') }];
    const names = dated[3];
    if (names) facts.push({ kind: 'authors', text: names, names: splitNames(names), bare: false });
    return facts;
  }
  for (const gap of text.matchAll(/,\s+|\s+on\s+|\s+/gu)) {
    const day = text.slice(gap.index + gap[0].length);
    const date = readDate(day);
    if (!date) continue;
    const by = /^by\s+/iu.exec(text)?.[0].length ?? 0;
    const name = text.slice(by, gap.index);
    if (!(by > 0 ? isByline(name) : areNames(name))) return undefined;
    return [
      { kind: 'authors', text: name, names: splitNames(name), bare: false },
      { kind: 'date', text: day, date, updated: false },
    ];
  }
  return undefined;
}

/** Whether the fact alone shows that the line belongs to the page around the article. Buttons and counters do not. */
export function isTelling(fact: Fact): boolean {
  return fact.kind !== 'control' && fact.text !== 'in';
}

/** A line that a page puts between an article's paragraphs, never an author. */
export function isPageText(text: string): boolean {
  return IN_BODY.test(text);
}

// Words that stand in titles, section names and names of organisations, hardly in a person's.
const NO_NAME =
  /\b(?:the|an?|of|for|from|with|in|on|at|to|is|are|my|our|your|how|why|what|when|part|day|week|top|first|last|next|one|two|three|five|ten|labs?|inc|ltd|llc|gmbh|corp|company|foundation|institute|university|blog|news|weekly|daily|magazine|media|engineering|engineers?|technolog(?:y|ies)|tech|software|systems?|team|group|developers?|devops|startup|start-up|introduction|conclusions?|overview|background|summary|recap|review|report|notes?|takeaways?|lessons?|learnings?|highlights?|trends?|thoughts?|keynotes?|conference|summit|con|kubecon|cloudnativecon|kubernetes|cloud|native|data|security|open|source|today|yesterday|tomorrow|january|february|march|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;
const PERSON =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:van|von|der|den|de|da|dos|do|del|di|la|le|bin|ibn|al|el|ten|ter|zu|y)|\s+\p{Lu}[\p{L}\p{M}'’.-]*){1,4}$/u;

/** Whether the text can be read as one or more persons' full names (two to five words each) and as little else. */
export function areNames(text: string): boolean {
  return text.length <= 80 && splitNames(text).every((name) => PERSON.test(name) && !NO_NAME.test(name));
}

/** What may follow “By”: full names, one name, or a team. */
function isByline(text: string): boolean {
  if (areNames(text)) return true;
  if (/^(?:the )?\p{Lu}[\p{L}\p{M}\d&.' -]{2,40} (?:team|editors|staff)$/iu.test(text)) return true;
  return /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(text) && !NO_NAME.test(text);
}

/** “Jane Doe, John Roe and Ann Poe” → three names. */
export function splitNames(text: string): string[] {
  return text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+/u).filter((name) => name !== '');
}
