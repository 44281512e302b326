// Articles to measure with: as long as real ones and of their shape, each another, the same for the same seed.

/** Half of an article's sentences name a project, as those of people who come from a conference do. */
const projects = `Kubernetes, Prometheus, Envoy, OpenTelemetry, Argo CD, Flux, Linkerd, Istio, Helm, etcd, containerd, Crossplane,
  Backstage, Cilium, Falco, Harbor, KEDA, Knative, Keptn, gRPC, NATS, Open Policy Agent, Rook, Vitess, Thanos, Cortex`;
const names = projects.split(',').map((name) => name.trim());

const subjects = `the platform team, a colleague from the harbour, nobody in the audience, every second speaker, the release crew,
  a small bank, one of the maintainers, the woman beside me, a railway company, the on-call engineer, a public library`;
const verbs = `had rewritten, kept quiet about, wanted to measure, has given up on, will not touch, could explain, was proud of,
  had forgotten, still pays for, has come to like`;
const objects = `the build of last spring, an upgrade without a window, three clusters and a spare one, dashboards that nobody
  opens, a queue that fills at noon, the price of a quiet night, manifests as long as novels, an old load balancer,
  permissions that nobody remembers, the way home from a failed rollout`;
const endings = `and that was before lunch, which is more than it seems, as far as I could follow, with some help from friends,
  after the second attempt, and the room agreed, for reasons of its own, although the slides said less, to my surprise`;
const topics = `Upgrades, Queues, Dashboards, Policies, Clusters, Gateways, Pipelines, Budgets, Meshes, Registries, Tenants, Backups`;
const claims = `are a matter of habit, need an owner, grow where nobody looks, cost more than they show, want to be boring,
  moved into the platform, are read by people first, have become a product, deserve a test of their own, find their users`;
const people = `Ida Brandt, Tomás Reyes, Mei Okafor, Jonas Lindqvist, Priya Castellan, Nils Abara, Lucía Prieto, Ewa Marsh`;
const places = `KubeCon Barcelona 2019, KubeCon San Diego 2019, KubeCon Amsterdam 2023, KubeCon Chicago 2023, KubeCon Paris 2024`;

/** A source of chance that gives the same for the same seed: numbers in [0, 1), after mulberry32. */
type Chance = () => number;

function chanceOf(seed: number): Chance {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the words of a list, which are separated by commas. */
function one(chance: Chance, list: string | readonly string[]): string {
  const all = typeof list === 'string' ? list.split(',') : list;
  return (all[Math.floor(chance() * all.length)] ?? '').replace(/\s+/g, ' ').trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plainSentence(chance: Chance): string {
  const words = `${one(chance, subjects)} ${one(chance, verbs)} ${one(chance, objects)}`;
  return `${capital(words)}${chance() < 0.5 ? `, ${one(chance, endings)}` : ''}.`;
}

function projectSentence(chance: Chance): string {
  return `${capital(one(chance, subjects))} ${one(chance, verbs)} ${one(chance, names)}, ${one(chance, endings)}.`;
}

function talkSentence(chance: Chance): string {
  const title = `${one(chance, topics)} ${one(chance, claims)}`;
  const path = title.toLowerCase().replace(/\W+/g, '-');
  return `${one(chance, people)} gave “[${capital(title)}](https://talks.example/${path})”, and ${plainSentence(chance).toLowerCase()}`;
}

function linkSentence(chance: Chance): string {
  const words = one(chance, objects);
  return `${capital(one(chance, subjects))} pointed to [${words}](https://notes.example/${Math.floor(chance() * 1e6)}).`;
}

/** A paragraph is one line, as blogs have them. */
function paragraph(chance: Chance, sentences: readonly ((chance: Chance) => string)[]): string {
  return sentences.map((sentence) => sentence(chance)).join(' ');
}

/** What a paragraph of a section says: prose above all, now and then a project, a talk, a link. */
function mixed(chance: Chance): string {
  const some = Array.from({ length: 5 }, () => {
    const kind = chance();
    return kind < 0.15 ? projectSentence : kind < 0.19 ? talkSentence : kind < 0.24 ? linkSentence : plainSentence;
  });
  return paragraph(chance, some);
}

function nameless(chance: Chance): string {
  return paragraph(chance, Array(5).fill(plainSentence));
}

function linked(chance: Chance): string {
  return paragraph(chance, [linkSentence, talkSentence, linkSentence, projectSentence, linkSentence, linkSentence]);
}

export interface ArticleOptions {
  /** How long it is at least, in UTF-16 units; 18,000 by default, what an article of ten minutes has. */
  readonly length?: number;
  /** A link in nearly every sentence. */
  readonly links?: boolean;
  /** What makes it longer than articles are is prose that names nothing, so that it has no more talks and projects than they. */
  readonly plain?: boolean;
  /** It is one of two files, `part-1.md` and `part-2.md`, of one seed; by default part 1 is published elsewhere. */
  readonly part?: 1 | 2;
}

/** An article with a list of ten takeaways and a section for each of five, in which there is nothing to find. */
export function article(
  seed: number,
  { length = 18_000, links = false, plain = false, part }: ArticleOptions = {},
): string {
  const chance = chanceOf(seed);
  const place = one(chance, places);
  const first = Math.floor(chance() * 10);
  const titles = Array.from({ length: 10 }, (_, i) => {
    const topic = topics.split(',')[(first + i) % 12]?.trim();
    return `${topic} ${one(chance, claims)}`;
  });
  const head = [
    `# ${place}: ten takeaways (part ${part ?? 2}, notes ${seed})`,
    `These are my notes of three days. ${plainSentence(chance)}`,
    'All of my takeaways, once more:',
    titles.map((title, i) => `${i + 1}. ${title}`).join('\n'),
    part === 1
      ? 'I’ll cover takeaways 1–5 in this post; takeaways 6–10 are in [part 2](part-2.md).'
      : `Takeaways 1–5 are in [part 1](${part ? 'part-1.md' : 'https://notes.example/part-1'}), and I’ll cover takeaways 6–10 in this post.`,
  ];
  const room = (length - head.join('\n\n').length) / 5;
  const own = part === 1 ? 1 : 6;
  const sections = titles.slice(own - 1, own + 4).flatMap((title, i) => {
    const paragraphs: string[] = [];
    for (let written = title.length + 6; written < room; written += (paragraphs.at(-1)?.length ?? 0) + 2) {
      const kind = links ? linked : plain && written > 3000 ? nameless : mixed;
      paragraphs.push(kind(chance));
    }
    return [`## ${i + own}. ${title}`, ...paragraphs];
  });
  return `${[...head, ...sections].join('\n\n')}\n`;
}

/** A page about software that is no takeaway summary, with what such pages have. */
export function readme(seed: number): string {
  const chance = chanceOf(seed);
  const name = `${one(chance, topics).toLowerCase()}-${seed}`;
  const usage = `\`\`\`js\nimport { open } from '${name}';\n\nawait open({ retries: ${Math.floor(chance() * 9)} });\n\`\`\``;
  const options = names.slice(0, 8).map((option) => `- \`${option.toLowerCase()}\`: ${plainSentence(chance)}`);
  const parts = [`# ${name}`, mixed(chance), '## Usage', usage, mixed(chance), '## Options', options.join('\n')];
  return `${[...parts, '## License', 'MIT'].join('\n\n')}\n`;
}
