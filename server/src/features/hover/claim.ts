import { history, type Project, titleOf } from '../../catalog/index.ts';
import { daysOf, isFalse } from '../../model/claim-truth.ts';
import type { Claim } from '../../model/claims.ts';
import type { Context } from '../../workspace/context.ts';
import type { Markup } from './markup.ts';

/** What the history says of the projects that a claim is about, and whether it agrees. */
export function claimHover({ summary, catalog }: Context, claim: Claim, markup: Markup): string {
  const days = daysOf(summary.event, summary.meta.date);
  const projects = [...new Set(claim.mentions.map(({ project }) => project))];
  return markup.lines(
    projects.map((project) => {
      const disagrees = days && isFalse(claim, project, days, catalog.snapshot);
      const verdict = disagrees ? ' — not so on any day of this article' : '';
      return `${markup.strong(titleOf(project))}${markup.text(`: ${stepsOf(project)}${verdict}`)}`;
    }),
  );
}

/** "sandbox 2018-03-15 → incubating 2019-04-02". */
function stepsOf(project: Project): string {
  const steps = history(project).map(({ level, date }) => `${level} ${date}`);
  return steps.length > 0 ? steps.join(' → ') : 'not a CNCF project';
}
