/** CNCF maturity levels; `archived` ends a project's history. */
export type Level = 'sandbox' | 'incubating' | 'graduated' | 'archived';

export const LEVELS: readonly Level[] = ['sandbox', 'incubating', 'graduated', 'archived'];

/** What the CNCF landscape says about a project. Dates are ISO days (2021-01-29); a step that never came is absent. */
export interface ProjectFacts {
  /** The landscape's name: "Open Policy Agent (OPA)". */
  readonly name: string;
  /** The level on the day of the snapshot. */
  readonly level: Level;
  readonly accepted: string;
  readonly incubating?: string;
  readonly graduated?: string;
  readonly archived?: string;
  readonly category: string;
  readonly subcategory: string;
  readonly site: string;
  readonly repository?: string;
  readonly devStats?: string;
}

/** Which kind of name an author used. */
export type Via = 'name' | 'alias' | 'former-name' | 'subproject';

/**
 * What it takes for a name to count as a mention, from loose to strict:
 * - `folded`: in any case (kubernetes, ETCD);
 * - `exact`: as written here, anywhere;
 * - `proper-noun`: as written here, and plainly a proper noun (a capital in mid-sentence), or with a telling word;
 * - `telling`: as written here, and only with a telling word.
 */
export type Counts = 'folded' | 'exact' | 'proper-noun' | 'telling';

/** How a name that is also an ordinary word is told apart. Words are lower case and single. */
export interface Cues {
  /** Directly after the name, in whatever case the name is written: "helm charts". */
  readonly after?: readonly string[];
  /** Anywhere in the sentence of a name that is written as it should be. */
  readonly near?: readonly string[];
  /** Directly before or after the name: no mention ("Harbor cruise"). */
  readonly never?: readonly string[];
}

export interface ProjectName extends Cues {
  readonly text: string;
  readonly via: Via;
  readonly counts: Counts;
  /** For a former name, when it was given up: a year, a month or a day (2021, 2021-04, 2021-04-13), where known. */
  readonly until?: string;
}

/** A project of the CNCF, or one of somebody else: that one has no dates and no level. */
export interface Project extends Partial<ProjectFacts> {
  /** Short, stable, and made from the name: `open-policy-agent`. */
  readonly id: string;
  readonly name: string;
  /** The official name first. */
  readonly names: readonly ProjectName[];
  /** What it is, in our words: "Policy engine that …", without a full stop. Absent for one that was just imported. */
  readonly sentence?: string;
  /** Whose it is, where it is not the CNCF's: "Apache Software Foundation". */
  readonly foundation?: string;
}

export interface Event {
  /** `kubecon-na-2019` */
  readonly id: string;
  readonly name: string;
  /** Absent where it was virtual only. */
  readonly city?: string;
  /** What else people call the city: SLC. */
  readonly cityAliases?: readonly string[];
  /** ISO 3166 code; absent where it was virtual only. */
  readonly country?: string;
  /** First and last day, ISO. */
  readonly start: string;
  readonly end: string;
  readonly format: 'in person' | 'virtual' | 'hybrid';
}

/** What is known of a project's names beside its official one, as `names.yaml` keeps it. */
export interface NameNotes extends Cues {
  /** What the project calls itself, where the landscape calls it otherwise: "Podman" for Podman Container Tools. */
  readonly official?: string;
  readonly counts?: Counts;
  readonly aliases?: readonly NameNote[];
  readonly former?: readonly NameNote[];
  readonly subprojects?: readonly NameNote[];
}

/** A name, with its own terms where the default ones do not do. */
export type NameNote = string | ({ readonly name: string; readonly counts?: Counts; readonly until?: string } & Cues);

export interface Names {
  /** Made-up words, which count in any case. */
  readonly coined: readonly string[];
  /** By the project's name in the landscape. */
  readonly projects: Readonly<Record<string, NameNotes>>;
}

/** What the landscape said of all projects on a day. */
export interface CatalogFacts {
  /** The day of the landscape's snapshot, ISO. */
  readonly snapshot: string;
  /** Where it was taken from: an address, or the name of a file. */
  readonly source: string;
  readonly projects: readonly ProjectFacts[];
}

/** Everything that a catalogue is made from: plain data, as JSON could hold it. */
export interface CatalogData extends CatalogFacts {
  readonly names: Names;
  /** What each project is, by its name in the landscape. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly events: readonly Event[];
}

/** Something that is wrong with a file of the catalogue. Line and column are 1-based, columns in UTF-16 units. */
export interface Problem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A project named in a run of text: `text.slice(start, end)` is the name as the author wrote it. */
export interface Mention {
  /** UTF-16 offsets in the text that was searched. A plural's or possessive's ending is left out. */
  readonly start: number;
  readonly end: number;
  readonly project: Project;
  readonly via: Via;
  /** The catalogue's spelling of the name that was recognised: "OPA" for "opa". */
  readonly name: string;
}

/** A link in a run of text. */
export interface Link {
  /** UTF-16 offsets of the link's text in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** The address as written. */
  readonly url: string;
}

/** The event of an article, and what told so. */
export interface EventMatch {
  readonly event: Event;
  readonly from: 'front-matter' | 'title';
  /** For `title`: which of the titles, and where in it (UTF-16 offsets). */
  readonly place?: { readonly title: number; readonly start: number; readonly end: number };
}
