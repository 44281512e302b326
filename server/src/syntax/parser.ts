import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import { type CompileContext, fromMarkdown, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { parse, postprocess, preprocess } from 'micromark';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Construct, Extension, ParseContext } from 'micromark-util-types';

/** Of the references that a document defines, what a parser looks up; labels as `labelKey` makes them. */
export interface Labels {
  readonly definitions: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
}

/** Not enumerable: what a block was read with is no part of what it says, and blocks that say the same are equal. */
export function createLabels(definitions: ReadonlySet<string>, footnotes: ReadonlySet<string>): Labels {
  return Object.defineProperties({} as Labels, {
    definitions: { value: definitions },
    footnotes: { value: footnotes },
  });
}

/** A label as micromark compares it, of the identifier that mdast has. */
export function labelKey(identifier: string): string {
  return identifier.toUpperCase();
}

// What may be a web or mail address that is not marked as one: it makes every letter a possible start of something,
// which costs more than all other constructs together.
const address = /@|www\.|https?:\/\//i;

let labels: Labels;

/** What defines the references that a text may use stands elsewhere: the parser gets to know it before it meets one. */
const knowLabels: Construct = {
  name: 'labels',
  tokenize(_effects, _ok, nok) {
    know(this.parser, labels);
    return nok;
  },
};
const outside: Extension = { text: { 33: knowLabels, 91: knowLabels, 93: knowLabels } };

type LabelList = string[] & { readonly known?: Labels };

function know(parser: ParseContext & { gfmFootnotes?: string[] }, known: Labels): void {
  if ((parser.defined as LabelList).known === known) return;
  parser.defined = joined(parser.defined, known.definitions, known);
  parser.gfmFootnotes = joined(parser.gfmFootnotes ?? [], known.footnotes, known);
}

function joined(own: readonly string[], others: ReadonlySet<string>, known: Labels): LabelList {
  const list = [...own];
  const includes = (label: string): boolean => others.has(label) || list.indexOf(label) >= 0;
  return Object.assign(list, { known, includes });
}

const unmarked: readonly Extension[] = [gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()];
const plainSyntax: Extension[] = [...unmarked, outside];
const addressSyntax: Extension[] = [gfm(), outside];
const tree: TreeExtension[] = gfmFromMarkdown();

/**
 * Reads a piece of a document that begins at the start of a line at which nothing is open. Offsets and lines of the nodes
 * count from there.
 */
export function parseBlocks(text: string, known: Labels): RootContent[] {
  labels = known;
  const source = shallow(unmarkable(text));
  const { children } = fromMarkdown(source, { extensions: plainSyntax, mdastExtensions: tree });
  // Most addresses are where links lead.
  if (!address.test(text) || !children.some(mayHoldAddress)) return children;
  return fromMarkdown(source, { extensions: addressSyntax, mdastExtensions: tree }).children;
}

// A byte order mark is only one at the very start of a document; of two, micromark drops the first.
function unmarkable(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? `\uFEFF${text}` : text;
}

const marker = String.raw`(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+)`;
// Not a thematic break, which has one mark again and again.
const deep = new RegExp(String.raw`^(?![ \t]*([*-])(?:[ \t]*\1)*[ \t]*$)([ \t]*${marker}{100})([^\r\n]*)`, 'gm');

/**
 * Of a line that opens more than a hundred quotes and lists, one in the other, those beyond are read as text: the parser, and all
 * who walk its tree, would need more stack than there is. Lengths stay.
 */
function shallow(text: string): string {
  return text.replace(
    deep,
    (_line, _mark, containers: string, rest: string) => containers + rest.replace(/[>*+\d-]/g, 'x'),
  );
}

const frontMatterSyntax = [frontmatter(['yaml', 'toml'])];
const frontMatterTree = [frontmatterFromMarkdown(['yaml', 'toml'])];

/** Reads front matter, its fences included. */
export function parseFrontMatter(text: string): RootContent {
  const [node] = fromMarkdown(text, { extensions: frontMatterSyntax, mdastExtensions: frontMatterTree }).children;
  return node as RootContent;
}

/**
 * How events become a tree is mdast-util-from-markdown's to know, and it lets no one call that part alone; but what it
 * hands to its extensions is all that is needed.
 */
let compiler: CompileContext | undefined;
// Without text, in which it would look for addresses, by patterns that take long to compile.
fromMarkdown('---', {
  mdastExtensions: [
    ...tree,
    {
      enter: {
        thematicBreak(token) {
          compiler = this;
          this.enter({ type: 'thematicBreak' }, token);
        },
      },
    },
  ],
});

const plainText = parse({ extensions: [...unmarked] });
const addressText = parse({ extensions: [gfm()] });
const transforms = tree.flat().flatMap((extension) => (extension as TreeExtension).transforms ?? []);

/** Reads the inlines of a paragraph or heading whose content is one stretch of a block's text. */
export function parseInlines(
  type: 'paragraph' | 'heading',
  text: string,
  place: { readonly line: number; readonly column: number; readonly offset: number },
  known: Labels,
): PhrasingContent[] {
  const children = compiled(plainText, type, text, place, known);
  return children.some(mayHoldAddress) ? withAddresses(compiled(addressText, type, text, place, known)) : children;
}

function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return address.test(node.value);
  if (node.type === 'image') return address.test(node.alt ?? '');
  return 'children' in node && node.children.some(mayHoldAddress);
}

function withAddresses(children: PhrasingContent[]): PhrasingContent[] {
  const paragraph: Paragraph = { type: 'paragraph', children };
  for (const transform of transforms) transform({ type: 'root', children: [paragraph] });
  return paragraph.children;
}

function compiled(
  parser: ParseContext,
  type: 'paragraph' | 'heading',
  text: string,
  place: { readonly line: number; readonly column: number; readonly offset: number },
  known: Labels,
): PhrasingContent[] {
  parser.defined = [];
  know(parser, known);
  const chunks = preprocess()(unmarkable(text), undefined, true);
  const events = parser.text(place as never).write(chunks);
  postprocess(events);
  const parent = { type, children: [] } as unknown as Paragraph | Heading;
  const context = {
    ...(compiler as CompileContext),
    stack: [parent as Parents],
    tokenStack: [],
    data: {},
  } as CompileContext;
  const { config } = context;
  for (const [way, token, { sliceSerialize }] of events) {
    const handle = config[way][token.type];
    if (!handle) continue;
    context.sliceSerialize = sliceSerialize;
    handle.call(context, token);
  }
  return parent.children;
}
