import type { CancellationToken } from 'vscode-languageserver';
import type { Article } from '../service.ts';
import type { Handler } from './handler.ts';
import { type Status, type StatusParams, statusRequest } from './protocol.ts';

export const answerStatus: Handler = ({ connection, answer }) => {
  connection.onRequest(statusRequest, ({ textDocument }: StatusParams, token: CancellationToken) =>
    answer<Status | null>(textDocument, token, null, statusOf),
  );
};

/** What the status item of an editor says of a file. */
function statusOf({ context: { summary, series } }: Article): Status {
  const { verdict, part, event, takeaways } = summary;
  return {
    summary: verdict.summary,
    because: verdict.because,
    ...(part ? { part: part.number } : {}),
    ...(series.own && series.parts.length > 1 ? { parts: series.parts.length } : {}),
    takeaways: takeaways.length,
    ...(event ? { event: event.name } : {}),
  };
}
