import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from './types.ts';

/** A YAML file while it is read: values are asked for by type, and what is wrong is noted with its place. */
export interface YamlReader {
  readonly root: Node | null;
  readonly problems: Problem[];
  complain(node: Node | null | undefined, message: string): void;
  /** The mapping, or undefined with a complaint; with `keys`, others in it are complained about. */
  map(node: Node | null | undefined, what: string, keys?: readonly string[]): YAMLMap<Node, Node | null> | undefined;
  /** The items of a sequence; none, with a complaint, for anything else. Nothing at all is an empty sequence. */
  items(node: Node | null | undefined, what: string): readonly Node[];
  /** A text as written, numbers and the like included; undefined where there is none, with a complaint for collections. */
  text(node: Node | null | undefined, what: string): string | undefined;
  /** As `text`, with a complaint where there is none or an empty one. */
  required(parent: Node, node: Node | null | undefined, what: string): string | undefined;
  /** An ISO day that exists. */
  day(node: Node | null | undefined, what: string): string | undefined;
  /** An absolute http or https address. */
  url(node: Node | null | undefined, what: string): string | undefined;
  oneOf<T extends string>(node: Node | null | undefined, what: string, values: readonly T[]): T | undefined;
}

/** Starts to read; errors of syntax are the first problems. */
export function readYaml(text: string): YamlReader {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const problems: Problem[] = [];
  const note = (offset: number, message: string): void => {
    const { line, col } = lines.linePos(offset);
    problems.push({ message, line: Math.max(1, line), column: Math.max(1, col) });
  };
  for (const error of document.errors) {
    const message = /call stack/.test(error.message) ? 'it is nested too deeply' : error.message;
    note(error.pos[0], `This is no YAML that can be read: ${message}`);
  }

  const reader: YamlReader = {
    root: document.contents,
    problems,
    complain: (node, message) => note(node?.range?.[0] ?? 0, message),
    map(node, what, keys) {
      if (!isMap<Node, Node | null>(node)) {
        reader.complain(node, `${what} must be a mapping.`);
        return undefined;
      }
      for (const { key } of keys ? node.items : []) {
        if (isScalar(key) && keys?.includes(String(key.value)) === false) {
          const where = what.charAt(0).toLowerCase() + what.slice(1);
          reader.complain(key, `Unknown key "${key.value}" in ${where}; known are ${keys.join(', ')}.`);
        }
      }
      return node;
    },
    items(node, what) {
      if (node === null || node === undefined || (isScalar(node) && node.value === null)) return [];
      if (isSeq<Node>(node)) return node.items;
      reader.complain(node, `${what} must be a list.`);
      return [];
    },
    text(node, what) {
      if (node === null || node === undefined || (isScalar(node) && node.value === null)) return undefined;
      if (isScalar(node)) return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
      reader.complain(node, `${what} must be a text.`);
      return undefined;
    },
    required(parent, node, what) {
      const text = reader.text(node, what)?.trim();
      if (!text) reader.complain(node ?? parent, `${what} is missing.`);
      return text || undefined;
    },
    day(node, what) {
      const text = reader.text(node, what);
      if (text === undefined || isDay(text)) return text;
      reader.complain(node, `${what} is "${text}", which is no day; write it as 2021-01-29.`);
      return undefined;
    },
    url(node, what) {
      const text = reader.text(node, what);
      if (text === undefined || isUrl(text)) return text;
      reader.complain(node, `${what} is "${text}", which is no http or https address.`);
      return undefined;
    },
    oneOf<T extends string>(node: Node | null | undefined, what: string, values: readonly T[]) {
      const text = reader.text(node, what);
      const value = values.find((known) => known === text);
      if (text !== undefined && value === undefined) {
        reader.complain(node, `${what} is "${text}"; it must be one of ${values.join(', ')}.`);
      }
      return value;
    },
  };
  return reader;
}

/** Is a value an ISO day that exists. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Is a value an absolute http or https address in which nothing has a meaning in Markdown or HTML. */
export function isUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/[^\s<>"'()\\`]+$/.test(value);
}
