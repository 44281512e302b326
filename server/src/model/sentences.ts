import { cased } from '../syntax/caseless.ts';
import type { Extent } from '../syntax/document.ts';
import { extentAt, lastBefore } from './extents.ts';

/** Prose divided for look-ups; extents of the text, ascending. */
export interface Division {
  readonly text: string;
  readonly sentences: readonly Extent[];
  /** Outermost pairs of round brackets that close in their sentence, the brackets included. */
  readonly parentheses: readonly Extent[];
  /** What stands between clauses ("; ", ", and ", " while ", " — "): outside of those brackets, and inside. */
  readonly separators: { readonly outer: readonly Extent[]; readonly inner: readonly Extent[] };
}

// A full stop after these ends no sentence.
const abbreviations = new Set(
  'e.g i.e a.k.a vs cf mr mrs ms dr prof st jr sr inc ltd co corp approx ca al resp incl esp u.s u.k ph.d'.split(' '),
);
// Nor after these when a number follows: "no. 6".
const beforeNumbers = new Set('no nos nr pt fig vol ch sec ver p pp'.split(' '));

// The look-behind lets a run of full stops be tried once only, so that a long one costs no more than its length.
const stop = cased(String.raw`(?<![.!?…])[.!?…]+["'”’»)\]*_]*(?=\s+[^\s\p{Ll}])`, 'g');
const separator =
  /;|,\s+(?:and|but|yet|while|whereas|although|though|then)(?=\s)|\s(?:but|while|whereas)(?=\s)|\s?—\s?|\s[-–]{1,3}\s/giu;

/** Divides prose into sentences and clauses. Abbreviations, initials and decimal numbers end no sentence. */
export function divide(text: string): Division {
  const sentences = sentencesOf(text);
  const parentheses = parenthesesOf(text, sentences);
  const outer: Extent[] = [];
  const inner: Extent[] = [];
  for (const match of text.matchAll(separator)) {
    const found = { start: match.index, end: match.index + match[0].length };
    (extentAt(parentheses, found.start) ? inner : outer).push(found);
  }
  return { text, sentences, parentheses, separators: { outer, inner } };
}

/** The sentences of a text, without the white space between them. */
export function sentencesOf(text: string): Extent[] {
  const sentences: Extent[] = [];
  let start = text.length - text.trimStart().length;
  for (const match of text.matchAll(stop)) {
    if (match[0] === '.' && isAbbreviation(text, match.index)) continue;
    const end = match.index + match[0].length;
    sentences.push({ start, end });
    start = end;
    while (/\s/.test(text.charAt(start))) start++;
  }
  const end = text.trimEnd().length;
  if (start < end) sentences.push({ start, end });
  return sentences;
}

/** The sentence at an index of the divided text. */
export function sentenceAt({ text, sentences }: Division, index: number): Extent {
  return extentAt(sentences, index) ?? { start: 0, end: text.length };
}

/** The round brackets around a piece of the divided text, themselves included; undefined where there are none. */
export function parenthesisAt({ parentheses }: Division, piece: Extent): Extent | undefined {
  const found = extentAt(parentheses, piece.start);
  return found && piece.end <= found.end ? found : undefined;
}

/**
 * The clause of a piece of the divided text: within its sentence, and within its brackets when it stands in some.
 * Separators inside the piece, and inside brackets beside it, do not count.
 */
export function clauseAt(division: Division, piece: Extent): Extent {
  const around = parenthesisAt(division, piece);
  const sentence = sentenceAt(division, piece.start);
  const whole = around ? { start: around.start + 1, end: around.end - 1 } : sentence;
  const separators = around ? division.separators.inner : division.separators.outer;
  let before = lastBefore(separators, piece.start);
  while (before >= 0 && (separators[before] as Extent).end > piece.start) before--;
  let after = Math.max(0, lastBefore(separators, piece.end));
  while (after < separators.length && (separators[after] as Extent).start < piece.end) after++;
  return {
    start: Math.max(whole.start, separators[before]?.end ?? 0),
    end: Math.max(piece.end, Math.min(whole.end, separators[after]?.start ?? whole.end)),
  };
}

function isAbbreviation(text: string, stopAt: number): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, stopAt - 8), stopAt))?.[0] ?? '';
  if (/^[A-HJ-Z]$/.test(word) || abbreviations.has(word.toLowerCase())) return true;
  return beforeNumbers.has(word.toLowerCase()) && /^\.\s+#?\d/.test(text.slice(stopAt, stopAt + 8));
}

function parenthesesOf(text: string, sentences: readonly Extent[]): Extent[] {
  const found: Extent[] = [];
  for (const { start, end } of sentences) {
    const open: number[] = [];
    for (let i = start; i < end; i++) {
      const c = text.charCodeAt(i);
      if (c === 40) open.push(i);
      else if (c === 41) {
        const from = open.pop();
        if (from === undefined) continue;
        while (found.length > 0 && (found.at(-1) as Extent).start > from) found.pop();
        found.push({ start: from, end: i + 1 });
      }
    }
  }
  return found;
}
