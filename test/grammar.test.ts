import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import markdown from 'tm-grammars/grammars/markdown.json' with { type: 'json' };
import { expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import manifest from '../package.json' with { type: 'json' };
import { tokenModifiers, tokenTypes } from '../server/src/features/semantic-tokens/legend.ts';
import { semanticTokens } from '../server/src/features/semantic-tokens.ts';
import { lineStarts, positionIn } from '../server/src/syntax/lines.ts';
import injection from '../syntaxes/takeaways.injection.tmLanguage.json' with { type: 'json' };
import { snapshotOf, uriOf } from './fixture.ts';

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

/** What our grammar marks, by the scope that it gives. */
const kinds = {
  'constant.numeric.takeaway.markdown': 'number',
  'string.quoted.talk.markdown': 'talk',
  'variable.other.speaker.markdown': 'speaker',
} as const;

function kindOf({ scopes }: Token): string | undefined {
  return scopes.map((scope) => kinds[scope as keyof typeof kinds]).find((kind) => kind !== undefined);
}

/** Compares what our grammar marks in a text: what it is, and the words. */
function check(text: string, expected: readonly string[]): void {
  const marked = tokens(text).flatMap((token) => (kindOf(token) ? [`${kindOf(token)} ${token.text}`] : []));
  expect(marked).toEqual(expected);
}

test.each([
  ['## 6. Reducing toil', ['number 6']],
  ['## Takeaway #6: Reducing toil', ['number 6']],
  ['## 6 – Reducing toil', ['number 6']],
  ['# #6 Reducing toil', ['number 6']],
  ['### 12) Reducing toil', ['number 12']],
  ['You can read takeaways 1–5 here, and takeaway #7 too.', ['number takeaways 1–5', 'number takeaway #7']],
  ['See [takeaways 1, 3 and 7](part-1.md).', ['number takeaways 1, 3 and 7']],
  ['**Takeaway 6** and lessons 1 through 4.', ['number Takeaway 6', 'number lessons 1 through 4']],
  ['An “OPA Deep Dive” by Tim and a talk “Policy at the Edge”.', ['talk OPA Deep Dive', 'talk Policy at the Edge']],
  ['> Her keynote "Small Clusters" was good.', ['talk Small Clusters']],
  ['“A and B” by Ada Smith and Jo van Dam, Bank', ['talk A and B', 'speaker Ada Smith', 'speaker Jo van Dam']],
  ['“Piers and Paint,” by Mara Lind', ['talk Piers and Paint', 'speaker Mara Lind']],
  [
    'Her talk "Nets and Boats" by Ada Smith, Jo Berg, and Ewa Marsh.',
    ['talk Nets and Boats', 'speaker Ada Smith', 'speaker Jo Berg', 'speaker Ewa Marsh'],
  ],
  ['See part 2, Part II and [part three](c.md).', ['number part 2', 'number Part II', 'number part three']],
] as const)('marks what matters in %j', (text, expected) => check(text, expected));

test.each([
  '## 10 Things That Broke',
  '## 2.1 A subsection',
  'We run “day two” operations, 5 takeaways, version 1.16.',
  'Of takeaways 40% were new, and takeaway 1.5 is none.',
  'The part I liked, part one of us, parts of it, part 2.5 and part 3rd; “slogan” by far.',
  'A song, “Help” by The Crew, and my talk “nets and boats”.',
  '`takeaway 6` and https://example.com/takeaway-6',
  '```\n## 6. Code\ntakeaways 1–5\n```',
  '<!-- takeaway 6 -->',
  '[part](takeaways-1-5.md)',
])('leaves %j alone', (text) => check(text, []));

const article = `---
title: Six takeaways from the harbour
event: kubecon-na-2019
series: { part: 2 }
---

# Six takeaways from the harbour

Here they are:

1. Boats float
2. Piers need paint
3. Nets are everywhere
4. Policy moves left
5. Storage stays wet
6. The crew is kind

Takeaways 1–3 are in [part 1](part-1.md), and takeaways 4 to 6 follow in this post. Part two of *takeaway 5* is new.

## 4. Policy moves left

I liked the talk “Guardrails for Everybody” by Ada Smith and Mara Lind. In “Policy at Sea”, Tim Berg and
Jo Kowalski showed OPA, Kyverno and rkt. Kubernetes has graduated, Helm is an incubating project.

## Takeaway #5: Storage stays wet

> See takeaway #4; \`takeaway 5\` is code, and **Takeaway 6** says why.

### “One Disk Is No Disk” by Rita Moreau (Harbour Bank)

- lessons 1, 3 and 5
- “Nets of Tomorrow” by Ewa Marsh

## 6 – The crew is kind

See you in part 3, or in Amsterdam.
`;

/** What our grammar marks in a text, with absolute offsets. */
function marked(text: string): { kind: string; start: number; end: number }[] {
  let at = 0;
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    const result = grammar?.tokenizeLine(line, state);
    state = result?.ruleStack ?? state;
    return (result?.tokens ?? []).flatMap(({ startIndex, endIndex, scopes }) => {
      const kind = kindOf({ text: '', scopes });
      return kind ? [{ kind, start: start + startIndex, end: start + endIndex }] : [];
    });
  });
}

test('colours do not jump: what the grammar marks, meaning colours in the same scope, to the letter', () => {
  const scopes: Readonly<Record<string, readonly string[]>> = manifest.contributes.semanticTokenScopes[0]?.scopes ?? {};
  const meant = semanticTokens(snapshotOf({ 'part-2.md': article }), uriOf('part-2.md')).flatMap(
    ({ type, start, end }) => {
      const kind = kinds[scopes[type]?.[0] as keyof typeof kinds];
      return kind ? [{ kind, start, end }] : [];
    },
  );
  const show = ({ kind, start, end }: { kind: string; start: number; end: number }): string =>
    `${positionIn(lineStarts(article), start).line + 1} ${kind} ${article.slice(start, end)}`;
  const lexical = marked(article).map(show);
  expect(lexical).toMatchInlineSnapshot(`
    [
      "18 number Takeaways 1–3",
      "18 number part 1",
      "18 number takeaways 4 to 6",
      "18 number Part two",
      "18 number takeaway 5",
      "20 number 4",
      "22 talk Guardrails for Everybody",
      "22 speaker Ada Smith",
      "22 speaker Mara Lind",
      "25 number 5",
      "27 number takeaway #4",
      "27 number Takeaway 6",
      "29 talk One Disk Is No Disk",
      "29 speaker Rita Moreau",
      "31 number lessons 1, 3 and 5",
      "32 talk Nets of Tomorrow",
      "32 speaker Ewa Marsh",
      "34 number 6",
      "36 number part 3",
    ]
  `);
  expect(meant.map(show)).toEqual(expect.arrayContaining(lexical));
  // What only the whole article shows.
  expect(meant.map(show).filter((one) => !lexical.includes(one))).toMatchInlineSnapshot(`
    [
      "11 number 1.",
      "12 number 2.",
      "13 number 3.",
      "14 number 4.",
      "15 number 5.",
      "16 number 6.",
      "22 talk Policy at Sea",
      "22 speaker Tim Berg",
      "23 speaker Jo Kowalski",
    ]
  `);
});

test('keeps what Markdown itself marks', () => {
  const text =
    '# T\n\n1. One\n2. Takeaway 6 is **bold takeaway 7**\n   and “A [b](c) *d*” by Ann Bell, the talk “E `f`” by Jo\n\n## 6. X `code`\n\n[takeaway 6](a.md) ![b](c)\n';
  const coarse = (by: typeof grammar) =>
    tokens(text, by).flatMap(({ text: words, scopes }) =>
      [...words].map((character) => [character, scopes.filter((scope) => !(scope in kinds)).join(' ')]),
    );
  expect(coarse(grammar)).toEqual(coarse(plain));
});

test('package.json declares every kind of token, with colours for themes that do not know it', () => {
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
  expect(semanticTokenTypes.map(({ id }) => id)).toEqual(tokenTypes);
  expect(semanticTokenModifiers.map(({ id }) => id)).toEqual(tokenModifiers);
  expect(Object.keys(semanticTokenScopes[0]?.scopes ?? {})).toEqual(expect.arrayContaining([...tokenTypes]));
});
