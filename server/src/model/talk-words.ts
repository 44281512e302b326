import { caseless } from '../syntax/caseless.ts';

// What writers say around the titles of talks. Patterns that end in `$` read what stands before a title, sticky ones
// (`y`) what follows it.

const noun =
  '(?:talks?|keynotes?|sessions?|presentations?|workshops?|panels?|panel discussions?|tutorials?|demos?|deep[- ]dives?|lectures?|fireside chats?|breakouts?|BoFs?|birds[- ]of[- ]a[- ]feather)';
const singular =
  '(?:talk|keynote|session|presentation|workshop|panel|panel discussion|tutorial|demo|deep[- ]dive|lecture|fireside chat|breakout|BoF)';
// Other works that have titles, what else quotation marks set apart, and what else is named.
const work =
  '(?:books?|e-?books?|novels?|articles?|posts?|blogs?|newsletters?|podcasts?|episodes?|papers?|white ?papers?|essays?|reports?|surveys?|songs?|films?|movies?|documentary|documentaries|tweets?|threads?|columns?|chapters?|courses?|guides?|manifesto|albums?|magazines?)';
const thing =
  '(?:phrases?|slogans?|mottos?|taglines?|headlines?|terms?|words?|quotes?|quotations?|themes?|concepts?|notions?|buzzwords?|questions?|hashtags?|t-?shirts?|stickers?|signs?|banners?|posters?|librar(?:y|ies)|packages?|tools?|projects?|products?|frameworks?|features?|apps?|games?|websites?|sites?|awards?|patterns?|principles?|models?|categor(?:y|ies)|labels?|buttons?|pages?|licen[sc]es?)';
const place = '(?:events?|conferences?|booths?|tracks?|bands?|companies|company|startups?|teams?|laws?|effects?)';
const giving =
  '(?:(?:co-?)?present(?:ed|s|ing)?|gave|gives?|giving|deliver(?:ed|s|ing)?|led|hosted|moderated|ran|held|share[ds]?)';
const naming = '(?:titled|entitled|called|named|dubbed)';
const anyWords = "(?:[\\p{L}’'-]+ )";

/** A talk, anywhere. */
export const talks = caseless(`(?<![\\p{L}-])${noun}(?![\\p{L}’'])`, 'g');
/** A work of another kind, anywhere. */
export const works = caseless(`(?<![\\p{L}-])${work}(?!\\p{L})`, 'g');
/** Anything that has a name and is no talk, anywhere. */
export const others = caseless(`(?<![\\p{L}-])(?:${work}|${thing}|${place})(?!\\p{L})`);

/** "Titled", "called". */
export const naming$ = new RegExp(`${naming}[,:]? ?\\(?$`, 'i');
/** "A talk at the summit titled", "a keynote by Ada Smith, which was aptly called". */
export const talkNamed$ = caseless(
  `(?<![\\p{L}-])${noun}(?:(?: [^“”"„«:;.]{1,70})?,? (?:titled|entitled)|(?: (?:by|from|with) [^“”"„«:;.]{1,50})?(?:,? which| that)?(?: was| is)?(?: \\w+ly)?,? (?:called|named|dubbed))[,:]? ?\\(?$`,
);
/** "The talk". */
export const talk$ = caseless(`(?<![\\p{L}-])${noun} ?\\(?$`);
/** "The talk, ", "Keynote: ". */
export const talkMark$ = caseless(`(?<![\\p{L}-])${noun} ?[,:–—-] ?$`);
/** "A session on this, ", "in a talk at the summit a few weeks back: ". */
export const talkApart$ = caseless(`(?<![\\p{L}-])${noun}(?= )([^“”"„«;\\uFFFC]{1,120})(?:[:,] | [–—-] )$`);
/** "Talks such as ", "sessions, including the ". */
export const talksSuchAs$ = caseless(
  `(?<![\\p{L}-])${noun}(?!\\p{L})[^“”"„«;:.!?]{0,60}(?: (?:including|like|such as|namely|particularly|especially|notably)|[:,] (?:e\\.g\\.,?|for example,?)|:)(?: (?:the|an?|my own|our))? $`,
);
/** "Presented ", "gave the ". */
export const gave$ = caseless(`(?<!\\p{L})${giving}(?: (?:an?|the|his|her|their|our|my))? $`);
/** "Attended ". */
export const attended$ = caseless(
  String.raw`(?<!\p{L})(?:attended|went to|sat in on|dropped into|caught)(?: (?:the|an?))? $`,
);
/** "In ", "during her keynote ". */
export const within$ = /(?:^|[\s(])(?:in|during|at)\s(?:[^,;:“”"]{0,60}\s)?$/i;
/** "The phrase ", "a tool called ". */
export const thing$ = caseless(`(?<![\\p{L}-])${thing}(?: (?:${naming}|of))?(?:,|:| [–—-])? ?\\(?$`);
/** "She said: ". */
export const said$ = caseless(
  String.raw`(?<!\p{L})(?:said|says|saying|told \p{L}+|asked|asks|asking|quipped|joked|quot(?:es?|ed|ing)|tweeted|wrote|writes|exclaimed|added|replied|remarked|declared|reads|reading|words|literally)[,:]? $`,
);
/** "My talk about this". */
export const ourTalk$ = caseless(`(?<!\\p{L})(?:my|our) ${anyWords}{0,4}?${noun}(?![\\p{L}-])[^’']{0,90}$`);
/** "For her excellent talk". */
export const theirTalk$ = caseless(`(?<!\\p{L})(?:his|her|their) ${anyWords}{0,4}?${noun}(?![\\p{L}-])[^.]{0,90}$`);
/** The mark after the name in "Ada Smith’s excellent talk". */
export const whose$ = caseless(`[’']s?(?= ${anyWords}{0,5}?${noun}(?![\\p{L}-])[^’']{0,90}$| $)`);

/** "A talk by ", anywhere. */
export const talkBy = caseless(
  `(?<![\\p{L}-])${noun} (?:(?:given|presented|delivered|led|run) )?(?:by|from|with|featuring) `,
  'g',
);
/** " presented", " will also give", anywhere near a title. */
export const gives = caseless(
  `(?: (?:also|then|both|later|again|jointly|will|\\p{L}+ly))* ${giving}(?= [^“”"]{0,140}$)`,
  'g',
);
/** Verbs that tell a sentence's subject. */
export const verbs =
  /(?<=[\p{L})”,]) (?:(?:also|then|both|later|\p{L}+ly) )?(?:\p{Ll}+ed|was|were|is|are|has|had|gave|spoke|took|did|made|went|told|led|ran|drew|put|held|began|used|kicked|walks|shows|explains|explores|stole|stood|blew|brought|got|won|opened|closed)(?!\p{L})/gu;

/** "By ", ", presented by ", " (by ". */
export const byAt =
  /\uFFFC?[.,]? ?\(?(?:(?:(?:was|is|both|as|which was) )?(?:co-?)?(?:presented|given|delivered|led|hosted|moderated|held|run) )?by /uy;
/** " with ", " (", " – ". */
export const withAt = /\uFFFC?(?:,? (?:with|from|featuring) | \(| [–—-] )/y;
/** " talk", " lightning talk". */
export const talkAt = caseless(
  `\\uFFFC? (?:(?:lightning|keynote|breakout|panel|conference|opening|closing|morning|joint) ){0,2}${singular}(?![\\p{L}-])`,
  'y',
);
/** ", Ada Smith’s closing talk": the speaker is its group. */
export const whoseTalkAt = new RegExp(
  `\\uFFFC?,? (?:[–—-] )?(\\p{Lu}[^“”"’'.;:!?]{1,60})[’']s? ${anyWords}{0,4}?${noun}(?![\\p{L}-])`,
  'uy',
);
/** " was my favourite talk". */
export const isTalkAt = caseless(`\\uFFFC?,? (?:was|is|were) ${anyWords}{1,6}${noun}(?![\\p{L}-])`, 'y');
/** " book", " design pattern". */
export const otherAt = caseless(`\\uFFFC?\\)? (?:[\\p{L}-]+ )?(?:${work}|${thing}|${place})(?!\\p{L})`, 'y');
/** " said Ada Smith", ", she joked". */
export const saidAt =
  /[,.!?]? ?(?:(?:he|she|they|we|you|one|I|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}) )?(?:said|says|told|asked|asks|quipped|joked|added|replied|exclaimed|remarked|tweeted|wrote|writes)(?!\p{L})/uy;
/** " explored", " walks": what speakers do. */
export const tellAt =
  /,? (?:who )?(?:(?:both|also|then|all|jointly|\w+ly) )?(?:(?:explor|explain|show|shar|discuss|demonstrat|describ|present|cover|introduc|demo|outlin|walk|talk|argu|detail|highlight|dissect|examin|compar|tackl|illustrat|address|recount|recapp?|unpack|trac|touch|reveal)(?:e?d|e?s)|gave|spoke|took|made|told|dove|dived|went|led|laid|brought|drew|broke|did|ran)(?!\p{L})/uy;
/** The sentence stops here, or goes on with a credit. */
export const pauseAt = /\uFFFC?(?:[,.;:!?)]|\s*$| by )/y;
