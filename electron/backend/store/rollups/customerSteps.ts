import { monthOfDay } from './calendar.ts'
import { anyPlace } from './RollupNames.ts'

/** When and where one customer met one failure point. */
export interface Meeting {
  readonly day: number
  readonly stage: number
  readonly channel: number
}

/** Counts by table and key; 0 is kept, so that a difference can be told. */
export type StepCounts = Map<string, number>

/** A step as its tables keep it. */
export interface CustomerStep {
  readonly table: 'customer_day' | 'customer_month'
  readonly stage: number
  readonly channel: number
  readonly at: number
  /** The day or month at which the customer was last met before; 0 for never. */
  readonly previous: number
}

/**
 * One customer's steps from meeting to meeting, added `by` times to the counts: by day and by month, in each place and in any.
 * In a period stand as many distinct customers as it holds steps whose previous meeting lies before it: each customer's first
 * one there and no other. So sums of steps count distinct customers of any period exactly.
 */
export function addSteps(counts: StepCounts, meetings: readonly Meeting[], by: number): void {
  const days = new Map<string, Set<number>>()
  const add = (place: string, day: number) => {
    const known = days.get(place)
    if (known === undefined) days.set(place, new Set([day]))
    else known.add(day)
  }
  for (const { day, stage, channel } of meetings) {
    add(`${anyPlace},${anyPlace}`, day)
    add(`${stage},${channel}`, day)
  }
  for (const [place, met] of days) {
    countSteps(counts, `customer_day,${place}`, met, by)
    countSteps(counts, `customer_month,${place}`, new Set([...met].map(monthOfDay)), by)
  }
}

function countSteps(counts: StepCounts, place: string, met: ReadonlySet<number>, by: number): void {
  let previous = 0
  for (const at of [...met].sort((a, b) => a - b)) {
    const key = `${place},${at},${previous}`
    counts.set(key, (counts.get(key) ?? 0) + by)
    previous = at
  }
}

export function stepOf(key: string): CustomerStep {
  const [table, stage, channel, at, previous] = key.split(',')
  return {
    table: table === 'customer_day' ? 'customer_day' : 'customer_month',
    stage: Number(stage),
    channel: Number(channel),
    at: Number(at),
    previous: Number(previous),
  }
}
