import {
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { Extent } from '../syntax/document.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { rangeOf } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const rangeIn = (file: SourceFile | undefined, extent: Extent): Range => (file ? rangeOf(file.document, extent) : top);

export const answerDefinitions: Handler = ({ connection, capabilities, spell, feature }) => {
  const { answerAt } = feature('navigation');
  const takesLinks = capabilities.textDocument?.definition?.linkSupport === true;
  connection.onDefinition(({ textDocument, position }, token) =>
    answerAt<Definition | DefinitionLink[] | null>(textDocument, token, null, (article) => {
      const found = article.definition(offsetIn(article, position));
      if (!found) return null;
      const origin = rangeOf(article.file.document, found.origin);
      if (!takesLinks) {
        return found.targets.map(({ uri, file, selection }) => ({ uri: spell(uri), range: rangeIn(file, selection) }));
      }
      return found.targets.map(({ uri, file, range, selection }) => ({
        originSelectionRange: origin,
        targetUri: spell(uri),
        targetRange: rangeIn(file, range),
        targetSelectionRange: rangeIn(file, selection),
      }));
    }),
  );
};

export const answerReferences: Handler = ({ connection, spell, feature }) => {
  const { answerAt } = feature('navigation');
  connection.onReferences(({ textDocument, position, context }, token) =>
    answerAt<Location[] | null>(textDocument, token, null, (article) =>
      article
        .references(offsetIn(article, position))
        .filter(({ declares }) => context.includeDeclaration || !declares)
        .map((place) => ({ uri: spell(place.file.uri), range: rangeOf(place.file.document, place) })),
    ),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answerAt<DocumentHighlight[] | null>(textDocument, token, null, (article) =>
      article
        .references(offsetIn(article, position))
        .filter(({ file }) => file === article.file)
        .map((place) => ({
          range: rangeOf(article.file.document, place),
          kind: place.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })),
    ),
  );
};

export const answerLinks: Handler = ({ connection, spell, feature }) => {
  const { answer } = feature('navigation');
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer<DocumentLink[] | null>(textDocument, token, null, (article) =>
      article.links().map((link) => ({ range: rangeOf(article.file.document, link), target: spell(link.target) })),
    ),
  );
};
