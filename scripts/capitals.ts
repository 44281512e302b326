// The ranges that server/src/syntax/capitals.ts holds: collecting them takes longer than reading an article.

// Where scripts have capitals.
const bicameral = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xb5, 0x58f],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1c80, 0x1cbf],
  [0x1d00, 0x1dbf],
  [0x1e00, 0x1fff],
  [0x2c00, 0x2d2f],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xab30, 0xabbf],
  [0xfb00, 0xfb1f],
  [0xff21, 0xff5a],
] as const;

/** The text of the file. */
export function capitals(): string {
  return `// Written by \`npm run generate\`, from Unicode ${process.versions.unicode}.

/** The ranges of capitals, as in the class of a pattern. */
export const upper =
  '${collected(/\p{Lu}+/gu)}';

/** The ranges of small letters. */
export const lower =
  '${collected(/\p{Ll}+/gu)}';
`;
}

function collected(kind: RegExp): string {
  let ranges = '';
  for (const [first, last] of bicameral) {
    const units = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    for (const { 0: run, index } of String.fromCharCode(...units).matchAll(kind)) {
      const from = first + index;
      ranges += run.length === 1 ? hex(from) : `${hex(from)}-${hex(from + run.length - 1)}`;
    }
  }
  return ranges;
}

function hex(unit: number): string {
  return `\\\\u${unit.toString(16).padStart(4, '0')}`;
}
