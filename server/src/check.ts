import type { Severity } from './config.ts';
import { silenced, suppressionsOf } from './model/suppressions.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { extentOf } from './syntax/document.ts';
import type { Context } from './workspace/context.ts';
import { remembering } from './workspace/remember.ts';

/** A finding with the rule that made it and the severity that it has for this user. */
export interface Problem {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/** What a rule finds in a file. */
export type Find = (rule: Rule, context: Context) => Iterable<Finding>;

/**
 * The findings of a file in the order of the text. None in a file that is no summary.
 * What the user has set for a rule wins over what the rule says of a finding.
 */
export function check(
  context: Context,
  rules: readonly Rule[] = allRules,
  find: Find = (rule) => rule.check(context),
): readonly Problem[] {
  const { summary, config, file } = context;
  if (!summary.verdict.summary) return [];
  const suppressions = suppressionsOf(file.document, summary.suppressions);
  const problems: (Problem & { readonly start: number })[] = [];
  for (const rule of rules) {
    const set = config.rules[rule.id];
    const severity = set ?? rule.severity;
    if (severity === 'off') continue;
    for (const finding of find(rule, context)) {
      const { start } = extentOf(file.document, finding.span);
      if (silenced(suppressions, rule.id, start)) continue;
      problems.push({ rule, severity: set ? severity : (finding.severity ?? severity), finding, start });
    }
  }
  return problems.sort((a, b) => a.start - b.start).map(({ start: _, ...problem }) => problem);
}

/**
 * Finds in a file that is edited: a rule runs again only when something that it read has changed. The fixes of what it
 * found before may be those of the text at that time, so they are only good to know that there are some.
 */
export function rememberingFind(find: Find): Find {
  const finders = new Map<Rule, (context: Context) => readonly Finding[]>();
  return (rule, context) => {
    let finder = finders.get(rule);
    if (!finder) {
      finder = remembering((read) => [...find(rule, read)]);
      finders.set(rule, finder);
    }
    return finder(context);
  };
}
