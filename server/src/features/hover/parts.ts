import { nameNumbers } from '../../model/ranges.ts';
import type { PartReference } from '../../model/references.ts';
import type { Context } from '../../workspace/context.ts';
import { type Part, partMeant, takeawaysOf } from '../../workspace/series.ts';
import { baseName } from '../../workspace/uri.ts';
import type { Markup } from './markup.ts';

/** What the part is called that prose speaks of; undefined where nothing says which file or page it is. */
export function partHover(context: Context, reference: PartReference, markup: Markup): string | undefined {
  const { series, summary, file } = context;
  const part = partMeant(file.uri, summary, series, reference);
  return part && describe(part, markup);
}

function describe(part: Part, markup: Markup): string | undefined {
  const { number, uri, url, file } = part;
  const target = uri ?? url;
  if (!target) return undefined;
  const title = file?.summary.title?.text;
  const place = markup.link(uri ? baseName(uri) : target, target);
  const written = takeawaysOf(part);
  return markup.lines([
    ...(title ? [markup.strong(title)] : []),
    [
      ...(number ? [markup.text(`Part ${number}`)] : []),
      ...(written.length > 0 ? [markup.text(nameNumbers(written))] : []),
      file === null ? markup.text(`${baseName(target)} does not exist`) : place,
    ].join(' · '),
  ]);
}
