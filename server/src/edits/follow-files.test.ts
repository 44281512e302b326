import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotOf, uriOf } from '../../../test/fixture.ts';
import type { Texts } from '../../../test/parts.ts';
import { changesByFile } from './by-file.ts';
import { applyChanges } from './edit.ts';
import { followInLinks, followInParts } from './follow-files.ts';
import { seriesStyle, textsOf } from './series-style.ts';

const pathOf = (uri: string): string => uri.slice(uriOf('').length);

/** The texts after files have moved, and what names them has followed. */
function moved(texts: Texts, to: (path: string) => string): Texts {
  const { files } = snapshotOf(texts);
  const target = (uri: string): string => (pathOf(uri) in texts ? uriOf(to(pathOf(uri))) : uri);
  const read = Object.keys(texts).flatMap((path) => files.get(uriOf(path)) ?? []);
  const edits = read.flatMap((file) => [...followInParts(file, target), ...followInLinks(file, target)]);
  const after: Record<string, string> = { ...texts };
  for (const { file, changes } of changesByFile(edits, '', files.get)) {
    after[pathOf(file.uri)] = applyChanges(file.document.text, changes);
  }
  return Object.fromEntries(Object.entries(after).map(([path, text]) => [to(path), text]));
}

const beside = {
  'notes.md': '# Notes\n\nSee [the first](part-1.md), ![a tug](images/tug.png) and <a href="part-2.md#fog">fog</a>.\n',
};

test.each([
  ['a part', (path: string) => path.replace('part-1', 'days/the-first')],
  ['every part', (path: string) => path.replace('part-', 'posts/2024/part-')],
  ['a folder', (path: string) => `deep/er/${path}`],
  ['what links to them', (path: string) => path.replace('notes', 'x/y/notes')],
])('when %s moves and moves back, every byte is as it was', (_, to) => {
  const back = (texts: Texts) => {
    const origin = new Map(Object.keys(texts).map((path) => [to(path), path]));
    return (path: string): string => origin.get(path) ?? path;
  };
  fc.assert(
    fc.property(seriesStyle, (style) => {
      const before = { ...textsOf(style), ...beside };
      const after = moved(before, to);
      expect(Object.keys(after)).toEqual(Object.keys(before).map(to));
      expect(moved(after, back(before))).toEqual(before);
    }),
    { numRuns: process.env.FUZZ ? 500 : 15 },
  );
});
