import { compareCodePoints } from '../../model/codePointOrder.ts'
import { RemovalState } from '../kernels/removalState.ts'
import { requiredOf } from '../selection/planProblem.ts'
import type { PlanChoice } from './choosePlan.ts'
import { GainTree } from './GainTree.ts'
import type { TitledFixes } from './TitledFixes.ts'

/** A chosen fix at its rank. */
export interface Placed {
  readonly fix: number
  readonly standalone: number
  readonly marginal: number
  readonly cumulative: number
}

/**
 * The chosen fixes in order of rank (design section 6): next comes, among those whose chosen prerequisites are all placed,
 * the largest marginal given the ones placed; ties by larger standalone, title, id.
 */
export function orderPlan(choice: PlanChoice, titled: TitledFixes): Placed[] {
  const ranking = new Ranking(choice, titled)
  const placed: Placed[] = []
  while (placed.length < choice.found.chosen.fixes.length) placed.push(ranking.placeNext())
  return placed
}

class Ranking {
  readonly #choice: PlanChoice
  readonly #titled: TitledFixes
  readonly #state: RemovalState
  /** The chosen fixes, the first among equal gains first. */
  readonly #fixes: readonly number[]
  readonly #placeOf: ReadonlyMap<number, number>
  /** How many chosen prerequisites of each place are not placed yet. */
  readonly #missing: Int32Array
  /** Gains only shrink as fixes are placed, so an old one bounds the new one, and most are not worked out again. */
  readonly #gains: GainTree
  /** Standalones are equal or differ by more than rounding, so that the order of places decides between any equal gains. */
  readonly #isOrderStrict: boolean

  constructor(choice: PlanChoice, titled: TitledFixes) {
    const { problem, found, alone, tolerance } = choice
    const byId = found.chosen.fixes
    this.#choice = choice
    this.#titled = titled
    this.#state = new RemovalState(problem.removal)
    this.#fixes = byId.toSorted((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || this.#compareNames(a, b))
    this.#placeOf = new Map(this.#fixes.map((fix, place) => [fix, place]))
    this.#isOrderStrict = this.#fixes.every((fix, place) => {
      const difference = (alone[this.#fixes[place - 1] ?? fix] ?? 0) - (alone[fix] ?? 0)
      return difference === 0 || difference > tolerance
    })
    this.#missing = Int32Array.from(
      this.#fixes,
      (fix) => requiredOf(problem, fix).filter((required) => this.#placeOf.has(required)).length,
    )
    this.#gains = new GainTree(this.#fixes.length)
    this.#fixes.forEach((_, place) => {
      if (this.#missing[place] === 0) this.#renew(place)
    })
  }

  /** @throws Error when all that are left wait for one another */
  placeNext(): Placed {
    const place = this.#findNext()
    const fix = this.#fixes[place]
    if (fix === undefined) throw new Error('a cycle in requires reached the plan')
    const marginal = this.#state.marginal(fix)
    this.#gains.takeAway(place)
    this.#state.add(fix)
    for (const dependent of this.#choice.problem.dependents[fix] ?? []) this.#release(this.#placeOf.get(dependent), place)
    return { fix, standalone: this.#choice.alone[fix] ?? 0, marginal, cumulative: this.#state.removed() }
  }

  #release(dependent: number | undefined, place: number): void {
    if (dependent === undefined || dependent === place) return
    const missing = (this.#missing[dependent] ?? 0) - 1
    this.#missing[dependent] = missing
    if (missing === 0) this.#renew(dependent)
  }

  #renew(place: number): number {
    const gain = this.#state.marginal(this.#fixes[place] ?? -1)
    this.#gains.set(place, gain)
    return gain
  }

  #findNext(): number {
    const gains = this.#gains
    for (let first = gains.first; first >= 0; ) {
      const gain = this.#renew(first)
      const before = first
      first = gains.first
      if (first !== before) continue
      return this.#isOrderStrict && gains.second < this.#least(gain) ? first : this.#firstOfAlike(gain)
    }
    return -1
  }

  /** Below this by no rounding: a bound may lie below its gain by the rounding of trees, and gains tie within as much again. */
  #least(gain: number): number {
    return gain - 2 * this.#choice.tolerance
  }

  /**
   * Rounding makes a chain of gains that each tie with the next: decided in the order of ids among all that hang together with
   * the largest gain, for whatever lies beneath them loses to each of them.
   */
  #firstOfAlike(largest: number): number {
    const known = new Map<number, number>()
    let least = this.#least(largest)
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false
      for (const place of this.#gains.from(least)) {
        if (known.has(place)) continue
        const gain = this.#renew(place)
        if (gain < least) continue
        known.set(place, gain)
        least = Math.min(least, this.#least(gain))
        isGrowing = true
      }
    }
    const byId = [...known].sort(([a], [b]) => (this.#fixes[a] ?? 0) - (this.#fixes[b] ?? 0))
    return byId.reduce((best, next) => (this.#comesBefore(next, best) ? next : best))[0]
  }

  #comesBefore([place, gain]: readonly [number, number], [other, otherGain]: readonly [number, number]): boolean {
    const { alone, tolerance } = this.#choice
    if (Math.abs(gain - otherGain) > tolerance) return gain > otherGain
    const [fix, otherFix] = [this.#fixes[place] ?? -1, this.#fixes[other] ?? -1]
    const difference = (alone[fix] ?? 0) - (alone[otherFix] ?? 0)
    if (Math.abs(difference) > tolerance) return difference > 0
    return this.#compareNames(fix, otherFix) < 0
  }

  #compareNames(fix: number, other: number): number {
    return compareCodePoints(this.#titled.titleOf(fix), this.#titled.titleOf(other)) || fix - other
  }
}
