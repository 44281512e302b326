import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  FoldingRangeRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';

const requests = {
  diagnostics: DiagnosticRefreshRequest,
  codeLens: CodeLensRefreshRequest,
  inlayHint: InlayHintRefreshRequest,
  semanticTokens: SemanticTokensRefreshRequest,
  foldingRange: FoldingRangeRefreshRequest,
};

/** Asks the client to ask again for what it shows all the time, of each kind where it can. */
export function createRefresh(connection: Connection, { workspace }: ClientCapabilities): () => void {
  const kinds = (Object.keys(requests) as (keyof typeof requests)[]).filter(
    (kind) => workspace?.[kind]?.refreshSupport,
  );
  return () => {
    for (const kind of kinds) {
      connection.sendRequest(requests[kind].type).catch((error) => connection.console.warn(String(error)));
    }
  };
}
