import { largestOf } from '../../../../shared/model/largestOf.ts'
import type { ReportCell, ReportTable } from '../../../../shared/report/report.ts'

/** A column holds a code in one line. */
const fewestLetters = 8
const mostLetters = 45
/** Words are wider than the mean of texts, whose letters are many and narrow. */
const widthOfWord = 1.3
/** Letters of a word that is kept whole at most: a name of 300 letters breaks. */
const longestWord = 20
/** Figures are narrower than words; they and days stand in one line. */
const widthOfFigure = 0.9
/** Letters that the margins of a cell take. */
const margins = 2

/**
 * Of each column, by the longest of its texts and words within bounds; together they take all the room, and a word is broken only where
 * the words of a row find no room beside one another. `letter` is how wide a letter is, in what the room is measured in.
 */
export function columnWidths({ columns, rows }: ReportTable, room: number, letter: number): readonly number[] {
  const asked = columns.map((column, at) => {
    const texts = [column, ...rows.map((row) => row[at]?.text ?? '')]
    const longest = largestOf(texts.map(({ length }) => length))
    const words = largestOf(column.split(/\s/).map(({ length }) => length))
    const word = Math.max(words, largestOf(rows.map((row) => unbroken(row[at]))))
    return {
      weight: Math.max(fewestLetters, weightOf(longest), Math.min(mostLetters, word * widthOfWord)) + margins,
      least: (Math.min(word, longestWord) + margins) * letter,
    }
  })
  return shareOut(asked, room).map(Math.floor)
}

/** Letters of the longest piece of a cell that stands in one line. */
function unbroken(cell: ReportCell | undefined): number {
  if (cell === undefined) return 0
  if (cell.kind === 'text') return largestOf(cell.text.split(/\s/).map(({ length }) => length))
  return cell.kind === 'day' ? cell.text.length : cell.text.length * widthOfFigure
}

/** A sentence weighs more than a name, though not by all its letters. */
function weightOf(letters: number): number {
  return letters <= mostLetters ? letters : mostLetters + 3 * Math.sqrt(letters - mostLetters)
}

interface Asked {
  readonly weight: number
  readonly least: number
}

/** The room by weight, but to none less than it needs while all can have that. */
function shareOut(asked: readonly Asked[], room: number): readonly number[] {
  const needed = asked.reduce((sum, { least }) => sum + least, 0)
  if (needed > room) return asked.map(({ least }) => (room * least) / needed)
  const kept = new Set<Asked>()
  for (;;) {
    const left = asked.reduce((rest, one) => rest - (kept.has(one) ? one.least : 0), room)
    const weights = asked.reduce((sum, one) => sum + (kept.has(one) ? 0 : one.weight), 0)
    const share = (one: Asked): number => (kept.has(one) ? one.least : (left * one.weight) / weights)
    const short = asked.filter((one) => !kept.has(one) && share(one) < one.least)
    if (short.length === 0) return asked.map(share)
    for (const one of short) kept.add(one)
  }
}
