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

/** Request: can a landscape take the place of what is known of CNCF projects. The server itself changes nothing. */
export const readLandscapeRequest = 'takeaways/readLandscape';

export interface ReadLandscapeParams {
  /** The text of `landscape.yml`. */
  readonly text: string;
  /** Where it was taken from: an address, or the name of a file. */
  readonly source: string;
  /** The day on which it was right, ISO. */
  readonly day: string;
}

/** `stored`: the text to keep and to use; `changes`: what is new, a line each. `problem`: why it cannot be used. */
export type ReadLandscapeResult =
  | { readonly ok: true; readonly stored: string; readonly changes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Request: use what an update has stored from now on; null for the built-in catalogue. */
export const useCatalogRequest = 'takeaways/useCatalog';

export interface UseCatalogParams {
  readonly stored: string | null;
}

/** What is in use now: how many projects, as of which ISO day. `problem`: why it is not what was asked for. */
export interface UseCatalogResult {
  readonly projects: number;
  readonly snapshot: string;
  readonly from: 'built-in' | 'update';
  readonly problem?: string;
}

/**
 * Request: what follows for the numbers of the takeaway list when its items were deleted, pasted or moved by hand. Answered
 * with null for another version of the text, and where this is turned off.
 */
export const renumberRequest = 'takeaways/renumber';

export interface RenumberParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  /** The list as the answer before had it. Without it nothing follows: the answer only says what the list is like. */
  readonly list?: ListInOrder | null;
}

export interface RenumberResult {
  /** To be sent with the next request. Null where there is no list whose numbers are in order. */
  readonly list: ListInOrder | null;
  /** In the order of the text; they are to be undone together with what the user did. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A takeaway list whose numbers are in order. */
export interface ListInOrder {
  readonly lowest: number;
  /** From item to item; 0 where all have the same number, and Markdown counts. */
  readonly step: 1 | -1 | 0;
  /** What the items say. */
  readonly titles: readonly string[];
}

/** A range of LSP's. */
interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Request: which takeaway is at a position, in its item or section, and among which others it can be moved. */
export const movableRequest = 'takeaways/movable';

export interface MovableParams {
  readonly textDocument: { readonly uri: string };
  /** `character` in UTF-16 units. */
  readonly position: { readonly line: number; readonly character: number };
}

/** `takeaways`: those of all parts, ascending. `problem`: why none can be moved, a sentence. */
export type MovableResult =
  | {
      readonly ok: true;
      readonly number: number;
      readonly takeaways: readonly { readonly number: number; readonly title: string }[];
    }
  | { readonly ok: false; readonly problem: string };

/** Request: moves the takeaway at a position to a number, or by one. The server itself changes nothing. */
export const moveRequest = 'takeaways/move';

export interface MoveParams extends MovableParams {
  readonly to: number | 'up' | 'down';
}

/**
 * `edit`: the changes of all parts, a `WorkspaceEdit`; `cursor`: where the position is when they are made. `problem`: why it
 * cannot be moved, a sentence.
 */
export type MoveResult<WorkspaceEdit> =
  | {
      readonly ok: true;
      readonly edit: WorkspaceEdit;
      readonly cursor: { uri: string } & Pick<MovableParams, 'position'>;
    }
  | { readonly ok: false; readonly problem: string };

/** The kinds of colour themes, as VS Code has them. */
export const themes = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

export type Theme = (typeof themes)[number];

/** What our own client says of itself in `initializationOptions`. */
export interface ClientOptions {
  /** Hovers have pictures for a client that says this, in colours for a theme of that kind. */
  readonly theme?: Theme;
  /** The URI of the file in which an updated CNCF catalogue is kept, be it there or not. */
  readonly catalogFile?: string;
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
