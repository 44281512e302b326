import { inFile, replace } from '../edits/edit.ts';
import { titleSource } from '../edits/layout.ts';
import { takeItemsTitle } from '../edits/retitle.ts';
import type { ListItem } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { comparable, quoted, sameTitle } from '../model/titles.ts';
import { haveOneList } from '../workspace/coverage.ts';
import type { Part } from '../workspace/series.ts';
import type { SourceFile } from '../workspace/source-file.ts';
import { defineRule, type Fix } from './rule.ts';

const second = `# Three takeaways (part 2)

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring

Takeaways 1–2 are in [part 1](part-1.md).

## 3. Upgrades got boring

At last.
`;
const first = `-- part-1.md --
# Three takeaways (part 1)

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring

Takeaway 3 is in [part 2](part-2.md).

## 1. Quotas are a conversation

They are.

## 2. Nobody reads dashboards

Mine neither.
`;

export default defineRule({
  id: 'series-list-differs',
  group: 'series',
  severity: 'warning',
  finds:
    'A takeaway that two parts of a series list with different words. The part tells that differs from most others, or from an earlier one; parts that restart at 1 have lists of their own.',
  because: 'Both lists are the list of the whole series, and readers compare them.',
  examples: [
    {
      bad: `-- part-2.md --
${second.replace(
  '2. Nobody reads dashboards\n',
  `2. Everybody reads dashboards
   ^^^^^^^^^^^^^^^^^^^^^^^^^^ Part 1 lists takeaway 2 as “Nobody reads dashboards”; use one wording in all parts
`,
)}
${first}`,
      fixed: `-- part-2.md --
${second}
${first}`,
    },
    { good: `-- part-2.md --\n${second}\n${first}` },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    const { list } = summary;
    if (!list) return;
    const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
    const others = series.parts
      .map((part, i): Other | undefined => {
        const other = part === series.own ? undefined : part.file;
        if (!other?.summary.list || !haveOneList(summary.takeaways, other.summary.takeaways)) return undefined;
        return {
          part,
          file: other,
          isEarlier: i < at || (at < 0 && other.uri < file.uri),
          items: other.summary.list.items,
        };
      })
      .filter((other) => other !== undefined);
    if (others.length === 0) return;
    for (const item of list.items) {
      if (item.title === '') continue;
      const right = wordingOf(item, others);
      if (!right || sameTitle(right.item.title, item.title)) continue;
      const name = right.other.part.number ? `Part ${right.other.part.number}` : 'The other part';
      yield {
        span: item.titleSpan,
        message: `${name} lists takeaway ${item.number} as ${quoted(right.item.title)}; use one wording in all parts`,
        related: [{ in: right.other.file, span: right.item.titleSpan, message: `The item in ${name.toLowerCase()}` }],
        fixes: fixesOf(summary, item, right.item, right.other, name.toLowerCase()),
      };
    }
  },
});

interface Other {
  readonly part: Part;
  readonly file: SourceFile;
  readonly isEarlier: boolean;
  readonly items: readonly ListItem[];
}

/** The wording that most parts have for an item's number, of equally many the earliest; undefined where it is the item's own. */
function wordingOf(own: ListItem, others: readonly Other[]): { item: ListItem; other: Other } | undefined {
  const listed = others.flatMap((other) => {
    const item = other.items.find(({ number, title }) => number === own.number && title !== '');
    return item ? [{ item, other }] : [];
  });
  const countOf = (title: string): number =>
    listed.filter(({ item }) => comparable(item.title) === comparable(title)).length;
  const mine = countOf(own.title) + 1;
  const firstOfMine = listed.find(({ item }) => sameTitle(item.title, own.title));
  const isMineFirst = (one: { readonly other: Other }): boolean =>
    firstOfMine?.other.isEarlier
      ? listed.indexOf(firstOfMine) < listed.findIndex((each) => each.other === one.other)
      : !one.other.isEarlier;
  let best: { item: ListItem; other: Other } | undefined;
  for (const one of listed) {
    if (sameTitle(one.item.title, own.title)) continue;
    const count = countOf(one.item.title);
    if (count < mine || (count === mine && isMineFirst(one))) continue;
    if (!best || count > countOf(best.item.title)) best = one;
  }
  return best;
}

function fixesOf(summary: Summary, item: ListItem, right: ListItem, { file }: Other, name: string): Fix[] {
  const retitle =
    (one: Summary, from: ListItem, to: ListItem): Fix['edits'] =>
    () => {
      const section = one.sections.find(({ number, title }) => number === from.number && sameTitle(title, from.title));
      return [replace(from.titleSpan, titleSource(to)), ...(section ? takeItemsTitle(one, section, to) : [])];
    };
  return [
    { title: `Take the text of ${name}`, preferred: true, edits: retitle(summary, item, right) },
    { title: `Take this text in ${name}`, edits: () => inFile(file.uri, retitle(file.summary, right, item)()) },
  ];
}
