import { compareCodePoints } from '../../model/codePointOrder.ts'
import type { ReportBlock, ReportPart, ReportTable } from '../report.ts'
import { dayCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** What is decided, and about what. */
type Settled = Pick<ReportSource['engagement'], 'decisions' | 'tasks' | 'fixes'>

/** What was decided, by whom and why, the latest first, and who took on what until when. */
export function decisionsPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const { engagement, madeOn } = source
  const blocks: ReportBlock[] = []
  if (engagement.decisions.length > 0) blocks.push(decisionsTable(engagement, wording, next('T')))
  if (engagement.tasks.length > 0) blocks.push(tasksTable(engagement, madeOn, wording, next('T')))
  return blocks.length === 0 ? null : { id: 'decisions', title: wording.own.parts.decisions, blocks }
}

/** The decisions, the latest first. */
export function decisionsTable({ decisions, fixes }: Settled, wording: ReportWording, id: string): ReportTable {
  const { own, t } = wording
  const { columns } = own
  const names = new Map(fixes.map(({ id: fix, code, title }) => [fix, `${code} · ${title}`]))
  return {
    kind: 'table',
    id,
    title: t('progressScreen.decisions'),
    columns: [columns.day, columns.decision, columns.verdict, columns.by, columns.why],
    rows: decisions
      .toSorted((one, other) => compareCodePoints(other.on, one.on))
      .map(({ on, text, fix, verdict, by, why }) => [
        dayCell(on, wording),
        textCell([text, names.get(fix ?? '')].filter((part) => part !== undefined && part !== '').join(' – ')),
        textCell(verdict && t(`progressScreen.verdicts.${verdict}`)),
        textCell(by),
        textCell(why),
      ]),
  }
}

/** The tasks: those that are open before those that are done, each by their days. */
export function tasksTable({ tasks }: Settled, today: string, wording: ReportWording, id: string): ReportTable {
  const { own, t } = wording
  const { columns } = own
  const last = '9999'
  const orderOf = ({ doneOn, dueOn = last }: Settled['tasks'][number]): string => `${doneOn === undefined ? 0 : 1} ${dueOn}`
  const standing = ({ doneOn, dueOn }: Settled['tasks'][number]): string => {
    if (doneOn !== undefined) return own.standings.done
    return dueOn !== undefined && dueOn < today ? own.standings.late : own.standings.open
  }
  return {
    kind: 'table',
    id,
    title: t('progressScreen.tasks'),
    columns: [columns.task, columns.owner, columns.due, columns.done, columns.standing],
    rows: tasks
      .toSorted((one, other) => compareCodePoints(orderOf(one), orderOf(other)))
      .map((task) => [
        textCell(task.text),
        textCell(task.owner),
        dayCell(task.dueOn, wording),
        dayCell(task.doneOn, wording),
        textCell(standing(task)),
      ]),
  }
}
