import { expect, test } from 'vitest';
import { readMarkdown } from '../syntax/document.ts';
import { passagesOf } from '../syntax/passages.ts';
import { talksIn } from './talks.ts';

// Paragraphs as different authors write them; below each what its talks are: `title — speakers`.
const samples: readonly (readonly [style: string, text: string, ...talks: string[]])[] = [
  [
    'a blog on Medium',
    `The keynote that had everybody talking was Mara Lindqvist’s “Stop Paging Your Interns”. She walked us through two
years of on-call data from a chain of bakeries, and her “three strikes” rule for alerts got a standing ovation.`,
    'Stop Paging Your Interns — Mara Lindqvist',
  ],
  [
    'a diary on dev.to',
    `### Day 1

Kicked the day off with [Kernel Bypass for Mere Mortals](https://example.com/1) by Tomasz Wilk 🤯, then straight to
[What the Scheduler Saw](https://example.com/2) by Priya Raman and Jo Osei. Skipped lunch. **Worth it.**`,
    'Kernel Bypass for Mere Mortals — Tomasz Wilk',
    'What the Scheduler Saw — Priya Raman, Jo Osei',
  ],
  [
    'a corporate blog',
    `Our own Henrik Olsen, Principal Engineer at Fjordbank, presented “From Mainframe to Mesh in 400 Days” to a packed
room. If you missed it, visit the booth: we are giving away the “Mesh Up Your Day” T-shirts until Thursday.`,
    'From Mainframe to Mesh in 400 Days — Henrik Olsen',
  ],
  [
    'a schedule with companies',
    `My picks for Wednesday:

* Please Don't Restart My Database - Ines Duarte, Harborline & Wes Tanaka, Quayside Systems
* [Certificates: The Musical](https://example.com) - Olga Petrova, Northwind
* Lunch - sponsored by Contoso, Level 3`,
    "Please Don't Restart My Database — Ines Duarte, Wes Tanaka",
    'Certificates: The Musical — Olga Petrova',
  ],
  [
    'a critic',
    `I walked out of “Blockchain for Breakfast” after ten minutes, but “You Are Not Ready for Multi-Tenancy” by Chiara
Bellini and her “no such thing as a small cluster” mantra will stay with me.`,
    'You Are Not Ready for Multi-Tenancy — Chiara Bellini',
  ],
  [
    'an analyst',
    `In “The State of Platform Teams”, Rachel Mbeki and Luc Moreau presented survey results: 40% of “platform teams” are
one person. The report “Platforms in Practice” by Acme Research says much the same.`,
    'The State of Platform Teams — Rachel Mbeki, Luc Moreau',
  ],
  [
    'a trip report with straight quotes',
    `Next up was a session titled "etcd, or how I learned to stop worrying" presented by Liang Wu from Pagoda Cloud. He
called quorum "the oldest trick in the book". A "lessons learned" slide closed it.`,
    'etcd, or how I learned to stop worrying — Liang Wu',
  ],
  [
    'the speaker herself',
    `On Thursday my colleague Ravi Menon and I gave a talk called “Shipping on Fridays: A Love Story”, and I also ran the
“Break My Cluster” workshop with Anna Kovacs. Slides are linked at the end.`,
    'Shipping on Fridays: A Love Story — Ravi Menon (own)',
    'Break My Cluster — Anna Kovacs (own)',
  ],
  [
    'an enumeration',
    `There was no shortage of security talks, such as “Signing Everything, Trusting Nothing” by Bea Fontaine,
“SBOMs in Anger” by Dev Patel (Tidewater), and the lightning talk “Root Is a State of Mind” from Kofi Annan-Smith.`,
    'Signing Everything, Trusting Nothing — Bea Fontaine',
    'SBOMs in Anger — Dev Patel',
    'Root Is a State of Mind — Kofi Annan-Smith',
  ],
  [
    'headings with speakers',
    `## Keynote: The Quiet Revolution by Sofia Marin (Lighthouse)

A talk about naming things.

## Marcus Hale — Postmortems Without the Mortem

Another one.

## Lunch — What We Ate

## The Hallway Track by Night`,
    'The Quiet Revolution — Sofia Marin',
    'Postmortems Without the Mortem — Marcus Hale',
  ],
  [
    'a podcaster',
    `On the show I spoke with Naomi Frost about “deep work” and her book “Calm Software”, but what you should really see
is her closing keynote, “The Case Against Dashboards”.`,
    'The Case Against Dashboards',
  ],
  [
    'an academic',
    `The best paper award went to “On the Latency of Regret” by Schmidt et al.; the panel “Reproducibility: Whose Job Is
It?”, moderated by Eleni Papadaki, was livelier.`,
    'Reproducibility: Whose Job Is It? — Eleni Papadaki',
  ],
  [
    'a German author',
    `Sehr gut war der Talk „Warum wir YAML vermissen werden“ von Jana Krüger, and in English the keynote „Less Is Less“ by
Uwe Brandt made us laugh.`,
    'Warum wir YAML vermissen werden',
    'Less Is Less — Uwe Brandt',
  ],
  [
    'a French author',
    `J’ai aimé the session « Une vie sans VM » by Amélie Girard, as well as « Boring by Default » by Paul Mercier.`,
    'Une vie sans VM — Amélie Girard',
    'Boring by Default — Paul Mercier',
  ],
  [
    'an author fond of emphasis',
    `*Everything* about _Tracing the Untraceable_ by Noor Aziz was **great**, and the *Open Source Program Office* people
handed out *excellent* stickers. Her talk *Spans of Time* from last year is *also* online.`,
    'Tracing the Untraceable — Noor Aziz',
    'Spans of Time',
  ],
  [
    'quotes of what was said',
    `“We broke production on purpose,” Dana Whitfield said in her keynote. “And Then We Did It Again.” The slogan of the
day, “Fail Loudly”, was on every badge, and “Ship It Squirrel” was the name of the mascot.`,
  ],
  [
    'a project update',
    `The maintainers of Gantry gave a “Gantry 2.0: What’s New and What’s Next” session; the feature “Dry Dock” will be in
the next release, as will a mode called “Safe Harbor”.`,
    'Gantry 2.0: What’s New and What’s Next',
  ],
  [
    'a subject far from its talk',
    `Because the main hall had no power, Hiro Tanabe, who had been awake for thirty hours, drew the whole architecture on a
window for his talk “Whiteboards Considered Harmful”.`,
    'Whiteboards Considered Harmful — Hiro Tanabe',
  ],
  [
    'code in titles',
    `Do watch “The Hidden Life of \`kubectl get\`” by Zeynep Kaya; the snippet \`talk "by" Nobody\` is from her slides.`,
    'The Hidden Life of kubectl get — Zeynep Kaya',
  ],
  [
    'products and companies on stage',
    `Contoso presented “Contoso Cloud” and Initech announced [Initech Data Platform](https://example.com) in the keynote.
In the sponsor session, “AI” was said 80 times. The “Innovators of the Year” award went to Umbrella Labs.`,
  ],
  [
    'a wrapped list of links',
    `- [Slides of the keynote](https://example.com) by popular demand
- [Train Station Guide](https://example.com) by City Council
- [A field guide to chaos](https://example.com) by Ken Adeyemi (Savanna)
- ["Rust for the Rest of Us"](https://example.com) by Lena Holt`,
    'Rust for the Rest of Us — Lena Holt',
  ],
  [
    'a day-by-day table',
    `| Time | Session |
| --- | --- |
| 9:00 | “Opening Remarks, Take Three” by Gus Ferreira |
| 10:00 | Coffee “and” cake |`,
    'Opening Remarks, Take Three — Gus Ferreira',
  ],
];

test.each(samples)('%s', (_, text, ...talks) => {
  const found = readMarkdown(text)
    .blocks.flatMap(passagesOf)
    .flatMap(talksIn)
    .map(({ title, speakers, own }) =>
      [title, speakers.length > 0 ? ` — ${speakers.join(', ')}` : '', own ? ' (own)' : ''].join(''),
    );
  expect(found).toEqual(talks);
});
