import { lineStarts, positionIn } from './syntax/lines.ts';
import { nearest } from './syntax/near.ts';
import { type Entry, entryOf, type Item, readYaml } from './syntax/yaml.ts';

/** How much a finding matters, as in LSP. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What may be set for a rule, the gravest first. */
export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** What a user may set, in `.takeaways.yaml` or in the editor; the file wins. */
export interface Config {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly catalogs: readonly string[];
  readonly projects: { readonly scope: 'summaries' | 'markdown' };
}

/** Nothing set: every rule as it is. */
export const defaultConfig: Config = {
  rules: {},
  include: [],
  exclude: [],
  catalogs: [],
  projects: { scope: 'summaries' },
};

/** What one place sets; what it leaves out is absent. */
export type PartialConfig = Partial<Config>;

/** Something in `.takeaways.yaml` that cannot be followed. Lines and columns are 1-based, columns in UTF-16 units. */
export interface ConfigProblem {
  /** What is wrong and what to do. Ends without a full stop. */
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Reads `.takeaways.yaml`. What has a problem is left out of the configuration. Never fails. */
export function readConfig(
  text: string,
  knownRules: readonly string[],
): { readonly config: PartialConfig; readonly problems: readonly ConfigProblem[] } {
  const source = text.replace(/^\uFEFF/, '');
  const lines = lineStarts(source);
  const problems: ConfigProblem[] = [];
  const complain = (offset: number, message: string): void => {
    const { line, character } = positionIn(lines, offset);
    problems.push({ message, line: line + 1, column: character + 1 });
  };
  const yaml = readYaml(source);
  for (const { message, extent } of yaml.errors) complain(extent.start, message);
  const values = Object.fromEntries(yaml.entries.map(({ key, value }) => [key, value]));
  const config = readValues(values, knownRules, (path, message, where) => {
    let item: Item | undefined = { value: values, valueExtent: { start: 0, end: 0 }, entries: yaml.entries, items: [] };
    let offset = 0;
    for (const step of path) {
      const entry: Entry | undefined = typeof step === 'string' ? entryOf(item?.entries ?? [], step) : undefined;
      item = typeof step === 'number' ? item?.items[step] : entry;
      offset = (where === 'key' ? entry?.keyExtent.start : undefined) ?? item?.valueExtent.start ?? offset;
    }
    complain(offset, message);
  });
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { config, problems };
}

/** Where a `.takeaways.yaml` names a catalogue; where it begins when it does not. */
export function placeOfCatalog(text: string, path: string): Pick<ConfigProblem, 'line' | 'column'> {
  const source = text.replace(/^\uFEFF/, '');
  const named = entryOf(readYaml(source).entries, 'catalogs');
  const item = named?.items.find(({ value }) => value === path) ?? named;
  const { line, character } = positionIn(lineStarts(source), item?.valueExtent.start ?? 0);
  return { line: line + 1, column: character + 1 };
}

/**
 * Reads what the editor's settings say under `takeaways`; whatever else stands there is not looked at. What has a
 * problem is left out, and named by its full key.
 */
export function readSettings(
  settings: unknown,
  knownRules: readonly string[],
): { readonly config: PartialConfig; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const known = isMapping(settings) ? Object.entries(settings).filter(([key]) => keys.includes(key)) : [];
  const config = readValues(Object.fromEntries(known), knownRules, (path, message) =>
    problems.push(`${['takeaways', ...path].join('.')}: ${message}`),
  );
  return { config, problems };
}

/** Joins the file and the editor's settings: these fill what the file leaves out, and the defaults the rest. */
export function mergeConfig(file: PartialConfig, editor: PartialConfig = {}): Config {
  return { ...defaultConfig, ...editor, ...file, rules: { ...editor.rules, ...file.rules } };
}

const keys: readonly string[] = Object.keys(defaultConfig);

type Path = readonly (string | number)[];
type Complain = (path: Path, message: string, where?: 'key') => void;

function readValues(
  values: Readonly<Record<string, unknown>>,
  knownRules: readonly string[],
  complain: Complain,
): PartialConfig {
  for (const key of Object.keys(values)) {
    if (!keys.includes(key))
      complain([key], `There is no key “${key}”: ${advice(key, keys, `the keys are ${choice(keys, 'and')}`)}`, 'key');
  }
  const config: { -readonly [K in keyof Config]?: Config[K] } = {};
  if (present(values.rules)) config.rules = readRules(values.rules, knownRules, complain);
  for (const key of ['include', 'exclude', 'catalogs'] as const) {
    if (present(values[key])) config[key] = readList(values[key], [key], complain);
  }
  const scope = present(values.projects) ? readScope(values.projects, complain) : undefined;
  if (scope) config.projects = { scope };
  return config;
}

function readRules(value: unknown, knownRules: readonly string[], complain: Complain): Config['rules'] {
  if (!isMapping(value)) {
    complain(['rules'], 'Must be a mapping of rules to severities, such as “list-count: hint”');
    return {};
  }
  const rules: Record<string, Severity | 'off'> = {};
  for (const [rule, word] of Object.entries(value)) {
    const path = ['rules', rule];
    if (!knownRules.includes(rule)) {
      const [near] = nearest(rule, knownRules);
      const help = near ? `do you mean “${near}”?` : '“takeaways rules” lists them all';
      complain(path, `There is no rule “${rule}”: ${help}`, 'key');
      continue;
    }
    const severity = severityOf(word);
    if (severity) rules[rule] = severity;
    else if (!present(word)) complain(path, `“${rule}” has no severity: write ${choice(severities)}`, 'key');
    else if (word === true || word === 'on') {
      complain(
        path,
        `A rule is switched on by its severity: write ${choice(severities)}, or leave it out for its default`,
      );
    } else
      complain(
        path,
        `${shown(word)} is no severity: ${advice(String(word), severities, `write ${choice(severities)}`)}`,
      );
  }
  return rules;
}

// Other linters' words, and `off` as YAML 1.1 reads it, are understood as well.
function severityOf(value: unknown): Severity | 'off' | undefined {
  if (value === false) return 'off';
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  if (word === 'warn') return 'warning';
  if (word === 'information') return 'info';
  return severities.find((known) => known === word);
}

function readList(value: unknown, path: Path, complain: Complain): readonly string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.filter((item, i): item is string => {
    if (typeof item === 'string' && item.trim() !== '') return true;
    complain(Array.isArray(value) ? [...path, i] : path, `Must be a list of paths or patterns; ${shown(item)} is none`);
    return false;
  });
}

function readScope(value: unknown, complain: Complain): Config['projects']['scope'] | undefined {
  if (!isMapping(value)) {
    complain(['projects'], 'Must be a mapping, such as “scope: markdown”');
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (key !== 'scope') complain(['projects', key], `There is no key “${key}” in “projects”: write “scope”`, 'key');
  }
  const { scope } = value;
  if (scope === 'summaries' || scope === 'markdown') return scope;
  if (present(scope)) complain(['projects', 'scope'], `${shown(scope)} is no scope: write summaries or markdown`);
  return undefined;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function present(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'A list';
  return typeof value === 'object' && value !== null ? 'A mapping' : `“${String(value)}”`;
}

function choice(words: readonly string[], last = 'or'): string {
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function advice(word: string, known: readonly string[], otherwise: string): string {
  const [near] = nearest(word, known);
  return near ? `do you mean “${near}”?` : otherwise;
}
