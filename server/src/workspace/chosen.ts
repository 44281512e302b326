import type { Config } from '../config.ts';

/**
 * Is a file among those that the configuration wants to be looked at when folders are searched: it matches `include`,
 * where that says something, and nothing of `exclude`. The path is `/`-separated and relative to the folder of
 * `.takeaways.yaml`.
 */
export function isChosen({ include, exclude }: Pick<Config, 'include' | 'exclude'>, path: string): boolean {
  const matches = (patterns: readonly string[]): boolean => patterns.some((pattern) => expression(pattern).test(path));
  return (include.length === 0 || matches(include)) && !matches(exclude);
}

// As in .gitignore: a pattern without a slash inside matches at any depth, and what matches a folder matches all in it.
function expression(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const trimmed = pattern.trim().replace(/^\.\//, '/').replace(/\/+$/, '');
  const anchored = trimmed.includes('/');
  let depth = 0;
  const source = trimmed.replace(/^\//, '').replace(/\*\*\/|\*\*|[\s\S]/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part === '{') return ++depth ? '(?:' : '';
    if (part === '}' && depth > 0) return depth-- ? ')' : '';
    if (part === ',' && depth > 0) return '|';
    return part.replace(/[\\^$.|+()[\]{}]/, '\\$&');
  });
  const made = new RegExp(`^${anchored ? '' : '(?:[^/]+/)*'}${source}${')'.repeat(depth)}(?:/.*)?$`, 'u');
  expressions.set(pattern, made);
  return made;
}

const expressions = new Map<string, RegExp>();
