import type { Example, Rule } from './rule.ts';

/** Where the rules are documented, with a slash at the end. */
const documentation = 'https://github.com/takeaways/takeaways/blob/main/docs/rules/';

/** The address of a rule's page. */
export function ruleUrl(id: string): string {
  return `${documentation}${id}.md`;
}

/** What a rule's fixes are called, and whether `--fix` applies one of them. */
export interface RuleFixes {
  readonly titles: readonly string[];
  readonly safe: boolean;
}

/** A rule's page in Markdown, its examples as they are tested. */
export function rulePage(rule: Rule, fixes?: RuleFixes): string {
  const { id, severity, finds, because, examples } = rule;
  const level = severity === 'off' ? 'off, until you give it a severity' : severity;
  const bad = examples.filter((example) => 'bad' in example);
  const good = examples.filter((example) => 'good' in example);
  const set = severity === 'off' ? 'info' : 'off';
  const comment = `takeaways-disable-next-line ${id}`;
  return `${[
    `# ${id}`,
    finds,
    because,
    [`- Default: ${level}`, ...(fixes ? [`- Quick fix: ${describeFixes(fixes)}`] : [])].join('\n'),
    '## What it finds',
    ...bad.flatMap(badExample),
    '## What it lets pass',
    ...good.map(({ good: text }) => fenced(text)),
    '## Settings',
    'In `.takeaways.yaml`, or under `takeaways.rules` in the settings of VS Code:',
    fenced(`rules:\n  ${id}: ${set} # error, warning, info, hint or off`, 'yaml'),
    `In an article, for one place${rule.group === 'front-matter' ? ' of its front matter' : ''}:`,
    rule.group === 'front-matter' ? fenced(`# ${comment}`, 'yaml') : fenced(`<!-- ${comment} -->`),
    'More in [Configuration](../configuration.md).',
  ].join('\n\n')}\n`;
}

function badExample({ bad, fixed }: Extract<Example, { bad: string }>): string[] {
  return [fenced(bad), ...(fixed === undefined ? [] : ['After its quick fixes:', fenced(fixed)])];
}

function describeFixes({ titles, safe }: RuleFixes): string {
  const all = titles.slice(0, 4).join('; ') + (titles.length > 4 ? '; and the like' : '');
  return `${all}.${safe ? ' Where there is one right answer, `--fix` applies it.' : ''}`;
}

/** Code in a fence that is longer than any in it. */
function fenced(code: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...code.matchAll(/^\s*(`{3,})/gm)].map(([, ticks = '']) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/^\n/, '').trimEnd()}\n${fence}`;
}
