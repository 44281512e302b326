import { isRule, type Line } from './lines.ts';
import { type Marker, readMarker } from './markers.ts';

/** A paragraph, an item, a rule or a piece of code, as found in the pasted lines. */
export type Unit = {
  kind: 'text' | 'rule' | 'code';
  /** Lines of a wrapped paragraph are joined by newlines; code keeps its indentation. */
  text: string;
  marker: Marker | undefined;
  indent: number;
  /** 1-based line in the pasted text. */
  line: number;
  blankBefore: boolean;
  /** In wrapped text: only its looking like an item set this line apart from the paragraph before. */
  joins: boolean;
};

/**
 * Groups the body's lines. Each line is a paragraph of its own, as browsers copy them, unless the text is `wrapped`: then
 * only a blank line or an item ends a paragraph.
 */
export function readUnits(lines: Line[], wrapped: boolean): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < lines.length; ) {
    const code = codeAt(lines, at);
    if (code) {
      units.push(code.unit);
      at = code.next;
      continue;
    }
    const line = lines[at++] as Line;
    const last = units.at(-1);
    const marker = readMarker(line.text);
    const rule = isRule(line.text) && (line.blankBefore || !wrapped);
    const joins = last?.kind === 'text' && !line.blankBefore && !marker && !rule;
    // Without wrapping, only a line indented under its item goes on with it.
    if (last && joins && (wrapped || (last.marker && line.indent > last.indent))) {
      last.text += `\n${line.text}`;
      last.marker = readMarker(last.text);
      continue;
    }
    const { text, indent, number, blankBefore } = line;
    units.push({
      kind: rule ? 'rule' : 'text',
      joins: wrapped && !rule && !blankBefore,
      text,
      marker: rule ? undefined : marker,
      indent,
      line: number,
      blankBefore,
    });
  }
  return units;
}

/**
 * Whether the text was wrapped at a column, as mails are: nearly no line leaves room for the first word of the next one.
 */
export function isWrapped(lines: Line[]): boolean {
  const width = Math.max(0, ...lines.map((line) => line.indent + line.text.length));
  if (width < 40 || width > 120) return false;
  let pairs = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.blankBefore || readMarker(next.text)) continue;
    pairs++;
    const word = next.text.split(/\s/u, 1)[0] ?? '';
    // The width is that of the longest line; others may be a little narrower than the author's column.
    if (line.indent + line.text.length + 1 + word.length > width - 4) full++;
  }
  return pairs >= 3 && full >= pairs * 0.8;
}

const FENCE = /^(`{3,}|~{3,})[\w+-]*$/u;

/** Fenced code, or a block of indented lines most of which only a machine would read. */
function codeAt(lines: Line[], at: number): { unit: Unit; next: number } | undefined {
  const first = lines[at] as Line;
  const fence = FENCE.exec(first.text)?.[1];
  if (fence) {
    const close = lines.findIndex((line, index) => index > at && line.text === fence);
    return close > at + 1 ? asCode(lines, first, at + 1, close, close + 1) : undefined;
  }
  if (!first.blankBefore) return undefined;
  let end = at + 1;
  while (end < lines.length && !lines[end]?.blankBefore) end++;
  return looksLikeCode(lines.slice(at, end)) ? asCode(lines, first, at, end, end) : undefined;
}

function asCode(lines: Line[], { number, blankBefore }: Line, from: number, to: number, next: number) {
  const rows = lines
    .slice(from, to)
    .flatMap((line, index) => (index > 0 && line.blankBefore ? ['', line.raw] : [line.raw]));
  const unit: Unit = {
    kind: 'code',
    text: rows.join('\n'),
    marker: undefined,
    indent: 0,
    line: number,
    blankBefore,
    joins: false,
  };
  return { unit, next };
}

const CODE =
  /[{};\\]$|^["'\w.-]+:(?:\s|$)|^- ["'\w.-]+:(?:\s|$)|^\$ \S|^<\/?[a-z]|^(?:def|func|const|let|var|import|return|kubectl|helm|docker|git)\s|\w\(.*\)[;:]?$/u;

function looksLikeCode(chunk: Line[]): boolean {
  const least = Math.min(...chunk.map((line) => line.indent));
  const signs = chunk.filter((line) => CODE.test(line.text)).length;
  return chunk.length > 2 && chunk.some((line) => line.indent >= least + 2) && signs >= chunk.length * 0.6;
}
