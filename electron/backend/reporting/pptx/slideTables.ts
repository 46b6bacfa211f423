import { largestOf } from '../../../../shared/model/largestOf.ts'
import type { ReportCell, ReportTable } from '../../../../shared/report/report.ts'
import { columnWidths } from '../ooxml/columnWidths.ts'
import { evenRunsOf } from './runs.ts'
import { bodyBox, emuPerPoint } from './slideSize.ts'

/** Rows of a table as they stand on one slide. */
export interface SlideTable {
  readonly table: ReportTable
  /** Of each column, in EMU: the same on every slide of a table. */
  readonly widths: readonly number[]
  /** Of its letters, in points. */
  readonly size: number
  /** Of its head and of each row, in points. */
  readonly heights: readonly number[]
}

/** Points; the largest in which a whole table finds room, else one that is read on a screen. */
const sizes = [14, 13, 12] as const
const sizeOfLong = 12
/** What a letter takes of its height: at most, by which columns are dealt out, and on the whole. */
const widestLetter = 0.6
const meanLetter = 0.53
const lineHeight = 1.2
/** Above and below the text of a cell, at its sides, and beside a number before it, in points. */
export const cellPadding = { block: 3.6, inline: 3.6, apart: 12 } as const

/** A table on as few slides as it needs, of about the same length; `lead` points are taken above the first rows. */
export function slideTables(table: ReportTable, lead: number): readonly SlideTable[] {
  const room = bodyBox.height / emuPerPoint - lead
  for (const size of sizes) {
    const measured = measure(table, size)
    if (measured.head + measured.rows.reduce((sum, height) => sum + height, 0) <= room)
      return [{ table, size, widths: measured.widths, heights: [measured.head, ...measured.rows] }]
  }
  const { widths, head, rows } = measure(table, sizeOfLong)
  const numbered = table.rows.map((row, at) => ({ row, height: rows[at] ?? 0 }))
  return evenRunsOf(numbered, room - head, ({ height }) => height).map((run) => ({
    table: { ...table, rows: run.map(({ row }) => row) },
    widths,
    size: sizeOfLong,
    heights: [head, ...run.map(({ height }) => height)],
  }))
}

interface Measured {
  readonly widths: readonly number[]
  readonly head: number
  readonly rows: readonly number[]
}

function measure(table: ReportTable, size: number): Measured {
  const widths = columnWidths(table, bodyBox.width, size * widestLetter * emuPerPoint)
  const linesOf = (text: string, at: number): number => {
    const room = (widths[at] ?? 0) / emuPerPoint - 2 * cellPadding.inline
    return Math.max(1, Math.ceil((text.length * size * meanLetter) / Math.max(size, room)))
  }
  const heightOf = (texts: readonly string[]): number =>
    Math.max(1, largestOf(texts.map(linesOf))) * size * lineHeight + 2 * cellPadding.block
  return { widths, head: heightOf(table.columns), rows: table.rows.map((row) => heightOf(row.map(textOf))) }
}

function textOf({ text }: ReportCell): string {
  return text
}
