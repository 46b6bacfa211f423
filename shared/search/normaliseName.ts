/**
 * A title or name as duplicates are found by (design section 8): NFC, trimmed, spaces collapsed, case folded. Stricter than
 * the search: two names that differ in a letter, a quote or a niqqud are two. Upper case on the way folds what has no lower
 * form of its own, such as STRASSE and straße, or the two small sigmas.
 */
export function normaliseName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase().toLowerCase()
}
