import type { Project } from './types.ts';

/** Does an address lead to a project's own pages: its site, its organisation's repositories, its page at the CNCF. */
export function isHomeOf({ id, site, repository }: Project, url: string): boolean {
  const address = addressOf(url);
  if (!address) return false;
  const { host, path } = address;
  if (host === 'cncf.io') return path === `projects/${id}`;
  if (sharedHosts.has(host)) {
    const own = repository === undefined ? undefined : addressOf(repository);
    return own?.host === host && own.path.split('/')[0] === path.split('/')[0];
  }
  return site !== undefined && addressOf(site)?.host === host;
}

const sharedHosts: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'sites.google.com', 'medium.com']);

// Not by the platform's URL, which throws and takes longer.
function addressOf(url: string): { readonly host: string; readonly path: string } | undefined {
  const [, host, path = ''] =
    /^https?:\/\/(?:(?:www|docs|blog)\.)?([^/?#]+)\/?([^?#]*?)\/?(?:[?#].*)?$/i.exec(url) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase(), path: path.toLowerCase() };
}
