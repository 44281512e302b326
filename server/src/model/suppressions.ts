import type { Nodes } from 'mdast';
import {
  type Block,
  type Extent,
  extent,
  extentOf,
  lineAt,
  type MarkdownDocument,
  positionAt,
  type Span,
  textOf,
} from '../syntax/document.ts';
import { perBlock } from '../syntax/passages.ts';
import type { Located } from './located.ts';

/** What a suppression comment may begin with. */
export const directives = [
  'takeaways-disable-next-line',
  'takeaways-disable-line',
  'takeaways-disable-file',
  'takeaways-disable',
  'takeaways-enable',
] as const;

export type Directive = (typeof directives)[number];

/** A comment that silences rules, or means to. */
export interface SuppressionComment {
  /** The word it begins with, as written; it may be none of `directives`, and then nothing is silenced. */
  readonly directive: Located;
  /** The rules it names, as written; none means all. */
  readonly rules: readonly Located[];
  /** The whole comment. */
  readonly span: Span;
}

/** What the suppression comments of a document silence. */
export interface Suppressions {
  /** Absolute offsets, `end` exclusive, in which rules are silent. */
  readonly ranges: readonly (Extent & { readonly rules: ReadonlySet<string> | 'all' })[];
  /** From an absolute offset on, rules are silent or speak again; ascending. */
  readonly switches: readonly {
    readonly at: number;
    readonly silent: boolean;
    readonly rules: ReadonlySet<string> | 'all';
  }[];
}

/** Finds what the suppression comments of a document silence. */
export function suppressionsOf(document: MarkdownDocument, comments: readonly SuppressionComment[]): Suppressions {
  const ranges: Suppressions['ranges'][number][] = [];
  const switches: Suppressions['switches'][number][] = [];
  for (const { directive, rules: named, span } of comments) {
    const { start, end } = extentOf(document, span);
    const rules = named.length > 0 ? new Set(named.map(({ text }) => text)) : 'all';
    switch (directive.text as Directive) {
      case 'takeaways-disable-next-line':
        ranges.push({ ...nextLine(document, end), rules });
        break;
      case 'takeaways-disable-line':
        ranges.push({ start: lineOf(document, start).start, end: lineOf(document, end).end, rules });
        break;
      case 'takeaways-disable-file':
        ranges.push({ start: 0, end: Number.POSITIVE_INFINITY, rules });
        break;
      case 'takeaways-disable':
        switches.push({ at: start, silent: true, rules });
        break;
      case 'takeaways-enable':
        switches.push({ at: end, silent: false, rules });
        break;
    }
  }
  return { ranges, switches };
}

/** Is a rule silent for a finding that begins at an absolute offset. */
export function silenced({ ranges, switches }: Suppressions, ruleId: string, offset: number): boolean {
  const concerns = ({ rules }: { rules: ReadonlySet<string> | 'all' }): boolean => rules === 'all' || rules.has(ruleId);
  return (
    ranges.some((range) => range.start <= offset && offset < range.end && concerns(range)) ||
    switches.findLast((change) => change.at <= offset && concerns(change))?.silent === true
  );
}

/** The suppression comments of a block: HTML comments wherever Markdown sees one, and YAML comments. */
export const suppressionsIn = perBlock((block): readonly SuppressionComment[] => {
  if (!block.text.includes('takeaways-')) return [];
  const { node } = block;
  if (node.type === 'yaml') return read(block, extent(node), /(?<=^|\s)#(?<words>[^\r\n]*)/gm);
  const comments: SuppressionComment[] = [];
  const visit = (inner: Nodes): void => {
    if (inner.type === 'html') comments.push(...read(block, extent(inner), /<!--(?<words>[\s\S]*?)-->/g));
    else if ('children' in inner) for (const child of inner.children) visit(child);
  };
  visit(node);
  return comments;
});

function read(block: Block, where: Extent, comment: RegExp): SuppressionComment[] {
  const comments: SuppressionComment[] = [];
  for (const match of block.text.slice(where.start, where.end).matchAll(comment)) {
    const words = match.groups?.words ?? '';
    const start = where.start + match.index;
    const located = ({ 0: text, index }: RegExpExecArray): Located => {
      const at = start + match[0].indexOf(words) + index;
      return { text, span: { block, start: at, end: at + text.length } };
    };
    // What comes after a dash that stands alone is the author's reason. `>` is a block quote's mark, not a word.
    const [beforeReason = ''] = words.split(/(?<=^|\s)(?:--|—|–)(?=\s|$)/);
    const [directive, ...rules] = [...beforeReason.matchAll(/[^\s,>]+/g)].map(located);
    if (!directive || !/^takeaways-(?:dis|en)able/.test(directive.text)) continue;
    comments.push({ directive, rules, span: { block, start, end: start + match[0].length } });
  }
  return comments;
}

function lineOf(document: MarkdownDocument, offset: number): Extent {
  const { start, end } = lineAt(document, offset);
  // A finding may stand at the very end of a last line that has no line break.
  const isLast = positionAt(document, offset).line === document.chunks.lineBreaks;
  return { start, end: isLast ? Number.POSITIVE_INFINITY : end };
}

// Formatters put blank lines around HTML, and two comments may stand above one line: both are skipped.
function nextLine(document: MarkdownDocument, end: number): Extent {
  const start = lineOf(document, end).end;
  let line = { start, end: start };
  while (line.end <= document.length) {
    line = lineOf(document, line.end);
    const text = textOf(document, line);
    if (!/^(?:[\s>]*|[\s>]*(?:<!--|#)\s*takeaways-disable-next-line.*)\s*$/.test(text)) break;
  }
  return { start, end: line.end };
}
