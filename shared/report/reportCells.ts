import type { ReportCell } from './report.ts'
import type { ReportWording } from './reportSource.ts'

/** Nothing stands in it. */
export const emptyCell: ReportCell = { kind: 'text', text: '' }

export function textCell(text: string | null | undefined): ReportCell {
  return text === null || text === undefined ? emptyCell : { kind: 'text', text }
}

export function numberCell(value: number, text: string): ReportCell {
  return { kind: 'number', text, value }
}

/** A number as it was typed or measured; empty where there is none. */
export function figureCell(value: number | null | undefined, { format }: Pick<ReportWording, 'format'>): ReportCell {
  return value === null || value === undefined ? emptyCell : numberCell(value, format.typed(value))
}

/** A part of a whole, 0–1. */
export function shareCell(value: number | null, { format }: Pick<ReportWording, 'format'>): ReportCell {
  return value === null ? emptyCell : { kind: 'share', text: format.percent(value), value }
}

/** An ISO day. */
export function dayCell(day: string | null | undefined, { format }: Pick<ReportWording, 'format'>): ReportCell {
  return day === null || day === undefined ? emptyCell : { kind: 'day', text: format.day(day), day }
}
