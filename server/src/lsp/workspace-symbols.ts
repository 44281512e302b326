import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { isInside } from '../workspace/uri.ts';
import { symbolKindsFor } from './convert.ts';
import type { Handler } from './handler.ts';

/** Answers with what is known by now, as one asks while one types. */
export const answerWorkspaceSymbols: Handler = ({ connection, capabilities, service, isOn, folders, spell }) => {
  const kindOf = symbolKindsFor(capabilities.workspace?.symbol?.symbolKind?.valueSet);
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const off: string[] = [];
    for (const folder of folders()) if (!(await isOn('workspaceSymbols', spell(folder)))) off.push(folder);
    const found = await service.symbols(query, (uri) => !off.some((folder) => isInside(folder, uri)));
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    return found.map(({ uri, place: { kind, name, start, end }, container }) => ({
      name,
      kind: kindOf(kind),
      location: { uri: spell(uri), range: { start, end } },
      containerName: container,
    }));
  });
};
