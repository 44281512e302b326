import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type DocumentSymbol,
  type Position,
  type ProtocolConnection,
  type Range,
  type SelectionRange,
  type TextEdit,
} from 'vscode-languageserver/node';
import { article } from '../../bench/articles.ts';
import { catalogWith } from '../../server/src/catalog/index.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { startServer } from '../../server/src/lsp/start.ts';
import { memoryFiles } from '../memory-files.ts';
import { everything, parts } from './samples.ts';
import { misfits, type Sent } from './wire-types.ts';

const root = 'file:///w/';

/** A server in this process, spoken to over streams as over its standard input and output. */
function connected(): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(
    (options) => createConnection(toServer, toClient, options),
    async () => async (connection, params) =>
      serve(connection, params, { files: memoryFiles(parts, root), catalog: catalogWith(undefined) }),
    '0',
  );
  const connection = createProtocolConnection(toClient, toServer);
  connection.listen();
  return connection;
}

/** A position, be it beyond a line or the text, as an offset: so the protocol has it. */
function offsetAt(text: string, { line, character }: Position): number {
  // Each line, and what ends it.
  const pieces = text.split(/(\r\n?|\n)/);
  const found = pieces[2 * line];
  if (found === undefined) return text.length;
  return pieces.slice(0, 2 * line).join('').length + Math.min(character, found.length);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

const weird = ['\r', '\r\n', '\n\n', '\t', '\0', '\u2028', '\uFEFF', '\uD83C', '\uDF89', '🎉', 'שלום ', 'e\u0301', '’'];
const words = [
  '1. ',
  '2) x\n',
  '## 3. y\n',
  '**4. z**',
  'takeaways 1–3 ',
  'part 1',
  '[',
  '](part-1.md)',
  '“',
  '” by Ada Smith',
];
const marks = [
  '---\n',
  'event: ',
  'series:\n  part: 2\n',
  '```\n',
  '<!-- takeaways-disable ',
  '> ',
  '- ',
  'OPA',
  ':',
  '|',
  '$&',
];
const piece = fc.oneof(
  fc.constantFrom(...weird, ...words, ...marks),
  fc.string({ maxLength: 8 }),
  fc.constant('a '.repeat(3000)),
);
const base = fc.oneof(
  fc.constantFrom('', ...Object.values(parts), ...Object.values(parts).map((text) => text.replaceAll('\n', '\r\n'))),
  fc.nat(20).map((seed) => article(seed, { length: 1500 })),
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
);
/** Also where nothing is. */
const position = fc.record({
  line: fc.oneof({ weight: 9, arbitrary: fc.nat(45) }, fc.nat(2 ** 31 - 1)),
  character: fc.oneof({ weight: 9, arbitrary: fc.nat(90) }, fc.nat(2 ** 31 - 1)),
});
/** Also the wrong way round. */
const range = fc.record({ start: position, end: position });
const step = fc.record({
  changes: fc.array(fc.record({ range, text: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')) }), {
    maxLength: 3,
  }),
  at: position,
  within: range,
});

let connection: ProtocolConnection;
/** Errors that the server has told of. */
const errors: string[] = [];
/** All that was answered, of each shape once. */
const shapes = new Map<string, Sent>();

beforeAll(async () => {
  connection = connected();
  connection.onNotification('window/logMessage', ({ type, message }) => {
    if (type === 1) errors.push(message);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', () => [{ projectLevels: { enabled: true } }]);
  for (const kind of ['diagnostics', 'codeLens', 'inlayHint']) {
    connection.onRequest(`workspace/${kind}/refresh`, () => null);
  }
  const workspaceFolders = [{ uri: root.slice(0, -1), name: 'w' }];
  const params = { processId: null, rootUri: null, workspaceFolders, capabilities: everything };
  await connection.sendRequest('initialize', { ...params, initializationOptions: { showsPlaces: true } });
  await connection.sendNotification('initialized', {});
});

/** What of a value its type is told by: places and most words are as good as any other. */
function shapeOf(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'kind' ? value : '';
  if (typeof value === 'number') return /^(?:line|character|version|\d+)$/.test(key) ? 0 : value;
  if (Array.isArray(value)) {
    return [...new Set(value.map((inner) => JSON.stringify(shapeOf(inner, '0'))))].map((json) => JSON.parse(json));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner, name)]));
}

/** The ranges in an answer about a file that lie in it, and the lists of edits of it. */
function* placesIn(value: unknown, uri: string, own: string): Generator<Range | readonly TextEdit[]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (uri === own && value.length > 1 && value.every((one) => typeof one?.newText === 'string')) yield value;
    for (const inner of value) yield* placesIn(inner, uri, own);
    return;
  }
  if (uri === own && 'start' in value && 'end' in value) yield value as Range;
  const {
    uri: is,
    targetUri,
    textDocument,
  } = value as { uri?: string; targetUri?: string; textDocument?: { uri: string } };
  const said = is ?? targetUri ?? textDocument?.uri ?? uri;
  for (const [key, inner] of Object.entries(value)) {
    yield* placesIn(inner, key.includes(':') ? key : key === 'originSelectionRange' ? own : said, own);
  }
}

/** Asks for all about a text that the server has; what holds for every answer is expected. */
async function askForAll(uri: string, text: string, at: Position, within: Range): Promise<void> {
  const lines = text.split(/\r\n?|\n/);
  const isInside = ({ line, character }: Position): boolean => character <= (lines[line]?.length ?? -1);
  const textDocument = { uri };
  const ask = async (method: string, params: object): Promise<never> => {
    const value = await connection.sendRequest<never>(method, params).catch((error) => {
      // A new name can be refused.
      if (/ename$/.test(method) && !/^No answer/.test(error.message)) return null as never;
      throw new Error(`${method}: ${error.message}`);
    });
    const sent: Sent = { method, what: 'Result', value: shapeOf(value) };
    shapes.set(JSON.stringify(sent), sent);
    for (const place of placesIn(value, uri, uri)) {
      const ranges = 'start' in place ? [place] : place.map(({ range }) => range).toSorted(byStart);
      for (const [i, { start, end }] of ranges.entries()) {
        const isRight = [start, end].every(isInside) && !isBefore(end, start);
        const isBehind = i === 0 || !isBefore(start, ranges[i - 1]?.end ?? start);
        expect(
          isRight && isBehind,
          `${method}: ${JSON.stringify(ranges)} in ${JSON.stringify(ranges.flatMap(({ start, end }) => lines.slice(start.line, end.line + 1)))}`,
        ).toBe(true);
      }
    }
    return value;
  };
  const here = { textDocument, position: at };
  const options = { tabSize: 4, insertSpaces: true };
  const resolve = async (method: string, items: Promise<readonly object[]>): Promise<void> => {
    for (const item of (await items).slice(0, 4)) await ask(method, item);
  };
  await Promise.all([
    ask('textDocument/diagnostic', { textDocument }),
    ask('textDocument/documentSymbol', { textDocument }).then((symbols) => expectNested(symbols)),
    ask('workspace/symbol', { query: 'a' }),
    ask('textDocument/foldingRange', { textDocument }).then((folds: { startLine: number; endLine: number }[]) => {
      for (const { startLine, endLine } of folds) expect(startLine < endLine && endLine < lines.length).toBe(true);
    }),
    ask('textDocument/selectionRange', { textDocument, positions: [at, within.start, within.end] }).then(expectWider),
    ask('textDocument/documentLink', { textDocument }),
    resolve('codeLens/resolve', ask('textDocument/codeLens', { textDocument })),
    resolve('inlayHint/resolve', ask('textDocument/inlayHint', { textDocument, range: within })),
    ask('textDocument/semanticTokens/full', { textDocument }).then((tokens) => expectInOrder(tokens, lines)),
    ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: '1' }),
    ask('textDocument/semanticTokens/range', { textDocument, range: within }).then((found) =>
      expectInOrder(found, lines),
    ),
    ask('textDocument/formatting', { textDocument, options }),
    ask('textDocument/rangeFormatting', { textDocument, range: within, options }),
    ask('textDocument/onTypeFormatting', { ...here, ch: '\n', options }),
    ask('textDocument/hover', here),
    ask('textDocument/definition', here),
    ask('textDocument/references', { ...here, context: { includeDeclaration: true } }),
    ask('textDocument/documentHighlight', here),
    ask('textDocument/prepareRename', here),
    ask('textDocument/rename', { ...here, newName: '2' }),
    ask('textDocument/rename', { ...here, newName: 'Any *thing*\n' }),
    ...[undefined, ' ', '“', '['].map((triggerCharacter) => {
      const context = triggerCharacter ? { triggerKind: 2, triggerCharacter } : { triggerKind: 1 };
      return ask('textDocument/completion', { ...here, context }).then((found) => expectAround(found, text, at));
    }),
    resolve('codeAction/resolve', ask('textDocument/codeAction', { textDocument, range: within, context })),
    ask('takeaways/renumber', { textDocument: { uri, version: 1 }, list: null }),
    ask('takeaways/movable', here),
    ask('takeaways/move', { ...here, to: 'up' }),
    ask('takeaways/status', { textDocument }),
    ask('takeaways/convert', { text }),
  ]);
  expect(errors).toEqual([]);
}

const context = { diagnostics: [] };

function byStart(a: Range, b: Range): number {
  return isBefore(a.start, b.start) ? -1 : 1;
}

function expectNested(symbols: readonly DocumentSymbol[] | null, within?: Range): void {
  for (const { range, selectionRange, children = [] } of symbols ?? []) {
    expect(contains(range, selectionRange) && (!within || contains(within, range))).toBe(true);
    expectNested(children, range);
  }
}

function expectWider(selections: readonly SelectionRange[]): void {
  expect(selections).toHaveLength(3);
  for (const inner of selections) {
    for (let one = inner; one.parent; one = one.parent) expect(contains(one.parent.range, one.range)).toBe(true);
  }
}

/** Each token lies in a line, behind the one before. */
function expectInOrder(tokens: { readonly data: readonly number[] } | null, lines: readonly string[]): void {
  const data = tokens?.data ?? [];
  let [line, start, end] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    [line, start, end] = [line + down, right + (down > 0 ? 0 : start), down > 0 ? 0 : end];
    expect(start >= end && length > 0 && start + length <= (lines[line]?.length ?? -1)).toBe(true);
    end = start + length;
  }
}

/** What is completed stands on the line of the cursor, and takes the place of what is around it. */
function expectAround(
  found: { readonly items: readonly { readonly textEdit: TextEdit }[] } | null,
  text: string,
  at: Position,
): void {
  const offset = offsetAt(text, at);
  for (const { textEdit } of found?.items ?? []) {
    const { start, end } = textEdit.range;
    expect(start.line === end.line && offsetAt(text, start) <= offset && offset <= offsetAt(text, end)).toBe(true);
  }
}

test('no text, edit or place makes a request fail, and what is answered lies in the text', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(base, fc.array(step, { minLength: 1, maxLength: 3 }), async (first, steps) => {
      const uri = `${root}${++count % 2 ? 'part-2.md' : `${count}.takeaways.md`}`;
      let [text, version] = [first, 1];
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      });
      try {
        for (const { changes, at, within } of steps) {
          await connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: ++version },
            contentChanges: changes,
          });
          for (const { range, text: by } of changes) {
            const [from = 0, to = 0] = [range.start, range.end]
              .map((one) => offsetAt(text, one))
              .toSorted((a, b) => a - b);
            text = text.slice(0, from) + by + text.slice(to);
          }
          await askForAll(uri, text, at, within);
        }
      } finally {
        await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
    }),
    { numRuns: process.env.FUZZ ? 2000 : 60 },
  );
  expect(misfits([...shapes.values()])).toBe('');
}, 600_000);
