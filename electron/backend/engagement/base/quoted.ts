/** A name of the schema as SQL takes it, whatever signs it holds. */
export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}
