import type { Tallies } from '../../../shared/analysis/measures/tallies.ts'
import { tallyOccurrences } from '../../../shared/analysis/measures/tallyOccurrences.ts'
import type { Period } from '../../../shared/model/engagement.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'

/** All that is derived from occurrences themselves; everything else stands on what is added up here. */

/** Ends of a period that are asked for; null leaves the end to the engagement, or to the occurrences. */
export type AskedPeriod = { readonly [end in keyof Period]: string | null }

const talliesBetween = derivation(
  ({ engagement }, { from, to }: AskedPeriod) =>
    tallyOccurrences(engagement, { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }),
  { keep: 12 },
)

/** Occurrences added up over the period that measures are taken over, or over the one asked for. */
export function tallies(state: EngagementState, asked: AskedPeriod = { from: null, to: null }): Tallies {
  return talliesBetween(state, { from: asked.from, to: asked.to })
}

/** How many occurrences each failure point has, of any date. */
export const occurrenceCounts = derivation(({ engagement }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { failurePoint } of engagement.occurrences) counts.set(failurePoint, (counts.get(failurePoint) ?? 0) + 1)
  return counts
})

/** How many occurrences there are, of any date. */
export const occurrenceCount = derivation(({ engagement }) => engagement.occurrences.length)

/** How many occurrences name each stage, of any date. */
export const occurrencesByStage = derivation(({ engagement }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { stage } of engagement.occurrences) if (stage !== undefined) counts.set(stage, (counts.get(stage) ?? 0) + 1)
  return counts
})
