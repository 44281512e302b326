import { anchorOf } from '../edits/anchors.ts';
import { insertBlocks } from '../edits/layout.ts';
import { linksOf } from '../model/links.ts';
import type { Section } from '../model/structure.ts';
import type { Summary } from '../model/summary.ts';
import { passagesOf } from '../syntax/passages.ts';
import { haveOneList } from '../workspace/coverage.ts';
import { urlOf } from '../workspace/series.ts';
import { linkTo, readDestination, resolveUri } from '../workspace/uri.ts';
import { defineRule } from './rule.ts';

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
const second = (mark: string, link: string): string => `-- part-2.md --
# Three takeaways (part 2)

1. Quotas are a conversation
2. Nobody reads dashboards
3. Upgrades got boring

Takeaway 1 is in [part 1](part-1.md).

## 2. Nobody reads dashboards
${mark}${link}
Still.

## 3. Upgrades got boring

At last.

`;
const link = '\nThere is more on this in [part 1](part-1.md#2-nobody-reads-dashboards).\n';

export default defineRule({
  id: 'series-overlap',
  group: 'series',
  severity: 'info',
  finds: 'A takeaway with a section in two parts of a series, of which the later does not link to the earlier part.',
  because: 'A reader of both wonders what is new, and the sections drift apart.',
  examples: [
    {
      bad: `${second('^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Part 1 has a section for takeaway 2, too; link to it, or leave one of them out\n', '')}${first}`,
      fixed: `${second('', link)}${first}`,
    },
    { good: `${second('', link)}${first}` },
  ],
  scope: 'series',
  *check({ summary, series, file }) {
    const at = series.parts.findIndex((part) => part === series.own || part.uri === file.uri);
    for (const section of summary.sections) {
      for (const part of at < 0 ? [] : series.parts.slice(0, at)) {
        const other = part.file;
        const theirs = other?.summary.sections.find(({ number }) => number === section.number);
        if (!other || !theirs || !haveOneList(summary.takeaways, other.summary.takeaways)) continue;
        if (isStub(summary, section) || isStub(other.summary, theirs)) continue;
        if (linksTo(summary, section, file.uri, other.uri)) continue;
        const name = part.number ? `part ${part.number}` : 'the other part';
        yield {
          span: section.span,
          message: `${name[0]?.toUpperCase()}${name.slice(1)} has a section for takeaway ${section.number}, too; link to it, or leave one of them out`,
          related: [{ in: other, span: theirs.span, message: `The section in ${name}` }],
          fixes: [
            {
              title: `Link to the section in ${name}`,
              preferred: true,
              edits: () => {
                const target = `${linkTo(file.uri, other.uri)}${anchorOf(other.summary, theirs)}`;
                const sentence = `There is more on this in [${name}](${target}).`;
                return [insertBlocks(summary.document, section.from + 1, [sentence])];
              },
            },
          ],
        };
        break;
      }
    }
  },
});

/** Is a section still to be written: it has nothing but comments. */
function isStub({ document }: Summary, { from, to }: Section): boolean {
  return document.blocks.slice(from + 1, to).every(({ node }) => node.type === 'html' && node.value.startsWith('<!--'));
}

function linksTo(summary: Summary, { from, to }: Section, uri: string, target: string): boolean {
  return summary.document.blocks.slice(from, to).some((block) =>
    passagesOf(block).some((passage) =>
      linksOf(passage).some((link) => {
        const destination = readDestination(urlOf(summary, link) ?? '#');
        return destination !== undefined && resolveUri(uri, destination.path) === target;
      }),
    ),
  );
}
