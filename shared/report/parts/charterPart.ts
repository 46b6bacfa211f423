import { commitmentStanding } from '../../analysis/charter/charterStanding.ts'
import type { ReportPart } from '../report.ts'
import { shareCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** What customers are committed to, in physical terms; how often each is kept and what of it is still open. */
export function charterPart({ engagement }: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const { own, t, format } = wording
  const { commitments } = engagement
  if (commitments.length === 0) return null
  const { columns } = own
  const fields = ['how', 'howMuch', 'when', 'whomToCall'] as const
  return {
    id: 'charter',
    title: own.parts.charter,
    blocks: [
      {
        kind: 'table',
        id: next('T'),
        title: own.charterTable,
        columns: [columns.code, columns.commitment, ...fields.map((field) => t(`charterScreen.fields.${field}`))],
        rows: commitments.map(({ code, text, ...said }) => [code, text, ...fields.map((field) => said[field])].map(textCell)),
      },
      {
        kind: 'table',
        id: next('T'),
        title: own.keptTable,
        columns: [columns.code, columns.commitment, columns.kept, columns.open, columns.vague],
        rows: commitments.map((commitment) => {
          const { missing, vague, keepRate } = commitmentStanding(commitment)
          return [
            textCell(commitment.code),
            textCell(commitment.text),
            shareCell(keepRate, wording),
            textCell(format.list(missing.map((field) => t(`charterScreen.open.${field}`)))),
            textCell(vague.map(({ text }) => t('charterScreen.quoted', { words: text })).join(', ')),
          ]
        }),
      },
    ],
  }
}
