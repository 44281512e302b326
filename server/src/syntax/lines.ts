/** A place as editors count it: `line` and `character` are 0-based, `character` in UTF-16 units (LSP's default encoding). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets at which the lines of `text` begin; `\n`, `\r\n` and a lone `\r` end a line, as in CommonMark and LSP. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  // Searching is much quicker than looking at each unit, and hardly a text has a carriage return that stands alone.
  if (/\r(?!\n)/.test(text)) {
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

/** How many lines of a text have an end. */
export function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text[at + 1] !== '\n') count++;
  return count;
}

/** The index in `starts` (ascending) of the last entry that is not beyond `offset`. */
export function indexBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The position of an offset in the text whose lines begin at `starts`. */
export function positionIn(starts: readonly number[], offset: number): Position {
  const line = indexBefore(starts, offset);
  return { line, character: offset - (starts[line] ?? 0) };
}

/** The offset of a position; a character beyond the line's end, or a line beyond the text, means that end. */
export function offsetIn(starts: readonly number[], text: string, position: Position): number {
  const start = starts[position.line];
  if (start === undefined) return text.length;
  let end = starts[position.line + 1] ?? text.length;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return Math.min(start + Math.max(0, position.character), end);
}
