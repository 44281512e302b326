import type { Extent } from './document.ts';

/** An objection of the YAML parser, in its own words; offsets in the text. */
export interface SyntaxProblem extends Extent {
  readonly code: string;
  readonly message: string;
}

/** A change that makes one line readable. */
export interface Repair {
  /** An imperative phrase: "Quote the value". */
  readonly title: string;
  /** There is one right answer. */
  readonly safe: boolean;
  readonly changes: readonly (Extent & { readonly text: string })[];
  /** What is wrong with the text as it is; undefined where nobody needs to be told. */
  readonly message: string | undefined;
  readonly extent: Extent;
  /** Offset of the line that is mended. */
  readonly line: number;
}

interface Line extends Extent {
  readonly text: string;
  /** Offset of the line after it; the text's end plus one for the last. */
  readonly next: number;
  /** The key of the line, when it has one. */
  readonly key?: string;
  /** The value on the line, in the text, without white space around it and without a comment. */
  readonly value: Extent & { readonly text: string };
}

const keyAndValue =
  /^(?<lead>\s*(?:-[ \t]+)*)(?:(?<key>"[^"]*"|'[^']*'|[^\s"'#[{&*!|>%@`-][^:#]*?)[ \t]*:[ \t]+)?(?<value>\S.*?)?(?:[ \t]+#(?:[ \t].*)?)?[ \t]*\r?$/;

const colonReason =
  'A value with a colon and a space in it must be quoted: YAML takes what is before the colon for a key';

/** What might mend a problem, the likeliest first. Whoever asks must try: a repair may turn out to be none. */
export function* repairsOf(text: string, problem: SyntaxProblem): Iterable<Repair> {
  const line = lineAt(text, problem.start);
  // What a template engine fills in is YAML only afterwards.
  if (/\{\{|\{%|<%/.test(line.text)) {
    yield { ...quoted(line, line.value, 'Quote the value'), message: undefined };
    return;
  }
  yield* closeQuotation(text, problem);
  yield* quoteValue(text, line, problem);
  yield* quoteInFlow(line, problem);
  yield* spaceAfterColon(line);
  yield* spacesForTabs(text, problem);
  yield* closeBracket(text, problem);
}

/** A problem in plain words, and where to look, for one that no repair mends. */
export function describe(
  text: string,
  { code, message, start, end }: SyntaxProblem,
): { message: string; extent: Extent } {
  const line = lineAt(text, Math.min(start, Math.max(0, text.trimEnd().length - 1)));
  const own = { start: Math.max(start, line.start), end: Math.min(Math.max(end, start + 1), line.end) };
  const extent = own.start < own.end ? own : { start: line.start + indentOf(line), end: line.end };
  const whole = { start: line.start + indentOf(line), end: line.end };
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'YAML is indented with spaces, never with tabs: put spaces here', extent };
    case 'BAD_INDENT': {
      const closing = /end with a (.)/.exec(message)?.[1];
      if (closing) return { message: `A bracket above is never closed: add “${closing}” where its list ends`, extent };
      return {
        message: 'Keys of one mapping must begin in the same column: align this line with its neighbours',
        extent: whole,
      };
    }
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const next = lineAt(text, Math.min(text.length, line.next));
      if (next.start > line.start && indentOf(next) > indentOf(line) && next.key) {
        const below = `“${next.key}” is indented below ${line.key ? `“${line.key}”, which` : 'a line that'} has a value already`;
        return {
          message: `${below}: begin both lines in the same column`,
          extent: { start: next.start + indentOf(next), end: next.end },
        };
      }
      return { message: 'A colon with a space after it makes a key of what is before it: quote the value', extent };
    }
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (/closing/.test(message)) {
        const place = unclosed(text, message.includes('"') ? '"' : "'", start) ?? extent;
        return { message: 'This quotation mark is never closed: add the closing one', extent: place };
      }
      return {
        message: 'This line has no key: write “key: value”, or indent it if it goes on with the line above',
        extent: whole,
      };
    case 'BAD_ALIAS':
      return {
        message: 'A value that begins with * refers to an anchor, and there is none of this name: quote the value',
        extent,
      };
    case 'NO_MAPPING':
      return { message: 'This must be a mapping: lines of “key: value”', extent: whole };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'This is nested too deeply to be read', extent };
    case 'UNEXPECTED_TOKEN': {
      if (/block-seq-ind/.test(message)) {
        return { message: 'A list begins below its key, not beside it: put “-” on the next line', extent };
      }
      if (/Not a YAML token/.test(message) && /^[|>]/.test(line.value.text)) {
        return { message: `After “${line.value.text[0]}” the text begins on the next line: move it there`, extent };
      }
      const bracket = /flow-(?:seq|map)-end token/.test(message) ? text[start] : undefined;
      if (bracket) return { message: `“${bracket}” closes nothing: delete it, or quote the value`, extent };
      if (/token in YAML stream|at node end/.test(message) && line.key) {
        return {
          message: 'Keys of one mapping must begin in the same column: align this line with its neighbours',
          extent: whole,
        };
      }
      return { message: 'YAML expects the end of the line here: quote the whole value', extent };
    }
    default:
      return { message: `YAML cannot read this: ${message}`, extent };
  }
}

// `title: KubeCon: what I learned`, `title: *Top* ten`, `title: [Part 1] Ten`, `title: 'It's time'`
function* quoteValue(text: string, line: Line, { code }: SyntaxProblem): Iterable<Repair> {
  const { value, key } = line;
  const [first = ''] = value.text;
  // A list, or a block of text on the lines below.
  if (/^[-?](?=\s|$)/.test(value.text) || (/[|>]/.test(first) && indentOf(lineAt(text, line.next)) > 0)) return;
  // A flow collection, unless text follows its bracket.
  if (/^(?:\[(?![^\]]*\]\s*[^\s,\]])|\{(?![^}]*\}\s*[^\s,}]))/.test(value.text)) return;
  const special = /[[\]{},&*!|>%@`]/.test(first);
  const quotation = /["']/.test(first);
  if (!special && !quotation && !/:(?=\s|$)/.test(value.text)) return;
  const reason =
    code === 'BAD_DQ_ESCAPE'
      ? 'A backslash between double quotation marks begins an escape, and YAML does not know this one'
      : special
        ? `A value that begins with ${first} must be quoted, as ${first} has a meaning in YAML`
        : quotation
          ? 'The quotation ends before the value does'
          : colonReason;
  // In a list, "- Top: the edge: again" may be a mapping or one text; of `>` and `|` nobody knows what was meant.
  const safe = !/[\]}>|&!]/.test(first) && !(key !== undefined && /^\s*-/.test(line.text));
  yield { ...quoted(line, value, 'Quote the value'), safe, message: reason };
}

// `{ name: KubeCon: the event, start: … }`
function* quoteInFlow(line: Line, { code, start }: SyntaxProblem): Iterable<Repair> {
  if (code !== 'BLOCK_IN_FLOW') return;
  const [text = ''] = /^[^,[\]{}"']*/.exec(line.text.slice(start - line.start)) ?? [];
  if (!text.trim()) return;
  const extent = { start, end: start + text.trimEnd().length, text: text.trimEnd() };
  const message =
    'A value with a colon and a space in it must be quoted: YAML takes what is before the colon for a key';
  yield { ...quoted(line, extent, 'Quote the value'), safe: false, message };
}

// `title:KubeCon`
function* spaceAfterColon(line: Line): Iterable<Repair> {
  // A space that does not break, as web pages have it, is none to YAML.
  const [before, key, space = ''] = /^\s*(?:-[ \t]+)?([A-Za-z][\w-]*:)(\u00a0*)(?=[^\s/])/.exec(line.text) ?? [];
  if (before === undefined || key === undefined) return;
  const end = line.start + before.length;
  const start = end - space.length;
  yield {
    title: 'Insert a space after the colon',
    safe: true,
    message: `A space is missing after “${key}”`,
    extent: { start: start - key.length, end: start },
    changes: [{ start, end, text: ' ' }],
    line: line.start,
  };
}

function* spacesForTabs(text: string, { code, start }: SyntaxProblem): Iterable<Repair> {
  if (code !== 'TAB_AS_INDENT') return;
  const line = lineAt(text, start);
  const changes = [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    start: index,
    end: index + indent.length,
    text: indent.replaceAll('\t', '  '),
  }));
  yield {
    title: 'Indent with spaces',
    safe: false,
    message: 'YAML is indented with spaces, never with tabs',
    extent: { start, end: line.start + indentOf(line) },
    changes,
    line: line.start,
  };
}

// `title: "KubeCon`: the parser notices at the end of the text, or at the next quotation mark.
function* closeQuotation(text: string, { start }: SyntaxProblem): Iterable<Repair> {
  for (let at = 0; at <= start && at < text.length; at = lineAt(text, at).next) {
    const { value, start: line } = lineAt(text, at);
    const [mark = ''] = value.text;
    if (!/["']/.test(mark) || value.text.indexOf(mark, 1) > 0) continue;
    yield {
      title: 'Close the quotation mark',
      safe: false,
      message: 'The quotation mark before this value is never closed',
      extent: { start: value.start, end: value.end },
      changes: [{ start: value.end, end: value.end, text: mark }],
      line,
    };
  }
}

// `tags: [a, b`
function* closeBracket(text: string, { message, start }: SyntaxProblem): Iterable<Repair> {
  const closing = /end with a (.)/.exec(message)?.[1];
  if (!closing) return;
  const before = text.slice(0, start < text.length ? lineAt(text, start).start : start).trimEnd();
  const line = lineAt(text, Math.max(0, before.length - 1));
  if (/\s#/.test(line.text)) return;
  yield {
    title: `Insert the missing “${closing}”`,
    safe: false,
    message: `A bracket is opened and never closed: “${closing}” is missing`,
    extent: { start: line.value.start, end: line.value.end },
    changes: [{ start: before.length, end: before.length, text: closing }],
    line: line.start,
  };
}

function quoted(line: Line, value: Extent & { text: string }, title: string): Repair {
  const { start, end } = value;
  const changes = [{ start, end, text: quotedText(value.text) }];
  return { title, safe: false, message: undefined, extent: { start, end }, changes, line: line.start };
}

/** A text in the quotation marks that it needs least of. Marks around the whole of it are taken off first. */
function quotedText(text: string): string {
  const [mark = ''] = text;
  const inner = text.slice(1, -1);
  const next = inner.indexOf(mark);
  // In `'It's time'` the first mark inside is between letters or opens; in `"One" and "two"` it closes.
  const around = /["']/.test(mark) && text.length > 1 && text.endsWith(mark);
  const closes = next >= 0 && /\S$/.test(inner.slice(0, next)) && /^(?:$|[^\p{L}\p{N}])/u.test(inner.slice(next + 1));
  const content = around && !closes ? inner : text;
  return /["\\]/.test(content) ? `'${content.replaceAll("'", "''")}'` : `"${content}"`;
}

// The last mark of the first line that holds an odd number of them.
function unclosed(text: string, mark: string, end: number): Extent | undefined {
  for (let at = 0; at <= end && at < text.length; at = lineAt(text, at).next) {
    const line = lineAt(text, at);
    if (line.text.split(mark).length % 2 === 1) continue;
    const start = line.start + line.text.lastIndexOf(mark);
    return { start, end: line.end };
  }
  return undefined;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const next = end < 0 ? text.length + 1 : end + 1;
  const content = text.slice(start, next - 1).replace(/\r$/, '');
  const { lead = '', key, value = '' } = keyAndValue.exec(content)?.groups ?? {};
  const from = value ? start + content.indexOf(value, lead.length + (key?.length ?? 0)) : start + content.length;
  return {
    start,
    end: start + content.length,
    text: content,
    next,
    ...(key ? { key } : {}),
    value: { start: from, end: from + value.length, text: value },
  };
}

function indentOf(line: Line): number {
  return /^\s*/.exec(line.text)?.[0].length ?? 0;
}
