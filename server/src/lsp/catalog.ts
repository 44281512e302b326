import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  type CatalogInUse,
  catalogWith,
  factsOf,
  readUpdate,
  type UpdateRequest,
  type UpdateResult,
  writeStored,
} from '../catalog/index.ts';
import type { Service } from '../service.ts';
import {
  type ReadLandscapeParams,
  type ReadLandscapeResult,
  readLandscapeRequest,
  type UseCatalogParams,
  type UseCatalogResult,
  useCatalogRequest,
} from './protocol.ts';

/** Reads a landscape; what it was doing when it is cancelled is of no interest any more. */
export type ReadUpdate = (request: UpdateRequest, token: CancellationToken) => Promise<UpdateResult>;

/** Where nothing can run beside the server. */
export const readInPlace: ReadUpdate = async (request) => readUpdate(request);

/**
 * Answers what brings the catalogue up to date: the client fetches the landscape and keeps what the server has made of it.
 * `first` is what is in use at the start; `changed` is called when it is another.
 */
export function answerCatalog(
  connection: Connection,
  service: Service,
  first: CatalogInUse,
  read: ReadUpdate,
  changed: () => void,
): void {
  let inUse = first;
  connection.onRequest<ReadLandscapeResult, void>(
    readLandscapeRequest,
    async (params: ReadLandscapeParams, token: CancellationToken) => {
      const today = new Date().toISOString().slice(0, 10);
      const result = await read({ ...params, today, known: factsOf(inUse.catalog) }, token);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      return result.ok ? { ok: true, stored: writeStored(result.facts), changes: result.changes } : result;
    },
  );
  connection.onRequest(useCatalogRequest, ({ stored }: UseCatalogParams): UseCatalogResult => {
    inUse = catalogWith(stored ?? undefined);
    service.useCatalog(inUse.catalog);
    changed();
    const { catalog, from, problem } = inUse;
    return {
      projects: catalog.projects.length,
      snapshot: catalog.snapshot,
      from,
      ...(problem === undefined ? {} : { problem }),
    };
  });
}
