import { type Connection, MessageType, ShowMessageNotification, type ShowMessageParams } from 'vscode-languageserver';

/** Shows the user a sentence. `connection.window` would ask for an answer, and what fails to answer ends the server. */
export function showWarning(connection: Connection, message: string): void {
  const params: ShowMessageParams = { type: MessageType.Warning, message };
  connection
    .sendNotification(ShowMessageNotification.type, params)
    .catch((error) => connection.console.warn(`${error}`));
}
