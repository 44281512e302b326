import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCatalog } from './built-in.ts';
import { factsOf } from './catalog.ts';
import { findMentions } from './mentions.ts';
import { catalogWith, writeStored } from './stored.ts';

const catalog = builtInCatalog();

/**
 * Brackets mark every mention that must be found: "[Istio] Day", or "[opa→Open Policy Agent]" where the project is called
 * otherwise (without what its official name has in parentheses).
 */
function check(marked: string): void {
  const expected: string[] = [];
  const text = marked.replace(/\[([^\]→]*)(?:→([^\]]*))?\]/g, (_, name: string, project = name) => {
    expected.push(`${name}→${project}`);
    return name;
  });
  const found = findMentions(catalog, text).map(
    ({ start, end, project }) => `${text.slice(start, end)}→${project.name.replace(/ \(.*/, '')}`,
  );
  expect(found).toEqual(expected);
}

describe('names', () => {
  test.each([
    '[Kubernetes] and [kubernetes→Kubernetes] and [KUBERNETES→Kubernetes], [Etcd→etcd], [opa→Open Policy Agent], [argo cd→Argo], [grpc→gRPC]',
    '[Open Policy Agent] ([OPA→Open Policy Agent])',
    'the [Container Network Interface] ([CNI→Container Network Interface])',
    '[k8s→Kubernetes], [K8s→Kubernetes], [Kube→Kubernetes], [OTel→OpenTelemetry], [cri-o→CRI-O], [CRI\u2011O→CRI-O]',
    '[SMI→Service Mesh Interface], [TUF→The Update Framework], [cdk8s→CDK for Kubernetes], [K3s→k3s], [Metal³→metal3-io]',
    '[Argo CD→Argo], [ArgoCD→Argo], [Argo Rollouts→Argo] and [Argo] itself',
    '[Fluent Bit→Fluentd], [Flagger→Flux], [Conftest→Open Policy Agent], [Podman→Podman Container Tools], [Podman Desktop]',
    'the [Ambassador API gateway→Emissary-Ingress] and the [Ambassador API Gateway→Emissary-Ingress]',
    '[Knative] Functions on Azure [Kubernetes] Service at [Istio] Day',
    'a Certified [Kubernetes] Administrator, [Kubernetes]-based, non-[Kubernetes], #[Kubernetes]',
    "[Kubernetes]’ future, [Istio]'s mesh, [Istio]’s mesh, two [Envoy]s, several [OPA→Open Policy Agent]s, [Prometheus]es",
    '[Prometheus]/[Jaeger], “[Keptn]”, ([Dapr]), [KEDA]: [Linkerd]; [Cilium]… [CloudEvents]!',
    '[Envoy] Proxy, [envoy→Envoy] sidecars',
    '[Linkerd2→Linkerd] and [Linkerd] 2.3, [FluxCD→Flux], [Flux CD→Flux] and [Flux2→Flux], [ChaosMesh→Chaos Mesh], [CRIO→CRI-O]',
    'a [containerd] shim with [nerdctl→containerd]; an [etcd] operator and the [Prometheus] Operator; [Jaeger] UI',
    'a [Cloud Native Buildpack→Buildpacks] and [Cloud Native Buildpacks→Buildpacks]; [Kruise→OpenKruise] and [OpenKruise]',
    'From [OpenTracing] and OpenCensus to [OpenTelemetry] and [OTEL→OpenTelemetry]; [OpenMetrics] and [Prometheus].',
    'The [Open Tracing→OpenTracing] people met those of [Open Metrics→OpenMetrics]; [Open EBS→OpenEBS] and [Open\nGitOps→OpenGitOps] came, too.',
    '[Helm] Hub and [Artifact Hub]; charts in [ChartMuseum→Helm], with [Tekton] Chains and [Knative] Eventing.',
    '[waSCC→wasmCloud], [wasmcloud→wasmCloud]. [k8s-vgpu-scheduler→HAMi] is now [HAMi].',
    '[Cluster API→Kubernetes] and the [Kubernetes Cluster API→Kubernetes], [Kubebuilder→Kubernetes], [ingress-nginx→Kubernetes]',
    '[Nydus→Dragonfly] images, [flagd→OpenFeature] flags, [Mayastor→OpenEBS] volumes, [Kubespray→Kubernetes] playbooks',
    '[SPIFFE]/[SPIRE], [SPIFFE] and [Spire→SPIRE]; [SOPS], secrets encrypted with [sops→SOPS]',
    '[Vitess] at PlanetScale, [Crossplane] at Upbound, [Cilium] at Isovalent, [Falco] at Sysdig, [TiKV] under TiDB',
    '日本語 [Istio] — naïve [Knative], Überetcd',
  ])('%s', check);

  test.each([
    'PlanetScale, Upbound, Isovalent, Buoyant, Sysdig, Styra, Tigera, Solo.io, Weaveworks and Spotify sponsored it.',
    'Docker, Terraform, Grafana, Kafka, Calico, Traefik, Spinnaker, Jenkins, OpenShift, Rancher, Octant and TiDB are none.',
    'OpenCensus, Conduit, Mimir, Colima, KubeSphere, Ceph, rqlite, Heptio Sonobuoy, NGINX Ingress Controller',
    'Heroku Buildpacks and Paketo Buildpacks; a church with a Spire; the sops of the operations team',
    'our cluster API, the gateway API; the Amazon API Gateway; a kruise',
  ])('no project of the CNCF: %s', check);

  test('words of their own', () => {
    check(
      'KubeCon, Kubecon, kubectl, kubeconfig, ArgoCon, multicloudcon, microkubernetes, Kubernetesque, istioctl, éetcd, etcdé',
    );
    check('kube-proxy, Kube-proxy and kube-apiserver');
  });

  test('addresses, handles and file names', () => {
    check(
      'kubernetes.io, @linkerd, github.com/etcd-io/etcd, https://istio.io/keda, ./charts/etcd/, registry.k8s.io/etcd',
    );
    check('They asked on r/kubernetes and (r/istio), /r/Kubernetes too; [Kubernetes]/[Istio].');
    check('It ran on [Kubernetes].The next one did not.');
  });

  test('across a line’s end, but not across an empty line', () => {
    check('[Open\nPolicy Agent→Open Policy Agent]');
    check('[Argo\r\n  CD→Argo], [Chaos\u00a0Mesh→Chaos Mesh]');
    check('Open\n\nPolicy Agent');
  });

  test('masked text is no part of a name and ends no word wrongly', () => {
    check('\uFFFC\uFFFC[Istio]\uFFFC [Argo]\uFFFCRollouts Open \uFFFC Policy Agent');
  });

  test('what was recognised, and how', () => {
    expect(findMentions(catalog, 'opa, Gatekeeper, the Ambassador API Gateway')).toMatchObject([
      { start: 0, end: 3, via: 'alias', name: 'OPA', project: { id: 'open-policy-agent' } },
      { start: 5, end: 15, via: 'subproject', name: 'Gatekeeper' },
      { start: 21, end: 43, via: 'former-name', name: 'Ambassador API gateway', project: { id: 'emissary-ingress' } },
    ]);
  });
});

describe('ordinary words', () => {
  test.each([
    'Open metrics for all. Open source is open; an open feature request, an open tracing session for visitors.',
    'We took the Harbor cruise; the harbor was calm. Harbor seals everywhere. San Diego Harbor by night.',
    'By the backstage exit. Backstage, the crew was nervous. Backstage Exit. Backstage passes for all.',
    'Score another point for the CNCF. The final score was close. A Score Card.',
    'Spin up a cluster. Give it a spin. How to Spin Up Your First Cluster. A Spin Class.',
    'A steep learning curve. The Learning Curve. Curves and the Curve again.',
    'Fluid conversations, a fluid schedule. The cadence of releases. Cadence matters.',
    'A CNCF Ambassador at the Ambassador booth. The Ambassador team builds Ambassador Edge Stack. My Ambassador colleague.',
    'Pick a production-ready CNI, any CNI. CNI plugins abound. Several CNI providers. Your CNI, any cloud’s CNI.',
    'She took the helm. Everything is in flux. An envoy of the UN Envoy. The Special Envoy spoke.',
    'KCD Lima, in Lima, Peru. We talked to Porter about it. Cole Porter sang. Johannes Kepler looked up.',
    'A volcano. The Volcano. Volcano tours. A litmus test. A Litmus Test. ARM Cortex, Cortex-A53.',
    'A notary public. Notary Public. The Hubble telescope. Hubble. Marvel Thanos. Dex Horthy spoke.',
    'To ratify a contract. The eraser. Radius of one mile. A capsule hotel. Time Capsule. Pixie dust. Distribution matters.',
    'A telepresence robot. Telepresence robots. In toto we saw ten. SOPs for operators. The Nats won.',
    'The OCI Distribution Specification, a Linux Distribution, image distribution.',
    'A contour map. Keep going. Teller machines. A vineyard. Headlamps. Tremors.',
    'Improving Service Mesh Performance. Building a Serverless Workflow.',
  ])('%s', check);

  test.each([
    'We run our functions on [Spin]. [Spin] is a framework for WebAssembly.',
    '[Backstage] plugins were everywhere, [backstage→Backstage] plugins too; many adopt [Backstage] as their portal.',
    '[helm→Helm] charts, [Helm] charts, [Helm] 3, [Helm]-based installs',
    'We push images to [Harbor] and scan them. [Harbor] graduated from incubation. The [Harbor] registry. The [Harbor] maintainers.',
    'With [Score], a workload is described once. The [Score] specification.',
    'The [CNI→Container Network Interface] specification.',
    '[Helm], [Flux], and [Dragonfly]; [Porter] and [Helm]; [Carvel], [Porter], [Rook] & [Kubernetes].',
    'The [Volcano] project. The project [Volcano]. CNCF project [Cedar]. [Rook]/Ceph. [Rook]-Ceph.',
    '[Cilium]’s [Hubble→Cilium] and Isovalent.',
    '[Gatekeeper→Open Policy Agent] policies with [OPA→Open Policy Agent].',
    '[Kepler] measured the energy of our pods. [Longhorn] volumes. [Copa] v0.6.',
    '[Notary→Notary Project] signs images, [Fluid] caches datasets.',
    '[Thanos] and [Cortex] store metrics.',
    'In [Backstage], and (with [Harbor]) too. After the keynote, [Backstage] was on every slide.',
    '[Litmus Chaos→Litmus] and [litmus chaos→Litmus].',
    'The [Gatekeeper→Open Policy Agent] component was new to us, the [Backstage] dashboard was not; a [Litmus] feature won.',
    '[ko] build replaced our Dockerfile.',
  ])('%s', check);
});

// The article itself is not part of the repository; it may lie beside it.
const article = new URL('../../../../shared/samples/kubecon-na-2019-part-2.txt', import.meta.url);
const there = existsSync(article);

test.skipIf(!there)(`a published article${there ? '' : ' (skipped: it does not lie beside the repository)'}`, () => {
  const text = readFileSync(article, 'utf8');
  const counts: Record<string, number> = {};
  for (const { start, end } of findMentions(catalog, text)) {
    const name = text.slice(start, end);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  expect(counts).toEqual({
    Kubernetes: 25,
    k8s: 1,
    K8s: 1,
    'Open Policy Agent': 2,
    OPA: 6,
    OpenTelemetry: 1,
    Envoy: 1,
    'Ambassador API gateway': 1,
    Telepresence: 5,
    NATS: 1,
    CloudEvents: 2,
    Knative: 1,
    KEDA: 2,
  });
});

test('a new project whose name nobody has judged needs a telling word', () => {
  const { projects } = factsOf(catalog);
  const more = { ...(projects[0] as (typeof projects)[0]), name: 'Beacon' };
  const stored = writeStored({ snapshot: '2099-01-01', source: 'x', projects: [...projects, more] });
  const { catalog: updated } = catalogWith(stored);
  const find = (text: string): number => findMentions(updated, text).length;
  expect(find('Beacon hills, a beacon, on Beacon.')).toBe(0);
  expect(find('The Beacon project.')).toBe(1);
});

describe('laws', () => {
  const names = catalog.projects.flatMap((project) => project.names.map((name) => name.text));
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names) },
    fc.constantFrom(
      's',
      'es',
      '’s',
      ' ',
      '\n',
      '\n\n',
      '-',
      '/',
      '.',
      ', ',
      ' and ',
      ' (',
      ')',
      ' the ',
      ' project',
      '\uFFFC',
      '@',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const prose = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  test('mentions lie in the text, in order, without overlaps, and are spelled like the name', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0;
        for (const { start, end, project, name, via } of findMentions(catalog, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const written = text
            .slice(start, end)
            .replace(/\s+/g, ' ')
            .replace(/[\u2010\u2011]/g, '-');
          const hyphenless = (spelling: string): string => spelling.toLowerCase().replaceAll('-', ' ');
          expect(hyphenless(written)).toBe(hyphenless(name));
          expect(project.names).toContainEqual(expect.objectContaining({ text: name, via }));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a blank line keeps what comes before and after apart', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const apart = findMentions(catalog, `${before}.\n\n${after}`);
        const alone = findMentions(catalog, `${before}.`);
        expect(apart.filter((mention) => mention.end <= before.length)).toEqual(alone);
      }),
    );
  });

  test('every name is recognised where its project is called so', () => {
    for (const project of catalog.projects) {
      for (const name of project.names) {
        const text = `We spoke about the ${name.text} maintainers.`;
        const found = findMentions(catalog, text);
        expect(
          found.map((mention) => [mention.name, mention.project.name]),
          text,
        ).toContainEqual([name.text, project.name]);
      }
    }
  });
});
