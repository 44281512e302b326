import { replace } from '../edits/edit.ts';
import type { Located } from '../model/located.ts';
import { directives } from '../model/suppressions.ts';
import { nearest } from '../syntax/near.ts';
import { defineRule, type Finding, type Rule } from './rule.ts';

/** Made with the ids of all other rules, as it is one of them itself. */
export function suppressionUnknown(others: readonly string[]): Rule {
  const id = 'suppression-unknown';
  const ids = [...others, id];
  return defineRule({
    id,
    group: 'suppression',
    severity: 'hint',
    finds: 'A suppression comment that names no rule, or is none because its first word is misspelled.',
    because: 'It silences nothing, and nobody notices.',
    examples: [
      {
        bad: `# Ten takeaways

1. One
2. Two

<!-- takeaways-disable-next-line reference-unlinkd -->
                                 ^^^^^^^^^^^^^^^^^ There is no rule “reference-unlinkd”: write “reference-unlinked”
Takeaways 6–10 are on the team's blog.

<!-- takeaways-disable-nextline reference-unlinked -->
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ “takeaways-disable-nextline” silences nothing: write “takeaways-disable-next-line”
Takeaway 11 is for the pub.
`,
        fixed: `# Ten takeaways

1. One
2. Two

<!-- takeaways-disable-next-line reference-unlinked -->
Takeaways 6–10 are on the team's blog.

<!-- takeaways-disable-next-line reference-unlinked -->
Takeaway 11 is for the pub.
`,
      },
      {
        bad: `# Ten takeaways

1. One
2. Two <!-- takeaways-disable-line talk-quote because the quotation goes on -->
                                              ^^^^^^^ There is no rule “because”: a reason goes after “--”
`,
      },
      {
        good: `# Ten takeaways

1. One
2. Two <!-- takeaways-disable-line talk-quote, reference-range -- the quotation goes on -->

<!-- takeaways-disable -->
<!-- takeaways-enable front-matter-schema -->
<!-- markdownlint-disable-next-line no-such-rule -->
`,
      },
    ],
    scope: 'block',
    *check({ summary }): Iterable<Finding> {
      for (const { directive, rules } of summary.suppressions) {
        if (!directives.some((known) => known === directive.text)) {
          yield unknown(
            directive,
            directives,
            `“${directive.text}” silences nothing`,
            `write one of ${directives.join(', ')}`,
          );
        }
        const wrong = rules.find(({ text }) => !ids.includes(text));
        // What follows the first wrong word without a near rule is prose.
        for (const rule of wrong ? rules.slice(rules.indexOf(wrong)) : []) {
          if (ids.includes(rule.text)) continue;
          yield unknown(rule, ids, `There is no rule “${rule.text}”`, 'a reason goes after “--”');
          if (nearest(rule.text, ids).length === 0) break;
        }
      }
    },
  });
}

function unknown({ text, span }: Located, known: readonly string[], what: string, otherwise: string): Finding {
  const near = nearest(text, known);
  return {
    span,
    message: `${what}: ${near.length > 0 ? `write ${near.map((word) => `“${word}”`).join(' or ')}` : otherwise}`,
    fixes: near.map((word) => ({
      title: `Write “${word}”`,
      safe: near.length === 1,
      edits: () => [replace(span, word)],
    })),
  };
}
