import { insert } from '../edits/edit.ts';
import type { Talk } from '../model/talks.ts';
import { blockAtIndex, indexOfBlock, type MarkdownDocument } from '../syntax/document.ts';
import { passagesOf } from '../syntax/passages.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'talk-quote',
  group: 'talk',
  severity: 'warning',
  finds: 'The title of a talk whose quotation mark is never closed in its paragraph.',
  because: 'Nobody can tell where the title ends, and a reader who searches for it may not find the talk.',
  examples: [
    {
      bad: `---
takeaways: true
---

I said more about that in my talk at the harbor: “Rails and Boats: A Timetable for Everyone
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The title “Rails and Boats: A Timetable for Everyone” is never closed in this paragraph; add ” after it
`,
      fixed: `---
takeaways: true
---

I said more about that in my talk at the harbor: “Rails and Boats: A Timetable for Everyone”
`,
    },
    {
      bad: `---
takeaways: true
---

I liked the talk *"Rails and Boats* by Ada Smith and the keynote „Trains at Sea.
                  ^^^^^^^^^^^^^^^^ The title “Rails and Boats” is never closed in this paragraph; add " after it
                                                                 ^^^^^^^^^^^^^^ The title “Trains at Sea” is never closed in this paragraph; add “ after it
`,
      fixed: `---
takeaways: true
---

I liked the talk *"Rails and Boats"* by Ada Smith and the keynote „Trains at Sea“.
`,
    },
    {
      bad: `---
takeaways: true
---

Flynn presented “Building Rails and Boats and told us what went wrong.
                ^^^^^^^^^^^^^^^^^^^^^^^^^ The title “Building Rails and Boats…” is never closed in this paragraph; add ” where it ends
`,
    },
    {
      good: `---
takeaways: true
---

I liked the talk “Rails and Boats” by Ada Smith, the keynote „Trains at Sea“, and a 27" screen.

“My first talk was about trains.

“My second was about boats,” she said.
`,
    },
  ],
  scope: 'block',
  *check({ summary }) {
    for (const { passage, title, span, unclosed } of summary.unclosedTalks) {
      if (!unclosed || goesOn(summary.document, passage)) continue;
      const { block, start, at, closing, evident } = unclosed;
      yield {
        span: { block, start, end: span.end },
        message: evident
          ? `The title “${title}” is never closed in this paragraph; add ${closing} after it`
          : `The title “${title}…” is never closed in this paragraph; add ${closing} where it ends`,
        fixes: [{ title: 'Close the quotation', safe: evident, edits: () => [insert(block, at, closing)] }],
      };
    }
  },
});

// A quotation of several paragraphs opens each of them with a mark, and closes only in the last.
function goesOn(document: MarkdownDocument, { block, node, within }: Talk['passage']): boolean {
  if (node.type !== 'paragraph') return false;
  const parent = within.at(-1);
  const siblings = passagesOf(block).filter((passage) => passage.within.at(-1) === parent);
  const after = parent
    ? siblings[siblings.findIndex((passage) => passage.node === node) + 1]
    : passagesOf(blockAtIndex(document, (indexOfBlock(document, block) ?? -1) + 1) ?? block)[0];
  return after?.node.type === 'paragraph' && after.node !== node && /^\s*[“"„«‘]/.test(after.prose.text);
}
