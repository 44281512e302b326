import type { Event } from '../../catalog/index.ts';
import type { CompletionItem, TypingPlace } from './item.ts';

/** The events of the catalogue, those nearest to the article's date (or today) first; `id` is what is to be written. */
export function eventItems({
  context,
  today,
}: TypingPlace): readonly (Omit<CompletionItem, 'range' | 'text'> & { readonly id: string })[] {
  const day = Date.parse(context.summary.meta.date ?? today);
  const distance = ({ start, end }: Event): number => Math.max(Date.parse(start) - day, day - Date.parse(end), 0);
  return [...context.catalog.events]
    .sort((a, b) => distance(a) - distance(b))
    .map(({ id, name, city, cityAliases = [], start, end, format }) => ({
      kind: 'event',
      // Names begin alike, and would be cut where they differ.
      label: id,
      detail: `${city ?? format}, ${start}`,
      documentation: `${name}, ${start} to ${end}`,
      // "EU '23", too.
      filter: [id, name, city, ...cityAliases, `'${start.slice(2, 4)}`].filter(Boolean).join(' '),
      id,
    }));
}
