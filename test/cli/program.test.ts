import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { folderOf, program } from './takeaways.ts';

const { version } = JSON.parse(readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8'));
const commands = ['check', 'outline', 'projects', 'convert', 'rules', 'lsp'];

test('--version', () => {
  expect(folderOf({}).run(['--version'])).toEqual({ code: 0, signal: null, out: `${version}\n`, err: '' });
});

test('--help, and nothing at all, name every command', () => {
  const { run } = folderOf({});
  const { code, out, err } = run(['--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatchInlineSnapshot(`
    "Usage: takeaways COMMAND [OPTION…]

    Checks conference articles with numbered takeaways, and tells what they contain.

    Options:
      --version           print the version
      -h, --help          print this help

    Commands:
      check [PATH...]     report what is wrong in articles
      outline <FILE>      print what an article contains
      projects [PATH...]  list CNCF projects with their levels then and now
      convert <FILE>      turn the pasted plain text of an article into Markdown
      rules [RULE]        list the rules, or print the page of one
      catalog [command]   tell what is known of CNCF projects, and bring it up to
                          date
      lsp                 serve an editor that speaks the Language Server Protocol

    'takeaways COMMAND --help' tells more of a command, and has examples.
    "
  `);
  expect(run([]).out).toBe(out);
});

test.each(commands)('%s --help says what it does, and shows how', (command) => {
  const { code, out, err } = folderOf({}).run([command, '--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(new RegExp(`^Usage: takeaways ${command} `));
  expect(out).toMatch(/Examples?[^\n]*:\n {2}takeaways /);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('check --help', () => {
  expect(folderOf({}).run(['check', '--help']).out).toMatchInlineSnapshot(`
    "Usage: takeaways check [options] [PATH...]

    Report what is wrong in articles.

    Options:
      --format <FORMAT>        how to print it (choices: "text", "json", default:
                               "text")
      --fix                    apply the fixes that have one right answer
      --config <FILE>          follow this file instead of the nearest
                               .takeaways.yaml
      --max-warnings <N>       exit with 1 for more warnings than this (default: 0)
      --quiet                  leave out infos and hints
      --stdin-filename <NAME>  check standard input as the file of this name; with
                               --fix, print it fixed
      -h, --help               print this help

    Folders are searched for articles, the current one when no PATH is given; what .gitignore or
    .takeaways.yaml leave out is not. 'takeaways rules' lists what is checked.

    Exits with 0 when there are no errors and no more warnings than allowed, with 1 when there are,
    and with 2 when a part of the work could not be done.

    Examples:
      takeaways check                                  all articles below this folder
      takeaways check --fix part-1.md part-2.md        correct what has one right answer
      takeaways check --format json posts > report.json
      takeaways check --stdin-filename draft.md < draft.md
    "
  `);
});

test('rules lists them all, as text and as JSON', () => {
  const { run, json } = folderOf({});
  const { code, out } = run(['rules']);
  expect(code).toBe(0);
  for (const { id, severity } of rules) expect(out).toMatch(new RegExp(`^${id} +${severity} +[A-Z“].+\\.$`, 'm'));
  expect(json('rules').rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
});

test('rules RULE prints its page', () => {
  const { code, out } = folderOf({}).run(['rules', 'talk-quote']);
  expect(code).toBe(0);
  expect(out).toMatch(/^# talk-quote\n\n[^#]+## What it finds\n/);
});

test('lsp --stdio serves a client until it is told to end', async () => {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]);
  onTestFinished(() => void child.kill());
  const exited = once(child, 'exit');
  const answers = read(child);
  send(child, { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  expect(await answers()).toMatchObject({ id: 1, result: { serverInfo: { name: 'takeaways', version } } });
  send(child, { id: 2, method: 'shutdown' });
  expect(await answers()).toMatchObject({ id: 2, result: null });
  send(child, { method: 'exit' });
  expect(await exited).toEqual([0, null]);
});

function send(child: ChildProcess, message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** Reads one message after the other. */
function read(child: ChildProcess): () => Promise<unknown> {
  const chunks = child.stdout?.[Symbol.asyncIterator]();
  // The length is one of bytes.
  let bytes = Buffer.alloc(0);
  return async () => {
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(bytes.toString('latin1')) ?? [];
      const end = (head?.length ?? 0) + Number(length);
      if (head !== undefined && bytes.length >= end) {
        const message = JSON.parse(bytes.toString('utf8', head.length, end));
        bytes = bytes.subarray(end);
        return message;
      }
      const { value, done } = (await chunks?.next()) ?? { done: true };
      if (done) throw new Error(`The server has ended: ${bytes}`);
      bytes = Buffer.concat([bytes, value]);
    }
  };
}
