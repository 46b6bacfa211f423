/** A letter as it is drawn: where its physical left edge stands on the baseline. */
export interface PlacedLetter {
  readonly letter: string
  readonly x: number
  readonly y: number
}

/** What a browser tells of a line of text in a drawing, by UTF-16 units. */
export type TextPlaces = Pick<SVGTextContentElement, 'getStartPositionOfChar' | 'getEndPositionOfChar'>

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
}
/** Marks that order text and draw nothing. */
const unseen = /^[\p{Cf}\s]$/u

/**
 * The seen letters of a line, each where the browser has put it: the order of both directions, kerning and the anchor are
 * the browser's. In right-to-left text brackets turn round.
 */
export function lettersOf(text: string, places: TextPlaces): readonly PlacedLetter[] {
  const letters: PlacedLetter[] = []
  let unit = 0
  for (const letter of text) {
    if (!unseen.test(letter)) {
      const start = places.getStartPositionOfChar(unit)
      const end = places.getEndPositionOfChar(unit)
      const isRightToLeft = start.x > end.x
      letters.push({ letter: isRightToLeft ? (mirrored[letter] ?? letter) : letter, x: Math.min(start.x, end.x), y: start.y })
    }
    unit += letter.length
  }
  return letters
}
