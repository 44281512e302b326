import type { Extent } from '../syntax/document.ts';
import { extentAt } from './extents.ts';
import type { Mention } from './mentions.ts';

/** A word, a sign or a project's name of a sentence; offsets in the prose. */
export interface Token extends Extent {
  /** In lower case; "cncf" for the foundation however it is written, "—" for every dash, "" for a project's name. */
  readonly key: string;
  readonly name?: Mention;
}

/** A project's name where it stands in the prose. */
export interface Named extends Extent {
  readonly name: Mention;
}

const pieces = /[A-Za-z0-9\xC0-\u024F]+(?:[.'’][A-Za-z0-9\xC0-\u024F]+)*|['’]s?(?![A-Za-z0-9])|[^\s]/g;
const foundation = ['cloud', 'native', 'computing', 'foundation'];

/**
 * The tokens of a sentence. Hyphenated words are words of their own ("CNCF-hosted" is two), unless the hyphen belongs to
 * a project's name ("Envoy-based"): then it is a token, and the name no whole noun. `names` are those of the passage.
 */
export function tokensOf(text: string, sentence: Extent, names: readonly Named[]): Token[] {
  const tokens: Token[] = [];
  pieces.lastIndex = sentence.start;
  for (let piece = pieces.exec(text); piece && piece.index < sentence.end; piece = pieces.exec(text)) {
    const start = piece.index;
    const named = extentAt(names, start);
    if (named) {
      tokens.push({ key: '', start: named.start, end: named.end, name: named.name });
      // The piece may go beyond the name ("Linkerd's").
      pieces.lastIndex = named.end;
      continue;
    }
    const until = pieces.lastIndex;
    const key = keyOf(piece[0]);
    const isHyphen = key === '-' && !/\s/.test(text.charAt(start - 1)) && !/\s/.test(text.charAt(until));
    if (isHyphen && !extentAt(names, start - 1) && !extentAt(names, until)) continue;
    tokens.push({ key: key === '-' && !isHyphen ? '—' : key, start, end: until });
    if (key === 'foundation' || key === "foundation's") joinFoundation(tokens);
    if (key === ')') joinShortForm(tokens);
  }
  return tokens;
}

function keyOf(written: string): string {
  const key = written.toLowerCase().replaceAll('’', "'");
  if (key === "cncf's") return 'cncf';
  return key === '–' ? '—' : key;
}

function joinFoundation(tokens: Token[]): void {
  const first = tokens.at(-foundation.length);
  const last = tokens.at(-1);
  const words = foundation.map((_, i) => tokens.at(i - foundation.length)?.key.replace(/'s$/, ''));
  if (!first || !last || !foundation.every((word, i) => words[i] === word)) return;
  tokens.splice(-foundation.length, foundation.length, { key: 'cncf', start: first.start, end: last.end });
}

// "Cloud Native Computing Foundation (CNCF)".
function joinShortForm(tokens: Token[]): void {
  const [first, open, short, close] = tokens.slice(-4);
  if (!first || !close || first.key !== 'cncf' || open?.key !== '(' || short?.key !== 'cncf') return;
  tokens.splice(-4, 4, { key: 'cncf', start: first.start, end: close.end });
}
