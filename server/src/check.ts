import type { Severity } from './config.ts';
import { silenced, suppressionsOf } from './model/suppressions.ts';
import { rules as allRules } from './rules/index.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { extentOf } from './syntax/document.ts';
import type { Context } from './workspace/context.ts';

/** A finding with the rule that made it and the severity that it has for this user. */
export interface Problem {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/**
 * The findings of a file in the order of the text. None in a file that is no summary.
 * What the user has set for a rule wins over what the rule says of a finding.
 */
export function check(context: Context, rules: readonly Rule[] = allRules): readonly Problem[] {
  const { summary, config, file } = context;
  if (!summary.verdict.summary) return [];
  const suppressions = suppressionsOf(file.document, summary.suppressions);
  const problems: (Problem & { readonly start: number })[] = [];
  for (const rule of rules) {
    const set = config.rules[rule.id];
    const severity = set ?? rule.severity;
    if (severity === 'off') continue;
    for (const finding of rule.check(context)) {
      const { start } = extentOf(file.document, finding.span);
      if (silenced(suppressions, rule.id, start)) continue;
      problems.push({ rule, severity: set ? severity : (finding.severity ?? severity), finding, start });
    }
  }
  return problems.sort((a, b) => a.start - b.start).map(({ start: _, ...problem }) => problem);
}
