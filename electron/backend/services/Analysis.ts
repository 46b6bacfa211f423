import {
  type AttributedImpacts,
  type Attribution,
  allUntraced,
  attributeImpacts,
  attributeTraces,
} from '../../../shared/analysis/attribution/attribution.ts'
import { measureImpacts } from '../../../shared/analysis/measures/impact.ts'
import type { Tallies } from '../../../shared/analysis/measures/tallies.ts'
import { tallyOccurrences } from '../../../shared/analysis/measures/tallyOccurrences.ts'
import type { FailurePoint, Stage, Touchpoint } from '../../../shared/model/engagement.ts'
import type {
  StoredEngagement,
  StoredFailurePoint,
  StoredFix,
  StoredRootCause,
  StoredTrace,
} from '../../../shared/model/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'

const mostRecent = 40

/** What is derived from one state of an engagement, each part computed when it is first asked for. */
export class Analysis {
  readonly engagement: StoredEngagement
  readonly #made = new Map<string, unknown>()
  readonly #recent = new Map<string, unknown>()

  constructor(engagement: StoredEngagement) {
    this.engagement = engagement
  }

  /** Computes once; the key names what is computed and with which arguments. */
  once<Value>(key: string, make: () => Value): Value {
    if (!this.#made.has(key)) this.#made.set(key, make())
    // Only `make` of this same key has put anything there.
    return this.#made.get(key) as Value
  }

  /** Computes once and keeps the last few answers only: for what depends on what a user is trying out. */
  recently<Value>(key: string, make: () => Value): Value {
    const known = this.#recent.has(key)
    // As in `once`.
    const value = known ? (this.#recent.get(key) as Value) : make()
    this.#recent.delete(key)
    this.#recent.set(key, value)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > mostRecent && oldest !== undefined) this.#recent.delete(oldest)
    return value
  }

  get tallies(): Tallies {
    return this.once('tallies', () => tallyOccurrences(this.engagement))
  }

  /** Impact of each failure point per month, in the unit of the measure. */
  impacts(measure: Measure): ReadonlyMap<string, number> {
    return this.once(`impacts ${measure}`, () => measureImpacts(this.engagement, this.tallies, measure))
  }

  /** How the harm of a failure point divides over its root causes; shares 0–1. */
  attributionOf(failurePoint: string): Attribution {
    const attributions = this.once('attributions', () => attributeTraces(this.engagement.traces))
    return attributions.get(failurePoint) ?? allUntraced
  }

  /** Share 0–1 of a failure point's harm that ends at root causes. */
  tracedShare(failurePoint: string): number {
    let untraced = 0
    for (const { rootCause, share } of this.attributionOf(failurePoint)) if (rootCause === null) untraced += share
    return Math.min(1, Math.max(0, 1 - untraced))
  }

  /** How many occurrences each failure point has, of any date. */
  get occurrenceCounts(): ReadonlyMap<string, number> {
    return this.once('occurrence counts', () => {
      const counts = new Map<string, number>()
      for (const { failurePoint } of this.engagement.occurrences) counts.set(failurePoint, (counts.get(failurePoint) ?? 0) + 1)
      return counts
    })
  }

  /** Impacts carried to the root causes behind them. */
  attributed(measure: Measure): AttributedImpacts {
    return this.once(`attributed ${measure}`, () => attributeImpacts(this.engagement, this.impacts(measure)))
  }

  get traces(): ReadonlyMap<string, StoredTrace> {
    return this.once('traces', () => new Map(this.engagement.traces.map((trace) => [trace.failurePoint, trace])))
  }

  get failurePoints(): ReadonlyMap<string, StoredFailurePoint> {
    return this.once('failure points', () => byId(this.engagement.failurePoints))
  }

  get rootCauses(): ReadonlyMap<string, StoredRootCause> {
    return this.once('root causes', () => byId(this.engagement.rootCauses))
  }

  get fixes(): ReadonlyMap<string, StoredFix> {
    return this.once('fixes', () => byId(this.engagement.fixes))
  }

  /** The fixes with an effect on a root cause, as they stand. */
  fixesOn(rootCause: string): readonly StoredFix[] {
    const all = this.once('fixes by root cause', () => {
      const found = new Map<string, StoredFix[]>()
      for (const fix of this.engagement.fixes) {
        for (const effect of fix.effects) {
          const known = found.get(effect.rootCause)
          if (known === undefined) found.set(effect.rootCause, [fix])
          else known.push(fix)
        }
      }
      return found
    })
    return all.get(rootCause) ?? []
  }

  get stages(): ReadonlyMap<string, Stage> {
    return this.once('stages', () => byId(this.engagement.stages))
  }

  get touchpoints(): ReadonlyMap<string, Touchpoint> {
    return this.once('touchpoints', () => byId(this.engagement.touchpoints))
  }

  /** The stage of a failure point: its own, else its touchpoint's. */
  stageOf({ stage, touchpoint }: FailurePoint): Stage | undefined {
    return this.stages.get(stage ?? this.touchpoints.get(touchpoint ?? '')?.stage ?? '')
  }

  touchpointOf({ touchpoint }: FailurePoint): Touchpoint | undefined {
    return touchpoint === undefined ? undefined : this.touchpoints.get(touchpoint)
  }

  /** The channel of a failure point: its own, else its touchpoint's. */
  channelOf(failurePoint: FailurePoint): string | undefined {
    return failurePoint.channel ?? this.touchpointOf(failurePoint)?.channel
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}
