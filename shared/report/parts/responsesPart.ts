import type { StoredFailurePoint } from '../../engagement/storedEngagement.ts'
import type { ReportCell, ReportPart } from '../report.ts'
import { textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

const fields = ['admission', 'compensation', 'prevention', 'earlySign', 'callFirst'] as const

/** What customers hear of each failure point that has an answer, most harm first; admissions as drafts until lawyers have read them. */
export function responsesPart(
  { engagement, impacts }: ReportSource,
  wording: ReportWording,
  next: NextFigure,
): ReportPart | null {
  const { own } = wording
  const harm = ({ id }: StoredFailurePoint): number => impacts.get(id) ?? 0
  const rows = engagement.failurePoints
    .toSorted((one, other) => harm(other) - harm(one))
    .flatMap((failurePoint) => answerRows(failurePoint, wording))
  if (rows.length === 0) return null
  return {
    id: 'responses',
    title: own.parts.responses,
    blocks: [
      { kind: 'notice', text: own.legalDraft },
      {
        kind: 'table',
        id: next('T'),
        title: own.responsesTable,
        columns: [own.columns.failurePoint, own.columns.about, own.columns.said],
        rows,
      },
    ],
  }
}

function answerRows({ code, title, response }: StoredFailurePoint, { own, t }: ReportWording): ReportCell[][] {
  if (response === undefined) return []
  const { alsoAffected = [] } = response
  const told = alsoAffected.filter(({ toldOn }) => toldOn !== undefined).length
  const said = fields.flatMap((field): readonly (readonly [string, string])[] => {
    const text = response[field]?.trim() ?? ''
    if (text === '') return []
    const name = t(`response.fields.${field}`)
    return [[field === 'admission' ? `${name} – ${own.legalMark}` : name, text]]
  })
  const affected =
    alsoAffected.length === 0
      ? []
      : [[t('response.affected'), t('response.told', { count: alsoAffected.length, told: String(told) })] as const]
  return [...said, ...affected].map((row) => [`${code} · ${title}`, ...row].map(textCell))
}
