import type { Diagnostic } from 'vscode';

/** Lines of a text, the first and the last. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** What is read of a finding. */
export type Finding = Pick<Diagnostic, 'code' | 'message'> & {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
};

/**
 * The findings in `lines` that have come up there. One that is `shown` already has not: it says the same, or is of the same
 * rule and says of it what was typed meanwhile.
 */
export function newIn<F extends Finding>(
  lines: readonly Lines[],
  findings: readonly F[],
  shown: readonly Finding[],
): readonly F[] {
  const here = findings.filter((one) => touches(lines, one));
  if (here.length === 0) return here;
  // What is found again elsewhere does not stand for anything here.
  const rest = new Set(findings);
  const changed = shown.filter(
    (old) => !take(rest, (one) => ruleOf(one) === ruleOf(old) && one.message === old.message),
  );
  const restHere = new Set(here.filter((one) => rest.has(one)));
  for (const old of changed) take(restHere, (one) => ruleOf(one) === ruleOf(old));
  return [...restHere];
}

export function touches(lines: readonly Lines[], { range }: Finding): boolean {
  return lines.some(({ first, last }) => range.start.line <= last && first <= range.end.line);
}

function take<T>(from: Set<T>, fits: (one: T) => boolean): boolean {
  for (const one of from) if (fits(one)) return from.delete(one);
  return false;
}

function ruleOf({ code }: Finding): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The lines around a line up to blank ones: a paragraph or a list stands between them. */
export function linesAround(line: number, count: number, isBlank: (line: number) => boolean): Lines {
  let [first, last] = [line, line];
  if (isBlank(line)) return { first, last };
  while (first > 0 && !isBlank(first - 1)) first--;
  while (last < count - 1 && !isBlank(last + 1)) last++;
  return { first, last };
}
