import { type Entry, entryOf, type FrontMatter, type Item } from '../syntax/front-matter.ts';
import { isoDate, numbersOf, partNumberOf, truthOf } from './meta.ts';

/** A key of front matter that we read. */
export interface Key {
  readonly name: string;
  /** What it says and what follows from it; whole sentences. */
  readonly means: string;
  readonly type: ValueType;
  /** The keys of a value that is a mapping, or of the mappings in a list. */
  readonly keys?: readonly Key[];
}

/** Which values a key takes. Nothing at all (`title:`) is always fine, and not asked about. */
export interface ValueType {
  /** Completes "it must be …". */
  readonly takes: string;
  /** What completion goes by: the values that there are, and how they are laid out. */
  readonly form?: 'truth' | 'day' | 'event' | 'names' | 'file' | 'part' | 'numbers' | 'mapping' | 'list';
  accepts(item: Item): boolean;
  /** Is a value so much of this type that a key one letter off is ours, misspelled. By default, if it is accepted. */
  typical?(item: Item): boolean;
  /** What is wrong with a value of the right type; a clause without a full stop. */
  objection?(item: Item): string | undefined;
}

const isText = (item: Item): boolean => item.text !== undefined;
const isMapping = ({ value }: Item): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (item: Item): boolean => Array.isArray(item.value);
const isTruth = (item: Item): boolean => truthOf(item.value) !== undefined;
const has = (item: Item, ...keys: readonly string[]): boolean => keys.some((key) => entryOf(item.entries, key));

const text: ValueType = { takes: 'a text', accepts: isText, typical: (item) => typeof item.value === 'string' };

const truth: ValueType = { takes: 'true or false', form: 'truth', accepts: isTruth };

// Some themes keep the day of publication in `published`.
const published: ValueType = { takes: 'true or false', form: 'truth', accepts: isText, typical: isTruth };

const names: ValueType = {
  takes: 'a name or a list of names',
  form: 'names',
  accepts: (item) =>
    typeof item.value !== 'boolean' && (isText(item) || isMapping(item) || item.items.every((one) => !isList(one))),
};

// Other ways of writing a date are not ours to judge, so any text and any number as long as a year will do. MkDocs has
// a mapping of days.
const day: ValueType = {
  takes: 'a day such as 2019-11-26',
  form: 'day',
  accepts: (item) =>
    typeof item.value === 'string' ||
    (typeof item.value === 'number' && /^\d{4,}$/.test(item.text ?? '')) ||
    has(item, 'created'),
  typical: (item) => isoDate(item.text) !== undefined,
  objection: (item) => impossibleDay(item.text ?? ''),
};

const event: ValueType = {
  takes: 'the id or name of an event, or a mapping with name, location, start and end',
  form: 'event',
  accepts: (item) => typeof item.value === 'string' || isMapping(item),
  typical: (item) => typeof item.value === 'string' || has(item, 'name', 'start', 'end'),
};

// Hugo and dev.to have texts and lists of texts here.
const series: ValueType = {
  takes: 'a mapping with title, part and parts, or a text',
  form: 'mapping',
  accepts: (item) => typeof item.value !== 'boolean',
  typical: (item) => has(item, 'part', 'parts'),
};

const part: ValueType = {
  takes: 'a number such as 2',
  form: 'part',
  accepts: (item) => partNumberOf(item.value) !== undefined,
};

const parts: ValueType = {
  takes: 'a list, each item with file or url, and takeaways',
  form: 'list',
  accepts: (item) => isList(item),
};

const file: ValueType = {
  takes: 'the path of a file',
  form: 'file',
  accepts: isText,
  objection: (item) =>
    /^https?:/.test(item.text ?? '') ? '“file” is for a file beside this one: write “url”' : undefined,
};

const numbers: ValueType = {
  takes: 'numbers such as 6, 1-5 or [1, 3]',
  form: 'numbers',
  accepts: (item) => numbersOf(item.value) !== undefined,
};

/** All keys that we read, in the order in which authors write them. */
export const frontMatterKeys: readonly Key[] = [
  {
    name: 'takeaways',
    type: truth,
    means: 'Says whether this file is a takeaway summary, whatever else it looks like.',
  },
  {
    name: 'title',
    type: text,
    means: 'The title of the article. A number before “takeaways” in it announces how many there are.',
  },
  { name: 'subtitle', type: text, means: 'The line below the title.' },
  { name: 'author', type: names, means: 'Who wrote the article.' },
  { name: 'authors', type: names, means: 'Who wrote the article.' },
  {
    name: 'date',
    type: day,
    means:
      'The day of publication. It helps to find the event that the title names, and project levels are shown as of this day where no event is known.',
  },
  {
    name: 'draft',
    type: truth,
    means: 'While the article is a draft, missing sections are no more than remarks.',
  },
  {
    name: 'published',
    type: published,
    means: 'While the article is not published, missing sections are no more than remarks.',
  },
  {
    name: 'event',
    type: event,
    means: 'The conference that the article is about. Project levels are shown as of its last day.',
    keys: [
      { name: 'name', type: text, means: 'What the conference is called.' },
      { name: 'location', type: text, means: 'Where it takes place.' },
      { name: 'start', type: day, means: 'Its first day.' },
      { name: 'end', type: day, means: 'Its last day. Project levels are shown as of this day.' },
    ],
  },
  {
    name: 'series',
    type: series,
    means: 'The series that the article is a part of. A plain text is left to the site generator.',
    keys: [
      { name: 'title', type: text, means: 'What the whole series is called.' },
      { name: 'part', type: part, means: 'Which part this article is, counted from 1.' },
      {
        name: 'parts',
        type: parts,
        means: 'All parts in their order, this one among them.',
        keys: [
          { name: 'file', type: file, means: 'The part as a file, its path relative to this one.' },
          { name: 'url', type: text, means: 'Where the part is published, when it is no file of the workspace.' },
          { name: 'takeaways', type: numbers, means: 'The takeaways that the part has sections for.' },
        ],
      },
    ],
  },
];

/** What a key is and which values it takes, in sentences. */
export function describeKey({ means, type }: Key): string {
  return `${means} It takes ${type.takes}.`;
}

/** The key of ours by its name at the top level; case does not count. */
export function keyNamed(name: string): Key | undefined {
  return frontMatterKeys.find((key) => key.name === name.toLowerCase());
}

/** The key of ours at an offset of the front matter's block, and where it stands; its end counts as well. */
export function keyAt(frontMatter: FrontMatter, offset: number): { key: Key; entry: Entry } | undefined {
  const find = (entries: readonly Entry[], keys: readonly Key[]): { key: Key; entry: Entry } | undefined => {
    for (const entry of entries) {
      const { keyExtent } = entry;
      const key = keys === frontMatterKeys ? keyNamed(entry.key) : keys.find(({ name }) => name === entry.key);
      if (!key) continue;
      if (keyExtent.start <= offset && offset <= keyExtent.end) return { key, entry };
      for (const { entries: inner } of [entry, ...entry.items]) {
        const found = find(inner, key.keys ?? []);
        if (found) return found;
      }
    }
    return undefined;
  };
  return find(frontMatter.entries, frontMatterKeys);
}

function impossibleDay(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:$|(?:[Tt]|\s+)(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?)/.exec(text);
  if (!iso) return undefined;
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = iso
    .slice(1)
    .map((part) => Number(part ?? 0));
  const day = iso.slice(1, 4).join('-');
  if (month < 1 || month > 12) return `There is no ${day}: months go from 01 to 12`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (date < 1 || date > days) {
    const first = new Date(Date.UTC(year, month - 1));
    const name = `${first.toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${year}`;
    return `There is no ${day}: ${name} has ${days} days`;
  }
  if (hours > 24 || minutes > 59 || seconds > 60) return `There is no such time of day as in ${text.trim()}`;
  return undefined;
}
