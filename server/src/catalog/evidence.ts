import type { ProjectName } from './types.ts';

/** `maybe`: only if it stands in a list with a project that is sure. */
export type Verdict = 'yes' | 'maybe' | 'no';

// What software has and does, and what only projects are called.
const AFTER_PROJECTS = words(
  'project maintainer maintainers operator operators cli controller controllers plugin plugins',
);
const AFTER_SOFTWARE = words(
  'projects adopter adopters community contributor contributors users instance instances deployment deployments installation cluster clusters api apis docs documentation integration release releases repo repository server spec team upstream',
);
const AFTER_HYPHEN = words('based managed native powered style enabled hosted compatible');
const BEFORE = words('project projects cncf sandbox incubating graduated');
const ARTICLES = words('a an the this that these those every each another any some no');
const VERBS = words(
  'is was has had became joined moved graduated graduates entered applied will can could lets provides offers helps makes supports allows gives uses runs works comes came started now also already aims solves brings handles',
);
const OF_THE_CNCF = words('cncf sandbox incubating incubation incubator graduated graduation graduates toc');

/** Is what is written at [start, end) a mention of a project, judged from its spelling and the words around it? */
export function judge(text: string, start: number, end: number, name: ProjectName): Verdict {
  const exact = isWrittenAs(name.text, text, start, end);
  if (name.counts === 'folded' && !name.never) return 'yes';
  if (name.counts === 'exact' && exact && !name.never) return 'yes';
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  const previous = /([\p{L}\p{N}]+)(?:\s+|-)$/u.exec(before)?.[1] ?? '';
  const [, hyphen, next = ''] = /^(?:['’]s?)?(?:\s+|(-))([\p{L}\p{N}][\p{L}\p{N}.]*)/u.exec(after) ?? [];
  const previousKey = previous.toLowerCase();
  const nextKey = next.toLowerCase().replace(/\.+$/, '');
  if (name.never?.some((word) => word === previousKey || word === nextKey)) return 'no';
  if (name.counts === 'folded') return 'yes';
  if (name.after?.includes(nextKey)) return 'yes';
  if (!exact) return 'no';
  if (name.counts === 'exact') return 'yes';

  const ordinary = name.counts === 'proper-noun';
  if (before.endsWith('-')) return 'no';
  const inSentence = position(before);
  if (hyphen) return ordinary && inSentence === 'middle' && AFTER_HYPHEN.has(nextKey) ? 'yes' : 'no';
  if (BEFORE.has(previousKey) || AFTER_PROJECTS.has(nextKey) || /^v\d/.test(nextKey)) return 'yes';
  if (ordinary && (AFTER_SOFTWARE.has(nextKey) || /^\d+(\.\d+)*$/.test(nextKey))) return 'yes';
  if (ARTICLES.has(previousKey)) return 'no';
  const capital = /^\p{Lu}/u;
  if (inSentence === 'middle') {
    const apart = capital.test(name.text) && !capital.test(previous) && !capital.test(next);
    if (ordinary && apart) return 'yes';
    return hasNear(text, start, end, name.near) && !capital.test(previous) ? 'yes' : 'maybe';
  }
  if (VERBS.has(nextKey) && hasNear(text, start, end, name.near, OF_THE_CNCF)) return 'yes';
  return 'maybe';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function isWrittenAs(name: string, text: string, start: number, end: number): boolean {
  if (end - start === name.length && text.startsWith(name, start)) return true;
  return (
    text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(/[\u2010\u2011]/g, '-') === name
  );
}

// Where a capital tells nothing: after a full stop, a colon, a dash, an opening bracket or quotation mark, or at the top.
function position(before: string): 'start' | 'middle' {
  return /[\p{L}\p{N},)\]%]['’”"]?\s+$|[/+&]\s*$/u.test(before) ? 'middle' : 'start';
}

// Any of these words in the sentence around [start, end)?
function hasNear(
  text: string,
  start: number,
  end: number,
  own: readonly string[] = [],
  general?: ReadonlySet<string>,
): boolean {
  const left = text.slice(Math.max(0, start - 200), start).split(/[.!?]\s/);
  const [right = ''] = text.slice(end, end + 200).split(/[.!?](?:\s|$)/);
  const around = `${left.at(-1)} ${right}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return around.some((word) => own.includes(word) || general?.has(word) === true);
}
