import type { SelectionRange } from 'vscode-languageserver';
import { rangeOf } from './convert.ts';
import { type Handler, offsetIn } from './handler.ts';

export const answerSelections: Handler = ({ connection, feature }) => {
  const { answerAt } = feature('selection');
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answerAt(textDocument, token, null, (article) =>
      positions.map((position): SelectionRange => {
        const { document } = article.file;
        const offset = offsetIn(article, position);
        const steps = article.selection(offset).map((step) => rangeOf(document, step));
        // One answer for each position, also where there is nothing to widen to.
        const nested = steps.reduceRight<SelectionRange | undefined>(
          (parent, range) => (parent ? { range, parent } : { range }),
          undefined,
        );
        return nested ?? { range: rangeOf(document, { start: offset, end: offset }) };
      }),
    ),
  );
};
