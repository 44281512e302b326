import { caseless } from '../syntax/caseless.ts';
import { isWordAt, skipSpaceBack, skipWordBack } from './characters.ts';
import type { ProjectName } from './types.ts';

/**
 * `linked`: only in a link to the project's pages; `list`: there, and in a list beside a project that is sure; `familiar`:
 * in a link, and where the article names the project elsewhere; `maybe`: in each of these cases.
 */
export type Verdict = 'yes' | 'maybe' | 'list' | 'familiar' | 'linked' | 'no';

// What projects have, and what software has and does. The second kind is too weak for the most ordinary words.
const AFTER_PROJECTS = words(
  'cncf project maintainer maintainers operator operators cli controller controllers plugin plugins',
);
const AFTER_SOFTWARE = words(
  'projects adopter adopters adoption community contributor contributors ecosystem engine feature features users instance instances deployment deployments installation cluster clusters api apis app apps application applications booth component components dashboard dashboards demo demos docs documentation framework integration integrations release releases repo repository sdk server session sessions spec summit talk talks team tool tooling ui upstream workshop',
);
const AFTER_HYPHEN = words('based managed native powered style enabled hosted compatible');
const BEFORE = words('project projects cncf sandbox incubating graduated');
const OF_COMPANIES = words('Corp Corporation GmbH Inc Labs LLC Ltd Technologies');
const ARTICLES = words('a an the each every another any some no');
// "In flux", "my helm", "they spin": what stands before an ordinary word more often than before a name written small.
const BEFORE_SMALL = words(
  'a an the each every another any some no at in our my his her its their your this that these those i we you they',
);
const OF_OWNERS = words('our my his her its their your this that as what which');
const FUNCTION_WORDS = words(
  'although and are as at because before both but by can combining did do does for from given if in is it like of on or our since so than that then this though thus to unlike until using via was we what when where whether which while why with without you your',
);
const VERBS = words(
  'is was has had became can could will would may might began grew lets also already now still only just came',
);
const CNCF_WORDS =
  'cncf sandbox incubating incubation incubator graduate graduated graduating graduation graduates toc';
const OF_THE_CNCF = words(CNCF_WORDS);
const OF_OUR_WORLD = words(
  `${CNCF_WORDS} backend cluster clusters container containers containerized contributors crd crds csi docker ebpf frontend gitops ingress k8s kubectl kubernetes kubecon maintainers microservices namespace namespaces observability oci oss plugin plugins pod pods upstream wasm webassembly workload workloads yaml`,
);

// "Armada, a CNCF sandbox project", "Armada as an incubating project", "Armada joined the CNCF".
const SAID_TO_BE_OF_THE_CNCF = caseless(
  String.raw`^,?\s+(?:(?:is|was|as|became|now|being)\s+)*(?:(?:an?|the|our)\s+(?:[\p{L}\p{N}-]+\s+){0,2}?(?:cncf\b|(?:sandbox|incubating|graduated)\s+project)|(?:joined|joins|entered|enters|left)\s+(?:the\s+)?cncf\b)`,
);

const CAPITAL = /^\p{Lu}/u;

/** Is what is written at [start, end) a mention of a project, judged from its spelling and the words around it? */
export function judge(text: string, start: number, end: number, name: ProjectName): Verdict {
  const exact = isWrittenAs(name.text, text, start, end);
  if (!name.never && (name.counts === 'folded' || (name.counts === 'exact' && exact))) return 'yes';
  const around = surroundings(text, start, end);
  if (name.never?.some((word) => word === around.previousKey || word === around.nextKey)) return 'no';
  if (name.counts === 'folded' || (name.counts === 'exact' && (exact || isShouted(name.text, text, start, end))))
    return 'yes';
  if (name.after?.includes(around.nextKey)) return 'yes';
  if (name.counts === 'exact' && around.inMiddle && isBegunAs(name.text, text, start)) return 'yes';
  if (exact) return judgeOrdinary(text, start, end, name, around);
  return isSmall(text, start, end) ? judgeSmall(text, start, end, name, around) : 'no';
}

/** Is a name written without any capital. */
export function isSmall(text: string, start: number, end: number): boolean {
  return !/\p{Lu}/u.test(text.slice(start, end));
}

// A name that is written small, as people do with what they use every day: "how envoy restarts", but not "an envoy".
function judgeSmall(text: string, start: number, end: number, name: ProjectName, around: Surroundings): Verdict {
  const { previousKey, nextKey, sign } = around;
  const { counts, near = [] } = name;
  if (text[start - 1] === '-') return 'no';
  const ordinary = counts === 'telling';
  const owned = BEFORE_SMALL.has(previousKey);
  if (isAcronym(name)) return counts === 'exact' && !owned ? 'familiar' : 'linked';
  if (!ordinary && (!owned || previousKey === 'the') && AFTER_PROJECTS.has(nextKey)) return 'yes';
  if (owned) return 'linked';
  if (ordinary) return sign === '-' ? 'linked' : 'list';
  if (BEFORE.has(previousKey)) return 'yes';
  if (sign === '-') return counts === 'exact' && AFTER_HYPHEN.has(nextKey) ? 'yes' : 'linked';
  if (counts === 'proper-noun') return near.includes(nextKey) ? 'yes' : 'maybe';
  // "A state of flux".
  if (previousKey === 'of') return 'list';
  return hasNear(text, start, end, near, OF_OUR_WORLD) ? 'yes' : 'maybe';
}

// An acronym is as often the kind of thing ("a CNI", "the VPC CNI v1.16").
function isAcronym({ text }: ProjectName): boolean {
  return /^[A-Z]+$/.test(text);
}

// An ordinary word, spelled as the project is.
function judgeOrdinary(text: string, start: number, end: number, name: ProjectName, around: Surroundings): Verdict {
  const { previous, previousKey, next, nextKey, sign, inMiddle, opens } = around;
  const near = name.near ?? [];
  const proper = name.counts === 'proper-noun';
  const acronym = isAcronym(name);
  const doubtful = acronym ? 'familiar' : 'maybe';
  const isCapital = CAPITAL.test(name.text) && !acronym;
  if (OF_COMPANIES.has(next.replace(/\.$/, ''))) return 'no';
  if (isCapital && SAID_TO_BE_OF_THE_CNCF.test(text.slice(end, end + 80))) return 'yes';
  if (text[start - 1] === '-') return isCapital ? 'familiar' : 'no';
  if (near.includes(previousKey) || near.includes(nextKey)) return 'yes';
  if (sign === '-') return !proper ? 'no' : inMiddle && AFTER_HYPHEN.has(nextKey) ? 'yes' : 'familiar';
  if (BEFORE.has(previousKey) || AFTER_PROJECTS.has(nextKey)) return 'yes';
  if (/^v\d/.test(nextKey) && !acronym) return 'yes';
  if (proper && (AFTER_SOFTWARE.has(nextKey) || /^\d+(\.\d+)*$/.test(nextKey))) return 'yes';
  if (proper && isCapital && text.trim().length <= end - start) return 'yes';
  if (ARTICLES.has(previousKey)) return isCapital && inMiddle ? 'familiar' : 'no';
  if (proper && acronym) return judgeKind(text[start - 1], around);
  if (inMiddle) {
    // "San Diego Harbor", "How to Spin", but not "While Harbor" or "Deploying Harbor".
    const isName = CAPITAL.test(previous) && !FUNCTION_WORDS.has(previousKey);
    if (isName && !(opens && /(?:ing|ed)$|^(?:Enter|Meet)$/.test(previous))) return doubtful;
    if (proper && isCapital && !CAPITAL.test(next)) return 'yes';
    return hasNear(text, start, end, near) ? 'yes' : doubtful;
  }
  // "Tracing (Pixie)", "verifiers: Notation".
  const isNamed = /[:(–—]\s*$/.test(text.slice(Math.max(0, start - 3), start));
  const isSubject = isNamed || VERBS.has(nextKey) || /^\p{Ll}{2,}(?:ed|s)$/u.test(next) || /[,:(–—]/.test(sign);
  if (!isSubject) return isCapital ? 'maybe' : acronym ? 'familiar' : 'list';
  return hasNear(text, start, end, near, proper ? OF_OUR_WORLD : OF_THE_CNCF) ? 'yes' : doubtful;
}

// "Speaks to it via CNI", "CNI and CSI": without an article or an adjective it is the thing itself, not one of its kind.
function judgeKind(before: string | undefined, { previous, previousKey }: Surroundings): Verdict {
  if (before === '(') return 'familiar';
  return previous === '' || (FUNCTION_WORDS.has(previousKey) && !OF_OWNERS.has(previousKey)) ? 'yes' : 'linked';
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
  /** The word directly before is its sentence's first, so that its capital tells nothing. */
  readonly opens: boolean;
}

function surroundings(text: string, start: number, end: number): Surroundings {
  // Backwards by hand: a regular expression would try every place before.
  const gap = skipSpaceBack(text, start);
  const isApart = gap < start;
  const wordEnd = isApart || text[start - 1] !== '-' ? gap : start - 1;
  const wordStart = isApart || wordEnd < start ? skipWordBack(text, wordEnd) : wordEnd;
  const previous = text.slice(wordStart, wordEnd);
  const after = text.slice(end, end + 60);
  const [, hyphen, next = ''] = /^(?:['’]s?)?(?:\s+|\/|(-))([\p{L}\p{N}][\p{L}\p{N}.]*)/u.exec(after) ?? [];
  return {
    previous,
    previousKey: previous.toLowerCase(),
    next,
    nextKey: next.toLowerCase().replace(/\.+$/, ''),
    sign: hyphen ?? /^\s*([^\s\p{L}\p{N}])/u.exec(after)?.[1]?.replace('-', '—') ?? '',
    inMiddle: goesOn(text, gap, start),
    opens: previous !== '' && opensSentence(text, wordStart),
  };
}

// Not after a full stop, a colon, a dash, an opening bracket or quotation mark, an empty line, or at the top.
function goesOn(text: string, gap: number, start: number): boolean {
  const last = text[gap - 1] ?? '';
  if (isEmptyLine(text, gap, start)) return false;
  if ('/+&'.includes(last)) return last !== '';
  if (gap === start) return false;
  const at = isQuote(last) ? gap - 2 : gap - 1;
  return isWordAt(text, at) || (at >= 0 && ',)]%'.includes(text[at] as string));
}

function opensSentence(text: string, start: number): boolean {
  const at = isQuote(text[start - 1]) ? start - 1 : start;
  const gap = skipSpaceBack(text, at);
  if (gap === 0 || text.slice(gap, at).includes('\n')) return true;
  return gap < at && '.!?:–—'.includes(text[gap - 1] as string);
}

function isQuote(character: string | undefined): boolean {
  return character !== undefined && character !== '' && '\'’‘”“"'.includes(character);
}

function isEmptyLine(text: string, from: number, to: number): boolean {
  const line = text.indexOf('\n', from);
  return line >= 0 && line < to && text.slice(line + 1, to).includes('\n');
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

// "Operator framework" in the middle of a sentence: a name of several words of which the first is written as it should be.
function isBegunAs(name: string, text: string, start: number): boolean {
  const [first = '', second] = name.split(' ');
  return second !== undefined && CAPITAL.test(first) && text.startsWith(first, start);
}

// "HELM" among words that are not written so.
function isShouted(name: string, text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(name) || text.slice(start, end) !== name.toUpperCase()) return false;
  return /\p{Ll}{2}/u.test(text.slice(Math.max(0, start - 20), start)) || /\p{Ll}{2}/u.test(text.slice(end, end + 20));
}

/** Is a name written as the catalogue has it, whatever the kinds of its spaces and hyphens? */
export function isWrittenAs(name: string, text: string, start: number, end: number): boolean {
  if (end - start === name.length && text.startsWith(name, start)) return true;
  const written = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
  return written === name || (name.includes(' ') && written.replaceAll('-', ' ') === name);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
