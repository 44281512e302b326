import { isWordAt } from '../../catalog/characters.ts';
import { type Catalog, levelOn, type Project, type ProjectName } from '../../catalog/index.ts';
import { nameKey } from '../../catalog/names.ts';
import { LEVELS } from '../../catalog/types.ts';
import { thenOf } from '../../model/event.ts';
import { blockAt, lineAt, type MarkdownDocument, offsetOf, textOf } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import { indexOf } from '../../syntax/prose.ts';
import type { CompletionItem, TypingPlace } from './item.ts';

/** A name may have begun so many words before the cursor. */
const mostWords = 5;

/**
 * Projects with a name that begins as what is typed in prose, be it several words: as they are called there, and officially.
 * Those that the article already mentions come first, then the higher level, then the alphabet.
 */
export function projectItems(typing: TypingPlace): readonly CompletionItem[] {
  const { context, offset, invoked } = typing;
  const { summary, config, catalog } = context;
  const { document } = summary;
  if (!summary.verdict.summary && config.projects.scope !== 'markdown') return [];
  // Names do not go over the end of a line.
  const line = lineAt(document, offset);
  const text = textOf(document, line);
  const at = offset - line.start;
  if (isWordAt(text, at) && !invoked) return [];
  const starts = startsOf(text, at).filter((start) => isProse(document, text, line.start, start, at));
  const found = new Map<string, { readonly project: Project; readonly name: string; readonly item: CompletionItem }>();
  if (starts.length === 0) return [];
  const standing = standingOf(typing);
  let end = at;
  while (isWordAt(text, end)) end++;
  for (const start of starts) {
    const typed = text.slice(start, at);
    const matches = namesBeginning(catalog, nameKey(typed)).filter(({ name }) => invoked || isMeant(name, typed));
    const add = (project: Project, label: string, filter: string): void => {
      const key = `${project.id} ${nameKey(label)}`;
      if (found.has(key)) return;
      const detail = standing(project, label);
      const item = {
        kind: 'project',
        label,
        detail,
        filter,
        range: { start: line.start + start, end: line.start + end },
        text: label,
        project: project.id,
      } as const;
      found.set(key, { project, name: label, item });
    };
    for (const { project, name } of matches) if (name.via !== 'former-name') add(project, name.text, name.text);
    for (const { project, name } of matches) {
      if (name.via !== 'subproject' && (invoked || name.text !== typed)) add(project, officialOf(project), name.text);
    }
  }
  const mentioned = new Set(summary.mentions.map(({ project }) => project.id));
  const rank = (project: Project): number =>
    (mentioned.has(project.id) ? 0 : 10) - (LEVELS.indexOf(levelOn(project, catalog.snapshot) ?? 'archived') % 3);
  return [...found.values()]
    .sort((a, b) => rank(a.project) - rank(b.project) || (a.name < b.name ? -1 : 1))
    .map(({ item }) => item);
}

/** Where a name may begin that is being typed: the last words of the line up to the cursor, the earliest first. */
function startsOf(text: string, at: number): readonly number[] {
  const starts: number[] = [];
  if (/\s/.test(text[at - 1] ?? ' ')) return starts;
  for (let i = at - 1; i >= 0 && starts.length < mostWords; i--) {
    if (isWordAt(text, i) && !isWordAt(text, i - 1)) starts.unshift(i);
  }
  return starts;
}

/** Is all between two offsets of a line the plain prose of one passage, with no code, link or shortcode begun before it. */
function isProse(document: MarkdownDocument, text: string, line: number, start: number, end: number): boolean {
  const block = blockAt(document, line + start);
  if (!block || /[@#/\\.:$&_=`<]/.test(text[start - 1] ?? '')) return false;
  const base = offsetOf(document, block) - line;
  return passagesOf(block).some(({ prose }) => {
    const [from, to] = [indexOf(prose, start - base), indexOf(prose, end - base)];
    if (from === undefined || to === undefined) return false;
    const typed = block.text.slice(start - base, end - base);
    return prose.words.slice(from, to) === typed && !unfinished.test(prose.words.slice(0, from));
  });
}

// Code, link destinations, HTML and shortcodes that are not closed yet are still prose to Markdown.
const unfinished = /`[^`\n]*$|\]\([^)\n]*$|^\[[^\]\n]+\]:[^\n]*$|<[A-Za-z/!][^>\n]*$|\{[{%](?:(?![}%]\})[^\n])*$/;

/**
 * Does who types mean this name, as far as can be told. A capital says so; in lower case most beginnings of names are
 * ordinary words: "open" means OpenTelemetry from "opent" on, and "harbor" never means Harbor.
 */
function isMeant({ text, counts }: ProjectName, typed: string): boolean {
  if (text === typed) return false;
  if (/[\p{Lu}\d]/u.test(typed)) return typed.length >= 3;
  const ordinary = /^\p{L}\p{Ll}*(?=[\s\p{Lu}-])/u.exec(text)?.[0].length ?? 3;
  return typed.length > Math.max(ordinary, 3) && counts !== 'telling' && counts !== 'proper-noun';
}

interface KnownName {
  readonly key: string;
  readonly project: Project;
  readonly name: ProjectName;
}

/** The names whose key begins so, in the order of their keys. */
function namesBeginning(catalog: Catalog, beginning: string): readonly KnownName[] {
  const names = namesOf(catalog);
  let from = 0;
  let to = names.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((names[middle] as KnownName).key < beginning) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (names[end]?.key.startsWith(beginning)) end++;
  return names.slice(from, end);
}

function namesOf(catalog: Catalog): readonly KnownName[] {
  let names = known.get(catalog);
  if (!names) {
    names = catalog.projects
      .flatMap((project) => project.names.map((name) => ({ key: nameKey(name.text), project, name })))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    known.set(catalog, names);
  }
  return names;
}

const known = new WeakMap<Catalog, readonly KnownName[]>();

function officialOf({ name, names }: Project): string {
  return names[0]?.text ?? name;
}

/** Says of a project where it stood on the article's day and where it stands now; whose it is where the label does not tell. */
function standingOf({ context, today }: TypingPlace): (project: Project, label: string) => string {
  const { summary, catalog } = context;
  const then = thenOf(summary.event, summary.meta.date, today);
  return (project, label) => {
    const now = levelOn(project, catalog.snapshot);
    const before = then.from === 'today' ? now : levelOn(project, then.date);
    const levels =
      before === now
        ? [now ? `${now}${then.from === 'today' ? '' : ' then and now'}` : (project.foundation ?? '')]
        : [`${before ?? 'not in the CNCF'} then`, `${now ?? 'not in the CNCF'} now`];
    return [...(label === officialOf(project) ? [] : [project.name]), ...levels].filter(Boolean).join(' · ');
  };
}
