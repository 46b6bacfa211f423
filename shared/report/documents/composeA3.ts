import type { StoredFailurePoint, StoredFix } from '../../engagement/storedEngagement.ts'
import { fillText } from '../../i18n/fillText.ts'
import { decisionsTable, tasksTable } from '../parts/decisionsPart.ts'
import { fixesBySubject } from '../parts/fixesBySubject.ts'
import { traceBlocks } from '../parts/tracesPart.ts'
import type { Report, ReportBlock, ReportCause, ReportPart } from '../report.ts'
import { dayCell, emptyCell, numberCell, textCell } from '../reportCells.ts'
import { figureIds, type NextFigure, type ReportSource, type ReportWording, reportWording } from '../reportSource.ts'
import type { A3Subject } from './a3Subject.ts'
import { framed, reportFacts } from './framed.ts'

/** As much as stands on one page of A3. */
const most = {
  points: 6,
  rootCauses: 8,
  quotes: 3,
  fixes: 8,
  decisions: 4,
  tasks: 5,
  causes: 18,
  // Letters.
  title: 80,
  quote: 160,
  letters: 300,
} as const

/** What a page tells of: a failure point, or all that lands at a unit and is born there. */
interface Told {
  readonly points: readonly StoredFailurePoint[]
  /** Those that are born at a unit. */
  readonly rootCauses: readonly string[]
  readonly fixes: readonly StoredFix[]
}

/** One page of A3 for a failure point or a unit, from left to right as the work goes: where it stands, why, what is done, what was agreed. */
export function composeA3(source: ReportSource, subject: A3Subject): Report {
  const wording = reportWording(source)
  const next = figureIds()
  const told = toldOf(source, subject)
  const parts = [
    nowPart(source, subject, told, wording, next),
    causesPart(source, subject, told, wording, next),
    fixesPart(told, wording, next),
    agreedPart(source, told, wording, next),
  ]
  const kicker = fillText(wording.own.a3.kicker, { engagement: source.engagement.name }, wording.language)
  const page = framed(source, wording, { kicker, contents: null, facts: reportFacts(source, wording), parts })
  return { ...page, paper: 'a3', title: subject.title }
}

function toldOf({ engagement }: ReportSource, { kind, id }: A3Subject): Told {
  const actingOn = fixesBySubject(engagement)
  const ordered = (fixes: readonly StoredFix[]): readonly StoredFix[] =>
    [...new Set(fixes)].filter(({ state }) => state !== 'rejected')
  if (kind === 'failurePoint') {
    const points = engagement.failurePoints.filter((point) => point.id === id)
    return { points, rootCauses: [], fixes: ordered(actingOn({ failurePoint: id })) }
  }
  const places = new Set(engagement.touchpoints.filter(({ unit }) => unit === id).map((touchpoint) => touchpoint.id))
  const rootCauses = engagement.rootCauses.filter(({ unit }) => unit === id).map((rootCause) => rootCause.id)
  return {
    points: engagement.failurePoints.filter(({ touchpoint = '' }) => places.has(touchpoint)),
    rootCauses,
    fixes: ordered(rootCauses.flatMap((rootCause) => actingOn({ rootCause }))),
  }
}

function nowPart(
  source: ReportSource,
  subject: A3Subject,
  { points }: Told,
  wording: ReportWording,
  next: NextFigure,
): ReportPart {
  const { own, t, format, language } = wording
  const { impacts, plan, engagement } = source
  const harm = points.reduce((sum, { id }) => sum + (impacts.get(id) ?? 0), 0)
  const share = plan.total === 0 ? 0 : harm / plan.total
  const keys = [
    { label: own.key.total, text: wording.amount(harm).text, note: t(`charts.valueAxis.${wording.measure}`) },
    { label: own.a3.share, text: format.percent(share), note: '' },
  ].map((key) => ({ ...key, id: next('K') }))
  const [point] = points
  const description = subject.kind === 'failurePoint' ? (point?.description?.trim() ?? '') : ''
  const ids = new Set(points.map(({ id }) => id))
  const quotes = engagement.evidence.flatMap(({ quote = '', about = [] }) =>
    quote !== '' && about.some(({ failurePoint = '' }) => ids.has(failurePoint)) ? [quote] : [],
  )
  return {
    id: 'now',
    title: own.a3.now,
    blocks: [
      { kind: 'keys', keys },
      ...(description === '' ? [] : [{ kind: 'paragraph', text: shortened(description) } as const]),
      ...(subject.kind === 'unit' && points.length > 0 ? [pointsTable(source, points, wording, next('T'))] : []),
      ...quotes.slice(0, most.quotes).map(
        (quote): ReportBlock => ({
          kind: 'notice',
          text: fillText(own.quoted, { words: shortened(quote, most.quote) }, language),
        }),
      ),
    ],
  }
}

function pointsTable(
  { impacts }: ReportSource,
  points: readonly StoredFailurePoint[],
  { own, amount }: ReportWording,
  id: string,
): ReportBlock {
  const harm = (point: StoredFailurePoint): number => impacts.get(point.id) ?? 0
  const worst = points.toSorted((one, other) => harm(other) - harm(one)).slice(0, most.points)
  const rows = worst.map((point) => [textCell(shortened(`${point.code} · ${point.title}`, most.title)), amount(harm(point))])
  return { kind: 'table', id, title: own.a3.lands, columns: [own.columns.failurePoint, own.columns.value], rows }
}

function causesPart(
  source: ReportSource,
  { kind }: A3Subject,
  { points, rootCauses }: Told,
  wording: ReportWording,
  next: NextFigure,
): ReportPart {
  const { own, amount } = wording
  const [point] = points
  const title = own.a3.causes
  if (kind === 'failurePoint' && point !== undefined)
    return { id: 'causes', title, blocks: [bounded(traceBlocks(source, wording)(point))] }
  const values = new Map(source.paretos.flatMap(({ bars }) => bars.map(({ key, value }) => [key, value])))
  const ids = new Set(rootCauses)
  const harmOf = (id: string): number => values.get(id) ?? 0
  const born = source.engagement.rootCauses
    .filter(({ id }) => ids.has(id))
    .toSorted((one, other) => harmOf(other.id) - harmOf(one.id))
    .slice(0, most.rootCauses)
  const rows = born.map(({ id, code, title: name }) => [
    textCell(shortened(`${code} · ${name}`, most.title)),
    values.has(id) ? amount(harmOf(id)) : emptyCell,
  ])
  const columns = [own.columns.rootCause, own.columns.value]
  const block: ReportBlock =
    rows.length === 0
      ? { kind: 'paragraph', text: own.a3.nothingBorn }
      : { kind: 'table', id: next('T'), title: own.a3.born, columns, rows }
  return { id: 'causes', title, blocks: [block] }
}

/** A trace with its first causes, in the order of reading; what is cut off is seen to be. */
function bounded(block: ReportBlock): ReportBlock {
  if (block.kind !== 'trace') return block
  let left: number = most.causes
  const cut = (causes: readonly ReportCause[]): readonly ReportCause[] => {
    const kept: ReportCause[] = []
    for (const cause of causes) {
      left -= 1
      if (left < 0) return left === -1 ? [...kept, { text: '…', note: '', causes: [] }] : kept
      kept.push({ ...cause, text: shortened(cause.text, most.title), causes: cut(cause.causes) })
    }
    return kept
  }
  return { ...block, title: shortened(block.title, most.title), causes: cut(block.causes) }
}

function fixesPart({ fixes }: Told, wording: ReportWording, next: NextFigure): ReportPart {
  const { own, t, format } = wording
  const { columns } = own
  const rows = fixes
    .slice(0, most.fixes)
    .map(({ code, title, owner, dueOn, state = 'idea', effortDays }) => [
      textCell(shortened(`${code} · ${title}`, most.title)),
      textCell(owner),
      dayCell(dueOn, wording),
      effortDays === undefined ? emptyCell : numberCell(effortDays, format.typed(effortDays)),
      textCell(t(`vocabulary.fixState.${state}`)),
    ])
  const named = [columns.fix, columns.owner, columns.due, columns.days, columns.state]
  const block: ReportBlock =
    rows.length === 0
      ? { kind: 'paragraph', text: own.a3.nothingDone }
      : { kind: 'table', id: next('T'), title: own.a3.acting, columns: named, rows }
  return { id: 'fixes', title: own.a3.fixes, blocks: [block] }
}

function agreedPart({ engagement, madeOn }: ReportSource, { fixes }: Told, wording: ReportWording, next: NextFigure): ReportPart {
  const { own } = wording
  const ids = new Set(fixes.map(({ id }) => id))
  const decisions = engagement.decisions.filter(({ fix = '' }) => ids.has(fix)).slice(-most.decisions)
  const decided = new Set(decisions.map(({ id }) => id))
  const tasks = engagement.tasks.filter(({ decision = '' }) => decided.has(decision)).slice(0, most.tasks)
  const blocks: ReportBlock[] = []
  if (decisions.length > 0) blocks.push(decisionsTable({ ...engagement, decisions }, wording, next('T')))
  if (tasks.length > 0) blocks.push(tasksTable({ ...engagement, tasks }, madeOn, wording, next('T')))
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: own.a3.nothingAgreed })
  return { id: 'agreed', title: own.a3.agreed, blocks }
}

function shortened(text: string, letters: number = most.letters): string {
  return text.length > letters ? `${text.slice(0, letters).trimEnd()}…` : text
}
