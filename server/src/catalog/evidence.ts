import type { ProjectName } from './types.ts';

/** `maybe`: only if it stands in a list with a project that is sure. */
export type Verdict = 'yes' | 'maybe' | 'no';

// What projects have, and what software has and does. The second kind is too weak for the most ordinary words.
const AFTER_PROJECTS = words(
  'cncf project maintainer maintainers operator operators cli controller controllers plugin plugins',
);
const AFTER_SOFTWARE = words(
  'projects adopter adopters community contributor contributors users instance instances deployment deployments installation cluster clusters api apis docs documentation integration release releases repo repository server spec team upstream',
);
const AFTER_HYPHEN = words('based managed native powered style enabled hosted compatible');
const BEFORE = words('project projects cncf sandbox incubating graduated');
const ARTICLES = words('a an the this that these those every each another any some no');
const FUNCTION_WORDS = words('and at by for from in is it of on or our to using via we when why with your');
const VERBS = words(
  'is was has had became can could will lets provides offers helps makes supports allows gives uses runs works comes came now also already aims solves brings handles',
);
const OF_THE_CNCF = words('cncf sandbox incubating incubation incubator graduated graduation graduates toc');

const CAPITAL = /^\p{Lu}/u;

/** Is what is written at [start, end) a mention of a project, judged from its spelling and the words around it? */
export function judge(text: string, start: number, end: number, name: ProjectName): Verdict {
  const exact = isWrittenAs(name.text, text, start, end);
  if (!name.never && (name.counts === 'folded' || (name.counts === 'exact' && exact))) return 'yes';
  const around = surroundings(text, start, end);
  if (name.never?.some((word) => word === around.previousKey || word === around.nextKey)) return 'no';
  if (name.counts === 'folded' || (name.counts === 'exact' && exact)) return 'yes';
  if (name.after?.includes(around.nextKey)) return 'yes';
  return exact ? judgeOrdinary(text, start, end, name, around) : 'no';
}

// An ordinary word, spelled as the project is.
function judgeOrdinary(text: string, start: number, end: number, name: ProjectName, around: Surroundings): Verdict {
  const { previous, previousKey, next, nextKey, sign, inMiddle } = around;
  const near = name.near ?? [];
  const proper = name.counts === 'proper-noun';
  if (text[start - 1] === '-') return 'no';
  if (near.includes(previousKey) || near.includes(nextKey)) return 'yes';
  if (sign === '-') return proper && inMiddle && AFTER_HYPHEN.has(nextKey) ? 'yes' : 'no';
  if (BEFORE.has(previousKey) || AFTER_PROJECTS.has(nextKey) || /^v\d/.test(nextKey)) return 'yes';
  if (proper && (AFTER_SOFTWARE.has(nextKey) || /^\d+(\.\d+)*$/.test(nextKey))) return 'yes';
  if (ARTICLES.has(previousKey)) return 'no';
  if (inMiddle) {
    if (CAPITAL.test(previous) && !FUNCTION_WORDS.has(previousKey)) return 'maybe';
    if (proper && CAPITAL.test(name.text) && !CAPITAL.test(next)) return 'yes';
    return hasNear(text, start, end, near) ? 'yes' : 'maybe';
  }
  const isSubject = VERBS.has(nextKey) || /^\p{Ll}+ed$/u.test(next) || /[:(–—]/.test(sign);
  return isSubject && hasNear(text, start, end, near, OF_THE_CNCF) ? 'yes' : 'maybe';
}

interface Surroundings {
  /** The word directly before, as written and in lower case; empty where there is none or a sign stands between. */
  readonly previous: string;
  readonly previousKey: string;
  readonly next: string;
  readonly nextKey: string;
  /** The hyphen before the next word, or another sign that follows. */
  readonly sign: string;
  /** In the middle of a sentence, where a capital tells something. */
  readonly inMiddle: boolean;
}

function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 60);
  const previous = /([\p{L}\p{N}]+)(?:\s+|-)$/u.exec(before)?.[1] ?? '';
  const [, hyphen, next = ''] = /^(?:['’]s?)?(?:\s+|\/|(-))([\p{L}\p{N}][\p{L}\p{N}.]*)/u.exec(after) ?? [];
  return {
    previous,
    previousKey: previous.toLowerCase(),
    next,
    nextKey: next.toLowerCase().replace(/\.+$/, ''),
    sign: hyphen ?? /^\s*([^\s\p{L}\p{N}])/u.exec(after)?.[1] ?? '',
    // Not after a full stop, a colon, a dash, an opening bracket or quotation mark, an empty line, or at the top.
    inMiddle: /(?:[\p{L}\p{N},)\]%]['’”"]?\s+|[/+&]\s*)$/u.test(before) && !/\n\s*\n\s*$/.test(before),
  };
}

// Any of these words in the sentence around [start, end)?
function hasNear(
  text: string,
  start: number,
  end: number,
  own: readonly string[],
  general?: ReadonlySet<string>,
): boolean {
  const left = text.slice(Math.max(0, start - 200), start).split(/[.!?]\s/);
  const [right = ''] = text.slice(end, end + 200).split(/[.!?](?:\s|$)/);
  const sentence = `${left.at(-1)} ${right}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return sentence.some((word) => own.includes(word) || general?.has(word) === true);
}

function isWrittenAs(name: string, text: string, start: number, end: number): boolean {
  if (end - start === name.length && text.startsWith(name, start)) return true;
  const written = text.slice(start, end).replace(/\s+/g, ' ');
  return written.replace(/[\u2010\u2011]/g, '-') === name;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
