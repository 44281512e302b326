import type { Level } from '../catalog/index.ts';
import type { Look, Vocabulary } from './claim-patterns.ts';
import type { Token } from './claim-tokens.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

// Words that turn what follows into something else than a fact: wishes, plans, comparisons, other times.
const UNREAL = set(
  "not n't never no non neither nor without be become will would could should may might can cannot can't won't wouldn't " +
    'shall must future next upcoming potential possible prospective aspiring proposed planned candidate pending hopeful ' +
    'former formerly ex then once than unlike any every each hope hopes hoping want wants aim aims plan plans planning ' +
    'expect expects expected likely probably maybe perhaps almost nearly soon ready apply applies applied applying ' +
    'imagine fake applicant applicants proposal proposals',
);

// Words after which a claim of another time, or of somebody else, begins or ends.
const MONTHS = 'january february march april may june july august september october november december';
const MONTHS_SHORT = 'jan feb mar apr jun jul aug sep sept oct nov dec';
const months: readonly string[] = MONTHS.split(' ');
const monthNames = set(`${MONTHS} ${MONTHS_SHORT}`);

/** The month, 1 to 12, that a word names; undefined for another word. */
export function monthOf(word: string): number | undefined {
  if (!monthNames.has(word)) return undefined;
  return months.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;
}

/** Is a word a year of this century: "2019". */
export function isYear(word: string | undefined): word is string {
  return word !== undefined && /^20\d\d$/.test(word);
}

const CLOSING = set('. ! … , ; : ) — " ” ’');
const AFTER_VERB = set(
  'at on last this earlier later yesterday today recently and but while with just back during since after when right ' +
    'shortly only so because as within under alongside together too again by from two three four five six seven eight ' +
    'nine ten a which that or first early late now around back yet',
);
const AFTER_IN = set(
  'the a early late mid spring summer autumn fall winter q1 q2 q3 q4 record under just only less between',
);
const AFTER_NAME = set(
  'is was are were has have had and but while which who that this last in at on as from to into by with after during ' +
    "earlier made makes came comes got gets happened means meant shows showed for since it's today yesterday also",
);
const FOLLOWS_PROJECT = set(
  'for that which from by at in on since and but as used built now today because so designed created focused aimed it ' +
    'we with where within under who whose to or this of whether described developed originally started maintained is ' +
    'are was were has have had when while together alongside about using between',
);
const BEFORE_SUBJECT = set(
  'and but that when since after because as so then now today yesterday recently finally also meanwhile both project ' +
    'projects spec specification how where although though however indeed plus while again still eventually friends',
);
// "When Linkerd graduates" has not come yet.
const WHENEVER = set('when after as');
const PRESENT = set('graduates moves advances enters joins becomes');
const DETERMINERS = set('the our a an another');
const FUNCTION_WORDS = set(
  'of for by from in on at to with about behind like using under over into onto through between against around without ' +
    'within than via per beside besides beyond unlike is are was were be been has have had and or but that which who not',
);
const VERBS = set('is are was were be been has have had and but that which who whose where when');
const PEOPLE = set(
  'company companies startup vendor vendors founder founders creator creators maker makers team teams maintainer ' +
    'maintainers engineer engineers contributor contributors student students he she who people folks author authors',
);

const THINGS = set(
  'tool tools technology technologies specification spec standard project projects runtime platform framework',
);
const GOALS = set(
  'path road way journey process criteria requirements vote votes voted voting proposal application await ' +
    'awaits awaiting before until',
);
const GOAL_SIGNS = set('for to towards toward against');
const MODALS = set('will would could should might may must expected planned imminent next soon near close');
const AFTER_GRADUATION = set(
  'was is has came made means meant shows in at on last this from and announcement news party celebration ceremony ' +
    'earlier got felt',
);

const keyAt = (tokens: readonly Token[], index: number): string | undefined => tokens[index]?.key;
const closes = (tokens: readonly Token[], index: number): boolean =>
  index >= tokens.length || CLOSING.has(keyAt(tokens, index) as string);

/** Nothing after a verb that would make it another's: "graduated to beta", "graduated from Stanford". */
const END: Look = (tokens, index) => {
  if (closes(tokens, index)) return true;
  const key = keyAt(tokens, index) as string;
  const next = keyAt(tokens, index + 1) ?? '';
  if (key === 'in') return isYear(next) || monthOf(next) !== undefined || AFTER_IN.has(next);
  if (key === 'from') return next === 'cncf' || (next === 'the' && keyAt(tokens, index + 2) === 'cncf');
  return AFTER_VERB.has(key) || isYear(key) || monthOf(key) !== undefined;
};

/** What is archived by somebody else, or with something, is data. */
const GONE: Look = (tokens, index) =>
  END(tokens, index) && !/^(?:by|with|under|within|a)$/.test(keyAt(tokens, index) ?? '');

/** A noun phrase of projects ends here: no "Envoy maintainers", no "Kubernetes Gateway API". */
const NAMED: Look = (tokens, index) => closes(tokens, index) || startsPredicate(keyAt(tokens, index) as string);

const startsPredicate = (key: string): boolean => AFTER_NAME.has(key) || /[a-z]{2}ed$/.test(key);

/** So does one of an apposition: "…, a sandbox project, …". */
const CLOSED: Look = (tokens, index) => closes(tokens, index);

/** No noun follows "project" that it would belong to, and no name that it would be of. */
const PLAIN: Look = (tokens, index) => {
  if (closes(tokens, index)) return true;
  const key = keyAt(tokens, index) as string;
  if (key === 'to') return false;
  return FOLLOWS_PROJECT.has(key) || isYear(key);
};

/** The projects that follow are a clause's subject, and its whole subject. */
const SUBJECT: Look = (tokens, index) => {
  if (index < 0) return true;
  const key = keyAt(tokens, index) as string;
  if (WHENEVER.has(key) && tokens.slice(index + 1, index + 9).some((token) => PRESENT.has(token.key))) return false;
  // A row that began before, or "the kernel and Envoy".
  if (key === 'and' || key === ',') {
    const before = tokens[index - 1];
    return before === undefined || (!before.name && (key === ',' || before.key === ','));
  }
  if (/^[;:(—•*]$/.test(key) || isYear(key) || BEFORE_SUBJECT.has(key) || DETERMINERS.has(key)) return true;
  // "The popular service mesh Linkerd".
  for (let at = index; at > index - 5 && at >= 0; at--) {
    const word = keyAt(tokens, at) as string;
    if (DETERMINERS.has(word))
      return at === 0 || closes(tokens, at - 1) || BEFORE_SUBJECT.has(keyAt(tokens, at - 1) ?? '');
    if (!/^[a-z]/.test(word) || FUNCTION_WORDS.has(word) || UNREAL.has(word)) return false;
  }
  return false;
};

/** The projects that follow are what a relative clause or apposition after them is about, not somebody around them. */
const NEAREST: Look = (tokens, index) => {
  for (let at = index; at >= 0 && at > index - 5; at--) {
    const key = keyAt(tokens, at) as string;
    if (PEOPLE.has(key) || UNREAL.has(key)) return false;
    if (/^[,;:—]$/.test(key)) return true;
  }
  return true;
};

/** What follows is said as a fact: no wish, plan, denial or comparison stands before it in its clause. */
const FACT: Look = (tokens, index) => {
  for (let at = index; at >= 0 && at > index - 7; at--) {
    const key = keyAt(tokens, at) as string;
    if (UNREAL.has(key) || key.endsWith("n't")) return false;
    if (/^[;:—]$/.test(key)) return true;
  }
  return true;
};

const LEADS_AWAY = set(
  'of among amongst besides beyond unlike like with from for as being than to towards toward path road',
);

/** "a sandbox project, Keptn, …": not "being a sandbox project, Keptn …". */
const OWN: Look = (tokens, index) => FACT(tokens, index) && !LEADS_AWAY.has(keyAt(tokens, index) ?? '');

/** "The graduation of …": nothing before makes it a goal, and nothing after. */
const DONE: Look = (tokens, index) => {
  if (!FACT(tokens, index)) return false;
  const before = tokens.slice(Math.max(0, index - 5), index + 1);
  const sign = DETERMINERS.has(keyAt(tokens, index) ?? '') ? index - 1 : index;
  if (GOAL_SIGNS.has(keyAt(tokens, sign) ?? '')) return false;
  return !before.some(({ key }) => GOALS.has(key)) && !tokens.slice(index + 1).some(({ key }) => MODALS.has(key));
};

/** What is said of "Linkerd's graduation" when it has come. */
const TOLD: Look = (tokens, index) => closes(tokens, index) || AFTER_GRADUATION.has(keyAt(tokens, index) as string);

/** "The CNCF-hosted OpenTelemetry specification". */
const HOSTED: Look = (tokens, index) => NAMED(tokens, index) || THINGS.has(keyAt(tokens, index) as string);

// Who speaks is somebody else, or nobody does; or it is no fact of this world.
const HEARSAY = set(
  'if whether unless suppose imagine pretend wish wished said says say saying claimed claims claim thought thinks believe ' +
    'believed believes told rumour rumours rumor rumors joked jokes asked asks guess guessed predict predicted predicts ' +
    'suggested argued argues heard assume assumed assumes wonder wondered wonders mistaken mistakenly wrongly myth ' +
    'contrary according supposedly allegedly reportedly quiz false',
);
// Who else hosts, incubates and graduates, and what else is graduated.
const OTHERS = set(
  'apache asf eclipse openssf finos cdf lf lfai openstack openinfra university college school degree stanford mit ' +
    'accelerator combinator beta alpha ga stable feature features kep gate gates v1 v1beta1 releases',
);

/** Does the author tell facts about the CNCF in a sentence: no question, no hearsay, no other organisation's matters. */
export function isTold(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.key === '?' || tokens.some(({ key }) => HEARSAY.has(key))) return false;
  return tokens.some(({ key }) => key === 'cncf') || !tokens.some(({ key }) => OTHERS.has(key));
}

/** What the words of a claim say of the level. */
export const LEVEL_WORDS: Readonly<Record<string, Level>> = {
  sandbox: 'sandbox',
  incubating: 'incubating',
  incubated: 'incubating',
  incubation: 'incubating',
  incubator: 'incubating',
  graduate: 'graduated',
  graduated: 'graduated',
  graduation: 'graduated',
  archived: 'archived',
};

/** The words in which claims are made, by their names in the patterns. */
export const vocabulary: Vocabulary = {
  classes: {
    ADVERB: set(
      'now recently just finally also already officially formally both all still currently since successfully proudly ' +
        'only actually today yesterday long always quickly newly fully even later eventually each together yet as',
    ),
    HAVE: set("has have had 's"),
    HASNT: set("hasn't haven't"),
    IS: set("is are was were remain remains 's"),
    ISNT: set("isn't aren't"),
    BECAME: set('became becomes become'),
    WAS: set("is are was were been got 's"),
    NOT: set('not never'),
    DET: set('a an the one two three four five six seven eight my our its their another of those these'),
    ADJECTIVE: set(
      'new newest latest first second third fourth fifth sixth seventh eighth ninth tenth very popular young youngest ' +
        'oldest original mature full fledged big biggest great small successful important key major official most active ' +
        'growing fastest recent freshly favourite favorite excellent many more other current open source native cloud ' +
        'proud simple promising well known of the my fellow only two three four five six ' +
        'widely broadly used adopted deployed battle tested production ready leading',
    ),
    ORDINAL: set(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
        'sixteenth seventeenth eighteenth nineteenth twentieth 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th ' +
        '21st 22nd 23rd 24th 25th latest newest youngest only cncf open source ever',
    ),
    STAGE_NAME: set('sandbox incubating incubation incubator graduated graduation'),
    HELD: set('sandbox incubating incubated incubation graduated archived'),
    STAGE: set('level stage status phase tier maturity'),
    KIND: set('open source level stage cloud native official observability security networking storage'),
    THING: THINGS,
    GRADUATED: set('graduated graduates'),
    MOVED: set('moved advanced progressed stepped moves advances'),
    ENTERED: set('entered reached joined enters joins achieved achieves attained earned gained received reaches'),
    GRANTED: set('granted awarded given'),
    ONLY_JUST: set('newly recently freshly just'),
    AMONG: set('among including'),
    LIKE: set('like including such'),
    CONGRATULATIONS: set('congratulations congrats kudos'),
    COMMUNITY: set('team project community maintainers folks'),
    GRADUATING: set('graduating graduation'),
    PHRASE: { has: (word) => /^[a-z]/.test(word) && !VERBS.has(word) && !UNREAL.has(word) },
    PUT: set('moved promoted elevated accepted admitted voted welcomed advanced brought'),
    INTO: set('to into in as for'),
    TOC: set('cncf toc'),
    COMMITTEE: set('cncf toc technical oversight committee ( )'),
    COMPANION: set('project operator'),
    GIVEN: set('donated contributed'),
    ANY: { has: (word) => /^[a-z]/.test(word) && !FUNCTION_WORDS.has(word) && !UNREAL.has(word) },
  },
  looks: { END, GONE, NAMED, CLOSED, PLAIN, SUBJECT, NEAREST, FACT, OWN, DONE, TOLD, HOSTED },
};
