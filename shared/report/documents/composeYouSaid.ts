import type { StoredFix } from '../../engagement/storedEngagement.ts'
import { fillText } from '../../i18n/fillText.ts'
import type { EvidenceSource, FixState } from '../../model/vocabulary.ts'
import { fixesBySubject } from '../parts/fixesBySubject.ts'
import type { Report, ReportPart } from '../report.ts'
import { dayCell, textCell } from '../reportCells.ts'
import { figureIds, type NextFigure, type ReportSource, type ReportWording, reportWording } from '../reportSource.ts'
import { framed } from './framed.ts'

/** Who hears what was done: the staff, and customers by whatever way their words came. */
const audiences = {
  staff: ['employee'],
  customers: ['customer-interview', 'survey', 'call-listening', 'complaint-log'],
} as const satisfies Readonly<Record<string, readonly EvidenceSource[]>>

/** What was done before what is on its way; what was decided against last. */
const order: readonly FixState[] = ['verified', 'done', 'in-progress', 'approved', 'proposed', 'idea', 'rejected']
/** Fixes that one answer holds. */
const mostFixes = 3

/** “You said, we did”: the words of staff and of customers, each with what was done about them, without who said them. */
export function composeYouSaid(source: ReportSource): Report {
  const wording = reportWording(source)
  const { own, format } = wording
  const next = figureIds()
  const parts = (['customers', 'staff'] as const).map((audience) => audiencePart(audience, source, wording, next))
  const said: ReportPart = { id: 'said', title: own.kinds['you-said'], blocks: [{ kind: 'paragraph', text: own.nothingSaid }] }
  return framed(source, wording, {
    kicker: own.kinds['you-said'],
    contents: null,
    facts: [[own.facts.asOf, format.day(source.madeOn)]],
    parts: parts.every((part) => part === null) ? [said] : parts,
  })
}

function audiencePart(
  audience: keyof typeof audiences,
  { engagement }: ReportSource,
  wording: ReportWording,
  next: NextFigure,
): ReportPart | null {
  const { own, language } = wording
  const fixesOf = fixesBySubject(engagement)
  const sources: readonly EvidenceSource[] = audiences[audience]
  const rows = engagement.evidence
    .filter(({ source, quote }) => sources.includes(source) && (quote ?? '').trim() !== '')
    .map(({ quote = '', on, about = [] }) => {
      const heard = about.filter(({ stance }) => stance !== 'against')
      const fixes = [...new Set(heard.flatMap((one) => fixesOf(one)))].sort((one, other) => placeOf(one) - placeOf(other))
      return { quote, on, fixes, place: fixes[0] === undefined ? order.length : placeOf(fixes[0]) }
    })
    .sort((one, other) => one.place - other.place)
  if (rows.length === 0) return null
  return {
    id: audience,
    title: own.audiences[audience],
    blocks: [
      {
        kind: 'table',
        id: next('T'),
        title: own.kinds['you-said'],
        columns: [own.columns.youSaid, own.columns.day, own.columns.weDid],
        rows: rows.map(({ quote, on, fixes }) => [
          textCell(fillText(own.quoted, { words: quote }, language)),
          dayCell(on, wording),
          textCell(answerTo(fixes, wording)),
        ]),
      },
    ],
  }
}

function placeOf({ state = 'idea' }: StoredFix): number {
  return order.indexOf(state)
}

/** In words for those who are no part of the team: the state of each fix, and by when. */
function answerTo(fixes: readonly StoredFix[], { own, t, format, language }: ReportWording): string {
  if (fixes.length === 0) return own.noAnswer
  const shown = fixes.slice(0, mostFixes).map(({ title, state = 'idea', dueOn }) => {
    const isComing = state === 'approved' || state === 'in-progress'
    const params = { state: t(`vocabulary.fixState.${state}`), fix: title, day: dueOn === undefined ? '' : format.day(dueOn) }
    return fillText(isComing && dueOn !== undefined ? own.answerBy : own.answer, params, language)
  })
  return shown.join(' · ')
}
