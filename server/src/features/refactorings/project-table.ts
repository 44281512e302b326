import { history, levelOn, type Project } from '../../catalog/index.ts';
import { changesOf, type Edit, replace } from '../../edits/edit.ts';
import { eolOf, insertBlocks, sourceAt } from '../../edits/layout.ts';
import { isOpen } from '../../edits/sections.ts';
import { thenOf } from '../../model/event.ts';
import type { Summary } from '../../model/summary.ts';
import { type Block, blockAt, blockAtIndex, extent, indexOfBlock } from '../../syntax/document.ts';
import { passagesOf } from '../../syntax/passages.ts';
import type { Place, Refactoring } from './offer.ts';

const [firstHead, lastHead] = ['Project', 'Level now'];

/**
 * Inserts a table of the CNCF's projects that the article names, with where each stood on the day of the event and where it
 * stands now, behind the block where the cursor is; or brings the one that is there up to date.
 */
export function tabulateProjects({ snapshot, context, range }: Place): Refactoring | undefined {
  const { summary } = context;
  const { document } = summary;
  if (document.blocks.length === 0 || document.blocks.some(isOpen)) return undefined;
  const old = document.blocks.find(isProjectTable);
  const rows = rowsOf(summary, snapshot.today, old);
  // One project is no table, unless it was one before.
  if (rows.length < (old ? 1 : 2)) return undefined;
  const table = [headOf(summary, snapshot.today), ['---', '---', '---'], ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  const edit = (): Edit => {
    if (old) return replace({ block: old, ...extent(old.node) }, table.join(eolOf(document)));
    return insertBlocks(document, placeFor(summary, range.start), table);
  };
  if (old && cellsOf(old).join('|') === [headOf(summary, snapshot.today), ...rows].flat().join('|')) return undefined;
  return {
    id: 'tabulate projects',
    title: old
      ? 'Bring the table of projects up to date'
      : `Insert a table of the ${rows.length} projects with their levels`,
    kind: 'tabulateProjects',
    changes: () => changesOf(document, [edit()]),
  };
}

function headOf({ event, meta }: Summary, today: string): string[] {
  const { date } = thenOf(event, meta.date, today);
  return [firstHead, `Level ${event ? `at ${event.name}` : `on ${date}`}`, lastHead].map(escaped);
}

/** In the order in which the article names them first. */
function rowsOf({ mentions, event, meta }: Summary, today: string, table: Block | undefined): string[][] {
  const { date } = thenOf(event, meta.date, today);
  const projects = new Map<string, Project>();
  for (const { project, span } of mentions) {
    if (project.level && span.block !== table && !projects.has(project.id)) projects.set(project.id, project);
  }
  return [...projects.values()].map((project) =>
    [project.name.replace(/ \([^)]*\)$/, ''), levelIn(project, date), levelIn(project, today)].map(escaped),
  );
}

function levelIn(project: Project, day: string): string {
  const level = levelOn(project, day);
  if (!level) return 'not in the CNCF';
  const since = level === 'archived' ? project.archived : history(project).findLast((step) => step.date <= day)?.date;
  return `${level} since ${since}`;
}

function escaped(cell: string): string {
  return cell.replace(/[|\\]/g, '\\$&');
}

function isProjectTable(block: Block): boolean {
  if (block.node.type !== 'table') return false;
  const [first, second, third, ...more] = block.node.children[0]?.children ?? [];
  if (!first || !second || !third || more.length > 0) return false;
  const text = (cell: typeof first): string =>
    sourceAt({ block, ...extent(cell) })
      .replace(/^\||\|$/g, '')
      .trim();
  return text(first) === firstHead && /^Level (?:at|on) /.test(text(second)) && text(third) === lastHead;
}

function cellsOf(table: Block): string[] {
  return passagesOf(table).map(({ node }) =>
    sourceAt({ block: table, ...extent(node) })
      .replace(/^\||\|$/g, '')
      .trim(),
  );
}

/** Behind the block at an offset, but never before the article's title. */
function placeFor({ document, topHeading }: Summary, offset: number): number {
  const block = blockAt(document, offset);
  const title = topHeading ? (indexOfBlock(document, topHeading.span.block) ?? 0) : -1;
  const front = /^(?:yaml|toml)$/.test(blockAtIndex(document, 0)?.node.type ?? '') ? 0 : -1;
  return Math.max((block && indexOfBlock(document, block)) ?? 0, title, front) + 1;
}
