import { setImmediate } from 'node:timers/promises';
import { applyChanges } from '../edits/edit.ts';
import { mayBeSummary } from '../model/first-look.ts';
import type { Article, Service } from '../service.ts';
import { isConfigured, readArticle } from './articles.ts';
import type { Failures } from './failure.ts';
import { readText, shown, uriOf } from './files.ts';
import type { Target } from './walk.ts';
import { replaceText } from './write.ts';

/** The fixes of one part may make room for fixes in another; files that are not at rest after so many rounds never will be. */
const mostRounds = 10;

/** Applies the safe fixes of files until none is left, and tells how many findings that mended. */
export async function fixFiles(
  service: Service,
  targets: readonly Target[],
  failures: Failures,
  progress: (line: string) => void,
): Promise<number> {
  const tried = new Map<string, Article>();
  const left = new Set<string>();
  let mended = 0;
  const fix = async (file: string): Promise<boolean> => {
    const article = await readArticle(service, file);
    if (tried.get(file) === article) return false;
    if (!article.file.summary.verdict.summary) {
      left.delete(file);
      service.invalidate(uriOf(file));
      return false;
    }
    tried.set(file, article);
    if (!isConfigured(article.configProblems, failures)) return false;
    const changes = article.fixAll();
    if (changes.length === 0) return false;
    const { text } = article.file.document;
    replaceText(file, text, applyChanges(text, changes));
    service.invalidate(uriOf(file));
    mended += article.check().length - (await readArticle(service, file)).check().length;
    return true;
  };
  // A part may come to light in a file that is fixed after it.
  for (const { file, outright } of targets) {
    await failures.catch(async () => {
      const uri = uriOf(file);
      if (!mayBeSummary(uri, readText(file).text)) return;
      await (outright ? service.lookAround(uri) : readArticle(service, file));
      left.add(file);
    });
  }
  const stop = stopBetweenFiles();
  try {
    for (let round = 0, again = true; again && round < mostRounds; round++) {
      again = false;
      for (const file of left) {
        progress(`Fixing ${shown(file)}`);
        const fixed = await failures.catch(() => fix(file));
        if (fixed === undefined) left.delete(file);
        again ||= fixed ?? false;
        // Lets a signal come through.
        await setImmediate();
      }
    }
  } finally {
    stop();
  }
  return mended;
}

/** Lets the process end by a signal when no file is being written only; the answer takes that back. */
function stopBetweenFiles(): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: NodeJS.Signals): void => {
    forget();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return forget;
}
