import { expect, test } from 'vitest';
import { newFindings, offered } from '../../../../test/refactoring.ts';

/** What a text becomes by what is selected between two `$0`; undefined where nothing is offered. `found`: by which rules, then. */
function after(fixture: string, found: readonly string[] = []): string | undefined {
  const [result] = Object.entries(offered(fixture)).flatMap(([title, text]) => (title.startsWith('Turn') ? text : []));
  if (result !== undefined) expect(newFindings(fixture.replaceAll('$0', ''), result)).toEqual(found);
  return result;
}

const head = '# Two takeaways from KubeCon\n\n1. Boats\n2. Piers\n\n';
const grown = '# Three takeaways from KubeCon\n\n1. Boats\n2. Piers\n';
const first = '## 1. Boats\n\nThey float.\n\n';
const second = '## 2. Piers\n\nThey stand.\n\n';
const end = '## Wrapping up\n\nThe end.\n';

test('a paragraph', () => {
  expect(after(`${head}${first}$0Trains are late. All of them.$0\n\n${second}${end}`)).toBe(
    `${grown}3. Trains are late\n\n${first}${second}## 3. Trains are late\n\nTrains are late. All of them.\n\n${end}`,
  );
});

test('several blocks, at the end of the text, in Windows’ lines', () => {
  const text = `${head}${first}${second}Also.\n\n$0Trains are *late*:\n\n- all\n- of them$0\n`;
  expect(after(text.replaceAll('\n', '\r\n'))).toBe(
    `${grown}3. Trains are late\n\n${first}${second}Also.\n\n## 3. Trains are late\n\nTrains are *late*:\n\n- all\n- of them\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  );
});

test('a piece of a paragraph, which is all of its title', () => {
  expect(after(`${head}${first}${second}I liked it. $0Trains run on C#.$0 So it is.\n\n${end}`)).toBe(
    `${grown}3. Trains run on C\\#\n\n${first}${second}I liked it. So it is.\n\n## 3. Trains run on C\\#\n\nTrains run on C#.\n\n${end}`,
  );
});

test('all of a section, which is to be written anew', () => {
  expect(after(`${head}${first.replace('They float.', '$0Trains.$0')}${second}${end}`)).toBe(
    `${grown}3. Trains\n\n${first.replace('They float.', '<!-- TODO: write about takeaway 1 -->')}${second}## 3. Trains\n\n<!-- TODO: write about takeaway 3 -->\n\n${end}`,
  );
});

// With the first section it is an article that lacks the others.
test('before there is a section', () => {
  expect(
    after(
      `${head}$0Trains are late, all of them, wherever one goes, and nobody can tell why it should be so nowadays.$0\n\n${end}`,
      ['section-missing'],
    ),
  ).toBe(
    `${grown}3. Trains are late, all of them, wherever one goes, and nobody can tell why it should be so\n\n## 3. Trains are late, all of them, wherever one goes, and nobody can tell why it should be so\n\nTrains are late, all of them, wherever one goes, and nobody can tell why it should be so nowadays.\n\n${end}`,
  );
});

test.each([
  ['nothing is selected', `${head}${first}$0Trains.\n`],
  ['there are no takeaways', '# KubeCon\n\n$0Trains are late.$0\n'],
  ['a heading is selected', `${head}$0## 1. Boats\n\nThey float.$0\n\n${second}`],
  ['the list is selected', `${head.replace('1.', '$01.')}I like$0 it.\n\n${first}`],
  ['markup is cut', `${head}${first}${second}I **like $0trains** a lot$0.\n`],
  ['blocks are cut', `${head}${first}${second}I like $0trains.\n\nA lot$0.\n`],
  ['it is announced', `${head}${first}${second}I say:\n\n$0Trains.$0\n`],
  ['code never ends', `${head}${first}${second}$0Trains.$0\n\n\`\`\`\ncode\n`],
  ['the numbers go down', `# Two takeaways from KubeCon\n\n2. Boats\n1. Piers\n\n$0Trains.$0\n`],
])('not where %s', (_, text) => {
  expect(after(text)).toBeUndefined();
});
