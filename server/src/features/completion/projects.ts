import { isWordAt } from '../../catalog/characters.ts';
import {
  type Catalog,
  levelOn,
  officialName,
  type Project,
  type ProjectName,
  perCatalog,
} from '../../catalog/index.ts';
import { nameKey } from '../../catalog/names.ts';
import { LEVELS } from '../../catalog/types.ts';
import { thenOf } from '../../model/event.ts';
import { type CompletionItem, isBeforeWord, isProse, type TypingPlace, typedLine } from './item.ts';

/** A name may have begun so many words before the cursor. */
const mostWords = 5;

// Alone they are words of any sentence, though names begin with them: The Update Framework, in-toto.
const ordinary =
  /^(?:a|an|and|are|as|at|be|but|by|can|for|from|has|he|in|is|it|no|not|of|on|or|so|the|to|we|will|with)$/i;

/**
 * Projects with a name that begins as what is typed in prose, be it several words: as they are called there, and officially.
 * Those that the article already mentions come first, then the higher level, then the alphabet.
 */
export function projectItems(typing: TypingPlace): readonly CompletionItem[] {
  const { context, offset, trigger } = typing;
  const { summary, config, catalog } = context;
  if (trigger !== undefined || (!summary.verdict.summary && config.projects.scope !== 'markdown')) return [];
  const line = typedLine(typing);
  const { before, start: lineStart } = line;
  if (isBeforeWord(line)) return [];
  const starts = startsOf(before).filter(
    (start) => !/[@#/\\.:$&_=`<]/.test(before[start - 1] ?? '') && isProse(typing, lineStart + start),
  );
  if (starts.length === 0) return [];
  const found = new Map<string, { readonly project: Project; readonly name: string; readonly item: CompletionItem }>();
  const standing = standingOf(typing);
  for (const start of starts) {
    // "argo c" means Argo CD, and nothing that begins with "c".
    if (found.size > 0) break;
    const typed = before.slice(start);
    if (ordinary.test(typed)) continue;
    const matches = namesBeginning(catalog, nameKey(typed));
    const add = (project: Project, label: string, filter: string): void => {
      const key = `${project.id} ${nameKey(label)}`;
      if (found.has(key)) return;
      const detail = standing(project, label);
      const range = { start: lineStart + start, end: offset };
      const item = { kind: 'project', label, detail, filter, range, text: label, project: project.id } as const;
      found.set(key, { project, name: label, item });
    };
    for (const { project, name } of matches) if (isWritten(project, name)) add(project, name.text, name.text);
    for (const { project, name } of matches)
      if (name.via !== 'subproject') add(project, officialName(project), name.text);
  }
  // What was typed before what it is called officially; of what was typed, the official names first.
  const isOther = ({ label, filter }: CompletionItem): number => Number(label !== filter);
  // "OP" means OPA before Open Policy Agent; "op" may mean either.
  const isOtherCase = ({ filter = '', range }: CompletionItem): number => {
    const typed = before.slice(range.start - lineStart);
    return Number(/\p{Lu}/u.test(typed) && !filter.startsWith(typed));
  };
  const isUnofficial = ({ project, name }: { readonly project: Project; readonly name: string }): number =>
    Number(officialName(project) !== name);
  if (found.size === 0) return [];
  const mentioned = new Set(summary.mentions.map(({ project }) => project.id));
  const rank = (project: Project): number =>
    (mentioned.has(project.id) ? 0 : 10) - (LEVELS.indexOf(levelOn(project, catalog.snapshot) ?? 'archived') % 3);
  return [...found.values()]
    .map((one) => ({ ...one, rank: rank(one.project) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        isOther(a.item) - isOther(b.item) ||
        isOtherCase(a.item) - isOtherCase(b.item) ||
        isUnofficial(a) - isUnofficial(b) ||
        (a.name < b.name ? -1 : 1),
    )
    .map(({ item }) => item);
}

/** Where a name may begin that is being typed: the last words up to the cursor, the earliest first. */
function startsOf(before: string): readonly number[] {
  const starts: number[] = [];
  if (/\s$|^$/.test(before)) return starts;
  for (let i = before.length - 1; i >= 0 && starts.length < mostWords; i--) {
    if (isWordAt(before, i) && !isWordAt(before, i - 1)) starts.unshift(i);
  }
  return starts;
}

/** Is a name one that authors mean to write: no former one, and no other spelling of one that stands before it. */
function isWritten({ names }: Project, { via, text }: ProjectName): boolean {
  return via !== 'former-name' && names.find((name) => spelling(name.text) === spelling(text))?.text === text;
}

function spelling(name: string): string {
  return name.toLowerCase().replace(/[\s.-]/g, '');
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

const namesOf = perCatalog(({ projects }): readonly KnownName[] =>
  projects
    .flatMap((project) => project.names.map((name) => ({ key: nameKey(name.text), project, name })))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
);

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
    return [...(label === officialName(project) ? [] : [project.name]), ...levels].filter(Boolean).join(' · ');
  };
}
