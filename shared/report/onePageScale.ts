import { largestOf, smallestOf } from '../model/largestOf.ts'
import type { Report, ReportBlock, ReportCause, ReportCell, ReportTable } from './report.ts'

/** Lines that three columns of a sheet of A3 hold at the size of body text, and letters of one of them. */
const lines = 120
const letters = 60
/** Of the sheet, what an estimate may fill: no word may run over its end. */
const mostFilled = 0.74
/** Larger than this reads as a poster. */
const largest = 1.8

/** By how much the words of a document of one page are larger than usual, so that a small subject does not leave its sheet half empty; 1 of others. */
export function onePageScale({ paper, parts }: Pick<Report, 'paper' | 'parts'>): number {
  if (paper !== 'a3') return 1
  // What is larger by a half takes more than twice the room: its lines are higher, and hold fewer letters.
  const used = parts.reduce((sum, { blocks }) => sum + 3 + blocks.reduce((all, block) => all + linesOf(block), 0), 0)
  const scale = Math.sqrt((lines * mostFilled) / Math.max(1, used))
  const rooms = parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [roomOf(block)] : [])))
  return Math.max(1, Math.floor(Math.min(largest, scale, smallestOf(rooms)) * 20) / 20)
}

/** Points: how wide a column of the page is, a letter of a table at its usual size, and the margins of a cell. */
const columnWidth = 345
const letterWidth = 5.8
const cellMargins = 9

/** By how much the letters of a table may grow until what stands in one line finds no room beside the rest of its row. */
function roomOf({ columns, rows }: ReportTable): number {
  const unbroken = columns.map((column, at) => largestOf([longestWord(column), ...rows.map((row) => lettersInLine(row[at]))]))
  const needed = unbroken.reduce((sum, each) => sum + each, 0)
  return (columnWidth - columns.length * cellMargins) / Math.max(1, needed * letterWidth)
}

function lettersInLine(cell: ReportCell | undefined): number {
  if (cell === undefined) return 0
  return cell.kind === 'text' ? longestWord(cell.text) : cell.text.length
}

function longestWord(text: string): number {
  return largestOf(text.split(/\s/).map(({ length }) => length))
}

function linesOf(block: ReportBlock): number {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return linesOfText(block.text) + 0.5
    case 'keys':
      return 5 * Math.ceil(block.keys.length / 2)
    case 'table':
      return 3.5 + block.rows.reduce((sum, row) => sum + linesOfRow(row), 0)
    case 'trace':
      return 3 + linesOfText(block.title) + block.causes.reduce((sum, cause) => sum + linesOfCause(cause), 0)
    default:
      return lines
  }
}

function linesOfText(text: string, room = letters): number {
  return Math.ceil(text.length / room)
}

/** Of a table, whose letters are smaller and whose columns are shared out by what stands in them. */
function linesOfRow(row: readonly ReportCell[]): number {
  const used = row.reduce((sum, { text }) => sum + text.length + 3, 0)
  const longest = largestOf(row.map(({ text }) => text.length))
  return 0.75 * Math.max(Math.ceil(used / 62), Math.ceil(longest / 45)) + 0.4
}

function linesOfCause({ text, note, causes }: ReportCause): number {
  return linesOfText(`${text} ${note}`, letters - 6) + causes.reduce((sum, cause) => sum + linesOfCause(cause), 0)
}
