import type { Theme } from './timeline-colours.ts';

/** A drawing; its size in px. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** How a hover is written: as Markdown, or as plain text for clients without it. */
export interface Markup {
  /** Words of an author or of the catalogue, shown as they are. */
  text(words: string): string;
  strong(words: string): string;
  link(label: string, url: string): string;
  /** Lines of one paragraph. */
  lines(lines: readonly string[]): string;
  /** A picture in the colours of the client's theme, with words for who does not see it; of clients that draw it only. */
  picture?(words: string, draw: (theme: Theme) => Picture): string;
}

export const markdown: Markup = {
  text: escaped,
  strong: (words) => `**${escaped(words)}**`,
  link: (label, url) => `[${escaped(label)}](${url.replace(/[\s<>()\\]/g, encoded)})`,
  lines: (lines) => lines.join('  \n'),
};

/** Markdown with pictures, as VS Code draws them in a theme of that kind: from data in the address, with their size. */
export function illustrated(theme: Theme): Markup {
  return {
    ...markdown,
    picture(words, draw) {
      const { svg, width, height } = draw(theme);
      return `![${escaped(words)}](data:image/svg+xml;base64,${base64(svg)}|width=${width},height=${height})`;
    },
  };
}

export const plainText: Markup = {
  text: (words) => words,
  strong: (words) => words,
  link: (label, url) => (/^https?:/.test(url) ? `${label}: ${url}` : label),
  lines: (lines) => lines.join('\n'),
};

// No more than needs to be: some clients show a backslash as it is. What makes a block does so only at the beginning.
function escaped(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&~]/g, '\\$&')
    .replace(/^ ?(?:(?=[#>+=-])|\d+(?=[.)]))/, '$&\\');
}

// encodeURIComponent leaves brackets as they are.
function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Every runtime has it; the types of none are known here. */
declare function btoa(latin1: string): string;

// Beyond ASCII, characters are written as references.
function base64(xml: string): string {
  return btoa(xml.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`));
}
