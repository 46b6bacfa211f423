import type { Effect, Fix } from '../../engagement/engagement.ts'
import { toEstimate } from '../../model/estimate.ts'

/** What is tried out on one fix; what is absent stays as it is. */
interface FixOverride {
  readonly effortDays?: number | undefined
  readonly cost?: number | undefined
  /** Multiplies low, likely and high of every effect; none passes 1. Of no meaning beside `effects`. */
  readonly effectivenessFactor?: number | undefined
  /** In place of all effects. */
  readonly effects?: readonly Effect[] | undefined
  /** As if the fix were pinned out. */
  readonly leftOut?: boolean | undefined
}

/** What is tried out on each fix, by its id. Of two on one fix the last holds; what names no fix is passed over. */
export type FixOverrides = readonly (FixOverride & { readonly fix: string })[]

/** The fixes as they would be; those that nothing is tried on are the same values. */
export function applyOverrides<T extends Fix>(fixes: readonly T[], overrides: FixOverrides): readonly T[] {
  const byFix = new Map(overrides.map((override) => [override.fix, override]))
  return fixes.map((fix) => {
    const override = byFix.get(fix.id)
    return override === undefined ? fix : overridden(fix, override)
  })
}

function overridden<T extends Fix>(fix: T, { effortDays, cost, effectivenessFactor, effects, leftOut }: FixOverride): T {
  return {
    ...fix,
    ...(effortDays === undefined ? {} : { effortDays }),
    ...(cost === undefined ? {} : { cost }),
    ...(effects === undefined ? { effects: scaled(fix.effects, effectivenessFactor ?? 1) } : { effects }),
    ...(leftOut === true ? { pinned: 'out' } : {}),
  }
}

function scaled(effects: readonly Effect[], factor: number): readonly Effect[] {
  if (factor === 1) return effects
  const times = (value: number): number => Math.min(1, value * factor)
  return effects.map(({ rootCause, effectiveness }) => {
    if (typeof effectiveness === 'number') return { rootCause, effectiveness: times(effectiveness) }
    const { low, likely, high } = toEstimate(effectiveness)
    return { rootCause, effectiveness: [times(low), times(likely), times(high)] }
  })
}
