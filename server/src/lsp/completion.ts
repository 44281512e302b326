import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import { type CompletionItem as Item, markdown, plainText } from '../service.ts';
import { rangeOf } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';

/** What tells a project again whose documentation is wanted. */
interface ItemData {
  readonly uri: string;
  readonly project: string;
}

export const answerCompletions: Handler = ({ connection, capabilities, feature, answer }) => {
  const { answerAt } = feature('completion');
  const {
    snippetSupport,
    labelDetailsSupport,
    documentationFormat = [],
  } = capabilities.textDocument?.completion?.completionItem ?? {};
  const known = new Set(capabilities.textDocument?.completion?.completionItemKind?.valueSet ?? firstKinds);
  const kindOf = (kind: Item['kind']): CompletionItemKind =>
    known.has(kinds[kind]) ? kinds[kind] : CompletionItemKind.Value;
  const asMarkdown = documentationFormat.includes(MarkupKind.Markdown);
  connection.onCompletion(({ textDocument, position, context }, token) =>
    answerAt<CompletionList | null>(textDocument, token, null, (article) => {
      const trigger =
        context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
      const { items, incomplete } = article.completion(offsetIn(article, position), trigger);
      const toItem = (item: Item, index: number): CompletionItem => {
        const { label, detail, filter, range, text, snippet, documentation, project } = item;
        const asSnippet = snippet !== undefined && snippetSupport === true;
        return {
          label,
          kind: kindOf(item.kind),
          // In our order, whatever the labels are.
          sortText: String(index).padStart(4, '0'),
          textEdit: { range: rangeOf(article.file.document, range), newText: asSnippet ? snippet : text },
          ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
          // Beside the label where the client can: else it is seen only of the item that is chosen.
          ...(detail && labelDetailsSupport ? { labelDetails: { description: detail } } : {}),
          ...(detail && !labelDetailsSupport ? { detail } : {}),
          ...(filter ? { filterText: filter } : {}),
          ...(documentation ? { documentation } : {}),
          ...(project ? { data: { uri: textDocument.uri, project } satisfies ItemData } : {}),
        };
      };
      return { isIncomplete: incomplete, items: items.map(toItem) };
    }),
  );
  connection.onCompletionResolve((item, token) => {
    const data = item.data as ItemData | undefined;
    if (!data) return item;
    return answer({ uri: data.uri }, token, item, (article) => {
      const value = article.aboutProject(data.project, asMarkdown ? markdown : plainText);
      const kind = asMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
      return value ? { ...item, documentation: { kind, value } } : item;
    });
  });
};

/** What clients know that do not say what they know. */
const firstKinds = [...Array(CompletionItemKind.Reference).keys()].map((i) => (i + 1) as CompletionItemKind);

const kinds: Readonly<Record<Item['kind'], CompletionItemKind>> = {
  project: CompletionItemKind.Module,
  event: CompletionItemKind.Event,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  takeaway: CompletionItemKind.Reference,
  part: CompletionItemKind.File,
  heading: CompletionItemKind.Text,
  person: CompletionItemKind.Constant,
  talk: CompletionItemKind.Event,
  rule: CompletionItemKind.EnumMember,
};
