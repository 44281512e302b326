import { baseName, linkTo } from '../../workspace/uri.ts';
import { type CompletionItem, isProse, type TypingPlace, typedLine } from './item.ts';

/** The other parts of the series after "part", as links to them. */
export function partItems(typing: TypingPlace): readonly CompletionItem[] | undefined {
  const { context, offset } = typing;
  const { file, series } = context;
  const { before, start } = typedLine(typing);
  const found = /(?<![\p{L}\p{N}[])\[?(part)[ \t]+(\d{0,2})$/iu.exec(before);
  if (!found || !isProse(typing, start + found.index + (found[0].startsWith('[') ? 1 : 0))) return undefined;
  const [whole, word = ''] = found;
  const range = { start: offset - whole.length, end: offset };
  return series.parts.flatMap(({ number, uri, url, file: read }): CompletionItem[] => {
    const target = uri ? linkTo(file.uri, uri) : url;
    if (!target || !number || uri === file.uri) return [];
    const text = `[${word} ${number}](${target})`;
    const detail = read?.summary.title?.text ?? (uri ? baseName(uri) : target);
    return [
      {
        kind: 'part',
        label: `${word} ${number}`,
        detail,
        filter: `${whole.startsWith('[') ? '[' : ''}${word} ${number}`,
        range,
        text,
      },
    ];
  });
}
