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
  link: (label, url) => `[${escaped(label)}](${url.replace(/[\s<>()\\]/g, encoded)})`,
  lines: (lines) => lines.join('  \n'),
};

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
