import { replace } from '../edits/edit.ts';
import { frontMatterKeys, type Key, keyNamed } from '../model/keys.ts';
import { isoDate } from '../model/meta.ts';
import { type Entry, entryOf, type FrontMatter, type Item } from '../syntax/front-matter.ts';
import { nearest } from '../syntax/near.ts';
import { defineRule, type Finding, type Fix } from './rule.ts';

export default defineRule({
  id: 'front-matter-schema',
  group: 'front-matter',
  severity: 'warning',
  finds: 'A key of front matter whose value cannot be right, and a key one letter away from one that is read.',
  because: 'Such a value is passed over, so that the event, the date or the series is not what the author said.',
  examples: [
    {
      bad: `---
takeaways: true
tittle: Ten takeaways from San Diego
^^^^^^ “tittle” is one letter from “title”, and is not read: rename it
date: 2019-11-31
      ^^^^^^^^^^ There is no 2019-11-31: November 2019 has 30 days
draft: nearly
       ^^^^^^ “draft” must be true or false
---
`,
    },
    {
      bad: `---
event:
  name: KubeCon San Diego
  start: 2019-11-21
  end: 2019-11-18
       ^^^^^^^^^^ The event ends before it begins
series:
  part: second
        ^^^^^^ “part” must be a number such as 2
  parts:
    - part-1.md
      ^^^^^^^^^ An item of “parts” must be a mapping with file or url
    - { file: https://example.com/part-2, takeaways: 6-10 }
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ “file” is for a file beside this one: write “url”
    - { file: part-3.md, takeaways: the rest }
                                    ^^^^^^^^ “takeaways” must be numbers such as 6, 1-5 or [1, 3]
---
`,
    },
    {
      bad: `---
takeaway: true
^^^^^^^^ “takeaway” is one letter from “takeaways”, and is not read: rename it
dates: 2019-12-03
^^^^^ “dates” is one letter from “date”, and is not read: rename it
---

# Ten takeaways

1. One
2. Two
`,
      fixed: `---
takeaways: true
date: 2019-12-03
---

# Ten takeaways

1. One
2. Two
`,
    },
    {
      good: `---
takeaways: true
title: 10
authors:
  - Rosa Vidal
  - { name: Ben Okafor, url: https://example.com }
date: 2019-12-03 09:30:00 +0100
event: { name: Edge Day, start: 2019-11-18, end: "2019-11-18T18:00:00Z" }
series: Conference notes
part: 2
events: [KubeCon, Edge Day]
data: { talks: 12 }
tags: [kubernetes]
slug: ten-takeaways
cover: { image: stage.jpg }
---
`,
    },
  ],
  scope: 'document',
  *check({ summary, series }): Iterable<Finding> {
    const { frontMatter } = summary;
    if (!frontMatter) return;
    for (const entry of frontMatter.entries) {
      const key = keyNamed(entry.key);
      if (key) yield* wrongValues(frontMatter, key, entry);
      else yield* misspelled(frontMatter, entry);
    }
    yield* impossibleEvent(frontMatter);
    const { part, parts = [] } = summary.meta.series ?? {};
    if (part && series.own?.meta && part.number > parts.length) {
      yield { span: part.span, message: `There is no part ${part.number}: “parts” lists ${parts.length}` };
    }
  },
});

function* wrongValues(frontMatter: FrontMatter, key: Key, item: Item): Iterable<Finding> {
  const { block } = frontMatter;
  const span = { block, ...item.valueExtent };
  // What a template engine fills in is not there yet.
  if (item.value === null || /^(?:\{[{%]|<%)/.test(block.text.slice(span.start, span.end))) return;
  const { accepts, objection, takes } = key.type;
  const message = accepts(item) ? objection?.(item) : `“${key.name}” must be ${takes}`;
  if (message) yield { span, message };
  for (const inner of [item, ...item.items]) {
    if (inner !== item && inner.text !== undefined && key.name === 'parts') yield plainPart(frontMatter, inner);
    for (const entry of inner.entries) {
      const known = key.keys?.find(({ name }) => name === entry.key);
      if (known) yield* wrongValues(frontMatter, known, entry);
    }
  }
}

function plainPart({ block }: FrontMatter, { text = '', valueExtent }: Item): Finding {
  const span = { block, ...valueExtent };
  const key = /^https?:/.test(text) ? 'url' : 'file';
  const mapping = `{ ${key}: ${block.text.slice(span.start, span.end)} }`;
  return {
    span,
    message: 'An item of “parts” must be a mapping with file or url',
    fixes: [{ title: `Turn into “${mapping}”`, safe: true, edits: () => [replace(span, mapping)] }],
  };
}

// A key that is there already is not meant once more, and a value that does not fit belongs to another tool.
function* misspelled({ block, entries }: FrontMatter, entry: Entry): Iterable<Finding> {
  const free = frontMatterKeys.filter(({ name, type: { accepts, typical = accepts } }) => {
    const taken = entries.some(({ key }) => key.toLowerCase() === name);
    return !taken && entry.value !== null && typical(entry);
  });
  const near = nearest(
    entry.key,
    free.map(({ name }) => name),
    1,
  );
  const [name] = near;
  if (!name) return;
  const span = { block, ...entry.keyExtent };
  yield {
    span,
    message: `“${entry.key}” is one letter from “${name}”, and is not read: rename it`,
    fixes: near.map(
      (name): Fix => ({ title: `Rename to “${name}”`, safe: near.length === 1, edits: () => [replace(span, name)] }),
    ),
  };
}

function* impossibleEvent({ block, entries }: FrontMatter): Iterable<Finding> {
  const event = entryOf(entries, 'event')?.entries ?? [];
  const [start, end] = [entryOf(event, 'start'), entryOf(event, 'end')];
  const [first, last] = [isoDate(start?.text), isoDate(end?.text)];
  if (!start || !end || !first || !last || first <= last) return;
  yield {
    span: { block, ...end.valueExtent },
    message: 'The event ends before it begins',
    related: [{ span: { block, ...start.valueExtent }, message: 'It begins here' }],
  };
}
