import type { FailurePoint, PromiseMade, Stage, Touchpoint } from '../../engagement/engagement.ts'
import { ExactSum } from '../numbers/ExactSum.ts'
import { promiseParts } from '../pareto/massKeys.ts'

export interface PromiseRow extends Omit<PromiseMade, 'code' | 'failurePoints'> {
  readonly code: string
  readonly touchpointName: string | null
  readonly stageName: string | null
  readonly failurePoints: readonly string[]
  /** Per month, of its failure points; of one that several promises name, its equal part (as in a chart by promise). */
  readonly harm: number
}

export interface LedgerInput {
  readonly promises: readonly (PromiseMade & { readonly code: string })[]
  readonly stages: readonly Stage[]
  readonly touchpoints: readonly Touchpoint[]
  readonly failurePoints: readonly FailurePoint[]
  /** Harm of each failure point per month, by id. */
  readonly impacts: ReadonlyMap<string, number>
}

/** What was promised, worst gaps first, of equal gaps most harm first; those whose gap nobody judged come last. */
export function promiseLedger({ promises, stages, touchpoints, failurePoints, impacts }: LedgerInput): readonly PromiseRow[] {
  const stageNames = new Map(stages.map(({ id, name }) => [id, name]))
  const places = new Map(touchpoints.map(({ id, name, stage }) => [id, { name, stage: stageNames.get(stage) ?? null }]))
  const harms = harmByPromise(promises, failurePoints, impacts)
  return promises
    .map((promise) => {
      const place = promise.touchpoint === undefined ? undefined : places.get(promise.touchpoint)
      return {
        ...promise,
        touchpointName: place?.name ?? null,
        stageName: place?.stage ?? null,
        failurePoints: promise.failurePoints ?? [],
        harm: harms.get(promise.id)?.total ?? 0,
      }
    })
    .sort((one, other) => (other.gap ?? -1) - (one.gap ?? -1) || other.harm - one.harm)
}

function harmByPromise(
  promises: LedgerInput['promises'],
  failurePoints: LedgerInput['failurePoints'],
  impacts: LedgerInput['impacts'],
): ReadonlyMap<string, ExactSum> {
  const sums = new Map(promises.map(({ id }) => [id, new ExactSum()]))
  const partsOf = promiseParts({ promises })
  for (const { id } of failurePoints) {
    const harm = impacts.get(id) ?? 0
    for (const { promise, share } of partsOf(id)) if (typeof promise === 'string') sums.get(promise)?.add(harm * share)
  }
  return sums
}
