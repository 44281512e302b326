/** How a hover is written: as Markdown, or as plain text for clients without it. */
export interface Markup {
  /** Words of an author or of the catalogue, shown as they are. */
  text(words: string): string;
  strong(words: string): string;
  link(label: string, url: string): string;
  /** Lines of one paragraph. */
  lines(lines: readonly string[]): string;
}

export const markdown: Markup = {
  text: escaped,
  strong: (words) => `**${escaped(words)}**`,
  link: (label, url) =>
    `[${escaped(label)}](${url.replace(/[\s<>()\\]/g, encodeURIComponent).replace(/[()]/g, encodedBracket)})`,
  lines: (lines) => lines.join('  \n'),
};

export const plainText: Markup = {
  text: (words) => words,
  strong: (words) => words,
  link: (label, url) => (/^https?:/.test(url) ? `${label}: ${url}` : label),
  lines: (lines) => lines.join('\n'),
};

function escaped(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+\-.!|~&$@:]/g, '\\$&');
}

function encodedBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}
