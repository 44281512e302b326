import { workspace } from 'vscode';

/** Markdown where articles are written, and not where they are only shown, such as the old side of a Git comparison. */
export function articleSelector(): { language: string; scheme: string }[] {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set(['file', 'untitled', ...folders])].map((scheme) => ({ language: 'markdown', scheme }));
}
