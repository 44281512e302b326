import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../../test/fixture.ts';
import { applyChanges } from '../../edits/edit.ts';
import { refactorings } from '../refactorings.ts';

const title = 'Link the first mention';
const head = '---\ntakeaways: true\n---\n\n';

/** What prose is after it is chosen at `$0`; undefined where it is not offered. */
function after(prose: string, front = head): string | undefined {
  const [file] = readFixture(`${front}${prose}`);
  const { text = '', cursors: [cursor = 0] = [] } = file ?? {};
  const offer = refactorings(snapshotOf({ 'a.md': text }), uriOf('a.md'), { start: cursor, end: cursor }).find((one) =>
    one.title.startsWith(title),
  );
  return offer && applyChanges(text, offer.changes()).slice(front.length);
}

test.each([
  ['the name under the cursor', 'Helm was fine, NA$0TS too.', 'Helm was fine, [NATS](https://nats.io/) too.'],
  [
    'the first one, wherever the cursor is',
    'NATS here.\n\nNA$0TS there.',
    '[NATS](https://nats.io/) here.\n\nNATS there.',
  ],
  ['a name in emphasis, which it keeps', 'We love **NA$0TS**.', 'We love **[NATS](https://nats.io/)**.'],
  [
    'a name with emphasis inside',
    'We love Open *Policy* Ag$0ent.',
    'We love [Open *Policy* Agent](https://www.openpolicyagent.org/).',
  ],
  [
    'a name that begins in emphasis',
    'We love *Open Pol$0icy* Agent.',
    'We love [*Open Policy* Agent](https://www.openpolicyagent.org/).',
  ],
  ['a name, without its ending', 'It was NA$0TS’s day.', 'It was [NATS](https://nats.io/)’s day.'],
  ['a short form', 'It was O$0PA.', 'It was [OPA](https://www.openpolicyagent.org/).'],
  [
    'the first name in the text, not one in a heading',
    '## On NATS\n\nI love NA$0TS.',
    '## On NATS\n\nI love [NATS](https://nats.io/).',
  ],
  [
    'the first one in words of one’s own',
    '> NATS is nice.\n\n“NATS rocks”, they said, and NA$0TS it was.',
    '> NATS is nice.\n\n“NATS rocks”, they said, and [NATS](https://nats.io/) it was.',
  ],
  [
    'no code, no picture',
    '`NATS` ![NATS](nats.png) and NA$0TS.',
    '`NATS` ![NATS](nats.png) and [NATS](https://nats.io/).',
  ],
])('links %s', (_, prose, expected) => {
  expect(after(prose)).toBe(expected);
});

test('leaves the list of takeaways alone', () => {
  const list = '# Two takeaways\n\n1. NATS is back\n2. Helm is gone\n\n';
  expect(after('I saw NA$0TS.', list)).toBe('I saw [NATS](https://nats.io/).');
});

test.each([
  ['the first mention is in a link', 'See [NATS](https://example.com), NA$0TS, and [NATS](https://nats.io/).'],
  ['the cursor is in it', 'See [all about NA$0TS][nats].\n\n[nats]: https://example.com'],
  ['the first mention, in a heading, is in a link', '## [NATS](https://nats.io/)\n\nOf NA$0TS.'],
  ['the first mention is in a link of HTML', 'See <a href="https://nats.io/">NATS</a> and NA$0TS.'],
  ['the cursor is at a piece of a project', 'We run the kube-pro$0xy with Kubernetes.'],
  ['no project is named', 'We run it$0 on Kubernetes.'],
  ['markup begins inside of the name', '*We love Open Pol$0icy* Agent.'],
])('is not offered where %s', (_, prose) => {
  expect(after(prose)).toBeUndefined();
});

test('is not offered in a file that is no summary', () => {
  expect(after('We love NA$0TS.', '')).toBeUndefined();
});
