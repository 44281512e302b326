import path from 'node:path';
import envPaths from 'env-paths';
import { storedName } from '../catalog/index.ts';

/**
 * Where the user's updated catalogue is kept: in the folder that `TAKEAWAYS_DATA` names, else where the system keeps what
 * programs keep for a user.
 */
export function storedPath(): string {
  const folder = process.env.TAKEAWAYS_DATA || envPaths('takeaways', { suffix: '' }).data;
  return path.resolve(folder, storedName);
}
