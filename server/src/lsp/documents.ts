import { URI } from 'vscode-uri';

/**
 * The URIs of open documents, normalised, each with the client's spelling of it. Clients differ in what they escape; links
 * between files are only found where one file has one name.
 */
export type OpenUris = Map<string, string>;

/** The one way in which we write a URI. */
export function normalised(uri: string): string {
  return URI.parse(uri).toString();
}
