import { lookFor, type Project, perCatalog } from '../catalog/index.ts';
import { daysOf } from '../model/claim-truth.ts';
import type { Mention } from '../model/mentions.ts';
import { perKey } from '../model/per-key.ts';
import { isQuoted } from '../model/quotations.ts';
import { divide, sentenceAt } from '../model/sentences.ts';
import type { Talk } from '../model/talks.ts';
import { collect } from '../syntax/collect.ts';
import type { Block } from '../syntax/document.ts';
import { passagesOf, perBlock } from '../syntax/passages.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'project-archived',
  group: 'project',
  severity: 'hint',
  finds: 'A project that the CNCF had archived by the time of the event, written of as if it were living.',
  because: 'A reader who tries it finds nobody who answers.',
  examples: [
    {
      bad: `---
event: kubecon-na-2025
---

For automation beyond pipelines we use Keptn, and OpenELB is next on our list.
                                       ^^^^^ Keptn was archived on 2025-09-03, before the event: say so, or name what you would use today
                                                  ^^^^^^^ OpenELB was archived on 2025-05-22, before the event: say so…

Keptn has a nice logo.
`,
    },
    {
      bad: `---
event: { name: Automation Days, start: 2025-09-02, end: 2025-09-04 }
---

For automation beyond pipelines we use Keptn.
                                       ^^^^^ Keptn was archived on 2025-09-03, during the event: say so…
`,
    },
    {
      good: `---
event: kubecon-na-2025
---

Keptn was archived in the autumn. OpenTracing lives on in OpenTelemetry. Skooner has been retired, and we moved from Open
Service Mesh to Linkerd. “Krustlet is fun”, said a slide.

Keptn has a nice logo.
`,
    },
    {
      good: `---
event: kubecon-na-2023
---

For automation beyond pipelines we use Keptn.
`,
    },
  ],
  scope: 'block',
  *check({ summary, catalog }) {
    const days = daysOf(summary.event, summary.meta.date);
    if (!days || collect(summary.document, namingArchived(catalog)(days.day)).length === 0) return;
    const first = new Map<string, Mention>();
    const gone = new Set<string>();
    for (const mention of summary.mentions) {
      const { project, via } = mention;
      if (via === 'subproject' || project.archived === undefined || project.archived > days.day) continue;
      if (isOthersWord(mention, summary.talks)) continue;
      if (tellsOfAnEnd(mention)) gone.add(project.id);
      else if (!first.has(project.id)) first.set(project.id, mention);
    }
    for (const [id, { project, span, text }] of first) {
      if (gone.has(id)) continue;
      const during = (project.archived ?? '') < days.from ? 'before the event' : 'during the event';
      const when = summary.event ? during : 'by the article’s date';
      yield {
        span,
        message: `${text} was archived on ${project.archived}, ${when}: say so, or name what you would use today`,
      };
    }
  },
});

// Most articles name none of them: their mentions need not be read.
const namingArchived = perCatalog(({ projects }) =>
  perKey((day: string) => naming(projects.filter(({ archived }) => archived !== undefined && archived <= day))),
);

function naming(projects: readonly Project[]): (block: Block) => readonly Block[] {
  const isNamed = lookFor(projects);
  return perBlock((block) => (passagesOf(block).some(({ prose }) => isNamed(prose.words)) ? [block] : []));
}

// Of what is past: once said, the reader knows.
const END =
  /\b(?:archiv|retir|sunset|deprecat|discontinu|abandon|unmaintained|inactive|dormant|former|predecessor|successor|superse|replac|legacy|obsolete|merge|became|become|evolv|end[- ]of[- ]life|EOL|RIP|no longer|used to|dead|died|death|once|histor|past|ago\b|back (?:in|then)|lives? on|ancest|compatib|migrat|instead|remember|origin|rename|moved? (?:from|off|away)|20[012]\d)/i;

// The words around a mention: its sentence and the next one, which often tells the end of the story.
function tellsOfAnEnd({ passage: { prose }, at }: Mention): boolean {
  const division = divide(prose.words);
  const { start, end } = sentenceAt(division, at.start);
  const next = sentenceAt(division, Math.min(end + 1, prose.words.length));
  return END.test(prose.words.slice(start, Math.max(end, next.end)));
}

function isOthersWord({ passage: { prose }, at, span }: Mention, talks: readonly Talk[]): boolean {
  return (
    isQuoted(prose.words, at) ||
    talks.some((talk) => talk.span.block === span.block && talk.span.start <= span.start && span.end <= talk.span.end)
  );
}
