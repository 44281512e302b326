import { expect, test } from 'vitest';
import { contextFor } from '../../../test/fixture.ts';
import { check } from '../check.ts';
import { rules } from './index.ts';

const own = rules.filter(({ group }) => group === 'list' || group === 'section');

/** "rule: line" of what the rules for lists and sections find in an article. */
function findings(text: string): string[] {
  const context = contextFor({ 'article.md': text }, 'article.md');
  expect(context.summary.verdict).toMatchObject({ summary: true });
  return check(context, own).map(({ rule, finding }) => {
    const at = finding.span.block.text.slice(finding.span.start).split('\n')[0];
    return `${rule.id}: ${at}`;
  });
}

const section = (heading: string, body = 'Words about it.'): string => `\n${heading}\n\n${body}\n`;
const sections = (pattern: string, ...titles: string[]): string =>
  titles.map((title, i) => section(pattern.replace('N', `${i + 1}`).replace('T', () => title))).join('');

// How people write them: each of these has nothing that an attentive editor would mark.
test.each([
  [
    'a post exported from a blog, with bold leads in the list and rules',
    `# KubeCon Valencia: My Top 3 Takeaways\n\n*What I learned between paella and pods*\n\nHere are my top 3 takeaways:\n\n1. **Platforms are everywhere.** Every second talk had one.\n2. **eBPF eats the world.** From networking to security.\n3. **Masks work.** Mostly.\n\n---\n${sections('#### N. T', 'Platforms are everywhere', 'eBPF eats the world', 'Masks work')}${section('#### Conclusion', 'See you!')}`,
  ],
  [
    'a countdown without a list',
    `# Top 3 Takeaways, Counted Down\n\nLet’s go.\n${section('## 3. Policy')}${section('## 2. Cost')}${section('## 1. Community')}`,
  ],
  [
    'a countdown with its list',
    `# Three lessons\n\n3. Sleep\n2. Eat\n1. Repeat\n${section('## 3. Sleep')}${section('## 2. Eat')}${section('## 1. Repeat')}`,
  ],
  [
    'a countdown after a list that counts up',
    `# Three lessons\n\n1. Sleep\n2. Eat\n3. Repeat\n${section('## 3. Repeat')}${section('## 2. Eat')}${section('## 1. Sleep')}`,
  ],
  [
    'a list whose first half links to another post',
    `# KubeCon: Top Four Takeaways\n\nThe full list of takeaways:\n\n1. [Clusters are cattle](https://example.com/1#a)\n2. [The edge is here](https://example.com/1#b)\n3. [Toil](#3-toil)\n4. [Multi-cloud](#4-multi-cloud)\n${section('## 3. Toil')}${section('## 4. Multi-cloud')}`,
  ],
  [
    'the first part of two',
    `# Recap: Top 4 Takeaways (Part 1)\n\nThis post covers takeaways 1–2; the rest will follow next week.\n\n1. Alpha\n2. Beta\n3. Gamma\n4. Delta\n${sections('## N. T', 'Alpha', 'Beta')}${section('## Up next')}`,
  ],
  [
    'a part with a list of its own',
    `# Recap: Top 10 Takeaways (Part 3)\n\nThe takeaways of this part:\n\n9. Iota\n10. Kappa\n${section('## 9. Iota')}${section('## 10. Kappa')}`,
  ],
  [
    'a part without a list',
    `# Recap: Top 10 Takeaways (Part 3)\n\nThe list is in [part 1](part-1.md).\n${section('## 9. Iota')}${section('## 10. Kappa')}`,
  ],
  [
    'numbered subsections, and lists inside sections',
    `# My takeaways\n\nThe two takeaways:\n\n1. AI\n2. Platforms\n${section('## 1. AI', '### 1. Training\n\nText.\n\n### 2. Inference\n\nText.\n\n### 3. Agents\n\n1. One\n2. Two')}${section('## 2. Platforms', '### 2.1 Portals\n\nText.\n\n1. One\n\nText.\n\n2. Two')}`,
  ],
  [
    'sections without numbers',
    `# KubeCon: key takeaways\n\nMy top takeaways are:\n\n1. Platforms\n2. eBPF is everywhere\n3. Cost\n${section('## Platforms')}${section('## eBPF is everywhere!')}${section('## Cost')}${section('## Other things')}`,
  ],
  [
    'a list that says it all',
    '# Top takeaways from PromCon\n\n## Takeaways\n\n1. **Native histograms**\n\n   They are here.\n\n2. **OTLP**\n\n   Text.\n',
  ],
  [
    'lists that look like code, and code that looks like lists',
    `# Two takeaways\n\n1. Helm is fine\n\n   \`\`\`yaml\n   # 1. no list\n   3. neither\n   \`\`\`\n\n2. Kustomize too\n${section('## 1. Helm is fine', '```md\n1. One\n3. Three\n\n## 7. Nope\n```')}${section('## 2. Kustomize too', '    5. code')}`,
  ],
  [
    'a list for Markdown to count, with parentheses',
    `# Three takeaways\n\n1) Rooms are full\n1) It rains\n1) Stickers\n${sections('## N) T', 'Rooms are full', 'It rains', 'Stickers')}`,
  ],
  [
    'a list in two halves',
    '# Four takeaways\n\nFrom the first day:\n\n1. Rooms are full\n2. It rains\n\nFrom the second:\n\n3. Stickers\n4. Beer\n',
  ],
  [
    'a bonus',
    `# Two takeaways\n\n1. Rooms are full\n2. It rains\n3. Bonus: stickers\n${sections('## N. T', 'Rooms are full', 'It rains')}${section('## 3. Bonus: stickers')}`,
  ],
  [
    'words and marks that mean the same',
    `# Two takeaways\n\n1. “Deep systems” are *hard* – really\n2. Costs \`count\`\n${section('## Takeaway #1: "Deep Systems" are hard — really.')}${section('## Takeaway #2: Costs count 💸')}`,
  ],
  [
    'prizes, an agenda and steps beside the list',
    `# Two lessons from a booth\n\nWe had two prizes:\n\n1. A keyboard\n2. A hoodie\n\nMy two lessons:\n\n1. Bring less\n2. Talk more\n${section('## Lesson 1: Bring less', 'To reproduce:\n\n1. Clone\n2. Run\n3. Cry')}${section('## Lesson 2: Talk more')}${section('## Agenda', '1. Keynotes\n1. Party\n3. Sleep')}`,
  ],
])('%s', (_, text) => {
  expect(findings(text)).toEqual([]);
  expect(findings(text.replace(/\n/g, '\r\n'))).toEqual([]);
});

test.each([
  [
    'pasted text: lone lines directly after the list',
    '# Summary: Top Two Takeaways\n\nThe list:\n\n1. One thing\n2. Another thing\n\n1. One thing\n\nText of one.\n\n2. Another thing\n\nText of two.\n',
    ['section-pseudo-heading: 1. One thing', 'section-pseudo-heading: 2. Another thing'],
  ],
  [
    'an item that came later, and sections that were not told',
    `# Three takeaways\n\n1. New\n2. Alpha\n3. Beta\n${sections('## N. T', 'Alpha', 'Beta')}`,
    ['section-missing: 3. Beta', 'section-title-differs: Alpha', 'section-title-differs: Beta'],
  ],
  [
    'mixed levels',
    `# Lessons\n\n1. Walk\n2. Book\n3. Skip\n${section('## 1. Walk')}${section('### 2. Book')}${section('## 3. Skip')}`,
    ['section-level: ### 2. Book'],
  ],
  [
    'bold lines as headings',
    `# 2 takeaways\n\nNice.\n${sections('**N. T**', 'Java is alive', 'Antwerp has beer')}${section('**Conclusion**')}`,
    [
      'list-missing: **1. Java is alive**',
      'section-pseudo-heading: **1. Java is alive**',
      'section-pseudo-heading: **2. Antwerp has beer**',
    ],
  ],
])('%s', (_, text, expected) => expect(findings(text)).toEqual(expected));
