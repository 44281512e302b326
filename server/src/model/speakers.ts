import { cased } from '../syntax/caseless.ts';
import { givenNames } from './given-names.ts';

/** Speakers read from prose. */
export interface People {
  /** Names as written. */
  readonly names: readonly string[];
  /** "I", "me", "my colleague and I": the author is one of them. */
  readonly own: boolean;
  /** Index where they begin, and index after the last. */
  readonly start: number;
  readonly end: number;
}

const word = "(?:\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.)*|\\p{Lu}[\\p{L}\\p{M}]*(?:[’'-]\\p{L}[\\p{L}\\p{M}]*)*)";
const particle =
  '(?:van|von|vom|de|der|den|del|della|di|da|do|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|af|y)(?:[ ](?:der|den|la|las|los|de))?';
const person = `${word}(?:[ ](?:${particle}[ ])?${word}){0,3}`;
const personAt = cased(person, 'y');
// One loop, as V8 takes a tenth of a second to compile what it would unroll; who is a person is judged afterwards.
const listAtEnd = cased(`(?<![\\p{L}\\p{N}’'.-])${word}(?:(?:,? (?:and|&) |, | (?:${particle} )?)${word})*$`);

// Roles that stand before a name: "by my colleague Ada Smith", "by Acme engineers Ada Smith and …".
const roleAt = cased(
  String.raw`(?:(?:(?!(?:and|or|from|of|at|with|in) )[\p{L}’'&-]+ ){0,5}?(?:colleagues?|coworkers?|engineers?|developers?|advocates?|architects?|founders?|maintainers?|leads?|leader|chairs?|co-chairs?|CTO|CEO|VP|director|managers?|president|friends?|teammates?|speakers?|authors?|creators?|contributors?|evangelists?|researchers?|professors?|scientists?|consultants?|duo|team|folks|own),? (?=\p{Lu})|(?:the|an?|my|our|their|his|her)(?: [\p{Ll}][\p{Ll}-]*){0,4} (?=\p{Lu}))`,
  'y',
);

const company =
  "(?:the )?[\\p{Lu}\\d](?:[\\p{L}\\p{N}&’'+/-]|\\.(?=\\p{L}))*(?: (?:of |for |the )?[\\p{Lu}\\d][\\p{L}\\p{N}&’'+/-]*){0,4}";
const companyAt = cased(company, 'y');
const affiliation = cased(` \\([^()]{1,80}\\)|,? (?:from|of|at|@) ?${company}`, 'y');
const asideAtEnd = cased(`(?:,? (?:from|of|at) ${company},?| \\([^()]{1,60}\\)|, [^,;:“”"()]{2,60},)$`);
const selfAt = cased(String.raw`(?:I|me|myself|us)(?![\p{L}\p{N}’'])`, 'y');
const separatorAt = /, (?:and|&) (?:also )?| (?:and|&|\+|with) |; (?:and |& )?| \/ |, /y;

// Capitalised words that begin sentences, or stand before a name without being one.
const noName = new Set(
  `A After Again All Also Although An And Another Any As At Because Before Both But By Day Each Earlier Even Every Finally First
  For From He Her Here Hers His How However I If In It Its Last Later Many Me Meanwhile More Most Mr Mrs Ms Much My Next No Not
  Now Of Off On Once One Or Other Others Our Out Over She Similarly Since So Some Still Such That The Their Them Then There
  These They This Those Three Through To Today Tomorrow Tonight Two Under Until Up Us We What When Where Which While Who Why
  With Yesterday Yet You Your Dr Prof Professor Sir Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
  March April May June July August September October November December`.split(/\s+/),
);

// Words of companies, products, places and events. One of them in a name, and it is no person's.
const noPerson = new Set(
  `Academy Accelerator Access Action Actions Advanced Airbnb Alibaba Amazon Ambassador America American Analytics Anthos Apache
  API App Apple Application Applications Apps Architecture Association Authority Automation Award Aws Azure Bank Berlin Best Beyond
  Bloomberg Booth Box Build Building Buoyant Business California Calico Cern Chicago Chronosphere Cilium Cisco City Cloud Cloudflare Cluster
  Co Code Collective Committee Community Company Computing Conference Confluent Consulting Contributor Containers Containerd Corp
  Corporation Council Customer Data Datadog Day Days Deep Default Delivery Deploy Design Developer Developers Devops Dive Docker Document
  Documentation Dynatrace Edge Edition Elastic End Engine Engineering Enterprise Envoy Etcd Europe European Event Events
  Experience Facebook Fastly Firefox Flux Foundation Framework Functions Future Gateway Getting Git Github Gitlab Gitops Global Go Google Gov Government
  Grafana Group Guide Hall Hashicorp Hat Health Helm Hub Hybrid Idea Inc Infrastructure Initiative Innovation Institute
  Instagram Intel International Internet Introduction Ios Isovalent Istio Java Javascript Jetbrains Juniper Keda Keynote Knative Kubecon
  Kubernetes Labs Lambda Learning Lightning Lightstep Limited Linkerd Linux London Ltd Lyft Machine Maintainer Maintainers Management Map
  Meetup Mesh Meta Microservices Microsoft Mirantis Mobile Model Modern Money Monitoring Mozilla Multi Native Nats
  Netflix Network Networking Networks New News Nginx Node North Notes Observability Online Open Openai Opentelemetry Operations
  Operator Operators Oracle Organization Panel Partner Party Paypal Performance Pivotal Platform Platforms Policy Popular Press Production Products Program
  Programming Project Projects Prometheus Pulumi Python Quick Rancher Reddit Redis Release Reliability Rails Research Rook Rust
  Salesforce San Science Scale Scaling School Search Security Server Serverless Service Services Session Shopify Show Site Slack Snyk
  Society Software Solo Solutions South Spotify Source Special Spring Square Stack Start Started State Step Storage Stories Studio Styra Summit
  Support Suse Swift System Systems Talk Talks Team Tech Technologies Technology Telepresence Tigera Tips Tool Tools Track Tutorial Twitch Twitter
  Uber Ui United University Unix Upbound Usa User Users Ux Video Vmware Volkswagen Wasm Weaveworks Web Webassembly Website West Windows
  Wiki Workflow Workflows Working Workshop World Yahoo YouTube Youtube Zalando Zero`.split(/\s+/),
);

const innerCapital = cased(String.raw`^(?:Mc|Mac|De|Di|Du|La|Le|Jo|Fitz|Van|Von|Ver)\p{Lu}\p{Ll}`);
const initials = cased(String.raw`^(?:\p{Lu}\.-?)+$`);
const acronym = cased(String.raw`^\p{Lu}{2,}$`);
const camelCase = cased(String.raw`\p{Ll}\p{Lu}`);

/** A name as a person's: leading words that only begin a sentence left out; undefined where it is nobody's. */
export function personIn(text: string): string | undefined {
  let words = text.replace(/[’']s?$/, '').split(' ');
  while (words.length > 0 && noName.has((words[0] as string).replace(/\.$/, ''))) words = words.slice(1);
  // "Docker Captain Ada Smith": what stands before a given name is a title.
  const given = words.findIndex((candidate) => givenNames.has(candidate));
  if (given > 0 && words.length - given >= 2 && words.length > 2) words = words.slice(given);
  if (words.length === 0 || words.length > 5) return undefined;
  const fine = words.every((candidate, i) => {
    if (initials.test(candidate)) return words.length > 1;
    const bare = candidate.replace(/\.$/, '');
    if (noName.has(bare) || noPerson.has(bare) || noPerson.has(titleCase(bare))) return false;
    // Acronyms name companies; two letters may be initials ("JJ Asghar").
    if (acronym.test(bare)) return bare.length === 2 && i === 0 && words.length > 1;
    return !camelCase.test(bare) || innerCapital.test(bare);
  });
  if (!fine || (words.length === 1 && (words[0] as string).length < 3)) return undefined;
  return words.join(' ');
}

/** A name that is a person's beyond reasonable doubt: it has a surname, and begins with a common given name. */
export function isFullName(name: string): boolean {
  const words = name.split(' ');
  return words.length > 1 && givenNames.has(words[0] as string);
}

/**
 * The speakers named at an index, as after "by": "A and B", "A (Acme), B of Acme and C", "A, Acme & B, Acme",
 * "my colleague A". Undefined where no person is named there.
 */
export function peopleAt(text: string, index: number): People | undefined {
  const entries = entriesAt(text, index);
  const ampersand = entries.some(({ separator }) => /[&;]/.test(separator));
  const names: string[] = [];
  let own = false;
  let company = false;
  let end = index;
  for (const [i, entry] of entries.entries()) {
    const { name, separator } = entry;
    if (i > 0 && separator === ', ') {
      // What follows a comma is the next speaker, or the company of the last.
      const more = entries.slice(i + 1).some((later) => /and|&/.test(later.separator));
      const next = name !== undefined && (isFullName(name) || (more && !ampersand && name.includes(' ')));
      if (entry.own || next) names.push(...(name === undefined ? [] : [name]));
      else company = true;
    } else if (i > 0 && /^, (?:and|&)/.test(separator)) {
      // "by A, and B": a new clause begins, unless more than one came before.
      if ((i === 1 && !company) || (name === undefined && !entry.own)) break;
      if (name !== undefined) names.push(name);
    } else if (name === undefined && !entry.own) break;
    else if (name !== undefined) names.push(name);
    own ||= entry.own;
    end = entry.end;
  }
  return names.length > 0 || own ? { names, own, start: index, end } : undefined;
}

interface Entry {
  readonly name: string | undefined;
  readonly own: boolean;
  readonly separator: string;
  readonly end: number;
}

// Capitalised names, of persons or not, joined by commas and "and".
function entriesAt(text: string, index: number): Entry[] {
  const entries: Entry[] = [];
  let at = index;
  let separator = '';
  while (entries.length < 16) {
    const self = match(selfAt, text, at);
    const begin = self ? at : skip(roleAt, text, at);
    const run = self ?? match(personAt, text, begin) ?? match(companyAt, text, begin);
    if (run === undefined || /[’']s?$/.test(run)) break;
    const company = self || personIn(run) ? undefined : match(companyAt, text, begin);
    const end = skip(affiliation, text, begin + (company ?? run).length);
    entries.push({ name: self ? undefined : personIn(run), own: self !== undefined, separator, end });
    const next = match(separatorAt, text, end);
    if (next === undefined) break;
    separator = next;
    at = end + next.length;
  }
  return entries;
}

/**
 * The speakers named directly before an index: "A", "A and B", "A and I", "A from Acme". As subjects, before
 * "presented", they follow no preposition; as owners, before "’s talk", they may.
 */
export function peopleBefore(text: string, index: number, role: 'subject' | 'owner' = 'subject'): People | undefined {
  const from = Math.max(0, index - 200);
  const slice = text.slice(from, index);
  const aside = asideAtEnd.exec(slice);
  for (const attempt of aside ? [slice.slice(0, aside.index), slice] : [slice]) {
    const end = from + attempt.length;
    if (/(?:^|[\s(])(?:I|we|We)$/.test(attempt)) {
      const others = / and I$/.test(attempt) ? peopleBefore(text, end - ' and I'.length) : undefined;
      return { names: others?.names ?? [], own: true, start: others?.start ?? end - 1, end };
    }
    const list = listAtEnd.exec(attempt);
    if (!list) continue;
    const parts = list[0].split(/,? (?:and|&) |, /);
    const people = parts.map(personIn);
    const last = people.at(-1);
    if (last === undefined) continue;
    // "… in Kubernetes, and Ada Smith presented": a clause ends before a comma with "and", unless three are named.
    const joined = parts.length === 2 ? /[^,] (?:and|&) /.test(list[0]) : / (?:and|&) /.test(list[0]);
    const object =
      role === 'subject' &&
      /(?:^|\s)(?:in|on|at|with|of|for|to|using|about|by|via|into)\s$/i.test(attempt.slice(0, list.index));
    if (object && parts.length === 1) return undefined;
    const all = joined && !object && people.every((name) => name !== undefined);
    return { names: all ? (people as string[]) : [last], own: false, start: from + list.index, end };
  }
  return undefined;
}

function match(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, index: number): number {
  return index + (match(pattern, text, index)?.length ?? 0);
}

function titleCase(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
