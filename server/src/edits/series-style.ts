import fc from 'fast-check';
import GithubSlugger from 'github-slugger';

const titles = [
  'Tugs are a platform',
  'Nobody reads tide tables',
  'Ropes are code',
  'Cranes scale to zero',
  'Fog is an *interface*',
  'Gulls are technical debt',
  'Every berth has an owner',
  'Lighthouses are just `cron`',
  'The ferry is the product',
  'Salt finds every seam',
  'Buoys drift by default',
  'Pilots board at dawn',
];
const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How an author writes a series. */
export const seriesStyle = fc.record({
  count: fc.integer({ min: 2, max: 12 }),
  bounds: fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 2 }),
  delimiter: fc.constantFrom('.', ')'),
  zeros: fc.boolean(),
  loose: fc.boolean(),
  bodies: fc.array(fc.constantFrom('', ' ', 'wrapped', 'list', 'code'), { minLength: 12, maxLength: 12 }),
  heading: fc.constantFrom(
    '## N. T',
    '## N) T',
    '## #N T ##',
    '### Takeaway N: T',
    '**N. T**',
    'Takeaway N: T\n----',
    '## N - T',
  ),
  gap: fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n\n---\n\n'),
  contents: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'prose',
        'fence',
        'comment',
        'nested',
        'quote',
        'sub',
        'number',
        'word',
        'link',
        'two',
        'missing',
      ),
      other: fc.nat(11),
    }),
    { minLength: 12, maxLength: 12 },
  ),
  meta: fc.boolean(),
  linked: fc.boolean(),
  crlf: fc.boolean(),
  promise: fc.boolean(),
});

export type SeriesStyle = typeof seriesStyle extends fc.Arbitrary<infer T> ? T : never;

/** The texts of a series by path. */
export function textsOf(s: SeriesStyle): Readonly<Record<string, string>> {
  const bounds = s.bounds.filter((bound) => bound < s.count).sort((a, b) => a - b);
  const ends = [...bounds, s.count];
  const parts = ends.map((end, i) => ({ path: `part-${i + 1}.md`, first: (ends[i - 1] ?? 0) + 1, last: end }));
  const padded = (number: number): string => String(number).padStart(s.zeros ? 2 : 1, '0');
  const plain = (i: number): string => (titles[i] ?? '').replace(/[*`]/g, '');
  const anchor = (number: number): string =>
    new GithubSlugger().slug(
      s.heading
        .replace(/^#+ | ##$|\*\*|\n.*/g, '')
        .replace('N', padded(number))
        .replace('T', plain(number - 1) + (s.bodies[number - 1] === 'wrapped' ? ' in the end' : '')),
    );
  const range = ({ first, last }: { first: number; last: number }, dash: string): string =>
    first === last ? `${first}` : `${first}${dash}${last}`;
  return Object.fromEntries(
    parts.map((part, at) => {
      const isHere = (number: number): boolean => part.first <= number && number <= part.last;
      const item = (number: number): string => {
        const marker = `${padded(number)}${s.delimiter} `;
        const indent = ' '.repeat(marker.length);
        const text = s.linked && isHere(number) ? `[${titles[number - 1]}](#${anchor(number)})` : titles[number - 1];
        const body = {
          '': '',
          ' ': '',
          wrapped: `\n${indent}in the end`,
          list: `\n${indent}- of tar\n${indent}- of hemp`,
          code: `\n\n${indent}\`\`\`\n${indent}splice\n\n${indent}  twice\n${indent}\`\`\``,
        }[s.bodies[number - 1] ?? ''];
        // An item with more than its title would be a section in every part.
        return `${marker}${text}${parts.length === 1 || s.bodies[number - 1] === 'wrapped' ? body : ''}`;
      };
      const section = (number: number): string[] => {
        const { kind, other } = s.contents[number - 1] as SeriesStyle['contents'][number];
        const named = (other % s.count) + 1;
        if (kind === 'missing') return [];
        const wrapped = s.bodies[number - 1] === 'wrapped' ? ' in the end' : '';
        const heading = s.heading.replace('N', padded(number)).replace('T', `${titles[number - 1]}${wrapped}`);
        const target = parts.find(({ first, last }) => first <= named && named <= last);
        const content = {
          prose: 'They told us so, twice.',
          fence: '```sh\n# 3. not a heading\n\nmake harbour\n```',
          comment: '<!-- takeaway 2 was here -->\n\nAnd then:\n\n- a list',
          nested: 'In order:\n\n1. Moor\n2. Unload\n   1. Count\n\n3. Leave',
          quote: '> It is all in the tide,\nshe said.',
          // A line that serves as a heading has no headings below it.
          sub: s.heading.startsWith('**') ? 'Of old.' : '#### Of old\n\nMore of it.',
          number: `As takeaway ${named} says, and takeaway #${named} again.`,
          word: `Lesson ${words[named - 1]} says so, too.`,
          link: `See [below](${target === part ? '' : target?.path}#${anchor(named)}), it is *there*.`,
          two: `It goes with takeaways ${named} and ${number}.`,
        }[kind];
        return [`${heading}\n\n${content}`];
      };
      const numbers = Array.from({ length: s.count }, (_, i) => i + 1);
      const others = parts.filter((one) => one !== part);
      const front =
        s.meta && parts.length > 1
          ? `---\nseries:\n  part: ${at + 1}\n  parts:\n${parts.map((one) => `    - { file: ${one.path}, takeaways: ${range(one, '-')} }\n`).join('')}---\n\n`
          : '';
      const text = `${front}# ${s.count === 1 ? 'One' : words[s.count - 1]} takeaways from the harbour${parts.length > 1 ? ` (part ${at + 1})` : ''}

${numbers.map(item).join(s.loose ? '\n\n' : '\n')}

${others.map((one) => `Takeaways ${range(one, '–')} are in [part ${parts.indexOf(one) + 1}](${one.path}).`).join(' ')}${s.promise ? ` I write about takeaways ${range(part, '–')} in this post.` : ''}

${numbers.filter(isHere).flatMap(section).join(s.gap)}

## Wrapping up

See you.
`;
      return [part.path, s.crlf ? text.replaceAll('\n', '\r\n') : text];
    }),
  );
}
