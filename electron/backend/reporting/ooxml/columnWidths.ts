import { largestOf } from '../../../../shared/model/largestOf.ts'
import type { ReportTable } from '../../../../shared/report/report.ts'

/** A column holds a code in one line. */
const fewestLetters = 8
const mostLetters = 45
/** Words are wider than the mean of texts, whose letters are many and narrow. */
const widthOfWord = 1.3

/** Of each column, by the longest of its texts and words within bounds; together they take all the room. */
export function columnWidths({ columns, rows }: ReportTable, room: number): readonly number[] {
  const weights = columns.map((column, at) => {
    const texts = [column, ...rows.map((row) => row[at]?.text ?? '')]
    const longest = largestOf(texts.map(({ length }) => length))
    const word = largestOf(texts.flatMap((text) => text.split(/\s/).map(({ length }) => length)))
    return Math.min(mostLetters, Math.max(fewestLetters, longest, word * widthOfWord)) + 2
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => Math.floor((room * weight) / sum))
}
