// Names and types of our own requests: all that client and server share beside LSP itself.

/** Request: is a file a summary, and what does it hold. Answered with null for a file that does not exist. */
export const statusRequest = 'takeaways/status';

export interface StatusParams {
  readonly textDocument: { readonly uri: string };
}

export interface Status {
  readonly summary: boolean;
  /** Completes "a summary, because …" or "not a summary, because …". */
  readonly because: string;
  /** The part of a series that the article says it is, and of how many, where that is known. */
  readonly part?: number;
  readonly parts?: number;
  /** How many takeaways its list and sections name. */
  readonly takeaways: number;
  readonly event?: string;
}

/** Request: turns the pasted plain text of an article into Markdown. */
export const convertRequest = 'takeaways/convert';

export interface ConvertParams {
  readonly text: string;
}

/** `notes`: what was left out or guessed, a line each. `problem`: why the text cannot be converted. */
export type ConvertResult =
  | { readonly ok: true; readonly markdown: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** The kinds of colour themes, as VS Code has them. */
export const themes = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

export type Theme = (typeof themes)[number];

/** What our own client says of itself in `initializationOptions`. */
export interface ClientOptions {
  /** Hovers have pictures for a client that says this, in colours for a theme of that kind. */
  readonly theme?: Theme;
  /** It has the command `showPlacesCommand`. */
  readonly showsPlaces?: boolean;
}

/** The client's command that shows places: a URI and a position in it to show them at, and locations. */
export const showPlacesCommand = 'takeaways.showPlaces';

/** Notification: the client's colour theme is of another kind now. */
export const themeNotification = 'takeaways/didChangeTheme';

export interface ThemeParams {
  readonly theme: Theme;
}
