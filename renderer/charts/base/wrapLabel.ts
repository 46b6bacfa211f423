import type { MeasureText } from './chartGeometry.ts'

export interface WrappedLabel {
  readonly lines: readonly string[]
  /** False when words were cut off. */
  readonly whole: boolean
}

const ellipsis = '…'

/** Breaks a label between words into lines of at most `width` pixels; what is beyond `maxLines` ends in an ellipsis. */
export function wrapLabel(text: string, width: number, maxLines: number, fontSize: number, measure: MeasureText): WrappedLabel {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer, fontSize) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const fits = lines.length <= maxLines && lines.every((each) => measure(each, fontSize) <= width)
  if (fits) return { lines, whole: true }
  const kept = lines.length <= maxLines ? lines : [...lines.slice(0, maxLines - 1), lines.slice(maxLines - 1).join(' ')]
  return { lines: kept.map((each) => cutToWidth(each, width, fontSize, measure)), whole: false }
}

/** The longest beginning of a text that fits with an ellipsis behind it; the text itself when it fits. */
export function cutToWidth(text: string, width: number, fontSize: number, measure: MeasureText): string {
  if (measure(text, fontSize) <= width) return text
  const letters = [...text]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(letters.slice(0, middle).join('').trimEnd() + ellipsis, fontSize) <= width) low = middle
    else high = middle - 1
  }
  return beforeNumber(letters.slice(0, low).join(''), letters[low] ?? '').trimEnd() + ellipsis
}

/** A number that is cut is another number: where the cut falls into one, it goes as a whole. */
function beforeNumber(kept: string, next: string): string {
  if (!/[\d.,%]/.test(next)) return kept
  const whole = kept.replace(/[\p{Sc}+\-−]?\d[\d.,]*$/u, '')
  return whole.trim() === '' ? kept : whole
}
