import { directives } from '../../model/suppressions.ts';
import { blockAt } from '../../syntax/document.ts';
import { type CompletionItem, type TypingPlace, typedLine } from './item.ts';

/** What begins a comment in Markdown, and in front matter, with what it says up to the cursor. */
const comments = {
  html: /<!--[ \t]*(takeaways-[a-z-]*|t[a-z]*)?((?:[ \t,][ \t,a-z-]*)?)$/,
  yaml: /(?<=^|\s)#[ \t]*(takeaways-[a-z-]*|t[a-z]*)?((?:[ \t,][ \t,a-z-]*)?)$/,
};

/** Directives and rule ids in a comment that silences rules, or begins to. */
export function suppressionItems(
  typing: TypingPlace,
  comment: keyof typeof comments,
): readonly CompletionItem[] | undefined {
  const { context, offset, trigger, known } = typing;
  const { before, after } = typedLine(typing);
  const found = comments[comment].exec(before);
  if (!found) return undefined;
  const isInCode =
    blockAt(context.summary.document, offset)?.node.type === 'code' || /`[^`]*$/.test(before.slice(0, found.index));
  if (comment === 'html' && isInCode) return undefined;
  const [, word, named] = found;
  const range = (typed: string) => ({
    start: offset - typed.length,
    end: offset + (/^[a-z-]*(?=-->|$|[\s,])/.exec(after)?.[0].length ?? 0),
  });
  if (!named) {
    // An ordinary comment is none of ours.
    if (word === undefined && trigger !== undefined) return undefined;
    return directives.map((directive) => ({
      kind: 'value',
      label: directive,
      range: range(word ?? ''),
      text: directive,
    }));
  }
  if (!directives.some((directive) => directive === word)) return undefined;
  const ids = named.split(/[ \t,]+/).filter((id) => id !== '');
  // A dash that stands alone begins the author's reason.
  if (ids.some((id) => id.startsWith('-'))) return [];
  const typed = /[a-z-]*$/.exec(named)?.[0] ?? '';
  const taken = new Set(typed === '' ? ids : ids.slice(0, -1));
  return known.rules
    .filter(({ id }) => !taken.has(id))
    .map(({ id, finds }) => ({ kind: 'rule', label: id, range: range(typed), text: id, documentation: finds }));
}
