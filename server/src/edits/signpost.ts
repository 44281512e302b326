import { nameNumbers } from '../model/ranges.ts';

/** The sentence that sends a reader to another part. */
export function signpost(numbers: readonly number[], name: string, target: string): string {
  return `You can read ${nameNumbers(numbers)} in [${name}](${target}).`;
}

/** Is a paragraph's source such a sentence and nothing else. */
export function isSignpost(source: string): boolean {
  return /^You can read takeaways? [\d–, and]+ in \[part \d+\]\([^()\s]+\)\.\s*$/.test(source);
}
