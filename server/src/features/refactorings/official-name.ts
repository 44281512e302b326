import { officialName, type Project } from '../../catalog/index.ts';
import { retarget } from '../../edits/anchors.ts';
import { applyChanges, replace } from '../../edits/edit.ts';
import type { Heading } from '../../model/headings.ts';
import { sentencesOf } from '../../model/sentences.ts';
import type { Summary } from '../../model/summary.ts';
import { plainTitle } from '../../model/titles.ts';
import type { Block, Extent } from '../../syntax/document.ts';
import { sourceOf } from '../../syntax/prose.ts';
import type { Offer } from './offer.ts';
import { areOwnWords, marksIn, type Named, namesOf, type Words } from './words.ts';

/**
 * Calls a project by its official name where the author wrote a short form, a former name, or one with other capitals or
 * letters. What tells of a name rather than uses it ("Open Policy Agent (OPA)", "formerly Ambassador") stays, as does what
 * others say, what talks are called, and a piece of the project. Links in the file follow headings that change.
 */
export function useOfficialName(summary: Summary, project: Project): Offer | undefined {
  const official = officialName(project);
  const names = namesOf(summary, project);
  const others = names.filter(
    (words) =>
      isOther(words, official) &&
      !saysMore(words, official) &&
      !isPiece(words) &&
      !isLabel(words) &&
      marksIn(words).length === 0 &&
      !isTold(words, names) &&
      areOwnWords(summary, words),
  );
  if (others.length === 0) return undefined;
  const places = others.length === 1 ? '1 place' : `${others.length} places`;
  return {
    id: `name ${project.id}`,
    title: `Use the official name “${official}” everywhere (${places})`,
    edits() {
      const changes = others.flatMap((words) => changesFor(words, official));
      const edits = changes.map(({ words: { span, passage }, at, text }) =>
        replace({ block: span.block, ...sourceOf(passage.prose, at.start, at.end) }, text),
      );
      return [...edits, ...retarget(summary, newHeadings(summary.headings, changes))];
    },
  };
}

/** Is it another name than the official one, as that may be written: broken over a line, or with a sentence's capital. */
function isOther(words: Words, official: string): boolean {
  const { at, passage } = words;
  const text = textOf(words)
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
  if (text === official) return false;
  const capital = official.charAt(0).toUpperCase() + official.slice(1);
  const begins =
    passage.node.type === 'heading' || sentencesOf(passage.prose.text).some(({ start }) => start === at.start);
  return text !== capital || !begins;
}

/** Does a name that is in use say more than the official one: "Argo CD" is not all of Argo. */
function saysMore(words: Named, official: string): boolean {
  const [name, core] = [lettersOf(textOf(words)), lettersOf(official)];
  return name !== core && name.includes(core) && (!('via' in words) || words.via !== 'former-name');
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Is it a piece of a handle, a host's name, a path or an identifier: @k8s, k8s.io, k8s-sig-auth. */
function isPiece({ at, passage: { prose } }: Words): boolean {
  const before = prose.text.slice(Math.max(0, at.start - 2), at.start);
  const after = prose.text.slice(at.end, at.end + 40);
  return /[@#/_:$&]$|\w[.-]$/.test(before) || /^(?:[/_@]|\.\w|-\w+-)/.test(after);
}

/** Is it what a link reference is looked up by: "[k8s]" and "[k8s][]". */
function isLabel({ at, passage: { prose } }: Words): boolean {
  return prose.marks.some(
    ({ node, start, end }) =>
      node.type === 'linkReference' && node.referenceType !== 'full' && start <= at.start && at.end <= end,
  );
}

const naming =
  /\b(?:formerly|previously|originally|née|aka|known|called|named|renamed|rebranded|became|becomes|short|abbreviated|stands|now|or)\b|a\.k\.a\.|[=→/]/i;
const namingBefore =
  /(?:\b(?:formerly|previously|originally|née|aka|called|named|renamed|known as|short for|stands for|abbreviated)|a\.k\.a\.)\s+(?:(?:as|to|from|the)\s+)?$/i;
const namingAfter =
  /^,?\s+(?:which\s+)?(?:is|was|stands|has been)?\s*(?:short for|now called|now known|called|known as|renamed|for)\b/i;

/** Do the words around it tell of it as a name, so that the official one in its place would make no sense. */
function isTold(words: Words, names: readonly Words[]): boolean {
  const { at, passage } = words;
  const { text } = passage.prose;
  if (namingBefore.test(text.slice(Math.max(0, at.start - 40), at.start))) return true;
  // "K8s Day" is called so.
  if (/^\s(?:Day|Days|Summit|Forum|Meetup|Service)\b/.test(text.slice(at.end))) return true;
  if (/^,?\s+stands\b/.test(text.slice(at.end)) || namingAfter.test(text.slice(at.end, at.end + 40))) return true;
  const near = names.filter((other) => other.passage === passage && textOf(other) !== textOf(words));
  return near.some((other) => {
    const [first, second] = other.at.start < at.start ? [other.at, at] : [at, other.at];
    const between = text.slice(first.end, second.start);
    if (between.length > 40 || /[.!?]\s/.test(between)) return false;
    return /^\s?[([]\s?(?:[\p{L}-]+\s){0,3}$/u.test(between) || naming.test(between);
  });
}

interface Change {
  readonly words: Words;
  /** What is replaced, in the passage's prose. */
  readonly at: Extent;
  readonly text: string;
}

/** The name, and the article before it where that does not go with it: "an SMI", "the TUF". */
function changesFor(words: Words, official: string): Change[] {
  const { at, passage } = words;
  const [, article = ''] = /(?:^|[\s(])(an?|the)\s$/i.exec(passage.prose.text.slice(0, at.start)) ?? [];
  const name = article && official.startsWith('The ') ? official.slice('The '.length) : official;
  // "Notary project" has the rest of its name already.
  const rest = official.slice(at.end - at.start);
  const follows = passage.prose.text.slice(at.end, at.end + rest.length).toLowerCase() === rest.toLowerCase();
  const isBegun = official.toLowerCase().startsWith(textOf(words).toLowerCase());
  const end = at.end + (isBegun && follows ? rest.length : 0);
  const change = { words, at: { start: at.start, end }, text: name };
  const right = /^[aeio]/i.test(name) ? 'an' : 'a';
  if (!/^an?$/i.test(article) || article.toLowerCase() === right || /^\p{Lu}{2}/u.test(name)) return [change];
  const start = at.start - article.length - 1;
  const text = article.charAt(0) + right.slice(1);
  return [{ words, at: { start, end: start + article.length }, text }, change];
}

/** The text of headings as it is after changes, by block; what names its anchor itself is not looked up by its text. */
function newHeadings(headings: readonly Heading[], changes: readonly Change[]): ReadonlyMap<Block, string> {
  const texts = new Map<Block, string>();
  for (const { id, span, passage } of headings) {
    const own = changes.filter(({ words }) => words.passage === passage).sort((a, b) => a.at.start - b.at.start);
    if (id || own.length === 0) continue;
    const changed = own.map(({ at, text }) => ({ ...at, text }));
    texts.set(span.block, plainTitle(applyChanges(passage.prose.text, changed)));
  }
  return texts;
}

function textOf({ at, passage }: Words): string {
  return passage.prose.text.slice(at.start, at.end);
}
