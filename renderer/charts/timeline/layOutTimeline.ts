import { extent, scaleUtc, utcMonth } from 'd3'
import type { TimeSpan } from './layOutDaysOff.ts'

/** What of one fix is drawn along the months. */
export interface TimelineInput {
  readonly startOn: string | null
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly checkOn: string | null
}

/** Places from 0 to 100 in reading direction. */
export interface TimelineRow {
  /** From its start to its end; null without either. */
  readonly bar: { readonly from: number; readonly length: number } | null
  readonly due: number | null
  readonly done: number | null
  readonly check: number | null
}

export interface Timeline {
  readonly rows: readonly TimelineRow[]
  readonly ticks: readonly { readonly day: string; readonly at: number }[]
  readonly today: number
  /** What the places lie between. */
  readonly span: TimeSpan
}

const mostTicks = 8
const whole = 100

/** Places the days of fixes and today on one line of time; null where no fix has a day. A fix with one day only is a point. */
export function layOutTimeline(fixes: readonly TimelineInput[], today: string): Timeline | null {
  const given = fixes.flatMap(({ startOn, dueOn, doneOn, checkOn }) => [startOn, dueOn, doneOn, checkOn])
  const days = given.filter((day) => day !== null)
  const [first, last] = extent([...days, today], (day) => Date.parse(day))
  if (days.length === 0 || first === undefined || last === undefined) return null
  const from = utcMonth.floor(new Date(first))
  const to = utcMonth.ceil(new Date(last + 1))
  const scale = scaleUtc([from, to], [0, whole])
  const step = Math.ceil(utcMonth.count(from, to) / mostTicks)
  const at = (day: string | null): number | null => (day === null ? null : scale(Date.parse(day)))
  return {
    rows: fixes.map(({ startOn, dueOn, doneOn, checkOn }) => {
      const from = at(startOn ?? dueOn ?? doneOn)
      const to = at(doneOn ?? dueOn ?? startOn)
      const bar = from === null || to === null ? null : { from: Math.min(from, to), length: Math.abs(to - from) }
      return { bar, due: at(dueOn), done: at(doneOn), check: at(checkOn) }
    }),
    ticks: utcMonth.range(from, to, step).map((tick) => ({ day: tick.toISOString().slice(0, 10), at: scale(tick) })),
    today: scale(Date.parse(today)),
    span: { from: from.getTime(), to: to.getTime() },
  }
}
