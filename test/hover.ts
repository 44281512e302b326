import { type Config, defaultConfig } from '../server/src/config.ts';
import { hover, type Markup, plainText } from '../server/src/features/hover.ts';
import type { Snapshot } from '../server/src/workspace/snapshot.ts';
import { readFixture, snapshotOf, uriOf } from './fixture.ts';

/** What is said of a place. */
export interface Said {
  readonly contents: string;
  /** The text that it is said of. */
  readonly of: string;
}

/** What is said at `$0` in a fixture's first file; undefined: nothing is. `change` puts other facts into its snapshot. */
export function hoverOf(
  fixture: string,
  markup: Markup = plainText,
  {
    config = defaultConfig,
    change = {},
    mentionedIn,
  }: { config?: Config; change?: Partial<Snapshot>; mentionedIn?: Parameters<typeof hover>[4] } = {},
): Said | undefined {
  const files = readFixture(fixture);
  const [file] = files;
  const cursor = file?.cursors[0];
  if (!file || cursor === undefined) throw new Error('The fixture has no cursor');
  const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const found = hover({ ...snapshotOf(texts, config), ...change }, uriOf(file.path), cursor, markup, mentionedIn);
  if (!found) return undefined;
  const { start, end } = found.range;
  if (cursor < start || cursor > end) throw new Error('The range is not where the cursor is');
  return { contents: found.contents, of: file.text.slice(start, end) };
}
