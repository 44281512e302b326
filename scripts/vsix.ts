import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../test/vscode/cache.ts';

/**
 * Packs what is built, as .vscodeignore chooses it.
 * @returns the path of takeaways-<version>.vsix
 */
export function packExtension(): string {
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const path = join(repository, `takeaways-${version}.vsix`);
  const vsce = join(repository, 'node_modules/@vscode/vsce/vsce');
  // The manifest names no repository that relative links in the README could point to: they stay as they are.
  const links = ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const args = [vsce, 'package', '--no-dependencies', ...links, '--out', path];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(`vsce could not pack the extension:\n${stdout}${stderr}`);
  return path;
}
