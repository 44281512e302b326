import { blocksBetween, isMeantAnew, joinFragments, releaseItems, swallower } from '../edits/fragments.ts';
import { eolOf, sourceAt } from '../edits/layout.ts';
import { indentOf } from '../edits/renumber.ts';
import type { ListFragment } from '../model/list.ts';
import { quoted } from '../model/titles.ts';
import { type Block, extentOf, positionAt, type Span, spanOf } from '../syntax/document.ts';
import { passagesOf } from '../syntax/passages.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'list-interrupted',
  group: 'list',
  severity: 'warning',
  finds:
    'A takeaway list that Markdown ends before its author does: at code, a paragraph or an image that is not indented, or at a number with another mark.',
  because: 'Every piece is a list of its own, with other spacing and, in many readers, with its numbers begun anew.',
  examples: [
    {
      bad: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring

\`\`\`sh
^^^^^ Line 6 ends the list, as this code is not indented; indent it by 3 columns to keep it with item 2
kubectl get nodes
\`\`\`

3. Nobody reads dashboards
`,
      fixed: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring

   \`\`\`sh
   kubectl get nodes
   \`\`\`

3. Nobody reads dashboards
`,
    },
    {
      bad: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3) Nobody reads dashboards
^^ Line 5 ends the list, as it has “3)” where the items before have “2.”; write “3.”
`,
      fixed: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring
3. Nobody reads dashboards
`,
    },
    {
      bad: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring

More of that below.
^^^^^^^^^^^^^^^^^^^ Line 6 ends the list, as the paragraph “More of that below.” is not indented…
3. Nobody reads dashboards
`,
      fixed: `# Three takeaways

1. Quotas are a conversation
2. Upgrades got boring

   More of that below.

3. Nobody reads dashboards
`,
    },
    {
      good: `# Four takeaways

My takeaways from the first day:

1. Quotas are a conversation
2. Upgrades got boring

And from the second:

3. Nobody reads dashboards
4. Everybody counts cost
`,
    },
  ],
  scope: 'document',
  *check({ summary }) {
    const { document, list } = summary;
    for (const [i, fragment] of (list?.fragments ?? []).entries()) {
      const next = list?.fragments[i + 1];
      const between = next ? blocksBetween(document, fragment, next) : [];
      const taker = swallower(document, fragment);
      // A comment above the culprit, such as one that silences this rule, is not what the reader sees.
      const culprit =
        between.find(({ node }) => node.type !== 'html' || !/^<!--.*-->$/s.test(node.value)) ?? between[0];
      const block = taker ?? culprit;
      if (!taker && (!next || isMeantAnew(between))) continue;
      const span = block ? spanOf(block, block.node) : (next?.items[0]?.marker as Span);
      const reason = block ? unindented(block, fragment) : otherMark(fragment, next as ListFragment);
      const line = positionAt(document, extentOf(document, span).start).line + 1;
      yield {
        span,
        message: `Line ${line} ends the list, as ${reason}`,
        related: [{ span: fragment.items.at(-1)?.marker as Span, message: 'The list ends after this item' }],
        fixes: [
          {
            title: block ? 'Indent what stands between the items' : 'Use the same mark as the items before',
            safe: true,
            edits: () =>
              taker
                ? releaseItems(taker, fragment, eolOf(document))
                : joinFragments(between, fragment, next as ListFragment),
          },
        ],
      };
    }
  },
});

function unindented(block: Block, previous: ListFragment): string {
  const item = previous.items.at(-1);
  const words = passagesOf(block)[0]?.prose.text ?? '';
  const names: Partial<Record<string, string>> = { html: 'HTML', blockquote: 'quotation', definition: 'definition' };
  const isImage = /^\uFFFC*$/.test(words.trim()) && words !== '';
  const kind = isImage ? 'image' : (names[block.node.type] ?? block.node.type);
  const what = kind === 'paragraph' && words ? `the paragraph ${quoted(words.split('\n')[0] ?? '')}` : `this ${kind}`;
  return `${what} is not indented; indent it by ${item ? indentOf(item.marker) : 3} columns to keep it with item ${item?.written}`;
}

function otherMark(previous: ListFragment, next: ListFragment): string {
  const [a, b] = [previous.items.at(-1)?.marker, next.items[0]?.marker].map((span) => (span ? sourceAt(span) : ''));
  return `it has “${b}” where the items before have “${a}”; write “${b?.slice(0, -1)}${a?.at(-1)}”`;
}
