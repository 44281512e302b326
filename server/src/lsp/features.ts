/**
 * Features that a user may turn off one by one, as where another server answers for the same: the settings
 * `takeaways.NAME.enabled`, each with its description. On unless `offByDefault` names them, or in VS Code `offInVsCode`.
 */
export const features = {
  outline: 'Show the outline of articles: title, takeaways, sections, talks, and how long they are.',
  workspaceSymbols: 'Find takeaways, talks, speakers, projects and headings of all articles by their names (Ctrl+T).',
  hover: 'Explain projects, references, takeaways and front matter under the mouse.',
  completion:
    'Offer projects, events, keys of front matter, numbers of takeaways, parts, talks, speakers and missing sections.',
  typing: 'Continue the takeaway list at Enter, count on behind a new item, and end the list at an empty one.',
  renumbering:
    'Count on in the takeaway list as soon as items are deleted, cut, pasted or moved. A list whose numbers were not in order stays as it is.',
  formatting:
    'Format articles: the numbers of the takeaway list count on, and nothing else changes. VS Code asks which formatter to use where there are several.',
  navigation:
    'Go from references to sections, between list and sections, and to parts; find and mark what speaks of the same.',
  rename:
    'Rename takeaways in the list, the headings and all parts at once: by another title, or by the number that they move to.',
  refactorings:
    'Offer in the lightbulb to change an article where nothing is wrong: list and sections from one another, another order, other parts, talks and projects collected. Fixes of findings are offered all the same.',
  folding: 'Fold front matter, the takeaway list, sections and lists of talks.',
  selection: 'Widen the selection from a word to the sentence, the item, the section and the article.',
  semanticTokens: 'Colour numbers, references, talks, speakers, projects and claims by what they mean in the article.',
  codeLens:
    'Count above the list what is written about, and above each section its references, words, talks and projects.',
  inlayHints:
    'Show behind the list where each takeaway is written about, and behind references how many sections there are.',
  updateLinksOnFileMove:
    'Let links in articles, and the parts that front matter names, follow files and folders that are renamed or moved.',
  projectLevels: 'Show behind the first mention of a project where it stood in the CNCF on the day of the event.',
} as const;

export type Feature = keyof typeof features;

export const offByDefault: readonly Feature[] = ['projectLevels'];

/** What VS Code's settings turn off: it has one formatter for a language, and asks which where another one is installed. */
export const offInVsCode: readonly Feature[] = ['formatting'];

/** Is a feature on, by what stands under `takeaways` in the settings. */
export function isEnabled(settings: unknown, feature: Feature): boolean {
  const own = (settings as Partial<Record<string, { readonly enabled?: unknown } | null>> | null | undefined)?.[
    feature
  ];
  return typeof own?.enabled === 'boolean' ? own.enabled : !offByDefault.includes(feature);
}
