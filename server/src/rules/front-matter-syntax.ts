import { defineRule, type Finding } from './rule.ts';

export default defineRule({
  id: 'front-matter-syntax',
  group: 'front-matter',
  severity: 'error',
  finds: 'Front matter that is not the YAML it means to be.',
  because: 'A site generator refuses such a file or loses the value, and the whole post with it.',
  examples: [
    {
      bad: `---
title: Ten takeaways: what KubeCon taught me
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A value with a colon and a space in it must be quoted…
author: @rosa
        ^^^^^ A value that begins with @ must be quoted…
event: kubecon-na-2019
takeaways: true
---
`,
      fixed: `---
title: "Ten takeaways: what KubeCon taught me"
author: "@rosa"
event: kubecon-na-2019
takeaways: true
---
`,
    },
    {
      bad: `---
takeaways: true
title: "Ten takeaways" from San Diego
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The quotation ends before the value does
subtitle: 'What I'd tell my team'
          ^^^^^^^^^^^^^^^^^^^^^^^ The quotation ends before the value does
date:2019-12-03
^^^^^ A space is missing after “date:”
---
`,
      fixed: `---
takeaways: true
title: '"Ten takeaways" from San Diego'
subtitle: "What I'd tell my team"
date: 2019-12-03
---
`,
    },
    {
      bad: `---
takeaways: true
title: Ten takeaways
  subtitle: from San Diego
  ^^^^^^^^^^^^^^^^^^^^^^^^ “subtitle” is indented below “title”, which has a value already…
---
`,
    },
    {
      bad: `---
takeaways: true
title: Ten takeaways
title: Five takeaways
^^^^^ The key “title” is written twice, and some tools refuse such a file: keep one
---
`,
    },
    {
      good: `---
takeaways: true
title: 'Ten takeaways: what KubeCon taught me'
subtitle: From 12:30 to the end, at https://example.com/talks # times are local
tags: [kubernetes, "day 2"]
description: >-
  A colon: it does no harm in a block of text.
---
`,
    },
  ],
  scope: 'block',
  *check({ summary }): Iterable<Finding> {
    const { frontMatter } = summary;
    for (const { message, extent, first, repair } of frontMatter?.errors ?? []) {
      const block = frontMatter?.block;
      if (!block) continue;
      const edits = () => repair?.changes.map(({ start, end, text }) => ({ span: { block, start, end }, text })) ?? [];
      yield {
        span: { block, ...extent },
        message,
        ...(first ? { related: [{ span: { block, ...first }, message: 'The key stands here first' }] } : {}),
        ...(repair ? { fixes: [{ title: repair.title, safe: repair.safe, edits }] } : {}),
      };
    }
  },
});
