import { levelOn } from '../catalog/index.ts';
import { thenOf } from '../model/event.ts';
import { type Extent, extentOf } from '../syntax/document.ts';
import type { Context } from '../workspace/context.ts';
import { type Coverage, coverageOf } from '../workspace/coverage.ts';
import { contextOf, type Snapshot } from '../workspace/snapshot.ts';
import { sectionOf } from '../workspace/subject.ts';
import { baseName } from '../workspace/uri.ts';

/** A remark behind some words that is not in the text. */
export interface InlayHint {
  readonly kind: 'coverage' | 'range' | 'level';
  /** Absolute offset of what it follows. */
  readonly at: number;
  readonly label: string;
}

/**
 * Remarks on a piece of a summary: behind the list's items where each takeaway is written about, behind references to
 * several takeaways how many sections there are, and behind a project's first mention where it stood then. In the order of
 * the text; none in a file that is no summary.
 */
export function inlayHints(snapshot: Snapshot, uri: string, within: Extent): readonly InlayHint[] {
  const context = contextOf(snapshot, uri);
  if (!context?.summary.verdict.summary) return [];
  return [...listHints(context), ...rangeHints(context), ...levelHints(context, snapshot.today)]
    .filter(({ at }) => within.start <= at && at <= within.end)
    .sort((a, b) => a.at - b.at);
}

function* listHints({ file, summary, series }: Context): Iterable<InlayHint> {
  // A mere list, without sections to write, needs no remarks.
  if (summary.sections.length === 0) return;
  const coverages = new Map(coverageOf(file.uri, summary, series).map((one) => [one.takeaway.item, one]));
  for (const item of summary.list?.items ?? []) {
    const coverage = coverages.get(item);
    const label = coverage && whereabouts(coverage);
    if (label) yield { kind: 'coverage', at: extentOf(summary.document, item.titleSpan).end, label };
  }
}

function whereabouts({ here, takeaway, coveredBy, assigned, lack }: Coverage): string | undefined {
  if (here) return takeaway.section && 'number' in takeaway.section ? `§ ${takeaway.section.number}` : '§';
  const part = coveredBy ?? (assigned === 'here' ? undefined : assigned);
  if (part?.number) return `Part ${part.number}`;
  if (part?.uri) return baseName(part.uri);
  return lack ? 'no section yet' : undefined;
}

function* rangeHints(context: Context): Iterable<InlayHint> {
  const { summary } = context;
  if (summary.sections.length === 0) return;
  for (const { loose, numbers, span } of summary.references) {
    if (loose || numbers.length < 3) continue;
    const written = numbers.filter((number) => sectionOf(context, number)).length;
    // In brackets, as it stands behind digits.
    const label = written === numbers.length ? `(${written} sections)` : `(${written} of ${numbers.length} sections)`;
    yield { kind: 'range', at: extentOf(summary.document, span).end, label };
  }
}

function* levelHints({ summary }: Context, today: string): Iterable<InlayHint> {
  const { date } = thenOf(summary.event, summary.meta.date, today);
  const seen = new Set<string>();
  for (const { project, span } of summary.mentions) {
    if (seen.has(project.id)) continue;
    seen.add(project.id);
    const label = levelOn(project, date) ?? (project.level ? 'not in the CNCF' : undefined);
    if (label) yield { kind: 'level', at: extentOf(summary.document, span).end, label };
  }
}
