import { replace } from '../edits/edit.ts';
import { isoDate } from '../model/meta.ts';
import { entryOf } from '../syntax/front-matter.ts';
import { nearest } from '../syntax/near.ts';
import { defineRule, type Finding, type Fix } from './rule.ts';

export default defineRule({
  id: 'event-date',
  group: 'front-matter',
  severity: 'hint',
  finds: 'An article dated before its event began, and an event in front matter that is not in the catalogue.',
  because: 'The event’s days tell what “then” means for every project that the article names.',
  examples: [
    {
      bad: `---
takeaways: true
event: kubecon-na-2019
date: 2019-11-04
      ^^^^^^^^^^ The article is dated 2019-11-04, before KubeCon + CloudNativeCon North America 2019 began on 2019-11-18: correct the date or the event
---
`,
    },
    {
      bad: `---
takeaways: true
event: kubcon-na-2019
       ^^^^^^^^^^^^^^ “kubcon-na-2019” is no event of the catalogue: write “kubecon-na-2019”, or a mapping with name, start and end
---
`,
      fixed: `---
takeaways: true
event: kubecon-na-2019
---
`,
    },
    {
      bad: `---
takeaways: true
event: Harbor Days 2019
       ^^^^^^^^^^^^^^^^ “Harbor Days 2019” is no event of the catalogue: write a mapping with name, start and end
---
`,
    },
    {
      good: `---
event: KubeCon NA 2019
date: 2019-11-18
---
`,
    },
    {
      good: `---
event: { name: Harbor Days 2019, start: 2019-06-03, end: 2019-06-04 }
date: 2019-06-12
---
`,
    },
  ],
  scope: 'document',
  *check({ summary, catalog }): Iterable<Finding> {
    const { frontMatter, meta, event } = summary;
    if (!frontMatter) return;
    const { block, entries } = frontMatter;
    const date = entryOf(entries, 'date');
    // Many tools date a draft by the day on which it was begun.
    if (
      date &&
      meta.date &&
      event?.start &&
      meta.date < event.start &&
      !meta.draft &&
      isoDate(date.text) === meta.date
    ) {
      yield {
        span: { block, ...date.valueExtent },
        message: `The article is dated ${meta.date}, before ${event.name || 'its event'} began on ${event.start}: correct the date or the event`,
      };
    }
    if (meta.event && !event && !/^(?:\{[{%]|<%)/.test(meta.event.text)) {
      const { span, text } = meta.event;
      const near = eventsNear(
        text,
        catalog.events.flatMap(({ id, name }) => [id, name]),
      );
      const mapping = 'a mapping with name, start and end';
      yield {
        span,
        message: `“${text}” is no event of the catalogue: write ${[...near.map((name) => `“${name}”`), mapping].join(', or ')}`,
        fixes: near.map(
          (name): Fix => ({
            title: `Write “${name}”`,
            safe: near.length === 1,
            edits: () => [replace(span, name)],
          }),
        ),
      };
    }
  },
});

/** Events a letter or two from a text: those of its year where it has one, which is seldom what is misspelled. */
function eventsNear(text: string, names: readonly string[]): readonly string[] {
  const year = /20\d\d/.exec(text)?.[0] ?? '';
  const near = nearest(
    text,
    names.filter((name) => name.includes(year)),
    2,
  );
  return near.length > 0 ? near : nearest(text, names, 1).slice(0, 3);
}
