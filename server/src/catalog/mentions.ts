import { type Catalog, perCatalog } from './catalog.ts';
import { foldUnit, isWordAt, skipToWord, skipWord, skipWordBack } from './characters.ts';
import { isSmall, isWrittenAs, judge, type Verdict } from './evidence.ts';
import { isHomeOf } from './homes.ts';
import { createLexicon, type Lexicon, namesAt } from './lexicon.ts';
import type { Link, Mention, Project } from './types.ts';

/** A name in a text, and what is thought of it. */
export interface PossibleMention extends Mention {
  /** It is a mention whatever else the article says; else only where the article is familiar with what it `needs`. */
  readonly sure: boolean;
  /** What an article has to be familiar with for this to be a mention: the id of a project, or one with a sub-project's name. */
  readonly needs: string;
}

interface Candidate {
  readonly mention: Mention;
  readonly strict: boolean;
  verdict: Verdict;
}

/** The CNCF projects that a run of prose names for sure, in its order: those of `possibleMentions`. */
export function findMentions(catalog: Catalog, text: string): Mention[] {
  return possibleMentions(catalog, text).flatMap(({ sure, needs, ...mention }) => (sure ? [mention] : []));
}

/**
 * The names of CNCF projects in a run of prose, in its order, without overlaps; of two names the longer. Masked text
 * (U+FFFC) is neither word nor space. A name in a link to the project's own pages is sure. Reads the text once, whatever
 * the number of names.
 */
export function possibleMentions(catalog: Catalog, text: string, links: readonly Link[] = []): PossibleMention[] {
  const lexicon = lexiconOf(catalog);
  const candidates: Candidate[] = [];
  for (let i = skipToWord(text, 0); i < text.length; i = skipToWord(text, skipWord(text, i))) {
    const candidate = candidateAt(lexicon, text, i);
    if (candidate) candidates.push(candidate);
    if (candidate?.verdict === 'yes') i = candidate.mention.end;
  }
  for (const { start, end, url } of links) {
    for (const candidate of candidates) {
      const { mention } = candidate;
      if (mention.start >= start && mention.end <= end && isHomeOf(mention.project, url)) candidate.verdict = 'yes';
    }
  }
  return settle(candidates, text).flatMap(({ mention, verdict }) =>
    verdict === 'list' || verdict === 'linked'
      ? []
      : [{ ...mention, sure: verdict === 'yes', needs: neededBy(mention, text) }],
  );
}

/** The cheap first look at words: the answer is false where they cannot mention any of some projects. */
export function lookFor(projects: readonly Project[]): (words: string) => boolean {
  const names = projects.flatMap(({ names }) => names.map(({ text }) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')));
  if (names.length === 0) return () => false;
  const pattern = new RegExp(names.join('|').replaceAll(' ', '[\\s-]+'), 'i');
  return (words) => pattern.test(words);
}

/** What an article is familiar with once it has named a project for sure: all that the project is called. */
export function madeFamiliarBy({ project, via, name }: Pick<Mention, 'project' | 'via' | 'name'>): readonly string[] {
  return via === 'subproject' ? [project.id, `${project.id}/${name}`] : [project.id];
}

// Whoever writes of Cilium means its Hubble; but "Kubernetes" does not make a gateway API its own.
function neededBy({ project, via, name, start, end }: Mention, text: string): string {
  const isNamed = via !== 'subproject' || isWrittenAs(name, text, start, end);
  return isNamed ? project.id : `${project.id}/${name}`;
}

// Made when the first text is searched: that a catalogue is loaded does not mean that it is needed for that.
const lexiconOf = perCatalog(({ projects }) => createLexicon(projects));

function candidateAt(lexicon: Lexicon, text: string, start: number): Candidate | undefined {
  const hits = namesAt(lexicon, text, start);
  let doubtful: Candidate | undefined;
  for (let n = hits.length - 1; n >= 0; n--) {
    const { end, entries } = hits[n] as (typeof hits)[number];
    if (!endsName(text, end) || isAddress(text, start, end)) continue;
    for (const { project, name } of entries) {
      if (!keepsHyphens(name.text, text, start)) continue;
      if (isWordAt(text, end) && (name.counts === 'proper-noun' || name.counts === 'telling')) continue;
      const verdict = judge(text, start, end, name);
      if (verdict === 'no') continue;
      const mention = { start, end, project, via: name.via, name: name.text };
      const strict = name.counts === 'telling' || (name.counts === 'proper-noun' && isSmall(text, start, end));
      const candidate = { mention, strict, verdict };
      if (verdict === 'yes') return candidate;
      doubtful ??= candidate;
    }
  }
  return doubtful;
}

// "In toto" is not in-toto.
function keepsHyphens(name: string, text: string, start: number): boolean {
  const at = name.indexOf('-');
  return at < 0 || foldUnit(text.charCodeAt(start + at)) === foldUnit(name.charCodeAt(at));
}

// A name ends where its word ends, or before a plural's ending ("Envoys").
function endsName(text: string, end: number): boolean {
  if (!isWordAt(text, end)) return true;
  if (text[end - 1] === 's') return text.startsWith('es', end) && !isWordAt(text, end + 2);
  return text[end] === 's' && !isWordAt(text, end + 1);
}

// Handles (@linkerd), host names (kubernetes.io), paths (github.com/etcd-io/etcd), repositories (kubernetes/kubernetes), forums
// (r/kubernetes) and package names (etcd-backup-operator) name no project.
function isAddress(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before === '@') return true;
  if (text[end] === '-' && /^(?:[\p{Ll}\d]+-){2}/u.test(wordsJoined(text, start, end))) return true;
  const name = text.slice(start, end);
  if (
    (text[end] === '/' && text.startsWith(name, end + 1)) ||
    (text[start - 1] === '/' && text.endsWith(name, start - 1))
  )
    return true;
  if (text[end] === '.' && /[\p{Ll}\d]/u.test(text[end + 1] ?? '')) return true;
  if (before === '.' && isWordAt(text, start - 2)) return /[\p{Ll}\d]/u.test(text[start] as string);
  if (before !== '/' && before !== '\\') return false;
  const word = /\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  return /^[./~\\]|:\/\/|[\p{L}\d]\.[\p{L}\d]|^\W*r\/$/u.test(word);
}

// What hyphens join from the beginning of a name to the word after the next, or from the word before the name.
function wordsJoined(text: string, start: number, end: number): string {
  const from = text[start - 1] === '-' ? skipWordBack(text, start - 1) : start;
  return text.slice(from, skipWord(text, skipWord(text, end + 1) + 1));
}

// "Helm, Flux and Argo CD": what stands in a list beside a project is one. "Container Network Interface (CNI)", too.
function settle(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  let end = 0;
  const kept = candidates.filter(({ mention, verdict }, i) => {
    if (mention.start < end) return false;
    const next = candidates[i + 1];
    if (verdict !== 'yes' && next?.verdict === 'yes' && next.mention.start < mention.end) return false;
    end = mention.end;
    return true;
  });
  const settleBy = (known: Candidate | undefined, doubtful: Candidate): void => {
    if (known?.verdict !== 'yes' || doubtful.verdict === 'yes' || doubtful.verdict === 'linked') return;
    const [first, second] = known.mention.start < doubtful.mention.start ? [known, doubtful] : [doubtful, known];
    const between = text.slice(first.mention.end, second.mention.start);
    if (isJoined(between, first, second) && fits(text, doubtful)) doubtful.verdict = 'yes';
  };
  for (let i = 1; i < kept.length; i++) settleBy(kept[i - 1], kept[i] as Candidate);
  for (let i = kept.length - 2; i >= 0; i--) settleBy(kept[i + 1], kept[i] as Candidate);
  return kept;
}

function isJoined(between: string, first: Candidate, second: Candidate): boolean {
  if (between.length > 20) return false;
  if (/^\s*\(\s*["“]?$/.test(between)) return first.mention.project === second.mention.project;
  // An acronym in a list is as often the kind of thing ("Kubernetes, CNI and CSI").
  if ([first, second].some(({ strict, mention }) => strict && /^[A-Z]+$/.test(mention.name))) return false;
  return /^(?:['’]s?)?(?:\s*,\s*|\s*[/&+]\s*|\s*,?\s+(?:and|or|plus|vs\.?|versus)\s+)$/i.test(between);
}

// A very ordinary word in a list must also stand as a name does: before punctuation or a word that follows names.
function fits(text: string, { strict, mention }: Candidate): boolean {
  if (!strict) return true;
  return /^(?:['’]s\b|\s*(?:$|[^\s\p{L}\p{N}])|\s+(?:and|or|with|for|on|in|to|by|is|are|has|have|can|all|as|at|from|project)\b)/iu.test(
    text.slice(mention.end, mention.end + 20),
  );
}
