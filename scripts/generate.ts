// Writes what follows from the list of rules, from the keys of front matter, and from Unicode: `npm run generate`. With --check it writes nothing and names what is stale.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '../server/src/check.ts';
import { defaultConfig, severities } from '../server/src/config.ts';
import { features, offByDefault, offInVsCode } from '../server/src/lsp/features.ts';
import { frontMatterKeys, type Key } from '../server/src/model/keys.ts';
import { type RuleFixes, rulePage, ruleUrl } from '../server/src/rules/docs.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { contextFor, readFixture } from '../test/fixture.ts';
import { capitals } from './capitals.ts';

const root = new URL('../', import.meta.url);
const pages = 'docs/rules/';
const configuration = 'docs/configuration.md';

/** The files that are not as they should be, relative to the repository; `text` is undefined for one too many. */
export function stale(): { path: string; text: string | undefined }[] {
  const wanted = new Map<string, string | undefined>();
  for (const name of readdirSync(new URL(pages, root))) wanted.set(pages + name, undefined);
  for (const rule of rules) wanted.set(`${pages}${rule.id}.md`, rulePage(rule, fixesOf(rule)));
  wanted.set(`${pages}README.md`, index());
  wanted.set('README.md', between(read('README.md'), 'README.md', 'rules', table('docs/rules/')));
  const keys = between(read(configuration), configuration, 'keys', keyTable(frontMatterKeys).join('\n'));
  wanted.set(configuration, between(keys, configuration, 'features', featureTable()));
  wanted.set('package.json', withSettings(read('package.json') ?? ''));
  wanted.set('docs/takeaways.schema.json', schema());
  wanted.set('server/src/syntax/capitals.ts', capitals());
  return [...wanted].filter(([path, text]) => read(path) !== text).map(([path, text]) => ({ path, text }));
}

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The fixes that a rule offers for its own examples; undefined for a rule without any. */
function fixesOf(rule: Rule): RuleFixes | undefined {
  const config = { ...defaultConfig, rules: rule.severity === 'off' ? { [rule.id]: 'info' as const } : {} };
  const fixes = rule.examples.flatMap((example) => {
    const files = readFixture('bad' in example ? example.bad : example.good);
    const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const problems = check(contextFor(texts, files[0]?.path ?? '', config), [rule]);
    return problems.flatMap(({ finding }) => finding.fixes ?? []);
  });
  if (fixes.length === 0) return undefined;
  return { titles: [...new Set(fixes.map(({ title }) => title))], safe: fixes.some(({ safe }) => safe) };
}

function index(): string {
  return `# Rules

Every finding names its rule. Severities are set as [Configuration](../configuration.md) says. A fix that “\`--fix\`” stands
for has one right answer: \`takeaways check --fix\` and “Fix all” in an editor apply it. The others are offered one by one.

${table('')}
`;
}

function table(folder: string): string {
  const rows = rules.map((rule) => {
    const fixes = fixesOf(rule);
    const fix = fixes ? (fixes.safe ? '`--fix`' : 'offered') : '';
    return `| [${rule.id}](${folder}${rule.id}.md) | ${rule.severity} | ${rule.finds.replaceAll('|', '\\|')} | ${fix} |`;
  });
  return ['| Rule | Default | Finds | Fix |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function keyTable(keys: readonly Key[], path = ''): string[] {
  const rows = keys.flatMap((key): string[] => [
    `| \`${path}${key.name}\` | ${key.type.takes} | ${key.means} |`,
    ...keyTable(key.keys ?? [], `${path}${key.name}.`),
  ]);
  return path ? rows : ['| Key | Takes | Says |', '| --- | --- | --- |', ...rows];
}

/** A file's text with what is between its lines `<!-- NAME -->` and `<!-- /NAME -->` replaced. */
function between(text: string | undefined, path: string, name: string, content: string): string {
  const start = `<!-- ${name} -->`;
  if (text === undefined) throw new Error(`There is no ${path}.`);
  const [from, to] = [text.indexOf(start), text.indexOf(`<!-- /${name} -->`)];
  if (from < 0 || to < from) throw new Error(`${path} needs the lines ${start} and <!-- /${name} -->.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** package.json with the schema of the setting `takeaways.rules`, and otherwise as it is. */
function withSettings(text: string): string {
  const manifest = JSON.parse(text);
  if (json(manifest) !== text) throw new Error('package.json is not formatted as JSON.stringify does, by two spaces.');
  const { properties } = manifest.contributes.configuration;
  properties['takeaways.rules'] = {
    type: 'object',
    default: {},
    order: 3,
    scope: 'resource',
    markdownDescription:
      'How much the findings of a rule matter. A `.takeaways.yaml` that names the rule wins. [All rules](https://github.com/takeaways/takeaways/blob/main/docs/rules/README.md)',
    additionalProperties: false,
    properties: ruleProperties('markdownDescription'),
  };
  Object.entries(features).forEach(([name, description], i) => {
    properties[`takeaways.${name}.enabled`] = {
      type: 'boolean',
      default: isOn(name),
      order: 20 + i,
      scope: 'resource',
      markdownDescription: description,
    };
  });
  return json(manifest);
}

function isOn(feature: string): boolean {
  return ![...offByDefault, ...offInVsCode].some((name) => name === feature);
}

function featureTable(): string {
  const rows = Object.entries(features).map(
    ([name, description]) => `| \`takeaways.${name}.enabled\` | ${isOn(name) ? 'on' : 'off'} | ${description} |`,
  );
  return ['| Setting | Default | Turned on |', '| --- | --- | --- |', ...rows].join('\n');
}

function ruleProperties(description: 'description' | 'markdownDescription'): Record<string, unknown> {
  return Object.fromEntries(
    rules.map(({ id, severity, finds }) => {
      const link = description === 'description' ? ruleUrl(id) : `[${id}](${ruleUrl(id)})`;
      return [id, { enum: severities, default: severity, [description]: `${finds} ${link}` }];
    }),
  );
}

/** The JSON schema of `.takeaways.yaml`. */
function schema(): string {
  const list = (description: string) => ({ description, type: ['array', 'string', 'null'], items: { type: 'string' } });
  const text = json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Takeaways',
    description: 'Settings for the articles below the folder of a .takeaways.yaml',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      rules: {
        description: 'How much the findings of a rule matter; what is not named stays as it is.',
        type: ['object', 'null'],
        additionalProperties: false,
        properties: ruleProperties('description'),
      },
      include: list('The files that are searched for articles, as patterns; all Markdown files where nothing is said.'),
      exclude: list('Files that are left out, as patterns.'),
      catalogs: list('Set aside for catalogues of your own; not read yet.'),
      projects: {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: {
          scope: {
            description: 'Where hovers explain CNCF projects: in articles with takeaways, or in every Markdown file.',
            enum: ['summaries', 'markdown'],
            default: 'summaries',
          },
        },
      },
    },
  });
  // A list of words on one line, as the formatter has it.
  return text.replace(/\[\n\s+((?:"[^"]*",?\s+)+)\]/g, (_, words: string) => `[${words.trim().replace(/\s+/g, ' ')}]`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = stale();
  const checking = process.argv.includes('--check');
  for (const { path, text } of files) {
    if (checking) console.error(`${path} is stale`);
    else if (text === undefined) rmSync(new URL(path, root));
    else writeFileSync(new URL(path, root), text);
  }
  if (checking && files.length > 0) {
    console.error('Write them anew with: npm run generate');
    process.exitCode = 1;
  } else {
    console.log(
      files.length === 0 ? 'Everything is up to date.' : `Written: ${files.map(({ path }) => path).join(', ')}`,
    );
  }
}
