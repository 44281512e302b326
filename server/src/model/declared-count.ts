import { caseless } from '../syntax/caseless.ts';
import type { Extent } from '../syntax/document.ts';
import { CARDINAL_WORD, cardinalOf } from './numbers.ts';

/** "Top Ten Takeaways": how many takeaways a text announces. The extent is that of the number or number word. */
export interface CountFound extends Extent {
  readonly count: number;
  /** The takeaway word, in lower case: "takeaways", "things I learned". */
  readonly word: string;
}

const learned = "(?:I|we|you)(?:['’]ve|\\s+have)?\\s+(?:learn(?:ed|t)|took\\s+(?:away|home))";
const always = `take-?aways|take\\saways|learnings|lessons|things\\s+(?:that\\s+)?${learned}`;
const onlyCounted = 'highlights|observations|trends|key\\s+points|announcements';
const wordOf = (words: string): RegExp => caseless(`(?<![\\p{L}\\p{N}_-])(?:${words})(?![\\p{L}\\p{N}_])`, 'g');
const takeawayWord = wordOf(always);
const countedWord = wordOf(onlyCounted);
// Lessons of a course are no takeaways.
const course = caseless(
  String.raw`(?<!\p{L})(?:course|curriculum|syllabus|tutorials?|class(?:es|room)?|beginners?|modules?|exercises?|students?|teachers?|guitar|piano|language)(?!\p{L})`,
);

// Also where they are counted: "Learn Go in 10 lessons", "Piano for adults: ten lessons".
const countedCourse = caseless(
  String.raw`(?<!\p{L})(?:(?:learn|master|teach)(?!\p{L})[^.!?]*\sin\s+(?:just\s+|only\s+)?(?:\d+|\p{L}+)\s+(?:\p{L}+\s+)?lessons|curriculum|syllabus|guitar|piano)(?!\p{L})`,
);
const ofSoftware = caseless(String.raw`(?<!\p{L})(?:release\s+notes|change\s?log)(?!\p{L})`);

/** Has a text a word that announces takeaways without a number: takeaways, lessons (learned), learnings, things I learned. */
export function hasTakeawayWord(text: string): boolean {
  const words = text.match(takeawayWord) ?? [];
  return (
    words.some((word) => !/^lessons$/i.test(word)) ||
    (words.length > 0 && !course.test(text) && !countedCourse.test(text))
  );
}

/**
 * Finds the number of takeaways that a title or sentence declares: a number or number word from 2 to 99, directly
 * before a takeaway word or with a few adjectives between: "Top Ten Takeaways", "5 things I learned", "the top 10 list
 * of key takeaways", "Top 3 Announcements". Undefined where it declares none, or only about how many.
 */
export function declaredCountIn(text: string): CountFound | undefined {
  const found = countBefore(text, takeawayWord);
  if (found) return found.word === 'lessons' && countedCourse.test(text) ? undefined : found;
  return ofSoftware.test(text) ? undefined : countBefore(text, countedWord);
}

const number = caseless(`(?<![\\p{L}\\p{N}_.,:/$€£#~<>+–—-])(?:\\d{1,2}|${CARDINAL_WORD})(?=\\s)`, 'g');
const between = /^\s+(?:[\p{L}][\p{L}\p{N}'’./&-]*\s+){0,3}$/u;
const listOf = caseless(String.raw`^\s+(?:\p{L}+\s+)?list\s+of\s+`);

function countBefore(text: string, words: RegExp): CountFound | undefined {
  for (const word of text.matchAll(words)) {
    const from = Math.max(0, word.index - 90);
    const lead = text.slice(from, word.index);
    const found = [...lead.matchAll(number)].at(-1);
    if (!found) continue;
    const rest = lead.slice(found.index + found[0].length).replace(listOf, ' ');
    const count = cardinalOf(found[0]) ?? 0;
    if (count < 2 || !between.test(rest) || !rest.trim().split(/\s+/).every(isAdjective)) continue;
    const start = from + found.index;
    if (!isCount(text.slice(Math.max(0, start - 40), start), /^\d/.test(found[0]))) continue;
    return { count, start, end: start + found[0].length, word: word[0].toLowerCase().replace(/\s+/g, ' ') };
  }
  return undefined;
}

// What may stand between the number and the takeaways: no noun that the number counts instead, no verb, no preposition.
const noAdjectives = new Set(
  (
    'and or of from to in at for with by on about that which who is are was were have has had their his her its our my ' +
    'day week year month hour minute min second talk session keynote people folks team factor percent hundred thousand ' +
    'million billion dozen time step share shared give gave'
  ).split(' '),
);
const singular = /(?:ss|us|is|ous|ops|k8s|kubernetes|aws|saas|paas|less)$/;

function isAdjective(word: string): boolean {
  const lower = word.toLowerCase();
  return !noAdjectives.has(lower) && (!/s['’]?$/.test(lower) || singular.test(lower));
}

// "Day two takeaways", "about ten lessons", "the first five takeaways": a number of another kind, or not of all.
const notBefore = new Set(
  (
    'day days part parts phase week year track chapter episode volume vol season round stage level step version v gen ' +
    'generation zone room hall keynote quarter sprint session no number module lesson lab about over nearly almost ' +
    'around than least most roughly approximately some to or through under every another other first last next previous ' +
    'remaining final web act'
  ).split(' '),
);
// Before digits a capitalised word is mostly a product and its version ("Helm 3 lessons"), but for these.
const beforeDigits = new Set(
  'top my our the your these those and with plus here are of from in its best biggest key share sharing read learn'.split(
    ' ',
  ),
);

const rangeBefore = caseless(`(?<![\\p{L}\\p{N}])(?:\\d{1,2}|${CARDINAL_WORD})\\s+(?:[-–—]|and)\\s+$`);

function isCount(before: string, digits: boolean): boolean {
  const word = /([\p{L}\p{N}.'’-]+)\s+$/u.exec(before)?.[1] ?? '';
  const lower = word.toLowerCase();
  if (notBefore.has(lower) || /\bbetween\s/i.test(before)) return false;
  if (rangeBefore.test(before)) return false;
  if (/^[\d.]+$/.test(word)) return /^\d{4}$/.test(word);
  return !digits || !/^\p{Lu}/u.test(word) || beforeDigits.has(lower);
}
