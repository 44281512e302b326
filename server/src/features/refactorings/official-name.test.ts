import { expect, test } from 'vitest';
import { readFixture, snapshotOf, uriOf } from '../../../../test/fixture.ts';
import { applyChanges } from '../../edits/edit.ts';
import { refactorings } from '../refactorings.ts';

const title = 'Use the official name';
const head = '---\ntakeaways: true\n---\n\n';

/** What prose is after it is chosen at `$0`; undefined where it is not offered. */
function after(prose: string): string | undefined {
  const [file] = readFixture(`${head}${prose}`);
  const { text = '', cursors: [cursor = 0] = [] } = file ?? {};
  const offer = refactorings(snapshotOf({ 'a.md': text }), uriOf('a.md'), { start: cursor, end: cursor }).find((one) =>
    one.title.startsWith(title),
  );
  return offer && applyChanges(text, offer.changes()).slice(head.length);
}

test.each([
  ['short forms', 'K$08s is big; K8s’s API, too.', 'Kubernetes is big; Kubernetes’s API, too.'],
  [
    'where the cursor is at the official name',
    'Kuber$0netes, then.\n\nWe run k8s.',
    'Kubernetes, then.\n\nWe run Kubernetes.',
  ],
  ['former names', 'We put the Ambassador API gateway$0 in front.', 'We put the Emissary-Ingress in front.'],
  ['other capitals', 'We run kube$0rnetes and KUBERNETES.', 'We run Kubernetes and Kubernetes.'],
  ['misspelled names', 'We run Kuberentes$0 and K8s.', 'We run Kubernetes and Kubernetes.'],
  ['names written apart', 'We run Open Tele$0metry and OTel.', 'We run OpenTelemetry and OpenTelemetry.'],
  ['names that are short of a word', 'The Nota$0ry project, or so.', 'The Notary Project, or so.'],
  [
    'names in emphasis',
    'We run **K$08s** and *k8s-based* things.',
    'We run **Kubernetes** and *Kubernetes-based* things.',
  ],
  ['names in a link’s text', 'See [K$08s](https://k8s.io).', 'See [Kubernetes](https://k8s.io).'],
  ['the article before a name', 'We wrote an SM$0I adapter.', 'We wrote a Service Mesh Interface adapter.'],
  [
    'an article that a name has itself',
    'We read the TU$0F spec, as TUF wins.',
    'We read the Update Framework spec, as The Update Framework wins.',
  ],
  [
    'headings, and the links to them',
    '## 1. A k8s$0 party\n\nSee [above](#1-a-k8s-party).',
    '## 1. A Kubernetes party\n\nSee [above](#1-a-kubernetes-party).',
  ],
])('rewrites %s', (_, prose, expected) => {
  expect(after(prose)).toBe(expected);
});

/** Beside a name that is rewritten, so that the action is offered. */
test.each([
  ['a short form in brackets', 'Open Policy Agent (OPA) is here.', 'OPA'],
  ['what a short form stands for', 'OPA (Open Policy Agent) is here.', 'OPA'],
  ['a short form that is told of', 'People speak of Open Policy Agent, or OPA.', 'OPA'],
  [
    'a former name that is told of',
    'I mean Emissary-Ingress (formerly Ambassador API gateway).',
    'Ambassador API gateway',
  ],
  ['a name that is spoken of', 'What was previously called Ambassador API gateway is here.', 'Ambassador API gateway'],
  ['what is quoted', '“OPA is fine”, she said.', 'OPA'],
  ['a quoted block', '> OPA is fine.', 'OPA'],
  ['a talk’s title', 'Ada Smith gave the talk *All about OPA* on Tuesday.', 'OPA'],
  ['code, addresses and pictures', '`OPA`, https://example.com/OPA and ![OPA](OPA.png).', 'OPA'],
  ['handles and identifiers', 'Ask #k8s, @k8s, k8s-sig-auth, k8s.io and kubernetes/k8s.', 'k8s'],
  ['labels of links', 'See [OPA] and [OPA][].\n\n[OPA]: https://example.com', 'OPA'],
  ['pieces of the project', 'OPA Gatekeeper and Gatekeeper guard it.', 'OPA'],
  ['what is called after it', 'K8s Day was full.', 'K8s'],
  ['a capital that begins a sentence', 'It is here. Etcd is old.', 'ETCD'],
  ['other projects', 'Helm and Envoy.', 'OPA'],
])('leaves %s alone', (_, prose, name) => {
  const place = `Also, ${name.slice(0, 1)}$0${name.slice(1)} came.`;
  const result = after(`${prose}\n\n${place}`);
  expect(result?.slice(0, prose.length)).toBe(prose);
  expect(result?.slice(prose.length)).not.toContain(name);
});

test.each([
  ['all names are official', 'We run Kuber$0netes, and “k8s” is quoted.'],
  ['a name says more than the official one', 'We run Argo C$0D and ArgoCD.'],
  ['the cursor is at a piece of a project', 'We run the kube-pro$0xy of k8s.'],
])('is not offered where %s', (_, prose) => {
  expect(after(prose)).toBeUndefined();
});
