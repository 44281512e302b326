/** Writes a text as a YAML scalar, in the quotation marks of another one; it is given some where it needs them. */
export function yamlLike(text: string, written: string): string {
  if (written.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  const isPlain = /^[\p{L}\p{N}_./][^,[\]{}#:&*!|>'"%@`\s]*(?: [^,[\]{}#:&*!|>'"%@`\s]+)*$/u.test(text);
  return !written.startsWith('"') && isPlain ? text : JSON.stringify(text);
}
