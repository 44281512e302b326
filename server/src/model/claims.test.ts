import { describe, expect, test } from 'vitest';
import { builtInCatalog } from '../catalog/index.ts';
import { readMarkdown } from '../syntax/document.ts';
import { claimsWith } from './claims.ts';

const claimsIn = claimsWith(builtInCatalog());

/** "Linkerd, Falco: not reached graduated 2018-01-01/2018-12-31" for each claim of a text. */
function claims(text: string): string[] {
  return readMarkdown(text)
    .blocks.flatMap(claimsIn)
    .map(({ mentions, negated, how, says, time }) => {
      const names = mentions.map((mention) => mention.text).join(', ');
      const when = typeof time === 'object' ? ('from' in time ? `${time.from}/${time.to}` : `-${time.yearsAgo}`) : time;
      return [`${names}:`, negated && 'not', how, says, when].filter(Boolean).join(' ');
    });
}

// What a text claims; sentences as people write them after a conference.
describe('claims', () => {
  test.each<[string, ...string[]]>([
    // Reached.
    ['Linkerd graduated.', 'Linkerd: reached graduated'],
    ['Linkerd has graduated, and the party was loud.', 'Linkerd: reached graduated'],
    ['Linkerd has finally graduated from the CNCF incubator!', 'Linkerd: reached graduated'],
    ['On the second day we learned that Linkerd had officially graduated.', 'Linkerd: reached graduated'],
    ['Linkerd and Flux graduated this week.', 'Linkerd, Flux: reached graduated'],
    ['Linkerd, Flux and Argo CD have all graduated.', 'Linkerd, Flux, Argo CD: reached graduated'],
    ['The popular service mesh Linkerd has graduated.', 'Linkerd: reached graduated'],
    ['Linkerd is now graduated.', 'Linkerd: reached graduated'],
    ['Linkerd, which graduated in July, had the longest queue.', 'Linkerd: reached graduated'],
    ['Falco became the newest graduated project.', 'Falco: reached graduated'],
    ['Falco became a graduated project in 2024.', 'Falco: reached graduated 2024-01-01/2024-12-31'],
    ['Falco was the first security project to graduate.', 'Falco: reached graduated'],
    ['The CNCF graduated Falco on the last day.', 'Falco: reached graduated'],
    ['The graduation of Falco was the talk of the town.', 'Falco: reached graduated'],
    ['For instance, the CNCF graduation of the runtime watchdog, Falco, was on a slide.', 'Falco: reached graduated'],
    [
      'In the keynote they celebrated the graduation of the policy engine Open Policy Agent (OPA).',
      'Open Policy Agent: reached graduated',
    ],
    ['Linkerd’s graduation came at the right time.', 'Linkerd: reached graduated'],
    ['Congratulations to Falco, which has graduated!', 'Falco: reached graduated'],
    ['Dapr moved from the sandbox to incubation.', 'Dapr: reached incubating'],
    ['Dapr was promoted to incubating.', 'Dapr: reached incubating'],
    ['Dapr has moved into the CNCF incubator.', 'Dapr: reached incubating'],
    ['Dapr joined the CNCF as an incubating project.', 'Dapr: reached incubating'],
    ['Dapr was accepted as a CNCF incubating project.', 'Dapr: reached incubating'],
    ['Dapr was accepted into the CNCF sandbox.', 'Dapr: reached sandbox'],
    ['The TOC accepted Dapr as an incubating project.', 'Dapr: reached incubating'],
    ['Dapr was accepted into the CNCF as an incubating project.', 'Dapr: reached incubating'],
    ['The CNCF TOC has voted to accept Dapr as an incubating project.', 'Dapr: reached incubating'],
    ['KEDA graduated from sandbox to incubating.', 'KEDA: reached incubating'],
    ['KEDA graduated from the sandbox.', 'KEDA: reached incubating'],
    ['KEDA has reached incubation.', 'KEDA: reached incubating'],
    ['KEDA entered the CNCF Sandbox.', 'KEDA: reached sandbox'],
    ['Knative joined the CNCF.', 'Knative: reached member'],
    ['Knative has been accepted by the CNCF.', 'Knative: reached member'],
    ['Google donated Knative to the CNCF.', 'Knative: offered member'],
    ['Knative was donated to the Cloud Native Computing Foundation.', 'Knative: offered member'],
    ['Keptn has been archived.', 'Keptn: reached archived'],
    ['Keptn was archived by the CNCF.', 'Keptn: reached archived'],
    // Held.
    ['Falco is a sandbox project.', 'Falco: held sandbox'],
    ['Falco is a CNCF incubating project.', 'Falco: held incubating'],
    ['Falco is now incubating.', 'Falco: held incubating'],
    ['Falco is still in the sandbox stage.', 'Falco: held sandbox'],
    ['Falco is in incubation.', 'Falco: held incubating'],
    ['Falco is a CNCF project.', 'Falco: held member'],
    ['Falco, a sandbox project, watches system calls.', 'Falco: held sandbox'],
    ['We run Falco (a CNCF sandbox project) everywhere.', 'Falco: held sandbox'],
    ['We run Falco (incubating) everywhere.', 'Falco: held incubating'],
    ['The incubating project Falco has a new logo.', 'Falco: held incubating'],
    ['The sandbox projects Falco and Dapr shared a booth.', 'Falco, Dapr: held sandbox'],
    ['Falco and Dapr are both sandbox projects.', 'Falco, Dapr: held sandbox'],
    ['Linkerd and Falco, a sandbox project, shared a booth.', 'Falco: held sandbox'],
    ['Graduated projects such as Kubernetes and Envoy got their own rooms.', 'Kubernetes, Envoy: held graduated'],
    ['Graduated projects include Kubernetes, Envoy and Helm.', 'Kubernetes, Envoy, Helm: held graduated'],
    ['The CNCF-hosted OpenTelemetry specification was everywhere.', 'OpenTelemetry: held member'],
    ['A talk explained how the CNCF-hosted OpenTelemetry specification helps.', 'OpenTelemetry: held member'],
    ['CloudEvents, the CNCF-hosted specification for events, is done.', 'CloudEvents: held member'],
    ['Telepresence is hosted by the CNCF.', 'Telepresence: held member'],
    ['Telepresence is CNCF-hosted.', 'Telepresence: held member'],
    ['Telepresence is part of the CNCF.', 'Telepresence: held member'],
    ['Falco is one of the CNCF’s incubating projects.', 'Falco: held incubating'],
    ['One of my favourite sandbox projects is Falco.', 'Falco: held sandbox'],
    // Denied.
    ['Falco has not graduated.', 'Falco: not reached graduated'],
    ['Falco hasn’t graduated yet.', 'Falco: not reached graduated'],
    ['Falco is not a CNCF project.', 'Falco: not held member'],
    ['Falco isn’t a graduated project.', 'Falco: not held graduated'],
    ['Falco is no longer a sandbox project.', 'Falco: not held sandbox'],
    ['Knative has not joined the CNCF.', 'Knative: not reached member'],
    // Times.
    ['Prometheus graduated in 2018.', 'Prometheus: reached graduated 2018-01-01/2018-12-31'],
    ['Prometheus graduated in August 2018.', 'Prometheus: reached graduated 2018-08-01/2018-08-31'],
    ['Prometheus graduated on August 9, 2018.', 'Prometheus: reached graduated 2018-08-09/2018-08-09'],
    ['Prometheus graduated on 9 August 2018.', 'Prometheus: reached graduated 2018-08-09/2018-08-09'],
    ['In 2018, Prometheus graduated.', 'Prometheus: reached graduated 2018-01-01/2018-12-31'],
    ['Prometheus (graduated in 2018) had two rooms.', 'Prometheus: reached graduated 2018-01-01/2018-12-31'],
    ['Prometheus graduated last year.', 'Prometheus: reached graduated -1'],
    ['Falco has been a sandbox project since 2018.', 'Falco: reached sandbox 2018-01-01/2018-12-31'],
    ['Falco was a sandbox project.', 'Falco: held sandbox past'],
    ['Back then Falco was a sandbox project.', 'Falco: held sandbox unclear'],
    // Where it stands.
    ['## Linkerd has graduated', 'Linkerd: reached graduated'],
    ['- Linkerd has graduated\n- Falco is a sandbox project', 'Linkerd: reached graduated', 'Falco: held sandbox'],
    ['[Linkerd](https://linkerd.io) has **graduated**.', 'Linkerd: reached graduated'],
    ['*Linkerd* is a [graduated project](https://www.cncf.io/projects/).', 'Linkerd: held graduated'],
    ['Linkerd has\ngraduated.', 'Linkerd: reached graduated'],
    ['> Linkerd has graduated.', 'Linkerd: reached graduated'],
    ['| Project | News |\n| --- | --- |\n| Mesh | Linkerd has graduated |', 'Linkerd: reached graduated'],
    ['Linkerd has graduated, and Falco joined the sandbox.', 'Linkerd: reached graduated', 'Falco: reached sandbox'],
    ['Linkerd has graduated. Falco is an incubating project.', 'Linkerd: reached graduated', 'Falco: held incubating'],
  ])('%j', (text, ...expected) => expect(claims(text)).toEqual(expected));
});

// Nothing is claimed, or not by the author, or not of the project that is named.
describe('no claims', () => {
  test.each([
    // Wishes, plans, doubts.
    'Linkerd hopes to graduate.',
    'Linkerd hopes to graduate in 2021.',
    'Linkerd will graduate next year.',
    'Linkerd will have graduated by then.',
    'Linkerd should be graduated by now.',
    'Linkerd may have graduated.',
    'Linkerd is about to graduate.',
    'Linkerd has applied for graduation.',
    'Linkerd has nearly graduated.',
    'Linkerd is on its way to graduation.',
    'The vote for the graduation of Linkerd is open.',
    'The graduation of Linkerd is expected soon.',
    'Linkerd could become a graduated project.',
    'We are waiting for the graduation of Linkerd.',
    'Google plans to donate Knative to the CNCF.',
    'Google would not donate Knative to the CNCF.',
    'If Linkerd had graduated, I would have cheered.',
    'Once Linkerd has graduated, we will use it.',
    'When Linkerd graduates, there will be cake.',
    'Linkerd graduates next month.',
    'Has Linkerd graduated?',
    'Is Falco a sandbox project?',
    'I wonder whether Falco is a sandbox project.',
    'Let us pretend that Falco is a graduated project.',
    // Other people's words.
    '“Linkerd has graduated”, somebody shouted.',
    'I heard that Linkerd has graduated.',
    'Somebody said that Linkerd has graduated.',
    'According to my neighbour, Linkerd has graduated.',
    'Rumour has it that Linkerd has graduated.',
    'My favourite talk was “Falco, a Sandbox Project” by Ada Smith.',
    // Other organisations and other things that graduate.
    'Falco graduated from the Apache incubator.',
    'The maintainers graduated from Stanford, and Falco was their thesis.',
    'The feature graduated to beta in Kubernetes.',
    'The Kubernetes Gateway API graduated to GA.',
    'Sidecar containers graduated to stable in Kubernetes 1.29.',
    'Kubernetes graduated sidecar containers to beta.',
    'Job tracking has graduated to stable in Kubernetes.',
    'Kubernetes features that have graduated are on by default.',
    'A graduate of the Kubernetes mentoring programme told her story.',
    'The Envoy maintainers graduated together.',
    'The founder of Linkerd graduated in 2009.',
    'Graduated rollouts are easy with Linkerd.',
    // A sandbox, an incubator, an archive as ordinary words.
    'gVisor is a sandbox for containers, and Kubernetes runs it.',
    'You can try Linkerd in a sandbox.',
    'Start with a sandbox project on your laptop and install Linkerd in it.',
    'We deployed Kubernetes to the sandbox cluster.',
    'Falco is sandboxed.',
    'The old Helm charts have been archived.',
    'Prometheus metrics are archived for a year.',
    'The Kubernetes repository was archived.',
    'Argo is archived in our cupboard.',
    // Not of the project that is named.
    'There are many sandbox projects that integrate with Kubernetes.',
    'Among the sandbox projects, none is as quick as Linkerd.',
    'It is the only graduated project that does not need Kubernetes.',
    'It runs on Kubernetes, a rarity among sandbox projects.',
    'The sandbox projects that use Envoy had a session.',
    'The company behind Linkerd joined the CNCF.',
    'Linkerd’s maker joined the CNCF as a gold member.',
    'A startup that uses Falco, a CNCF member, gave a talk.',
    'Falco adopters are part of the CNCF.',
    'The CNCF hosts Kubernetes meetups.',
    'This CNCF-hosted Kubernetes proxy tool is handy.',
    'Like other graduated projects, Linkerd has a logo.',
    // Comparisons, classes, former times.
    'Linkerd is more mature than a graduated project.',
    'Linkerd is as stable as a graduated project.',
    'Linkerd feels like a graduated project.',
    'Every graduated project needs maintainers, as Linkerd knows.',
    'Formerly a sandbox project, Falco has many users.',
    'Falco, formerly a sandbox project, has many users.',
    'Unlike Falco, a sandbox project has few users.',
    // No prose.
    '`Linkerd has graduated`',
    '    Linkerd has graduated.',
    '![Linkerd has graduated](a.png)',
    '<!-- Linkerd has graduated. -->',
    'The CNCF has sandbox, incubating and graduated projects.',
    'Linkerd was discussed. It graduated.',
  ])('%j', (text) => expect(claims(text)).toEqual([]));
});
