import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Status, type StatusParams, statusRequest } from '../../../server/src/lsp/protocol.ts';

/** Typing comes in bursts; the status is asked for when it pauses, in ms. */
const pause = 400;

/** The status item of Markdown editors: whether the file is a summary, and why. */
export interface StatusView extends Disposable {
  /** What it says now. */
  readonly text: string;
  /** Follows a client; without one, the server is turned off. */
  follow(client: BaseLanguageClient | undefined): void;
}

export function createStatusView(): StatusView {
  const item = languages.createLanguageStatusItem('takeaways', { language: 'markdown' });
  item.name = 'Takeaways';
  let client: BaseLanguageClient | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stateListener: Disposable | undefined;

  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown' || client?.state !== State.Running) return;
    const params: StatusParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } };
    const status = await client.sendRequest<Status | null>(statusRequest, params).catch(() => null);
    // A later answer is under way when the editor or its text has changed.
    if (status && document === window.activeTextEditor?.document) showStatus(item, status);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  };
  const showState = (): void => {
    if (client?.state === State.Running) void update();
    else showServer(item, client?.state);
  };
  const listeners = [
    item,
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) later();
    }),
  ];
  return {
    get text() {
      return [item.text, item.detail].filter(Boolean).join(', ');
    },
    follow(next) {
      client = next;
      stateListener?.dispose();
      stateListener = client?.onDidChangeState(showState);
      showState();
    },
    dispose() {
      clearTimeout(timer);
      stateListener?.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

function showStatus(item: LanguageStatusItem, { summary, because, part, parts, takeaways, event }: Status): void {
  const facts = [
    part !== undefined ? `part ${part}${parts ? ` of ${parts}` : ''}` : '',
    `${takeaways} ${takeaways === 1 ? 'takeaway' : 'takeaways'}`,
    event ?? '',
  ].filter((fact) => fact !== '');
  item.text = summary ? `Summary: ${facts.join(', ')}` : 'Not a summary';
  item.detail = `because ${because}`;
  item.severity = LanguageStatusSeverity.Information;
  item.busy = false;
  item.command = { command: 'takeaways.showOutput', title: 'Show Output' };
}

function showServer(item: LanguageStatusItem, state: State | undefined): void {
  const isOff = state === undefined;
  const failed = state === State.Stopped;
  item.text = isOff ? 'Takeaways is turned off' : failed ? 'The Takeaways server has stopped' : 'Takeaways is starting';
  item.detail = isOff ? 'by the setting takeaways.enable' : '';
  item.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.busy = !isOff && !failed;
  item.command = isOff
    ? { command: 'workbench.action.openSettings', title: 'Open Settings', arguments: ['takeaways.enable'] }
    : { command: 'takeaways.restartServer', title: 'Restart Server' };
}
