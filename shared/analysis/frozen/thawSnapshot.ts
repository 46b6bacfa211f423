import { catalogue } from '../../engagement/catalogue.ts'
import type { Engagement } from '../../engagement/engagement.ts'
import { engagementSchema } from '../../engagement/engagementSchema.ts'
import type { Snapshot } from '../../model/lists/work/snapshots.ts'
import type { FailurePointTally, Tallies } from '../measures/tallies.ts'
import { exactSum } from '../numbers/ExactSum.ts'

/** An engagement as a snapshot froze it, with what was counted of it then. */
export interface Thawed {
  readonly engagement: Engagement
  /** Without a period nothing was counted. */
  readonly tallies: Tallies
}

/** The engagement of a snapshot as the analysis takes it: what the snapshot leaves out is empty, and its counts stand for its occurrences. */
export function thawSnapshot({ period, engagement }: Pick<Snapshot, 'period' | 'engagement'>): Thawed {
  const { counts = [], cancellations: _cancellations, ...said } = engagement
  const settings = engagementSchema.pick({ language: true, currency: true, severityWeights: true, plan: true }).parse({})
  const empty = Object.fromEntries(Object.keys(catalogue).map((key) => [key, []]))
  const byFailurePoint = new Map(counts.map((count) => [count.failurePoint, tallyOf(count)]))
  return {
    // Every list of the catalogue is there: its own, or an empty one.
    engagement: { ...settings, ...empty, ...said } as unknown as Engagement,
    tallies: {
      period: period ?? null,
      byFailurePoint,
      months: [],
      channels: [...new Set(Array.from(byFailurePoint.values(), ({ places }) => places).flatMap(channelsOf))],
    },
  }
}

type Count = NonNullable<Snapshot['engagement']['counts']>[number]

function tallyOf({ cases, customers = 0, places = [] }: Count): FailurePointTally {
  return {
    cases,
    cost: exactSum(places.map(({ cost = 0 }) => cost)),
    countWithoutCost: exactSum(places.map(({ countWithoutCost = 0 }) => countWithoutCost)),
    customers,
    places: places.map(({ stage = null, channel = null, count, cost = 0, countWithoutCost = 0, customers: own = 0 }) => ({
      ...{ stage, channel, count, cost, countWithoutCost, customers: own },
    })),
  }
}

function channelsOf(places: FailurePointTally['places']): readonly string[] {
  return places.flatMap(({ channel }) => channel ?? [])
}
