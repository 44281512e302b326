import { describeKey, keyAt } from '../../model/keys.ts';
import type { Block, Span } from '../../syntax/document.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import type { Context } from '../../workspace/context.ts';
import type { Markup } from './markup.ts';

/** The meaning of the front matter key at an offset of a block; at the value of `event`, which event it names. */
export function* frontMatterHover(
  { summary }: Context,
  block: Block,
  at: number,
  markup: Markup,
): Iterable<{ span: Span; contents(): string | undefined }> {
  const frontMatter = frontMatterOf(block);
  if (!frontMatter) return;
  const found = keyAt(frontMatter, at);
  if (found) yield { span: { block, ...found.entry.keyExtent }, contents: () => markup.text(describeKey(found.key)) };
  const { meta, event } = summary;
  const { span } = meta.event ?? {};
  if (span && event?.from === 'front-matter' && span.start <= at && at <= span.end) {
    const days = event.start && event.end ? `${event.start} to ${event.end}` : '';
    const about = [event.location, days].filter(Boolean).join(', ');
    yield { span, contents: () => markup.lines([markup.strong(event.name), markup.text(about)]) };
  }
}
