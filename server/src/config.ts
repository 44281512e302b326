/** How much a finding matters, as in LSP. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a user may set, in `.takeaways.yaml` or in the editor; the file wins. */
export interface Config {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly catalogs: readonly string[];
  readonly projects: { readonly scope: 'summaries' | 'markdown' };
}

/** Nothing set: every rule as it is. */
export const defaultConfig: Config = {
  rules: {},
  include: [],
  exclude: [],
  catalogs: [],
  projects: { scope: 'summaries' },
};
