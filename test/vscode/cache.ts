import { join, resolve } from 'node:path';

/** The repository's root folder. */
export const repository = resolve(import.meta.dirname, '../..');

/** Git-ignored folder for what a test run writes: bundled suites, results, screenshots. */
export const runFolder = join(repository, '.vscode-test');

/** Where downloaded VS Codes are kept. Set TAKEAWAYS_VSCODE_CACHE to share one folder among several clones. */
export const cacheFolder = resolve(process.env.TAKEAWAYS_VSCODE_CACHE ?? runFolder);
