import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import { rangeOf } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';
import { editOfPlan, refusal, sentence } from './plan.ts';

export const answerRenames: Handler = ({ connection, capabilities, spell, feature }) => {
  const { answerAt } = feature('rename');
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answerAt<PrepareRenameResult | null>(textDocument, token, null, (article) => {
      const place = article.renamePlace(offsetIn(article, position));
      if (place && 'refused' in place) throw refusal(sentence(place.refused));
      return place ? { range: rangeOf(article.file.document, place.range), placeholder: place.placeholder } : null;
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answerAt<WorkspaceEdit | null>(textDocument, token, null, (article) => {
      const plan = article.rename(offsetIn(article, position), newName);
      const edit = plan && editOfPlan(plan, capabilities, spell);
      if (typeof edit === 'string') throw refusal(edit);
      return edit ?? null;
    }),
  );
};
