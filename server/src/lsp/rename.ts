import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import { rangeOf } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';
import { answerWithLinking } from './linking.ts';
import { editOfPlan, refusal, sentence } from './plan.ts';

export const answerRenames: Handler = (server) => {
  const { connection, capabilities, spell, feature } = server;
  const answers = feature('rename');
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answers.answerAt<PrepareRenameResult | null>(textDocument, token, null, (article) => {
      const place = article.renamePlace(offsetIn(article, position));
      if (place && 'refused' in place) throw refusal(sentence(place.refused));
      return place ? { range: rangeOf(article.file.document, place.range), placeholder: place.placeholder } : null;
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answerWithLinking<WorkspaceEdit | null>(server, answers, textDocument, token, null, (article, others) => {
      const plan = article.rename(offsetIn(article, position), newName, others);
      const edit = plan && editOfPlan(plan, article.file.uri, capabilities, spell);
      if (typeof edit === 'string') throw refusal(edit);
      return edit ?? null;
    }),
  );
};
