import type { Diagnostic } from 'vscode-languageserver';
import type { Article } from '../service.ts';
import { isInside } from '../workspace/uri.ts';
import { diagnosticOf, type Spelling } from './convert.ts';

/** The findings of an article. */
export function diagnosticsOf(article: Article, spell: Spelling): Diagnostic[] {
  return article.check().map((problem) => diagnosticOf(problem, article.file, spell));
}

/** What was found in a file, as the client knows it. */
interface Report {
  /** Another one as soon as the findings, or the text that they are of, are others. */
  readonly id: string;
  readonly version: number | undefined;
  readonly items: readonly Diagnostic[];
}

/** The last report on each file. */
export interface Reports {
  of(article: Article): Report;
  get(uri: string): Report | undefined;
  drop(uri: string): void;
  /**
   * A file, or a folder with all in it, has changed; without a URI, anything may have: reports that depend on it hold no
   * longer. True where there are any.
   */
  outdate(uri?: string): boolean;
  /** The reports of these files hold no longer. */
  outdateThose(uris: Iterable<string>): void;
  /** The files of which the report holds no longer. */
  outdated(): readonly string[];
}

export function createReports(spell: Spelling): Reports {
  // Which articles stay in memory is for the service to say.
  const known = new Map<string, Report & { readonly reads: readonly string[]; readonly article: WeakRef<Article> }>();
  const outdated = new Set<string>();
  let count = 0;
  return {
    of(article) {
      const { uri, version } = article.file;
      outdated.delete(uri);
      const last = known.get(uri);
      if (last?.article.deref() === article) return last;
      const items = diagnosticsOf(article, spell);
      // After an edit the places have moved: only of one text is it worth while to compare.
      const isSame = last && version === last.version && saysSame(items, last.items);
      const report = {
        id: isSame ? last.id : String(++count),
        version,
        items,
        reads: [...article.snapshot.files.keys()],
        article: new WeakRef(article),
      };
      known.set(uri, report);
      return report;
    },
    get: (uri) => known.get(uri),
    drop(uri) {
      known.delete(uri);
      outdated.delete(uri);
    },
    outdate(changed) {
      let any = false;
      for (const [uri, { reads }] of known) {
        if (changed !== undefined && ![uri, ...reads].some((one) => isInside(changed, one))) continue;
        outdated.add(uri);
        any = true;
      }
      return any;
    },
    outdateThose(uris) {
      for (const uri of uris) if (known.has(uri)) outdated.add(uri);
    },
    outdated: () => [...outdated],
  };
}

function saysSame(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
