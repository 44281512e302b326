import { caseless } from '../syntax/caseless.ts';
import { passagesOf, perBlock } from '../syntax/passages.ts';
import { CARDINAL_WORD } from './numbers.ts';
import { sentencesOf } from './sentences.ts';

const takeaways = '(?:take-?aways|lessons|learnings|points|ones|items)';
const rest = caseless(
  `\\b(?:the|my)\\s+(?:(?:rest|remainder|others)\\b(?!\\s+of\\s+(?!(?:the|my|these|this|our)\\s+(?:\\S+\\s+){0,2}(?:${takeaways}|list|top)\\b))` +
    `|(?:other|remaining|first|last|final|previous|next)\\s+(?:(?:\\S+\\s+){0,2}${takeaways}\\b|(?:\\d{1,2}|${CARDINAL_WORD})(?=\\s+(?:are|were|will|in|here|can|follow)\\b|[,.;:]))` +
    `|missing\\s+${takeaways}\\b)`,
);
const where =
  /\bpart\s+(?:\d|one|two|three|four|five|I{1,3}\b|IV\b|V\b)|\b(?:first|second|third|next|previous|last|earlier|other|follow-?up|separate|another)\s+(?:part|post|article|piece|instal?lment|blog)\b|\b(?:will|to|shall)\s+follow\b|\bnext\s+(?:week|time|month)\b|\bcoming\s+(?:soon|up|weeks?|days)\b|\bstay\s+tuned\b/i;

/** Prose that says, without numbers, where the other takeaways are: "the rest will follow next week", "the first five are in part 1". */
export const pointsToRest = perBlock((block): boolean =>
  passagesOf(block).some(({ prose, node }) => {
    if (node.type !== 'paragraph' || !rest.test(prose.words)) return false;
    return sentencesOf(prose.words).some(({ start, end }) => {
      const sentence = prose.words.slice(start, end);
      return rest.test(sentence) && (where.test(sentence) || hasLink(prose.marks, start, end));
    });
  }),
);

function hasLink(
  marks: readonly { readonly node: { readonly type: string }; readonly start: number; readonly end: number }[],
  start: number,
  end: number,
): boolean {
  return marks.some((mark) => /^link/.test(mark.node.type) && mark.start >= start && mark.end <= end);
}
