import { check } from '../server/src/check.ts';
import { applyChanges } from '../server/src/edits/edit.ts';
import { refactorings } from '../server/src/features/refactorings.ts';
import { rules } from '../server/src/rules/index.ts';
import { contextOf } from '../server/src/workspace/snapshot.ts';
import { readFixture, snapshotOf, uriOf } from './fixture.ts';

const path = 'a.md';

/** What is offered at the cursor, or at what is selected, of an article: each title, and the text once it is chosen. */
export function offered(fixture: string): Record<string, string> {
  const [file] = readFixture(fixture);
  const { text = '', cursors: [start = 0, end = start] = [] } = file ?? {};
  const found = refactorings(snapshotOf({ [path]: text }), uriOf(path), { start, end });
  return Object.fromEntries(found.map(({ title, changes }) => [title, applyChanges(text, changes())]));
}

/** The findings of an article: how many of each rule. */
function findingsIn(text: string): ReadonlyMap<string, number> {
  const context = contextOf(snapshotOf({ [path]: text }), uriOf(path));
  const counts = new Map<string, number>();
  for (const { rule } of context ? check(context, rules, (rule, context) => [...rule.check(context)]) : []) {
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  return counts;
}

/** The rules that find more in a text than they did before. */
export function newFindings(before: string, after: string): string[] {
  const old = findingsIn(before);
  return [...findingsIn(after)].filter(([id, count]) => count > (old.get(id) ?? 0)).map(([id]) => id);
}
