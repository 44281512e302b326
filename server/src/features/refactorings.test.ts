import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../test/fixture.ts';
import { applyChanges } from '../edits/edit.ts';
import { refactorings } from './refactorings.ts';

/** What is offered at the cursor of some lines of an article: each title, and the lines once it is chosen. */
function offered(lines: string): Record<string, string> {
  const head = '---\ntakeaways: true\n---\n\n';
  const [file] = readFixture(head + lines);
  const { text = '', cursors: [cursor = 0] = [] } = file ?? {};
  const found = refactorings(snapshotOf({ 'a.md': text }), uriOf('a.md'), { start: cursor, end: cursor });
  return Object.fromEntries(
    found.map(({ title, changes }) => [title, applyChanges(text, changes()).slice(head.length)]),
  );
}

const link = (name: string): string => `Link the first mention of ${name} to its site`;

test('the first mention becomes a link, wherever the cursor is', () => {
  expect(offered('## NATS\n\nWe like **NATS**. N$0ATS is quick.')[link('NATS')]).toBe(
    '## NATS\n\nWe like **[NATS](https://nats.io/)**. NATS is quick.',
  );
});

test('no link where there is one already, or no mention', () => {
  expect(offered('We like [NATS](https://nats.io). NA$0TS is quick.')).toEqual({});
  expect(offered('We like NATS. It is qu$0ick.')).toEqual({});
});

test('the official name takes the place of the others', () => {
  const title = 'Use the official name “Kubernetes” everywhere (3 places)';
  expect(offered('K8s and *kubernetes*. Kub$0ernetes, and k8s’s clusters.\n\n`k8s` stays.')[title]).toBe(
    'Kubernetes and *Kubernetes*. Kubernetes, and Kubernetes’s clusters.\n\n`k8s` stays.',
  );
});

test('what others say, talks, introductions and pieces keep their names', () => {
  expect(
    Object.keys(
      offered(
        'Open Policy Agent (OPA$0) is here. “OPA is fine”, she said. Ada Smith presented “OPA Deep Dive”. OPA Gatekeeper.',
      ),
    ),
  ).toEqual([link('Open Policy Agent')]);
});
