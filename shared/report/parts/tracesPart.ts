import type { CauseNode, StoredFailurePoint } from '../../engagement/storedEngagement.ts'
import { fillText, textOf } from '../../i18n/fillText.ts'
import type { ReportBlock, ReportCause, ReportPart, ReportTable } from '../report.ts'
import { emptyCell, numberCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** Traces that are written out; those of the least harm stay in the file, and the report says how many. */
const mostTraces = 100

/** Every failure point by its harm, and the traces of those that harm most. */
export function tracesPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart {
  const { own, language } = wording
  const harm = (id: string): number => source.impacts.get(id) ?? 0
  const points = source.engagement.failurePoints.toSorted((a, b) => harm(b.id) - harm(a.id))
  const blocks: ReportBlock[] = []
  if (points.length > 0) blocks.push(pointsTable(points, source, wording, next('T')))
  const blockOf = traceBlocks(source, wording)
  for (const point of points.slice(0, mostTraces)) blocks.push(blockOf(point))
  const count = points.length - mostTraces
  if (count > 0)
    blocks.push({ kind: 'notice', text: fillText(textOf(own.moreTraces, 'traces', language, count), { count }, language) })
  return { id: 'traces', title: own.parts.traces, blocks }
}

/** A function that writes the trace of a failure point out. */
export function traceBlocks({ engagement }: ReportSource, wording: ReportWording): (point: StoredFailurePoint) => ReportBlock {
  const rootCauses = new Map(engagement.rootCauses.map(({ id, title, code }) => [id, `${code} · ${title}`]))
  const traces = new Map(engagement.traces.map(({ failurePoint, cause }) => [failurePoint, cause]))
  return ({ id, code, title }) => {
    const cause = traces.get(id)
    const causes = cause === undefined ? [] : causesOf(fromFirst(cause), wording, rootCauses)
    return { kind: 'trace', title: `${code} · ${title}`, causes, empty: wording.own.untraced }
  }
}

/** The first node is the failure point itself where it says nothing of its own. */
function fromFirst(cause: CauseNode): readonly CauseNode[] {
  const { title = '', rootCause, causes = [] } = cause
  return title === '' && rootCause === undefined ? causes : [cause]
}

function causesOf(
  causes: readonly CauseNode[],
  wording: ReportWording,
  rootCauses: ReadonlyMap<string, string>,
): readonly ReportCause[] {
  const { t, format, own } = wording
  return causes.map((cause) => {
    const root = cause.rootCause === undefined ? undefined : rootCauses.get(cause.rootCause)
    const notes = [
      ...(cause.state === undefined ? [] : [t(`vocabulary.causeState.${cause.state}`)]),
      ...(cause.share === undefined ? [] : [format.percent(cause.share)]),
      ...((cause.causes?.length ?? 0) > 1 && cause.join === 'together' ? [t('vocabulary.join.together')] : []),
    ]
    const named = [cause.title, root].filter((text) => text !== undefined && text !== '').join(' → ')
    return {
      text: named === '' ? own.untraced : named,
      note: notes.join(' · '),
      causes: causesOf(cause.causes ?? [], wording, rootCauses),
    }
  })
}

function pointsTable(
  points: readonly StoredFailurePoint[],
  { engagement, impacts }: ReportSource,
  { own, amount }: ReportWording,
  id: string,
): ReportTable {
  const { columns } = own
  const stages = new Map(engagement.stages.map(({ id: stage, name }) => [stage, name]))
  const touchpoints = new Map(engagement.touchpoints.map(({ id: touchpoint, stage }) => [touchpoint, stage]))
  return {
    kind: 'table',
    id,
    title: own.pointsTable,
    columns: [columns.code, columns.failurePoint, columns.stage, columns.severity, columns.value],
    rows: points.map(({ id: point, code, title, stage, touchpoint, severity }) => [
      textCell(code),
      textCell(title),
      textCell(stages.get(stage ?? touchpoints.get(touchpoint ?? '') ?? '') ?? ''),
      severity === undefined ? emptyCell : numberCell(severity, String(severity)),
      amount(impacts.get(point) ?? 0),
    ]),
  }
}
