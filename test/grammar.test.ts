import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import markdown from 'tm-grammars/grammars/markdown.json' with { type: 'json' };
import { expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import manifest from '../package.json' with { type: 'json' };
import { tokenModifiers, tokenTypes } from '../server/src/features/semantic-tokens/legend.ts';
import injection from '../syntaxes/takeaways.injection.tmLanguage.json' with { type: 'json' };

const { resolve } = createRequire(import.meta.url);
const wasm = readFileSync(resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));

const grammars: Readonly<Record<string, object>> = {
  'markdown.takeaways.injection': injection,
  'text.html.markdown': markdown,
};

/** VS Code's Markdown grammar, with others injected as VS Code does it. */
function registryOf(injections: string[]): textmate.Registry {
  return new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    getInjections: (scope) => (scope === 'text.html.markdown' ? injections : []),
    loadGrammar: async (scope) => (grammars[scope] ?? null) as textmate.IRawGrammar | null,
  });
}

const grammar = await registryOf(['markdown.takeaways.injection']).loadGrammar('text.html.markdown');
const plain = await registryOf([]).loadGrammar('text.html.markdown');

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

function tokens(text: string, by = grammar): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const result = by?.tokenizeLine(line, state);
    state = result?.ruleStack ?? state;
    return (result?.tokens ?? []).map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

/** Compares what our grammar marks in a text: `number` or `talk`, and the words. */
function check(text: string, expected: readonly string[]): void {
  const marked = tokens(text).flatMap(({ text: words, scopes }) => {
    const own = scopes.find((scope) => /takeaway|talk/.test(scope) && !scope.startsWith('meta.'));
    return own ? [`${own.includes('talk') ? 'talk' : 'number'} ${words}`] : [];
  });
  expect(marked).toEqual(expected);
}

test.each([
  ['## 6. Reducing toil', ['number 6']],
  ['## Takeaway #6: Reducing toil', ['number #6']],
  ['## 6 – Reducing toil', ['number 6']],
  ['# #6 Reducing toil', ['number #6']],
  ['### 12) Reducing toil', ['number 12']],
  ['You can read takeaways 1–5 here, and takeaway #7 too.', ['number 1–5', 'number #7']],
  ['See [takeaways 1, 3 and 7](part-1.md).', ['number 1, 3 and 7']],
  ['**Takeaway 6** and lessons 1 through 4.', ['number 6', 'number 1 through 4']],
  ['An “OPA Deep Dive” by Tim and a talk “Policy at the Edge”.', ['talk OPA Deep Dive', 'talk Policy at the Edge']],
  ['> Her keynote "Small Clusters" was good.', ['talk Small Clusters']],
] as const)('marks what matters in %j', (text, expected) => check(text, expected));

test.each([
  '## 10 Things That Broke',
  '## 2.1 A subsection',
  'We run “day two” operations, 5 takeaways, version 1.16.',
  'Of takeaways 40% were new, and takeaway 1.5 is none.',
  '`takeaway 6` and https://example.com/takeaway-6',
  '```\n## 6. Code\ntakeaways 1–5\n```',
  '<!-- takeaway 6 -->',
  '[part](takeaways-1-5.md)',
])('leaves %j alone', (text) => check(text, []));

test('keeps what Markdown itself marks', () => {
  const text =
    '# T\n\n1. One\n2. Takeaway 6 is **bold takeaway 7**\n   and “A” by Ann\n\n## 6. X `code`\n\n[takeaway 6](a.md) ![b](c)\n';
  const coarse = (by: typeof grammar) =>
    tokens(text, by).flatMap(({ text: words, scopes }) =>
      [...words].map((character) => [character, scopes.filter((scope) => !/takeaway|talk/.test(scope)).join(' ')]),
    );
  expect(coarse(grammar)).toEqual(coarse(plain));
});

test('package.json declares every kind of token, with colours for themes that do not know it', () => {
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
  expect(semanticTokenTypes.map(({ id }) => id)).toEqual(tokenTypes);
  expect(semanticTokenModifiers.map(({ id }) => id)).toEqual(tokenModifiers);
  expect(Object.keys(semanticTokenScopes[0]?.scopes ?? {})).toEqual(expect.arrayContaining([...tokenTypes]));
});
