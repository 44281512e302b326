import { directives } from '../../model/suppressions.ts';
import { type CompletionItem, type TypingPlace, typedLine } from './item.ts';

/** Directives and rule ids in a comment that silences rules, or begins to. */
export function suppressionItems(
  typing: TypingPlace,
  rules: readonly { readonly id: string; readonly finds: string }[],
): readonly CompletionItem[] | undefined {
  const { before, after } = typedLine(typing);
  const found = /<!--[ \t]*(takeaways-[a-z-]*|t[a-z]*)?((?:[ \t,]+[a-z-]*)*)$/.exec(before);
  if (!found) return undefined;
  const [, word, named] = found;
  const range = (typed: string) => ({
    start: typing.offset - typed.length,
    end: typing.offset + (/^[a-z-]*/.exec(after)?.[0].length ?? 0),
  });
  if (!named) {
    // An ordinary comment is none of ours.
    if (word === undefined && typing.trigger !== undefined) return undefined;
    return directives.map((directive) => ({
      kind: 'value',
      label: directive,
      range: range(word ?? ''),
      text: directive,
    }));
  }
  if (!directives.some((directive) => directive === word)) return undefined;
  const ids = named.split(/[ \t,]+/).filter((id) => id !== '');
  const typed = /[a-z-]*$/.exec(named)?.[0] ?? '';
  const taken = new Set(typed === '' ? ids : ids.slice(0, -1));
  return rules
    .filter(({ id }) => !taken.has(id))
    .map(({ id, finds }) => ({ kind: 'rule', label: id, range: range(typed), text: id, documentation: finds }));
}
