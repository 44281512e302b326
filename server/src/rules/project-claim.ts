import { levelOn, officialName, type Project } from '../catalog/index.ts';
import { replace } from '../edits/edit.ts';
import { type Days, dateOf, daysOf, isFalse } from '../model/claim-truth.ts';
import type { Claim } from '../model/claims.ts';
import type { Span } from '../syntax/document.ts';
import { defineRule, type Fix } from './rule.ts';

export default defineRule({
  id: 'project-claim',
  group: 'project',
  severity: 'warning',
  finds:
    'Prose that says where a project stands in the CNCF, and the project did not stand there on any day that the article is about.',
  because: 'Readers choose projects by their level, and the project’s maintainers know better.',
  examples: [
    {
      bad: `---
event: kubecon-na-2019
date: 2019-12-03
---

## 1. Policy is everywhere

The graduation of the policy engine OPA was celebrated with cake.
    ^^^^^^^^^^ Open Policy Agent was incubating on 2019-11-21, and graduated on 2021-01-29

Helm, a graduated project, had two rooms.
        ^^^^^^^^^^^^^^^^^ Helm was incubating on 2019-11-21, and graduated on 2020-05-01

Knative joined the CNCF.
        ^^^^^^^^^^^^^^^ Knative was no CNCF project on 2019-11-21, and was accepted on 2022-03-02
`,
    },
    {
      bad: `---
event: kubecon-na-2019
---

Helm, a graduated project, had two rooms, and so had Envoy, which is still a sandbox project.
        ^^^^^^^^^^^^^^^^^ Helm was incubating on 2019-11-21, and graduated on 2020-05-01
                                                                             ^^^^^^^^^^^^^^^ Envoy was graduated…
`,
      fixed: `---
event: kubecon-na-2019
---

Helm, an incubating project, had two rooms, and so had Envoy, which is still a graduated project.
`,
    },
    {
      good: `---
event: kubecon-na-2019
date: 2019-12-03
---

Envoy, a graduated project, was everywhere. OPA has not graduated yet, but hopes to in 2020. Prometheus graduated in
2018\\. “Helm has graduated”, somebody shouted. Sidecar containers graduated to beta, and Helm has charts for them.
`,
    },
  ],
  scope: 'block',
  *check({ summary, catalog }) {
    const days = daysOf(summary.event, summary.meta.date);
    if (!days) return;
    for (const claim of summary.claims) {
      const wrong = claim.mentions.filter(
        ({ project, via }) => via !== 'subproject' && isFalse(claim, project, days, catalog.snapshot),
      );
      if (wrong.length === 0) continue;
      const projects = [...new Set(wrong.map(({ project }) => project))];
      yield {
        span: claim.span,
        message: projects.map((project) => whatWasTrue(project, claim, days)).join('; '),
        fixes: fixesOf(claim, projects, days),
      };
    }
  },
});

/** Where a project stood, and the step that the claim was early or late with. */
function whatWasTrue(project: Project, { says, how, time }: Claim, days: Days): string {
  const name = officialName(project);
  if (!project.accepted)
    return `${name} is no CNCF project${project.foundation ? `: it is ${project.foundation}’s` : ''}`;
  const step = dateOf(project, says);
  const isPeriod = typeof time === 'object';
  if (isPeriod && how !== 'held') return `${name} ${step ? `${steps[says].came} on ${step}` : steps[says].missing}`;
  const day = isPeriod && 'to' in time ? time.to : days.day;
  const level = levelOn(project, day);
  if (!level) return `${name} was no CNCF project on ${day}, and was accepted on ${project.accepted}`;
  const was = `${name} was ${level === 'sandbox' ? 'in the sandbox' : level} on ${day}`;
  if (step && step > day) return `${was}, and ${steps[says].came} on ${step}`;
  if (!step && says !== 'sandbox') return `${was}, and ${steps[says].missing} since`;
  return `${was}, since ${dateOf(project, level)}`;
}

const steps: Readonly<Record<Claim['says'], { readonly came: string; readonly missing: string }>> = {
  member: { came: 'was accepted', missing: 'has not been accepted' },
  sandbox: { came: 'entered the sandbox', missing: 'has not been in the sandbox' },
  incubating: { came: 'became incubating', missing: 'has not become incubating' },
  graduated: { came: 'graduated', missing: 'has not graduated' },
  archived: { came: 'was archived', missing: 'has not been archived' },
};

// One level's adjective for another's, where the sentence says nothing else that would then be false.
function fixesOf({ adjective, mentions, how, negated, time }: Claim, wrong: readonly Project[], { day }: Days): Fix[] {
  if (!adjective || how !== 'held' || negated || time || mentions.some(({ project }) => !wrong.includes(project)))
    return [];
  const [level, ...others] = new Set(wrong.map((project) => levelOn(project, day)));
  if (!level || level === 'archived' || others.length > 0) return [];
  const written = textOf(adjective.span);
  const word = /^\p{Lu}/u.test(written) ? level.charAt(0).toUpperCase() + level.slice(1) : level;
  const edits = [replace(adjective.span, word)];
  if (adjective.article) {
    const [first = ''] = textOf(adjective.article);
    edits.unshift(replace(adjective.article, level === 'incubating' ? `${first}n` : first));
  }
  return [{ title: `Change “${written}” to “${word}”`, edits: () => edits }];
}

function textOf({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}
