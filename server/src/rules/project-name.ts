import { replace } from '../edits/edit.ts';
import { type Misspelling, misspellingsWith } from '../model/misspellings.ts';
import { collect } from '../syntax/collect.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'project-name',
  group: 'project',
  severity: 'warning',
  finds: 'A project’s name with a wrong letter, or with other capitals, spaces or hyphens than its own.',
  because: 'A misspelled name is not found by those who search for it, and its maintainers wince.',
  examples: [
    {
      bad: `---
takeaways: true
---

Everybody runs Kuberentes, and Kuberentes runs everybody. ArgoCD was on every slide, Open Telemetry on every other.
               ^^^^^^^^^^ “Kuberentes” is misspelled: write “Kubernetes”
                                                          ^^^^^^ “ArgoCD” is spelled “Argo CD”
                                                                                     ^^^^^^^^^^^^^^ “Open Telemetry” is spelled “OpenTelemetry”
`,
      fixed: `---
takeaways: true
---

Everybody runs Kubernetes, and Kubernetes runs everybody. Argo CD was on every slide, OpenTelemetry on every other.
`,
    },
    {
      good: `---
takeaways: true
---

## The Cloud Events of the Year

“Kuberentes is hard”, said a slide, and \`Kuberentes\` was in the logs. The keynote “Open Telemetry for All” by Ada Smith
was about (Open)Telemetry. We run kubernetes and etcd. Containerd is quick, and the
Kubernetes Metrics Server, too. See https://example.com/Kuberentes.
`,
    },
  ],
  scope: 'block',
  *check({ summary: { document }, catalog }) {
    const bySpelling = new Map<string, Misspelling[]>();
    for (const one of collect(document, misspellingsWith(catalog))) {
      const written = one.text.replace(/\s/g, ' ');
      const known = bySpelling.get(written);
      if (known) known.push(one);
      else bySpelling.set(written, [one]);
    }
    for (const [text, all] of bySpelling) {
      const [{ span, right, kind }] = all as [Misspelling, ...Misspelling[]];
      yield {
        span,
        ...(kind === 'letters'
          ? { message: `“${text}” is misspelled: write “${right}”` }
          : { message: `“${text}” is spelled “${right}”`, severity: 'info' as const }),
        fixes: [{ title: `Write “${right}”`, safe: true, edits: () => all.map(({ span }) => replace(span, right)) }],
      };
    }
  },
});
