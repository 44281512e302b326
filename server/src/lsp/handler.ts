import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Article, Service } from '../service.ts';
import { offsetAt } from '../syntax/document.ts';
import type { Position } from '../syntax/lines.ts';
import type { Spelling } from './convert.ts';
import { normalised } from './documents.ts';
import { type Feature, isEnabled } from './features.ts';
import type { Reports } from './reports.ts';
import type { Settings } from './settings.ts';

/** The ways of answering for a file. */
export interface Answers {
  /**
   * Answers for a file as it is when everything is there to answer with; `otherwise` where there is no such file. Fails with
   * the protocol's code when the client does not want the answer any more.
   */
  answer<T>(
    textDocument: { readonly uri: string },
    token: CancellationToken,
    otherwise: T,
    compute: (article: Article) => T,
  ): Promise<T>;
  /** The same for a request that names a position or range: there is no answer where the text has changed meanwhile. */
  answerAt: Answers['answer'];
}

/** What every handler of requests may use. */
export interface Server extends Answers {
  readonly connection: Connection;
  /** Of the client. */
  readonly capabilities: ClientCapabilities;
  /** What the client said in `initialize`, in whatever form. */
  readonly initializationOptions: unknown;
  readonly service: Service;
  readonly spell: Spelling;
  readonly reports: Reports;
  /** The folders that the editor has open. */
  readonly folders: () => readonly string[];
  /** Has the user left a feature on for a file. */
  isOn(name: Feature, uri: string): Promise<boolean>;
  /** The same ways, with `otherwise` for files for which the user has turned a feature off. */
  feature(name: Feature): Answers;
}

/** Answers one kind of request; one file in this folder each. */
export type Handler = (server: Server) => void;

/** The ways of answering; `seen` is told of every article that is answered for. */
export function createAnswers(
  { connection, service, settings }: Pick<Server, 'connection' | 'service'> & { readonly settings: Settings['of'] },
  seen: (article: Article) => void,
): Pick<Server, 'answer' | 'answerAt' | 'feature' | 'isOn'> {
  const isOn: Server['isOn'] = async (name, uri) => isEnabled(await settings(uri), name);
  const answers = (feature: Feature | undefined): Answers => {
    const answer = async <T>(
      uri: string,
      token: CancellationToken,
      otherwise: T,
      compute: (article: Article) => T,
      check: (article: Article) => void,
    ): Promise<T> => {
      try {
        if (feature && !(await isOn(feature, uri))) return otherwise;
        const article = await service.snapshot(normalised(uri));
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
        if (!article) return otherwise;
        seen(article);
        check(article);
        return compute(article);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        connection.console.error(`No answer for ${uri}: ${reason}`);
        throw new ResponseError(LSPErrorCodes.RequestFailed, `No answer for ${uri}: ${error}`);
      }
    };
    return {
      answer: ({ uri }, token, otherwise, compute) => answer(uri, token, otherwise, compute, () => {}),
      answerAt({ uri }, token, otherwise, compute) {
        const version = service.versionOf(normalised(uri));
        return answer(uri, token, otherwise, compute, ({ file }) => {
          if (file.version !== version) throw textChanged();
        });
      },
    };
  };
  return { ...answers(undefined), feature: answers, isOn };
}

/** Several answers in one, each of them asked for before the text may change. */
export async function flattened<T>(answers: readonly Promise<readonly T[]>[]): Promise<T[]> {
  return (await Promise.all(answers)).flat();
}

/** The answer to a request that is about an older text. */
export function textChanged(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
}

/** The absolute offset of a position. */
export function offsetIn({ file }: Article, position: Position): number {
  return offsetAt(file.document, position);
}
