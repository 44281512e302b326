import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { type Handler, offsetIn } from './handler.ts';
import { answerWithLinking } from './linking.ts';
import { editOfPlan, sentence } from './plan.ts';
import {
  type MovableParams,
  type MovableResult,
  type MoveParams,
  type MoveResult,
  movableRequest,
  moveRequest,
} from './protocol.ts';

const noFile = { ok: false as const, problem: 'There is no such file.' };

/** Moves of takeaways for clients that let their users choose the place. */
export const answerMoves: Handler = (server) => {
  const { connection, capabilities, spell, answerAt } = server;
  connection.onRequest<MovableResult, void>(
    movableRequest,
    ({ textDocument, position }: MovableParams, token: CancellationToken) =>
      answerAt<MovableResult>(textDocument, token, noFile, (article) => {
        const found = article.movable(offsetIn(article, position));
        return 'refused' in found ? { ok: false, problem: sentence(found.refused) } : { ok: true, ...found };
      }),
  );
  connection.onRequest<MoveResult<WorkspaceEdit>, void>(
    moveRequest,
    ({ textDocument, position, to }: MoveParams, token: CancellationToken) =>
      answerWithLinking<MoveResult<WorkspaceEdit>>(server, server, textDocument, token, noFile, (article, others) => {
        const move = article.move(offsetIn(article, position), to, others);
        const edit = editOfPlan(move, article.file.uri, capabilities, spell);
        if ('refused' in move || typeof edit === 'string') return { ok: false, problem: String(edit) };
        return { ok: true, edit, cursor: { ...move.cursor, uri: spell(move.cursor.uri) } };
      }),
  );
};
