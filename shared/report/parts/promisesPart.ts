import { wideGap } from '../../analysis/journey/overviewFindings.ts'
import { promiseLedger } from '../../analysis/journey/promiseLedger.ts'
import { fillText } from '../../i18n/fillText.ts'
import type { ReportPart } from '../report.ts'
import { textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

const gapWords = ['0', '1', '2', '3', '4'] as const

/** What customers were promised beside what they get, the widest gaps first. */
export function promisesPart({ engagement, impacts }: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const { own, t, amount, language } = wording
  const rows = promiseLedger({ ...engagement, impacts })
  if (rows.length === 0) return null
  const { columns } = own
  const wide = rows.filter(({ gap }) => gap !== undefined && gap >= wideGap).length
  const kept = (gap: number | undefined): string => {
    const word = gapWords.find((one) => one === String(gap))
    return word === undefined ? '' : t(`vocabulary.gap.${word}`)
  }
  const said = (promise: string, place = ''): string =>
    place.trim() === '' ? promise : fillText(own.promiseMade, { promise, place }, language)
  return {
    id: 'promises',
    title: own.parts.promises,
    blocks: [
      { kind: 'paragraph', text: fillText(own.promisesFinding, { wide, count: rows.length }, language) },
      {
        kind: 'table',
        id: next('T'),
        title: own.promisesTable,
        columns: [
          ...[columns.code, columns.promise, columns.conditions, columns.reality],
          ...[columns.kept, columns.touchpoint, columns.harm],
        ],
        rows: rows.map(({ code, text, madeIn, conditions, reality, gap, touchpointName, harm }) => [
          ...[code, said(text, madeIn), conditions, reality, kept(gap), touchpointName].map(textCell),
          amount(harm),
        ]),
      },
    ],
  }
}
