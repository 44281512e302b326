import { replace } from '../edits/edit.ts';
import { type Anchors, anchorsOf } from '../model/anchors.ts';
import type { ReferenceLink } from '../model/references.ts';
import { indexOfBlock, type Span } from '../syntax/document.ts';
import { nearest } from '../syntax/near.ts';
import type { Context } from '../workspace/context.ts';
import { urlOf } from '../workspace/series.ts';
import { type Destination, isMarkdown, linkTo, readDestination, resolveUri } from '../workspace/uri.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'reference-broken',
  group: 'reference',
  severity: 'warning',
  finds:
    'A reference to a takeaway or a part whose link leads nowhere: no such heading here or in that part, no such file.',
  because: 'Headings and files get renamed late, and the links to them break without a sound.',
  examples: [
    {
      bad: `# Two takeaways

1. Quotas are a conversation
2. Upgrades got boring

Skip to [takeaway 2](#2-upgrades-are-boring) if you like.
                     ^^^^^^^^^^^^^^^^^^^^^^ No heading here has the anchor “2-upgrades-are-boring”; link to one that exists

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.
`,
      fixed: `# Two takeaways

1. Quotas are a conversation
2. Upgrades got boring

Skip to [takeaway 2](#2-upgrades-got-boring) if you like.

## 1. Quotas are a conversation

They are.

## 2. Upgrades got boring

At last.
`,
    },
    {
      bad: `-- part-2.md --
# Four takeaways (part 2)

3. Quotas are a conversation
4. Upgrades got boring

Takeaways 1–2 are in [part 1](prat-1.md).
                              ^^^^^^^^^ There is no file prat-1.md; correct the link or create the file
`,
    },
    {
      bad: `-- part-2.md --
---
series:
  parts: [{ file: part-1.md }, { file: part-2.md }]
---

# Four takeaways (part 2)

3. Quotas are a conversation
4. Upgrades got boring

Takeaways 1–2 are in [part 1](first.md).
                              ^^^^^^^^ There is no file first.md; correct the link or create the file

-- part-1.md --
# Four takeaways (part 1)

1. Nobody reads dashboards
2. Everybody counts cost
`,
      fixed: `-- part-2.md --
---
series:
  parts: [{ file: part-1.md }, { file: part-2.md }]
---

# Four takeaways (part 2)

3. Quotas are a conversation
4. Upgrades got boring

Takeaways 1–2 are in [part 1](part-1.md).
`,
    },
    {
      bad: `-- part-2.md --
# Four takeaways (part 2)

3. Quotas are a conversation
4. Upgrades got boring

[Takeaway 1](part-1.md#1-nobody-reads-dashboard) is in part 1.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No heading of part-1.md has the anchor “1-nobody-reads-dashboard”; link to one that exists

-- part-1.md --
# Four takeaways (part 1)

## 1. Nobody reads dashboards

Mine neither.

## 2. Everybody counts cost

In the end.
`,
      fixed: `-- part-2.md --
# Four takeaways (part 2)

3. Quotas are a conversation
4. Upgrades got boring

[Takeaway 1](part-1.md#1-nobody-reads-dashboards) is in part 1.
`,
    },
    {
      good: `# Four takeaways (part 2)

3. Quotas are a conversation
4. Upgrades got boring

Takeaways 1–2 are in [part 1](/blog/part-1/), [takeaway 4](#boring) is below.

## Upgrades got boring {#boring}
`,
    },
  ],
  scope: 'series',
  *check(context) {
    const { summary, series, file } = context;
    const seen = new Set<string>();
    // Most articles have no such link.
    let anchors: Anchors | undefined;
    for (const reference of [...summary.references, ...summary.partReferences]) {
      const { link, span } = reference;
      const url = urlOf(summary, link);
      const destination = url === undefined ? undefined : readDestination(url);
      if (!link || url === undefined || !destination) continue;
      // Two references may share a link.
      const place = { ...span, ...destinationSpan(link, url) };
      const key = `${indexOfBlock(summary.document, place.block)} ${place.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { path, fragment } = destination;
      if (path === '' && fragment !== undefined) {
        anchors ??= anchorsOf(summary.document);
        if (anchors.has(fragment)) continue;
        const nearest = nearestAnchor(anchors, fragment);
        yield {
          span: place,
          message: `No heading here has the anchor “${fragment}”; link to one that exists`,
          ...(nearest && link.url
            ? { fixes: [{ title: `Change to #${nearest}`, edits: () => [replace(place, `#${nearest}`)] }] }
            : {}),
        };
      } else if (isMarkdown(path)) {
        const target = resolveUri(file.uri, path);
        const part = [...series.parts, ...series.linked].find((one) => one.uri === target);
        if (part?.file === null) {
          const number = 'numbers' in reference ? reference.part : reference.number;
          yield {
            span: place,
            message: `There is no file ${path}; correct the link or create the file`,
            fixes: link.url ? toNearestPart(context, destination, number, place) : [],
          };
        } else if (part?.file && fragment) {
          const others = anchorsOf(part.file.document);
          if (others.has(fragment)) continue;
          const nearest = nearestAnchor(others, fragment);
          const fixed = nearest && link.url ? `${url.slice(0, url.indexOf('#'))}#${nearest}` : undefined;
          yield {
            span: place,
            message: `No heading of ${path} has the anchor “${fragment}”; link to one that exists`,
            ...(fixed
              ? { fixes: [{ title: `Change to #${nearest}`, preferred: true, edits: () => [replace(place, fixed)] }] }
              : {}),
          };
        }
      }
    }
  },
});

/** The link to the part whose number the prose names, else to the one with the most similar path. */
function toNearestPart(
  { series, file }: Context,
  { path, fragment }: Destination,
  number: number | undefined,
  place: Span,
): Fix[] {
  const known = series.parts.flatMap(({ file: part, number }) =>
    part ? [{ part, number, link: linkTo(file.uri, part.uri) }] : [],
  );
  const named = known.find((one) => one.number !== undefined && one.number === number);
  const [link, ...others] = named ? [named.link] : nearest(path, [...new Set(known.map((one) => one.link))]);
  const part = known.find((one) => one.link === link)?.part;
  if (!link || !part || others.length > 0) return [];
  const isThere = fragment !== undefined && anchorsOf(part.document).has(fragment);
  const text = isThere ? `${link}#${fragment}` : link;
  return [{ title: `Change to ${text}`, preferred: named !== undefined, edits: () => [replace(place, text)] }];
}

/** Where the destination stands in the link's source; the whole link where it is not written there. */
function destinationSpan({ span }: ReferenceLink, url: string): Span {
  const source = span.block.text.slice(span.start, span.end);
  const at = source.lastIndexOf(url);
  return at < 0 ? span : { block: span.block, start: span.start + at, end: span.start + at + url.length };
}

/** The anchor of the heading with the number that a broken one begins with, else the one most like it. */
function nearestAnchor({ ofHeading }: Anchors, fragment: string): string | undefined {
  const number = Number(/^(?:\p{L}+-)?(\d{1,2})-/u.exec(fragment)?.[1] ?? Number.NaN);
  for (const [heading, anchor] of ofHeading) if (heading.numbered?.number === number) return anchor;
  const words = new Set(fragment.toLowerCase().split('-'));
  let best: { readonly anchor: string; readonly share: number } | undefined;
  for (const anchor of ofHeading.values()) {
    const own = new Set(anchor.split('-'));
    const share = [...own].filter((word) => words.has(word)).length / Math.max(own.size, words.size);
    if (share > 0.5 && share > (best?.share ?? 0)) best = { anchor, share };
  }
  return best?.anchor;
}
