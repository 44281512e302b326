import { caseless } from '../syntax/caseless.ts';
import { ORDINAL } from './numbers.ts';
import { ARTICLE } from './series-words.ts';

// Words of a clause that say where takeaways are covered. `before` and `after` are the clause's text around the
// reference; links to other files, and brackets with another reference, are hidden in them.

const thisArticle = `(?:this|the present|the current)\\s+(?:(?:${ORDINAL}|very|same|blog|short|final|last|latest|current|follow-?up)\\s+){0,2}${ARTICLE}(?![\\p{L}\\p{N}'’-])(?!\\s+of\\s+(?:the|a)\\s)`;
const inThisArticle = `(?:in|throughout|with)\\s+${thisArticle}`;
const covering =
  '(?<!\\p{L})(?:cover|discuss|describ|explain|explor|present|look|go|going|walk|div|dig|focus|shar|tackl|address|deal|' +
  'talk|writ|continu|conclud|summari[sz]|read|find|found|see|get|turn|list|includ|contain|follow|come|detail|unpack|' +
  'break|concentrat|tak|bring|complet|finish)\\p{L}*';
const be = "(?:all|both|are|is|will|be|being|I|we|I['’]ll|we['’]ll|to|right|follows?|comes?|found|\\p{L}{3,12}ed)";

const hereAfter = caseless(
  `^(?:\\s+${be}){0,5}\\s+(?:${inThisArticle}|of\\s+${thisArticle}|(?:further\\s+down|below)(?!\\p{L}))`,
);
const coveringBefore = caseless(covering);
const placeAfter = caseless(`(?<!\\p{L})${inThisArticle}`);
const placeBefore = caseless(
  `(?<!\\p{L})(?:${thisArticle}|below|here\\s+(?:are|is|come|comes|I|we)(?!\\p{L})|(?:today|now),?\\s+(?:I|we|let)(?!\\p{L}))`,
);
const willCover = caseless(`(?<!\\p{L})(?:I|we)(?:['’](?:ll|m|re)|\\s+(?:will|shall|am|are))(?!\\p{L}).*?${covering}`);
const hereEnds = caseless(String.raw`^(?:\s+\p{L}+){0,2}\s+here(?=\s*(?:[,.;:!?)]|$))`);
const denial = caseless(
  String.raw`(?<!\p{L})(?:not|never|cannot|without|except|skip\p{L}*|beyond|instead|rather|unlike)(?!\p{L})|n['’]t(?!\p{L})`,
);

/** Does a clause say that this very article covers the takeaways: "I'll cover takeaways 6–10 in this post". */
export function saysHere(before: string, after: string): boolean {
  if (denial.test(before) || denial.test(after)) return false;
  if (hereAfter.test(after)) return true;
  const covers = coveringBefore.test(before);
  if (covers && placeAfter.test(after)) return true;
  if (willCover.test(before) && hereEnds.test(after)) return true;
  const place = placeBefore.exec(before);
  if (!place) return false;
  const rest = before.slice(place.index + place[0].length);
  return /^here\s+(?:are|is|come)|^below/i.test(place[0]) || /^:\s*$/.test(rest) || coveringBefore.test(rest);
}

const reading = caseless(
  String.raw`(?<!\p{L})(?:read|find|found|see|get|available|catch|caught|cover(?:ed)?|published|posted|summary|summari[sz]ed|check|view|access)(?!\p{L})`,
);
const hereStands = caseless(String.raw`(?<!\p{L})here(?=\s*(?:[,.;:!?)]|$))`);
const hereNext = /^\s+(?:(?:are|is)\s+)?(?:right\s+|over\s+)?here(?=\s*(?:[,.;:!?)]|$))/iu;
const otherArticle = caseless(
  `(?<!\\bthis\\s)(?<!\\p{L})(?:next|last|previous|earlier|later|another|other|separate|follow-?up|upcoming|first|second|third|final)\\s+` +
    `(?:blog\\s+)?${ARTICLE}(?!\\p{L})(?!\\s+of\\s+(?:the|a|his|her|their)\\s)`,
);
const otherTime = caseless(
  String.raw`(?<!\p{L})(?:next\s+(?:week|time|month)|tomorrow|yesterday|last\s+(?:week|time|month)|coming\s+soon|soon)(?!\p{L})`,
);
const writes = caseless(
  String.raw`(?<!\p{L})(?:cover|discuss|describ|publish|post|writ|wrote|tackl|follow|appear)\p{L}*`,
);

/** Does a clause send the reader to another article by words alone: "You can read takeaways 1–5 here" (a lost link). */
export function saysElsewhere(before: string, after: string): boolean {
  if (hereNext.test(after) || (hereStands.test(after) && (reading.test(before) || reading.test(after)))) return true;
  if (otherArticle.test(before) || otherArticle.test(after)) return true;
  return (otherTime.test(before) || otherTime.test(after)) && (writes.test(before) || writes.test(after));
}
