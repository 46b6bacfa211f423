import { decisionsTable, tasksTable } from '../parts/decisionsPart.ts'
import type { Report } from '../report.ts'
import { figureIds, type ReportSource, reportWording } from '../reportSource.ts'
import { framed } from './framed.ts'

/** The minutes of the latest review: what was decided on its day, by whom and why, and every task that is open. */
export function composeMinutes(source: ReportSource): Report {
  const wording = reportWording(source)
  const { own, t, format } = wording
  const { engagement, madeOn } = source
  const next = figureIds()
  const days = engagement.decisions.map(({ on }) => on).toSorted()
  const day = days.at(-1) ?? madeOn
  const decisions = engagement.decisions.filter(({ on }) => on === day)
  const tasks = engagement.tasks.filter(({ doneOn }) => doneOn === undefined)
  return framed(source, wording, {
    kicker: own.kinds.minutes,
    contents: null,
    facts: [
      [own.facts.reviewOn, format.day(day)],
      [own.facts.date, format.day(madeOn)],
    ],
    parts: [
      {
        id: 'decisions',
        title: t('progressScreen.decisions'),
        blocks:
          decisions.length === 0
            ? [{ kind: 'paragraph', text: own.nothingDecided }]
            : [decisionsTable({ ...engagement, decisions }, wording, next('T'))],
      },
      {
        id: 'tasks',
        title: t('progressScreen.tasks'),
        blocks:
          tasks.length === 0
            ? [{ kind: 'paragraph', text: own.nothingOpen }]
            : [tasksTable({ ...engagement, tasks }, madeOn, wording, next('T'))],
      },
    ],
  })
}
