import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Status, type StatusParams, statusRequest } from '../../../server/src/lsp/protocol.ts';
import { articleSelector } from './selector.ts';

/** Typing comes in bursts; the status is asked for when it pauses, in ms. */
const pause = 400;

/** The status item of Markdown editors: whether the file is a summary, and why. */
export interface StatusView extends Disposable {
  /** What it says now, and the reason. */
  readonly text: string;
  readonly reason: string;
  /** Follows a client; without one, the server is turned off. */
  follow(client: BaseLanguageClient | undefined): void;
}

export function createStatusView(): StatusView {
  const item = languages.createLanguageStatusItem('takeaways', articleSelector());
  item.name = 'Takeaways';
  showServer(item, undefined);
  let client: BaseLanguageClient | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stateListener: Disposable | undefined;

  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const asked = client;
    if (document?.languageId !== 'markdown' || asked?.state !== State.Running) return;
    const params: StatusParams = { textDocument: { uri: asked.code2ProtocolConverter.asUri(document.uri) } };
    const status = await asked.sendRequest<Status | null>(statusRequest, params).catch(() => null);
    // An answer for another editor, or of a server that is no more, comes too late.
    if (status && asked === client && document === window.activeTextEditor?.document) showStatus(item, status);
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
      return item.text;
    },
    get reason() {
      return item.accessibilityInformation?.label ?? item.text;
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

function showStatus(item: LanguageStatusItem, status: Status): void {
  item.text = textOf(status);
  item.accessibilityInformation = { label: sentenceOf(status) };
  item.severity = LanguageStatusSeverity.Information;
  item.busy = false;
  // The reason would not fit into the line that VS Code gives an item.
  item.command = { command: 'takeaways.explainStatus', title: 'Why?' };
}

function textOf({ summary, part, parts, takeaways }: Status): string {
  if (!summary) return 'Not a takeaway summary';
  const facts = [
    ...(part === undefined ? [] : [`part ${part}${parts ? ` of ${parts}` : ''}`]),
    `${takeaways} ${takeaways === 1 ? 'takeaway' : 'takeaways'}`,
  ];
  return `Takeaway summary: ${facts.join(', ')}`;
}

function sentenceOf({ summary, because, event }: Status): string {
  const about = event ? ` It is about ${event}.` : '';
  return `${summary ? 'This is a takeaway summary' : 'This is not a takeaway summary'}, because ${because}.${summary ? about : ''}`;
}

function showServer(item: LanguageStatusItem, state: State | undefined): void {
  const isOff = state === undefined;
  const failed = state === State.Stopped;
  item.text = isOff ? 'Takeaways is turned off' : failed ? 'The Takeaways server has stopped' : 'Takeaways is starting';
  item.accessibilityInformation = { label: item.text };
  item.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.busy = !isOff && !failed;
  item.command = isOff
    ? { command: 'workbench.action.openSettings', title: 'Open Settings', arguments: ['takeaways.enable'] }
    : { command: 'takeaways.restartServer', title: 'Restart Server' };
}
