// Loaded into a server before it starts: writes where each file or folder lies that it reads, links followed, into
// `reads.txt` in the current folder of the process.
const fs = require('node:fs');
const path = require('node:path');

const log = path.resolve('reads.txt');

/** @param {Record<string, Function>} holder @param {string} name */
function record(holder, name) {
  const original = holder[name];
  holder[name] = (file, ...rest) => {
    if (typeof file === 'string') {
      const real = fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file);
      fs.appendFileSync(log, `${real}\n`);
    }
    return original(file, ...rest);
  };
}

for (const name of ['readFile', 'readdir', 'open', 'readFileSync', 'readdirSync']) record(fs, name);
for (const name of ['readFile', 'readdir', 'open']) record(fs.promises, name);
