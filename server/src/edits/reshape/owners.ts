import type { SourceFile } from '../../workspace/source-file.ts';
import type { Reshaping } from './reshaping.ts';
import type { Scope } from './scope.ts';

/**
 * Who writes about which number once takeaways have another order. Parts keep how many they have: where a takeaway moves
 * past the end of its part, those at the ends of the parts between move on by one. What is added comes into the part of the
 * one beside it.
 */
export function ownersAfter({ ownerOf }: Scope, { added, removed }: Reshaping): Scope['ownerOf'] {
  if (added) {
    return (number) =>
      number === added.number ? ownerOf(added.beside) : ownerOf(number > added.number ? number - 1 : number);
  }
  if (removed !== undefined) return (number) => ownerOf(number >= removed ? number + 1 : number);
  return ownerOf;
}

/** All numbers that there are once takeaways have another order, ascending. */
export function numbersAfter({ numbers }: Scope, { added, removed }: Reshaping): number[] {
  const last = numbers.at(-1) ?? 0;
  if (removed !== undefined) return numbers.filter((number) => number !== last);
  return added ? [...numbers, last + 1] : [...numbers];
}

/** The numbers of a file, among some. */
export function numbersOf(file: SourceFile, numbers: readonly number[], ownerOf: Scope['ownerOf']): number[] {
  return numbers.filter((number) => ownerOf(number) === file);
}
