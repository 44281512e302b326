import { type ClientCapabilities, type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Article } from '../service.ts';
import { type Extent, extentAt } from '../syntax/document.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { fixAllKind, moveKind, refactoringKinds, renumberKind, resolvesEdits } from './capabilities.ts';
import { diagnosticOf, type Spelling } from './convert.ts';
import { type Answers, flattened, type Handler, textChanged } from './handler.ts';
import { answerWithLinking } from './linking.ts';
import { answerPartAction, isPartAction, partActionsFor } from './part-actions.ts';
import { editOfPlan, sentence } from './plan.ts';
import { showWarning } from './warning.ts';
import { canChangeFiles, workspaceEdit } from './workspace-edit.ts';

/** What tells an action again when the client has chosen it. */
export interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly id: string;
}

export const answerCodeActions: Handler = (server) => {
  const { connection, capabilities, spell, feature, answer, answerAt } = server;
  const refactorings = feature('refactorings');
  connection.onCodeAction(({ textDocument, range, context: { only } }, token) => {
    const wants = (kind: string): boolean =>
      !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
    const actions = ({ answerAt }: Pick<Answers, 'answerAt'>, find: typeof fixesFor): Promise<CodeAction[]> =>
      answerAt(textDocument, token, [], (article) => {
        const extent = extentAt(article.file.document, range);
        return find({ article, range: extent, wants, capabilities, spell });
      });
    return flattened([actions({ answerAt }, fixesFor), actions(refactorings, refactoringsFor)]);
  });
  connection.onCodeActionResolve((action, token) => {
    const data = action.data as ActionData | undefined;
    if (!data) return action;
    if (isPartAction(data.id)) return answerPartAction(server, action, data, token);
    const resolved = (article: Article, others: readonly SourceFile[] = []): CodeAction => {
      if ((article.file.version ?? null) !== data.version) throw textChanged();
      const edit = editOf(article, data.id, capabilities, spell, others);
      // Only what is chosen is worked out, and so found to be impossible.
      if (typeof edit === 'string') showWarning(connection, edit);
      return typeof edit === 'object' ? { ...action, edit } : action;
    };
    return orderIn(data.id)
      ? answerWithLinking(server, server, data, token, action, resolved)
      : answer(data, token, action, resolved);
  });
};

/** What actions are asked for: a range of absolute offsets, and their kinds. */
interface Asked {
  readonly article: Article;
  readonly range: Extent;
  readonly wants: (kind: string) => boolean;
  readonly capabilities: ClientCapabilities;
  readonly spell: Spelling;
}

/** Takes an action by its id: with what tells it again, or with its edit where the client cannot resolve that. */
function taking(
  actions: CodeAction[],
  { article, capabilities, spell }: Asked,
): (id: string, action: CodeAction) => void {
  const { uri, version = null } = article.file;
  return (id, action) => {
    if (resolvesEdits(capabilities)) actions.push({ ...action, data: { uri, version, id } satisfies ActionData });
    else {
      const edit = editOf(article, id, capabilities, spell);
      if (typeof edit === 'object') actions.push({ ...action, edit });
    }
  };
}

/** What may be done about findings. */
function fixesFor(asked: Asked): CodeAction[] {
  const { article, range, wants, capabilities, spell } = asked;
  const actions: CodeAction[] = [];
  const add = taking(actions, asked);
  if (wants(CodeActionKind.QuickFix)) {
    for (const { id, title, preferred, problem, creates } of article.codeActions(range)) {
      if (creates().length > 0 && !canChangeFiles(capabilities, 'create')) continue;
      const diagnostics = [diagnosticOf(problem, article.file, spell)];
      const isPreferred = preferred ? { isPreferred: true } : {};
      add(id, { title, kind: CodeActionKind.QuickFix, diagnostics, ...isPreferred });
    }
  }
  if (wants(fixAllKind) && article.check().some(({ finding }) => finding.fixes?.some(({ safe }) => safe))) {
    add(fixAllKind, { title: 'Fix all takeaway findings that have one right answer', kind: fixAllKind });
  }
  if (wants(renumberKind) && article.formatting().length > 0) {
    add(renumberKind, { title: 'Renumber the takeaway list', kind: renumberKind });
  }
  return actions;
}

/** What else may be done. */
function refactoringsFor(asked: Asked): CodeAction[] {
  const { article, range, wants, capabilities } = asked;
  const actions: CodeAction[] = [];
  const add = taking(actions, asked);
  if (Object.values(refactoringKinds).some(wants)) {
    for (const { id, title, kind } of article.refactorings(range)) {
      const named = refactoringKinds[kind];
      if (wants(named)) add(`${range.start}-${range.end} ${id}`, { title, kind: named });
    }
  }
  // What they change is found out when they are chosen.
  if (resolvesEdits(capabilities)) {
    for (const { id, ...action } of partActionsFor(article, range.start, wants, capabilities)) add(id, action);
  }
  const orders = wants(moveKind) || wants(CodeActionKind.RefactorRewrite) ? article.reshapings(range.start) : [];
  if ('refused' in orders) {
    const disabled = { reason: sentence(orders.refused) };
    const isKnown = capabilities.textDocument?.codeAction?.disabledSupport === true;
    if (isKnown && wants(moveKind)) actions.push({ title: 'Move this takeaway', kind: moveKind, disabled });
  } else {
    for (const { id, title, kind } of orders) {
      if (wants(orderKinds[kind])) add(`${range.start} order ${id}`, { title, kind: orderKinds[kind] });
    }
  }
  return actions;
}

/** The new order of the takeaways that an action's id names, and the absolute offset at which it was offered. */
function orderIn(id: string): { readonly offset: number; readonly id: string } | undefined {
  const [, offset, order] = /^(\d+) order (.*)$/.exec(id) ?? [];
  return order ? { offset: Number(offset), id: order } : undefined;
}

const orderKinds = { move: moveKind, rewrite: CodeActionKind.RefactorRewrite };

/** The edit of an action of an article, or why there is none; undefined where the article has no such action. */
function editOf(
  article: Article,
  id: string,
  capabilities: ClientCapabilities,
  spell: Spelling,
  others: readonly SourceFile[] = [],
): WorkspaceEdit | string | undefined {
  const { file } = article;
  if (id === fixAllKind) return workspaceEdit([{ file, changes: article.fixAll() }], capabilities, spell);
  if (id === renumberKind) return workspaceEdit([{ file, changes: article.formatting() }], capabilities, spell);
  const order = orderIn(id);
  if (order) {
    const orders = article.reshapings(order.offset);
    const found = 'refused' in orders ? undefined : orders.find((one) => one.id === order.id);
    return found && editOfPlan(found.plan(others), file.uri, capabilities, spell);
  }
  // A refactoring is told by the place that it was offered at.
  const [, start, end, rest] = /^(\d+)-(\d+) (.*)$/.exec(id) ?? [];
  const place = { start: Number(start), end: Number(end) };
  const refactoring = rest ? article.refactorings(place).find((found) => found.id === rest) : undefined;
  if (refactoring) return workspaceEdit([{ file, changes: refactoring.changes() }], capabilities, spell);
  const action = article.codeActions({ start: 0, end: file.document.length }).find((found) => found.id === id);
  return action && workspaceEdit(action.changes(), capabilities, spell, { creates: action.creates(), own: file.uri });
}
