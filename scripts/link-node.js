// Part of `prepare`. The tools need a newer Node than the extension does, and npm brings it as one package per platform.
// npm 10 does not link the command `node` of the one that it installed; npm 11 does. This mends it, and says where none came.
import { existsSync, linkSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const command = process.platform === 'win32' ? 'node.exe' : 'node';
const link = here(`../node_modules/.bin/${command}`);

if (!existsSync(link) && !existsSync(`${link}.cmd`)) {
  const { optionalDependencies } = JSON.parse(readFileSync(here('../package.json'), 'utf8'));
  const binaries = Object.keys(optionalDependencies).map((name) => here(`../node_modules/${name}/bin/${command}`));
  const binary = binaries.find((path) => existsSync(path));
  if (binary) linkSync(binary, link);
  else
    console.warn(
      `npm has no Node 24 for this platform: the tests and checks need Node 22.18 or later, and this is ${process.version}.`,
    );
}
