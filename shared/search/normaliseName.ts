const niqqud = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu
const directionMarks = /[\u200e\u200f\u061c]/gu
const finals: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' }

/**
 * A title or name as duplicates are found by (design section 8): NFC, trimmed, spaces collapsed, case folded, without niqqud,
 * final letters as plain ones. Stricter than the search: two names that differ in a letter or a quote are two. Upper case on
 * the way folds what has no lower form of its own, such as STRASSE and straße, or the two small sigmas.
 */
export function normaliseName(text: string): string {
  const letters = text.normalize('NFC').replace(niqqud, '').replace(directionMarks, '')
  const plain = letters.replace(/[ךםןףץ]/gu, (final) => finals[final] ?? final)
  return plain.trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase().toLowerCase()
}
