import type { Report } from '../../../../shared/report/report.ts'

/** A sheet of paper with columns of text on it, in twentieths of a point. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** At either side. */
  readonly margin: number
  readonly columns: number
  /** Between two columns. */
  readonly gap: number
}

const sheets: Readonly<Record<Report['paper'], Sheet>> = {
  a4: { width: 11_906, height: 16_838, margin: 907, columns: 1, gap: 708 },
  a3: { width: 23_811, height: 16_838, margin: 794, columns: 3, gap: 567 },
}

/** The sheet that a document is written on; A3 lies on its side. */
export function sheetOf(paper: Report['paper']): Sheet {
  return sheets[paper]
}

/** How wide a line of text is on it. */
export function lineOf({ width, margin, columns, gap }: Sheet): number {
  return Math.floor((width - 2 * margin - (columns - 1) * gap) / columns)
}

/** EMU of a twentieth of a point. */
export const emuPerTwip = 635
