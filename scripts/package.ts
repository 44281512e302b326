// `npm run package`: packs what is built into takeaways-<version>.vsix.
import { packExtension } from './vsix.ts';

try {
  console.log(`Packed ${packExtension()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
