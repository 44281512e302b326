/** One line of the pasted text that is not blank. */
export type Line = {
  /** The line without white space at its ends. */
  text: string;
  /** The line as pasted, without white space at its end. */
  raw: string;
  /** Columns of white space before the text; a tab reaches the next multiple of four. */
  indent: number;
  /** 1-based, in the pasted text. */
  number: number;
  /** Whether a blank line, or the beginning of the text, comes before. */
  blankBefore: boolean;
};

// Web pages leave no-break, zero-width and byte-order characters at the ends of lines, where they carry nothing.
const EDGES = /^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/gu;
const LINE_ENDS = /\r\n|[\n\r\v\f\u2028\u2029]/u;

/** The lines that are not blank, whatever ends them (LF, CRLF, CR, U+2028 …). White space inside a line stays as it is. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (const [index, whole] of text
    .replace(/^\uFEFF/u, '')
    .split(LINE_ENDS)
    .entries()) {
    const trimmed = whole.replace(EDGES, '');
    if (trimmed !== '') {
      const lead = /^[\s\u200B\u2060\uFEFF]*/u.exec(whole)?.[0] ?? '';
      lines.push({ text: trimmed, raw: whole.trimEnd(), indent: columns(lead), number: index + 1, blankBefore });
    }
    blankBefore = trimmed === '';
  }
  return lines;
}

function columns(lead: string): number {
  let column = 0;
  for (const character of lead) {
    if (character === '\t') column += 4 - (column % 4);
    else if (/\s/u.test(character)) column += 1;
  }
  return column;
}

/** A line that only separates: `--`, `---`, `* * *`, `· · ·`, `⁂`. */
export function isRule(text: string): boolean {
  return /^(?:[-–—_*=~·•.]\s?){3,}$|^(?:--|——|––|—|⁂)$/u.test(text) && !/^\.+$/u.test(text);
}

/** Words, for counting. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

/** Text in quotation marks for a note on one line. */
export function quoted(text: string): string {
  return `“${text.replace(/\s+/gu, ' ')}”`;
}

/** Something to tell the person who converts; `line` is 1-based in the pasted text. */
export type Note = { line: number; text: string };
