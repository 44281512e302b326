import { mayBeSummary } from '../model/first-look.ts';
import type { Service } from '../service.ts';
import { isConfigured, readArticle } from './articles.ts';
import { createFailures } from './failure.ts';
import { readText, shown, uriOf } from './files.ts';
import { type FileReport, reportOf } from './report.ts';
import type { Target } from './walk.ts';

/** What became of the check of one file: plain data, so that threads can hand it on. */
export interface Outcome {
  /** Undefined where the file could not be checked. */
  readonly report?: FileReport;
  /** What is to be told of it, in this order. */
  readonly told: readonly Told[];
  /** The parts of its series that were known when it was checked. */
  readonly parts: string;
}

export interface Told {
  readonly line: string;
  /** A part of the work could not be done. */
  readonly failed: boolean;
}

/** Checks one file, with what is known of its series by now; `all` reports infos and hints, too. */
export async function checkFile(service: Service, target: Target, all: boolean): Promise<Outcome> {
  const told: Told[] = [];
  const failures = createFailures((line, failed) => told.push({ line, failed }));
  const report = await failures.catch(async (): Promise<FileReport> => {
    const { file, outright } = target;
    const uri = uriOf(file);
    if (outright) await service.lookAround(uri);
    else {
      const { text } = readText(file);
      if (!mayBeSummary(uri, text)) {
        isConfigured((await service.configuration(uri)).problems, failures);
        return { path: shown(file), summary: false, findings: [] };
      }
      service.supply(uri, text);
    }
    const article = await readArticle(service, file);
    isConfigured(article.configProblems, failures);
    const { summary, because } = article.file.summary.verdict;
    if (!summary && outright) failures.note(notSummary(file, because));
    return reportOf(file, article, all);
  });
  return { ...(report ? { report } : {}), told, parts: partsOf(service, target) };
}

/** Has more come to light of a file's series since it was checked. */
export function isStale(service: Service, target: Target, { parts }: Outcome): boolean {
  return parts !== partsOf(service, target);
}

function partsOf(service: Service, { file }: Target): string {
  return JSON.stringify(service.partsOf(uriOf(file)));
}

export function notSummary(file: string, because: string): string {
  return `${shown(file)}: not checked, as it is no takeaway summary: ${because}`;
}
