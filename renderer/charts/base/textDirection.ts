import type { Direction } from './chartGeometry.ts'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const strong = /[\p{L}]/u

/** The direction of a text a user typed, by its first letter as `dir="auto"` does; `fallback` when it has none. */
export function textDirection(text: string, fallback: Direction): Direction {
  const first = strong.exec(text)
  if (first === null) return fallback
  return rightToLeft.test(first[0]) ? 'rtl' : 'ltr'
}
