import { URI, Utils } from 'vscode-uri';

/** A destination in Markdown, split. */
export interface Destination {
  /** Relative path, percent-decoded; empty for an anchor of the same file. */
  readonly path: string;
  /** Without `#`, percent-decoded; undefined where there is none. */
  readonly fragment?: string;
}

/**
 * Splits a destination that names a place in the same folder tree; undefined for everything else: other schemes,
 * site-absolute paths, shortcodes and variables of a site generator.
 */
export function readDestination(url: string): Destination | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^\\|[{}<>]/i.test(url)) return undefined;
  const [beforeHash = '', ...rest] = url.split('#');
  const path = decode(beforeHash.split('?')[0] ?? '');
  return { path, ...(rest.length > 0 ? { fragment: decode(rest.join('#')) } : {}) };
}

/** Does a path name a Markdown file. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** The URI of a relative path as seen from a file. */
export function resolveUri(from: string, path: string): string {
  return Utils.resolvePath(Utils.dirname(URI.parse(from)), path).toString();
}

/** The destination of a link from one file to another of the same tree: a relative path, percent-encoded. */
export function linkTo(from: string, to: string): string {
  const base = Utils.dirname(URI.parse(from)).path.split('/').filter(Boolean);
  const target = URI.parse(to).path.split('/').filter(Boolean);
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].map(encodeURIComponent).join('/');
}

/** Is a URI the folder itself or something in it. */
export function isInside(folder: string, uri: string): boolean {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return uri === folder || uri.startsWith(base);
}

/** The path of a file or folder as seen from a folder, decoded; undefined where it is not in it. */
export function pathWithin(folder: string, uri: string): string | undefined {
  return uri !== folder && isInside(folder, uri) ? decode(uri.slice(folder.length).replace(/^\//, '')) : undefined;
}

/** The folders from the file's own up to the root, each without a slash at its end. */
export function foldersAbove(uri: string): string[] {
  const folders: string[] = [];
  let folder = Utils.dirname(URI.parse(uri));
  for (;;) {
    folders.push(folder.toString().replace(/\/$/, ''));
    const above = Utils.dirname(folder);
    if (above.path === folder.path) return folders;
    folder = above;
  }
}

/** The last part of a URI's path, decoded. */
export function baseName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** Percent-decodes; a text that is not well encoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
