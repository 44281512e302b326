import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/**
 * A view of the channel for the messages between VS Code and the server. The client writes them only to a channel whose
 * log level is "trace"; here the setting `takeaways.trace.server` decides, so that it works at any log level.
 */
export function traced(channel: LogOutputChannel): LogOutputChannel {
  const level = (): LogLevel =>
    workspace.getConfiguration('takeaways').get('trace.server', 'off') === 'off' ? LogLevel.Off : LogLevel.Trace;
  const changed = new EventEmitter<LogLevel>();
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('takeaways.trace.server')) changed.fire(level());
  });
  // All else is the channel's own.
  return Object.create(channel, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => channel.info(message) },
    dispose: {
      value() {
        listener.dispose();
        changed.dispose();
      },
    },
  });
}
