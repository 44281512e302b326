import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInCatalog } from './catalog/index.ts';
import { check, type Find, type Problem, rememberingFind } from './check.ts';
import { defaultConfig } from './config.ts';
import { rules } from './rules/index.ts';
import { extentOf } from './syntax/document.ts';
import type { Context } from './workspace/context.ts';
import { contextOf, readFile } from './workspace/snapshot.ts';
import type { SourceFile } from './workspace/source-file.ts';

const catalog = builtInCatalog();
const names = ['part-1.md', 'part-2.md', 'notes.md'];
const texts = names.map((name) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8'));
const uriOf = (name: string): string => `file:///w/${name}`;

const bare: Find = (rule, context) => rule.check(context);

function shown(context: Context, problems: readonly Problem[]): unknown[] {
  return problems.map(({ rule, severity, finding: { span, message, related, fixes } }) => ({
    rule: rule.id,
    severity,
    message,
    place: extentOf(context.file.document, span),
    related: related?.map((one) => [extentOf(one.in?.document ?? context.file.document, one.span), one.message]),
    fixes: fixes?.map(({ title, safe }) => [title, safe]),
  }));
}

const pieces = [
  ...['x', ' ', '.', ':', '\n', '\n\n', '“', '1', '#'],
  ...[
    'takeaways 1–3 ',
    'takeaway 11 ',
    '[part 2](part-2.md) ',
    '“T” by Ada Smith ',
    'The rest will follow next week. ',
  ],
  ...[
    '\n\n## 4. Boats\n\n',
    '\n\n**5. Boats**\n\n',
    '\n\n7. Boats\n',
    '\n\n<!-- takeaways-disable -->\n\n',
    ':\n\n## ',
  ],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(60)),
  insert: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.constant('')),
});

test('what is remembered over edits is what is found anew', () => {
  fc.assert(
    fc.property(fc.nat(names.length - 1), fc.array(edit, { minLength: 1, maxLength: 8 }), (edited, edits) => {
      const files = new Map<string, SourceFile | null>(
        names.map((name, i) => [uriOf(name), readFile(uriOf(name), texts[i] ?? '', 0, catalog)]),
      );
      const snapshot = { files, found: () => [], catalog, config: () => defaultConfig, today: '2026-01-15' };
      const uri = uriOf(names[edited] ?? '');
      const find = rememberingFind(bare);
      let text = texts[edited] ?? '';
      let context = contextOf(snapshot, uri) as Context;
      check(context, rules, find);
      for (const { at, remove, insert } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        files.set(uri, readFile(uri, text, 1, catalog, context.file));
        context = contextOf(snapshot, uri, context) as Context;
        expect(shown(context, check(context, rules, find))).toEqual(shown(context, check(context)));
      }
    }),
    { numRuns: 150 },
  );
});

test('a key in running prose runs only the rules that read on', () => {
  const uri = uriOf('a.md');
  const text = `# Two takeaways

1. Boats
2. Trains

## 1. Boats

They swim.

They float. See takeaway 2.

They sink.

## 2. Trains

They roll.

And on.
`;
  const before = readFile(uri, text, 0, catalog);
  const after = readFile(uri, text.replace('roll', 'run'), 1, catalog, before);
  let ran: string[] = [];
  const find = rememberingFind((rule, context) => {
    ran.push(rule.id);
    return bare(rule, context);
  });
  const contextFor = (file: SourceFile, previous?: Context): Context => {
    const snapshot = {
      files: new Map([[uri, file]]),
      found: () => [],
      catalog,
      config: () => defaultConfig,
      today: '2026-01-15',
    };
    return contextOf(snapshot, uri, previous) as Context;
  };
  const context = contextFor(before);
  check(context, rules, find);
  expect(ran).toEqual(rules.filter(({ severity }) => severity !== 'off').map(({ id }) => id));
  ran = [];
  check(contextFor(after, context), rules, find);
  expect(ran).toEqual(['list-interrupted', 'section-empty', 'project-name', 'lead-in-dangling']);
});
