import { newPart } from '../edits/new-part.ts';
import { namedParts, type Series } from '../workspace/series.ts';
import { defineRule } from './rule.ts';

const text = (file: string): string => `---
title: "Harbour Days: takeaways (part 1)"
series:
  part: 1
  parts:
    - { file: part-1.md, takeaways: 1-2 }
    - { file: ${file}, takeaways: 3 }
---

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring

Takeaway 3 is in [part 2](https://example.com/part-2).

## 1. Quotas are a conversation

They are.

## 2. Nobody reads dashboards

Mine neither.
`;
const missing = text('part-2.md').replace(
  ' file: part-2.md, takeaways: 3 }\n',
  ' file: part-2.md, takeaways: 3 }\n              ^^^^^^^^^ There is no file part-2.md; correct the name, or create the part\n',
);

export default defineRule({
  id: 'series-part-missing',
  group: 'series',
  severity: 'hint',
  finds: 'A file that front matter names as a part of the series, and that is not there.',
  because: 'A part that was renamed is lost to its series, and what it covers cannot be checked.',
  examples: [
    { bad: `-- part-1.md --\n${missing}` },
    { good: `-- part-1.md --\n${text('part-2.md')}\n-- part-2.md --\n# Harbour Days: takeaways (part 2)\n` },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    for (const part of series.parts) {
      const { uri, meta } = part;
      if (!uri || !meta?.file || part.file !== null || isToldBefore(uri, series, file.uri)) continue;
      yield {
        span: meta.file.span,
        message: `There is no file ${meta.file.text}; correct the name, or create the part`,
        fixes: [
          {
            title: `Create ${meta.file.text}`,
            preferred: true,
            edits: () => [],
            creates: () => [newPart(summary, series, { ...part, uri })],
          },
        ],
      };
    }
  },
});

/** Does the front matter of an earlier part name the file, too: one part tells of it. */
function isToldBefore(uri: string, { parts }: Series, own: string): boolean {
  const at = parts.findIndex((part) => part.uri === own);
  return parts
    .slice(0, Math.max(0, at))
    .some(({ file }) => file && namedParts(file.uri, file.summary).some((one) => one.uri === uri));
}
