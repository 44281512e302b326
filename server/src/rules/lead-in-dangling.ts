import type { PhrasingContent } from 'mdast';
import { CARDINAL_WORD } from '../model/numbers.ts';
import { sentencesOf } from '../model/sentences.ts';
import { caseless } from '../syntax/caseless.ts';
import { collect } from '../syntax/collect.ts';
import { blockAtIndex, indexOfBlock, type MarkdownDocument, type Span } from '../syntax/document.ts';
import { indexBefore } from '../syntax/lines.ts';
import { type Passage, passagesOf, perBlock } from '../syntax/passages.ts';
import { sourceOf } from '../syntax/prose.ts';
import { defineRule } from './rule.ts';

const embed = caseless(
  String.raw`(?<!\p{L})(?:tweet|diagram|photo|picture|video|slide|screenshot|chart)s?(?!\p{L})`,
  'g',
);
// An enumeration in paragraphs of their own, or something further down, is announced.
const enumeration = new RegExp(
  `(?<!\\p{L})(?:following|these|here are|next|this post|${CARDINAL_WORD}|\\d{1,2} \\p{Ll}+)(?!\\p{L})`,
  'iu',
);
const emoji = /(?:^|\s):[\w+-]+:$/;
// After these a speaker's words may stand in a paragraph of their own, without quotation marks.
const firstOrLabel = caseless(String.raw`^first(?:ly)?(?!\p{L})|^\p{L}[.)]\s|^[^.!?]{1,40}:\s`);
const saying = caseless(String.raw`(?<!\p{L})(?:sa(?:id|ys?)|reads?|asked|asks|wrote|goes|went)(?:\s+\p{L}+){0,2}:$`);

export default defineRule({
  id: 'lead-in-dangling',
  group: 'text',
  severity: 'warning',
  finds: 'A paragraph that ends in a colon, and nothing follows that it could announce.',
  because: 'Tweets, pictures and videos get lost when an article is copied, and the reader looks for them in vain.',
  examples: [
    {
      bad: `---
takeaways: true
---

## 1. Trains are boats

Ada Smith said it best in her tweet:
                  ^^^^^^^^^^^^^^^^^^ The tweet announced here is missing: a heading follows; add it, or end the sentence with a full stop

## 2. Boats are trains

The photos from the harbor say more than I could:
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The photos announced here are missing: an ordinary paragraph follows; add them…

I went home late that day.

Bob Jones had the last word in the closing keynote:
                            ^^^^^^^^^^^^^^^^^^^^^^^ Something announced here seems to be missing: the article ends; add it…
`,
    },
    {
      good: `---
takeaways: true
---

## 1. Trains are boats

The chart says it all:

![Tickets sold by month](tickets.png)

The talks that I liked were these:

“Trains at Sea” by Ada Smith. Wonderful.

There are two reasons for that:

Trains are loud. Boats are not.

See you next year :wave:

## 2. Boats are trains

The speakers agreed on this:

### No rails, no trains

Ada Smith’s tweet had a video in it:

{{< tweet user="ada" id="1" >}}
`,
    },
  ],
  scope: 'block',
  *check({ summary }) {
    const { document, headings, sections } = summary;
    const titles = headings.map(({ span }) => indexOfBlock(document, span.block) ?? -1);
    // Lines used as headings lie on one level of their own, which ends at a heading.
    const lines = sections.filter(({ kind }) => kind === 'pseudo').map(({ from }) => from);
    const lined = new Set(lines);
    for (const leadIn of collect(document, leadInsIn)) {
      const at = indexOfBlock(document, leadIn.span.block) ?? -1;
      const after = followerOf(document, at);
      const next = blockAtIndex(document, after);
      const title = lastUpTo(titles, at);
      const level = headings[title]?.level ?? 0;
      const isInLine = (lines[lastUpTo(lines, at)] ?? -1) > (titles[title] ?? -1);
      let what: string;
      if (!next) what = 'the article ends';
      else if (next.node.type === 'heading' && next.node.depth <= level) what = 'a heading follows';
      else if (isInLine && lined.has(after)) what = 'a heading follows';
      else if (isPlain(next) && !leadIn.speaks) what = 'an ordinary paragraph follows';
      else continue;
      yield { span: leadIn.span, ...describe(leadIn.embed, what) };
    }
  },
});

interface LeadIn {
  readonly span: Span;
  /** "tweet", "slides": what it announces. */
  readonly embed: string | undefined;
  /** What follows may be what somebody said. */
  readonly speaks: boolean;
}

/** The last words of a paragraph that announces something; none where it does not, or may be a label. */
const leadInsIn = perBlock((block): readonly LeadIn[] => {
  const passage = block.node.type === 'paragraph' ? passagesOf(block)[0] : undefined;
  const text = passage?.prose.words.trimEnd();
  if (!passage || !text?.endsWith(':') || text.endsWith('::') || emoji.test(text) || isSetApart(passage)) return [];
  const { start } = sentencesOf(text).at(-1) ?? { start: 0 };
  const sentence = text.slice(start);
  const found = [...sentence.matchAll(embed)].at(-1);
  const words = [...sentence.matchAll(/\S+/g)];
  if (enumeration.test(sentence) || (words.length < 4 && !found)) return [];
  // The last four words, or those from the announced thing on.
  const short = words.at(-4)?.index ?? 0;
  const far = words.at(-12)?.index ?? 0;
  const from = found && found.index >= far ? Math.min(found.index, short) : short;
  const leadIn = {
    span: { block, ...sourceOf(passage.prose, start + from, text.length) },
    embed: found?.[0].toLowerCase(),
    speaks: saying.test(sentence),
  };
  return [leadIn];
});

function describe(thing: string | undefined, what: string): { message: string; severity?: 'hint' } {
  if (!thing) {
    return {
      message: `Something announced here seems to be missing: ${what}; add it, or end the sentence with a full stop`,
      severity: 'hint',
    };
  }
  const [are, them] = thing.endsWith('s') ? ['are', 'them'] : ['is', 'it'];
  return {
    message: `The ${thing} announced here ${are} missing: ${what}; add ${them}, or end the sentence with a full stop`,
  };
}

/** The index in `places` (ascending) of the last that is not beyond a place; -1 where there is none. */
function lastUpTo(places: readonly number[], place: number): number {
  const index = indexBefore(places, place);
  return (places[index] ?? Number.POSITIVE_INFINITY) <= place ? index : -1;
}

/** What a reader sees after the block at an index: definitions are invisible. */
function followerOf(document: MarkdownDocument, index: number): number {
  let next = index + 1;
  while (/^(?:definition|footnoteDefinition)$/.test(blockAtIndex(document, next)?.node.type ?? '')) next++;
  return next;
}

/** A paragraph of nothing but prose: no embed, no quotation, no item of an enumeration, no caption. */
const isPlain = perBlock((block): boolean => {
  const passage = block.node.type === 'paragraph' ? passagesOf(block)[0] : undefined;
  if (!passage || isSetApart(passage) || /^(?:strong|inlineCode|image|html)/.test(passage.node.children[0]?.type ?? ''))
    return false;
  const text = passage.prose.words.trim();
  if (!/^[\p{L}\p{N}]/u.test(text) || firstOrLabel.test(text)) return false;
  return /[.!?…:][^\p{L}\p{N}]*$/u.test(text);
});

// Wholly bold, emphasised, a link: a label, a caption, a card.
function isSetApart({ node }: Passage): boolean {
  const children: readonly PhrasingContent[] = node.children;
  return !children.some((child) => child.type === 'text' && child.value.trim() !== '');
}
