import type { Talk } from '../../model/talks.ts';
import { extentOf } from '../../syntax/document.ts';
import { filesOf } from '../../workspace/subject.ts';
import { type CompletionItem, isBeforeWord, isProse, type TypingPlace, typedLine } from './item.ts';

/** Titles of talks that the series names already, behind an opening quotation mark. */
export function talkItems(typing: TypingPlace): readonly CompletionItem[] | undefined {
  const { offset } = typing;
  const line = typedLine(typing);
  const { before, after, start } = line;
  const found = /(?<=^|[\s(])(["“„«])([^"“”„«»]{0,80})$/.exec(before);
  if (!found || isBeforeWord(line) || !isProse(typing, start + found.index)) return undefined;
  const [, mark = '', typed = ''] = found;
  const closing = { '"': '"', '“': '”', '„': '“', '«': '»' }[mark] ?? '';
  const rest = after.startsWith(closing) ? '' : closing;
  const talks = new Map(talksOf(typing, offset).map((talk) => [talk.title, talk]));
  const begun = [...talks.values()].filter(({ title }) => title.toLowerCase().startsWith(typed.toLowerCase()));
  // What is quoted may be anything, and name projects.
  if (begun.length === 0) return undefined;
  return begun.map(({ title, speakers }) => ({
    kind: 'talk',
    label: title,
    ...(speakers.length > 0 ? { detail: speakers.join(', ') } : {}),
    range: { start: offset - typed.length, end: offset },
    text: title + rest,
  }));
}

/** Speakers that the series names already, whose name begins as the words before the cursor do. */
export function speakerItems(typing: TypingPlace): readonly CompletionItem[] {
  const { offset, trigger } = typing;
  if (trigger !== undefined) return [];
  const line = typedLine(typing);
  const { before, start } = line;
  if (isBeforeWord(line)) return [];
  const words = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’-]*[ \t])?[\p{L}'’-]*$/u.exec(before);
  if (!words || !isProse(typing, start + words.index)) return [];
  // The word before the last is part of the name, or of the sentence.
  const begun = [...new Set([words[0], words[0].replace(/^.*[ \t]/, '')])].filter((typed) => /^\p{Lu}/u.test(typed));
  if (begun.length === 0) return [];
  const names = new Map(
    talksOf(typing, offset).flatMap(({ speakers, title }) => speakers.map((name) => [name, title] as const)),
  );
  for (const typed of begun) {
    const found = [...names].filter(([name]) => name.startsWith(typed) && name !== typed);
    if (found.length === 0) continue;
    return found.map(([name, title]) => ({
      kind: 'person',
      label: name,
      detail: `“${title}”`,
      range: { start: offset - typed.length, end: offset },
      text: name,
    }));
  }
  return [];
}

/** The talks of all parts, but for the one that is being typed. */
function talksOf({ context }: TypingPlace, offset: number): Talk[] {
  return filesOf(context).flatMap((file) =>
    file.summary.talks.filter(({ span, unclosed }) => {
      if (unclosed) return false;
      if (file !== context.file) return true;
      const { start, end } = extentOf(file.document, span);
      return offset < start || end < offset;
    }),
  );
}
