import type { Section } from '../model/structure.ts';
import { type Block, blockAtIndex, type MarkdownDocument } from '../syntax/document.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'section-empty',
  group: 'section',
  severity: 'info',
  finds: 'A takeaway section with nothing in it. A comment is enough for one that is still to be written.',
  because: 'A heading without text looks like a mistake.',
  examples: [
    {
      bad: `# Three takeaways

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring
^^^^^^^^^^^^^^^^^^^^^^^^^ Section 2 has no text; write it, or leave a comment to say that it is to come

## 3. Nobody reads dashboards

Mine neither.
`,
    },
    {
      good: `# Two takeaways

## 1. Quotas are a conversation

<!-- TODO: ask Petra for her numbers -->

## 2. Upgrades got boring

### Even on Fridays

Really.
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    for (const section of summary.sections) {
      if (hasText(summary.document, section)) continue;
      yield {
        span: section.span,
        message: `Section ${section.number} has no text; write it, or leave a comment to say that it is to come`,
      };
    }
  },
});

/** Something stands before the next heading of the same or a higher level. */
function hasText(document: MarkdownDocument, { from, to, level }: Section): boolean {
  const next = blockAtIndex(document, to)?.node;
  if (next?.type === 'heading' && level !== undefined && next.depth > level) return true;
  for (let index = from + 1; index < to; index++) {
    const block = blockAtIndex(document, index);
    if (block && !isNothing(block)) return true;
  }
  return false;
}

function isNothing({ node }: Block): boolean {
  if (node.type === 'html') return /^<!--\s*takeaways-(?:dis|en)able/.test(node.value);
  return node.type === 'thematicBreak' || node.type === 'definition';
}
