// `npm run package`: packs what is built into takeaways-<version>.vsix.
import { packExtension } from './vsix.ts';

console.log(`Packed ${packExtension()}`);
