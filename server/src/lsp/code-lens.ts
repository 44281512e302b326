import type { CodeLens, Location } from 'vscode-languageserver';
import { rangeOf } from './convert.ts';
import type { Handler } from './handler.ts';
import { type ClientOptions, showPlacesCommand } from './protocol.ts';

/** What tells a lens again when the client shows it. */
interface LensData {
  readonly uri: string;
  readonly version: number | null;
  readonly index: number;
  readonly title: string;
}

export const answerCodeLenses: Handler = ({ connection, initializationOptions, spell, feature }) => {
  const { answer } = feature('codeLens');
  const opens = (initializationOptions as Partial<ClientOptions> | null | undefined)?.showsPlaces === true;
  connection.onCodeLens(({ textDocument }, token) =>
    answer<CodeLens[]>(textDocument, token, [], ({ file, codeLenses }) =>
      codeLenses().map(({ range, title }, index) => {
        const place = { range: rangeOf(file.document, range) };
        const data: LensData = { uri: textDocument.uri, version: file.version ?? null, index, title };
        // A client shows the lenses of a line together when it knows them all, so the one without places waits, too.
        return opens ? { ...place, data } : { ...place, command: { title, command: '' } };
      }),
    ),
  );
  connection.onCodeLensResolve((lens, token) => {
    const data = lens.data as LensData | undefined;
    if (!data) return lens;
    return answer({ uri: data.uri }, token, lens, ({ file, codeLenses }) => {
      const found = (file.version ?? null) === data.version ? codeLenses()[data.index] : undefined;
      // The text has changed meanwhile: the client will ask again, and until then the count is shown.
      if (!found?.places) return { ...lens, command: { title: data.title, command: '' } };
      const locations: Location[] = found
        .places()
        .map((place) => ({ uri: spell(place.file.uri), range: rangeOf(place.file.document, place) }));
      const command = { title: found.title, command: showPlacesCommand };
      return { ...lens, command: { ...command, arguments: [data.uri, lens.range.start, locations] } };
    });
  });
};
