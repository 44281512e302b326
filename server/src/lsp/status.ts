import type { Article } from '../service.ts';
import type { Status } from './protocol.ts';

/** What the status item of an editor says of a file. */
export function statusOf({ context: { summary, series } }: Article): Status {
  const { verdict, part, event, takeaways } = summary;
  return {
    summary: verdict.summary,
    because: verdict.because,
    ...(part ? { part: part.number } : {}),
    ...(series.own && series.parts.length > 1 ? { parts: series.parts.length } : {}),
    takeaways: takeaways.length,
    ...(event ? { event: event.name } : {}),
  };
}
