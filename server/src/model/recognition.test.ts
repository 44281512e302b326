import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInCatalog, projectNamed } from '../catalog/index.ts';
import { extentOf, readMarkdown } from '../syntax/document.ts';
import { readSummary } from './summary.ts';

const catalog = builtInCatalog();

/** An article whose mentions are marked: "[[Istio]] Day", or "[[opa|Open Policy Agent]]" for another name of a project. */
interface Labelled {
  readonly text: string;
  /** "12 opa → Open Policy Agent (OPA)", with the offset in `text`. */
  readonly mentions: ReadonlySet<string>;
}

function labelled(marked: string): Labelled {
  const mentions = new Set<string>();
  let text = '';
  let last = 0;
  for (const { 0: whole, 1: name = '', 2: project = name, index } of marked.matchAll(
    /\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/g,
  )) {
    text += marked.slice(last, index);
    const named = projectNamed(catalog, project);
    if (!named) throw new Error(`No project is called ${project}.`);
    mentions.add(`${text.length} ${name} → ${named.name}`);
    text += name;
    last = index + whole.length;
  }
  return { text: text + marked.slice(last), mentions };
}

const read = (name: string): string => readFileSync(new URL(`recognition/${name}.md`, import.meta.url), 'utf8');
// The head of each file says what it is.
const paragraphs = (name: string): string[] =>
  read(name)
    .trim()
    .split(/\n{2,}/)
    .slice(1);
const articles = (name: string): string[] =>
  read(name)
    .split(/^-- .* --\n/m)
    .slice(1);

/** What `takeaways projects` tells of an article, in the form of the labels. */
function found(text: string): string[] {
  const document = readMarkdown(text);
  return readSummary(document, { path: 'article.md', catalog }).mentions.map(({ project, span }) => {
    const { start, end } = extentOf(document, span);
    return `${start} ${text.slice(start, end)} → ${project.name}`;
  });
}

const escaped = catalog.projects
  .flatMap(({ names }) => names.map(({ text }) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+')))
  .sort((a, b) => b.length - a.length);
const anyName = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${escaped.join('|')})(?:e?s)?(?![\\p{L}\\p{N}_])`, 'giu');

interface Score {
  mentions: number;
  /** Names in whatever case that are no mentions. */
  traps: number;
  readonly missed: string[];
  readonly wrong: string[];
}

function score(all: readonly string[]): Score {
  const score: Score = { mentions: 0, traps: 0, missed: [], wrong: [] };
  for (const { text, mentions } of all.map(labelled)) {
    const told = found(text);
    score.mentions += mentions.size;
    score.traps += [...text.matchAll(anyName)].length - mentions.size;
    const near = (label: string): string => {
      const at = Number.parseInt(label, 10);
      return `${label.replace(/^\d+ /, '')}: …${text.slice(Math.max(0, at - 30), at + 40).replaceAll('\n', ' ')}…`;
    };
    score.missed.push(...[...mentions].filter((label) => !told.includes(label)).map(near));
    score.wrong.push(...told.filter((label) => !mentions.has(label)).map(near));
  }
  return score;
}

describe('the labelled texts', () => {
  const all = [...paragraphs('words'), ...paragraphs('names'), ...articles('articles')];
  const { mentions, traps, missed, wrong } = score(all);
  const right = mentions - missed.length;
  console.info([...missed.map((one) => `missed ${one}`), ...wrong.map((one) => `wrong ${one}`)].join('\n'));

  test('hold enough to measure with', () => {
    expect(mentions).toBeGreaterThanOrEqual(400);
    expect(traps).toBeGreaterThanOrEqual(400);
  });

  test('name every project', () => {
    const named = new Set(
      all.flatMap((article) => [...labelled(article).mentions].map((label) => label.split(' → ')[1])),
    );
    expect(catalog.projects.filter(({ name }) => !named.has(name)).map(({ name }) => name)).toEqual([]);
  });

  test(`precision and recall are at least 0.98 (${mentions} mentions, ${traps} traps)`, () => {
    expect(right / (right + wrong.length), `wrong:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.98);
    expect(right / mentions, `missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.98);
  });
});
