/**
 * Features that a user may turn off one by one, as where another server answers for the same: the settings
 * `takeaways.NAME.enabled`, true unless they say otherwise, each with its description.
 */
export const features = {
  outline: 'Show the outline of articles: title, takeaways, sections, talks.',
  hover: 'Explain projects, references, takeaways and front matter under the mouse.',
  folding: 'Fold front matter, the takeaway list, sections and lists of talks.',
  selection: 'Widen the selection from a word to the sentence, the item, the section and the article.',
} as const;

export type Feature = keyof typeof features;

/** Is a feature on, by what stands under `takeaways` in the settings. */
export function isEnabled(settings: unknown, feature: Feature): boolean {
  const own = (settings as Partial<Record<string, { readonly enabled?: unknown } | null>> | null | undefined)?.[
    feature
  ];
  return own?.enabled !== false;
}
