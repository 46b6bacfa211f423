import type { StoredFailurePoint } from '../../engagement/storedEngagement.ts'
import { fillText } from '../../i18n/fillText.ts'
import type { ReportCell, ReportPart } from '../report.ts'
import { textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

const fields = ['admission', 'compensation', 'prevention', 'earlySign', 'callFirst'] as const

/** What customers hear of each failure point that has an answer, most harm first; admissions as drafts until lawyers have released them. */
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
      ...(engagement.failurePoints.some(isDraft) ? [{ kind: 'notice', text: own.legalDraft } as const] : []),
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

/** True while it has an admission that lawyers have not released. */
function isDraft({ response = {} }: StoredFailurePoint): boolean {
  return (response.admission ?? '').trim() !== '' && response.releasedOn === undefined
}

function answerRows({ code, title, response }: StoredFailurePoint, wording: ReportWording): ReportCell[][] {
  const { t } = wording
  if (response === undefined) return []
  const { alsoAffected = [] } = response
  const told = alsoAffected.filter(({ toldOn }) => toldOn !== undefined).length
  const said = fields.flatMap((field): readonly (readonly [string, string])[] => {
    const text = response[field]?.trim() ?? ''
    if (text === '') return []
    const name = t(`response.fields.${field}`)
    return [[field === 'admission' ? `${name} – ${standingOf(response.releasedOn, wording)}` : name, text]]
  })
  const affected =
    alsoAffected.length === 0
      ? []
      : [[t('response.affected'), t('response.told', { count: alsoAffected.length, told: String(told) })] as const]
  return [...said, ...affected].map((row) => [`${code} · ${title}`, ...row].map(textCell))
}

/** Of an admission: whether customers may hear it. */
function standingOf(releasedOn: string | undefined, { own, format, language }: ReportWording): string {
  return releasedOn === undefined ? own.legalMark : fillText(own.legalReleased, { day: format.day(releasedOn) }, language)
}
