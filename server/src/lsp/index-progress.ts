import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Nobody needs to be told of what is done so soon, in ms. */
const patience = 500;

/** Shows how far the indexing is, where the client can; it may be cancelled there. */
export function createIndexProgress(connection: Connection, cancel: () => void): (done: number, all: number) => void {
  let began: number | undefined;
  let shown: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  let last = 0;
  const show = async (): Promise<WorkDoneProgressServerReporter | undefined> => {
    const progress = await connection.window.createWorkDoneProgress().catch(() => undefined);
    if (!progress) return undefined;
    progress.begin('Takeaways: looking for summaries', 0, undefined, true);
    progress.token.onCancellationRequested(cancel);
    return progress;
  };
  return (done, all) => {
    const now = Date.now();
    began ??= now;
    if (done === all) {
      void shown?.then((progress) => progress?.done());
      began = undefined;
      shown = undefined;
    } else if (now - began > patience && now - last > 100) {
      last = now;
      shown ??= show();
      void shown.then((progress) => progress?.report(Math.floor((100 * done) / all), `${done} of ${all} files`));
    }
  };
}
