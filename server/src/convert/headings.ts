import { wordCount } from './lines.ts';
import { isSame } from './markers.ts';
import type { Unit } from './units.ts';

/** How a line was found to be a heading: beyond doubt, or by its shape. */
export type Heading = 'certain' | 'guess';

const CLOSING =
  /^(?:wrapping (?:it |this |things )?up|wrap[- ]?up|conclusions?|concluding (?:remarks|thoughts)|final (?:thoughts|words|remarks|notes)|closing (?:thoughts|words|remarks|notes)|parting (?:thoughts|words)|summing (?:it |this )?up|that[’']s a wrap|in closing|in conclusion)\b/iu;
const SECTION =
  /^(?:introduction|intro|background|overview|context|agenda|summary|in summary|tl;dr|key takeaways|takeaways|the takeaways|highlights|keynotes?|day \p{L}+|acknowledge?ments|thanks|resources|references|further reading|what[’']s next\??|what next\??|next steps|looking (?:ahead|back)|the (?:road|way) ahead|epilogue|p\.?s\.?)$/iu;
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|our|over|the|to|versus|via|vs\.?|with)$/u;
const QUESTION = /^(?:what|why|how|when|where|who)\b/iu;
// Captions, credits, handles, addresses and quotations are short and have no full stop either.
const NO_HEADING = /^["“‘«@#(]|https?:|www\.|@\w|\b(?:photo|image|picture|source|credits?|courtesy|figure|via)\b/iu;

/** Whether the text is as short as a numbered heading: one sentence at most. */
export function isHeadingText(text: string): boolean {
  return text !== '' && text.length <= 120 && wordCount(text) <= 20 && !/[.!?]["”’)]?\s+\p{Lu}/u.test(text);
}

/**
 * Whether a line without a number is a heading: closing words, a usual section name, the text of a takeaway, or, by guess,
 * a few words in title case between two paragraphs of prose. A short paragraph is none: it ends like a sentence, or stands
 * beside something that is no prose.
 */
export function headingFor(
  unit: Unit,
  near: { before: Unit | undefined; after: Unit | undefined },
  items: string[],
): Heading | undefined {
  const { text } = unit;
  if (!near.after || unit.marker || text.includes('\n') || text.length > 200) return undefined;
  if (items.some((item) => isSame(item, text))) return 'certain';
  if (isClosing(text) || SECTION.test(text)) return 'certain';
  return near.before && isTitle(text) && standsAlone(unit, near.before, near.after) ? 'guess' : undefined;
}

/** “Wrapping up the week”, “Conclusion:”, “That's a wrap!”, but not “In conclusion, …” and not a sentence. */
function isClosing(text: string): boolean {
  const found = CLOSING.exec(text);
  if (!found) return false;
  const rest = text.slice(found[0].length);
  return /^[.:!]?$/u.test(rest) || (wordCount(text) <= 8 && !/[,.:;!?]/u.test(rest));
}

function isTitle(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 8 || text.length > 70) return false;
  if (!/^[\p{Lu}\d]/u.test(text) || !/[\p{L}\p{N})]$/u.test(text) || NO_HEADING.test(text)) return false;
  if (/[.!?:]\s/u.test(text)) return false;
  return QUESTION.test(text) || words.every((word) => !/^\p{Ll}/u.test(word) || SMALL.test(word));
}

/** Between two paragraphs of prose: the one before ends a sentence (a colon announces what was an embed), the one after is long. */
function standsAlone(unit: Unit, before: Unit, after: Unit): boolean {
  const ends = /[.!?…]["”’)]*$/u.test(before.text) || before.marker !== undefined;
  const apart = unit.blankBefore && after.blankBefore;
  const long = apart ? 80 : 100;
  return (
    ends && after.kind === 'text' && !after.marker && after.text.length >= long && (apart || before.text.length >= long)
  );
}
