import { downloadAndUnzipVSCode, type ProgressReporter, ProgressReportStage } from '@vscode/test-electron';
import { cacheFolder } from './cache.ts';

/** How long the download host may stay silent before it counts as out of reach, in ms. */
const patience = 5000;

/**
 * Downloads desktop VS Code, or finds the one downloaded before.
 * @returns the path of its executable
 * @throws within seconds where the download host is out of reach
 */
export function downloadDesktop(): Promise<string> {
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: cacheFolder, timeout: patience, reporter });
}

/** Why this machine cannot show a desktop window; undefined where it can. */
export function desktopObstacle(): string | undefined {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? 'this machine has no display' : undefined;
}

const reporter: ProgressReporter = {
  report(progress) {
    if (progress.stage === ProgressReportStage.ResolvedVersion) console.log(`Desktop VS Code ${progress.version}`);
    if (progress.stage === ProgressReportStage.ResolvingCDNLocation) console.log('Downloading it …');
  },
  error: () => {},
};
