import picocolors from 'picocolors';
import { rulePage, ruleUrl } from '../rules/docs.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { nearest } from '../syntax/near.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';

/** `takeaways rules`: the list of rules, or one rule's page. */
export function rulesCommand(io: Io, id: string | undefined, options: { readonly format: string }): number {
  const chosen = id === undefined ? rules : [ruleOf(id)];
  if (options.format === 'json') io.out(`${JSON.stringify({ version: 1, rules: chosen.map(ruleData) }, null, 2)}\n`);
  else if (id === undefined) io.out(ruleList(io.colour));
  else io.out(`${rulePage(ruleOf(id))}\n${ruleUrl(id)}\n`);
  return 0;
}

function ruleOf(id: string): Rule {
  const rule = rules.find((each) => each.id === id);
  if (rule) return rule;
  const [near] = nearest(
    id,
    rules.map((each) => each.id),
  );
  throw new Failure(
    `there is no rule '${id}'; ${near ? `do you mean '${near}'?` : "'takeaways rules' lists them all"}`,
  );
}

function ruleData({ id, group, severity, finds, because }: Rule) {
  return { id, group, severity, finds, because, url: ruleUrl(id) };
}

function ruleList(colour: boolean): string {
  const paint = picocolors.createColors(colour);
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, severity, finds }) => `${paint.bold(id.padEnd(width))}  ${paint.dim(severity.padEnd(7))}  ${finds}\n`,
  );
  return `${lines.join('')}\n'takeaways rules RULE' tells more of one.\n`;
}
