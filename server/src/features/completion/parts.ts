import { baseName, linkTo } from '../../workspace/uri.ts';
import { type CompletionItem, isBeforeWord, isProse, type TypingPlace, typedLine } from './item.ts';

// "My part", "that part of it": a number follows where a sentence begins, and after words that send the reader there.
const numbered =
  /(?:^|[.!?:;,(–—])[ \t]*$|(?<![\p{L}\p{N}])(?:in|see|read|from|and|or|to|with|of|also|into|since)[ \t]+$/iu;

/** The other parts of the series as links to them, after "part" and after an opening bracket. */
export function partItems(typing: TypingPlace): readonly CompletionItem[] | undefined {
  const { context, offset } = typing;
  const { file, series } = context;
  const line = typedLine(typing);
  const { before, after, start } = line;
  // A box of a task list is none of ours.
  if (/^\s*(?:[-*+]|\d+[.)])\s+\[$/.test(before)) return undefined;
  const found = /(?<![\p{L}\p{N}[\]!\\])(\[?)(?:(part)[ \t]+(\d{0,2})|(?<=\[)(p?a?r?t?))$/iu.exec(before);
  if (!found || isBeforeWord(line)) return undefined;
  const [whole, bracket = '', , , begun = ''] = found;
  if (typing.trigger === ' ' && bracket === '' && !numbered.test(before.slice(0, found.index))) return undefined;
  // What is a link already needs none.
  if (bracket !== '' && /^[^[\]]*\][([]/.test(after)) return undefined;
  if (!isProse(typing, start + found.index)) return undefined;
  const word = found[2] ?? (/^P/.test(begun) ? 'Part' : 'part');
  const closed = bracket !== '' && after.startsWith(']') ? 1 : 0;
  const range = { start: offset - whole.length, end: offset + closed };
  const items = series.parts.flatMap(({ number, uri, url, file: read }): CompletionItem[] => {
    const target = uri ? linkTo(file.uri, uri) : url;
    if (!target || !number || uri === file.uri) return [];
    const label = `${word} ${number}`;
    const detail = read?.summary.title?.text ?? (uri ? baseName(uri) : target);
    return [{ kind: 'part', label, detail, filter: bracket + label, range, text: `[${label}](${target})` }];
  });
  return items.length > 0 ? items : undefined;
}
