import { rulePage } from '../rules/docs.ts';
import { rules } from '../rules/index.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';

/** `takeaways rules`: the list of rules, or one rule's page. */
export function rulesCommand(io: Io, id: string | undefined, options: { readonly format: string }): number {
  const chosen = id === undefined ? rules : rules.filter((rule) => rule.id === id);
  if (chosen.length === 0) throw new Failure(`there is no rule '${id}'; 'takeaways rules' lists them all`);
  if (options.format === 'json') {
    const data = chosen.map(({ id, group, severity, finds, because }) => ({ id, group, severity, finds, because }));
    io.out(`${JSON.stringify({ version: 1, rules: data }, null, 2)}\n`);
  } else if (id !== undefined) {
    for (const rule of chosen) io.out(rulePage(rule));
  } else {
    const width = Math.max(...chosen.map((rule) => rule.id.length));
    for (const rule of chosen) io.out(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.finds}\n`);
  }
  return 0;
}
