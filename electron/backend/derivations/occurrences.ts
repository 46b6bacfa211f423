import type { Tallies } from '../../../shared/analysis/measures/tallies.ts'
import type { Period } from '../../../shared/engagement/engagement.ts'
import { effectivePeriod } from '../../../shared/model/months.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'

/** All that is derived from occurrences themselves; everything else stands on what is added up here. */

/** Ends of a period that are asked for; null leaves the end to the engagement, or to the occurrences. */
export type AskedPeriod = { readonly [end in keyof Period]: string | null }

const talliesBetween = derivation(
  ({ engagement, rollups }, { from, to, field }: AskedPeriod & { readonly field: string | null }) => {
    const asked = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
    return rollups.tally(effectivePeriod(engagement.period, rollups.span, asked), field)
  },
  { keep: 12 },
)

/**
 * Occurrences added up over the period that measures are taken over, or over the one asked for; their places told apart by one
 * of the team's own dimensions where its id is given.
 */
export function tallies(
  state: EngagementState,
  asked: AskedPeriod = { from: null, to: null },
  field: string | null = null,
): Tallies {
  return talliesBetween(state, { from: asked.from, to: asked.to, field })
}

/** How many occurrences each failure point has, of any date. */
export const occurrenceCounts = derivation(({ rollups }): ReadonlyMap<string, number> => rollups.rows)

/** How many occurrences there are, of any date. */
export const occurrenceCount = derivation((state) => sumOf(occurrenceCounts(state).values()))

function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, count) => sum + count, 0)
}
