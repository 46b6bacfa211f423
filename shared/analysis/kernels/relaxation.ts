import { type LocalTerms, linearise, localTerms } from './localTerms.ts'
import { LocalTrees } from './localTrees.ts'
import type { RemovalState } from './removalState.ts'

/** Two open fixes, by position: the first requires the second, or they exclude one another. */
export interface Pair {
  readonly one: number
  readonly other: number
  toll: number
}

/** What stands in the way of taking all open fixes; the lists stand in the order of the open fixes. */
export interface RelaxedLimits {
  /** Each fix's use of what is left of the days and of the money; all 0 without the limit. */
  readonly dayUse: Float64Array
  readonly costUse: Float64Array
  readonly needs: readonly Pair[]
  readonly clashes: readonly Pair[]
}

/** The linear problem whose largest value within the limits bounds what a set can still remove; see `boundOf`. */
export class Relaxation {
  /** The knapsack's answer to the last linearisation. */
  private readonly answer: Float64Array
  private readonly base: number
  private readonly terms: LocalTerms
  private readonly trees: LocalTrees | null
  private readonly profit: Float64Array
  private readonly dayUse: Float64Array
  private readonly costUse: Float64Array
  private readonly use: Float64Array
  private readonly order: Int32Array
  private readonly limited: { readonly days: boolean; readonly cost: boolean }
  private readonly needs: readonly Pair[]
  private readonly clashes: readonly Pair[]
  private price = 0

  /** `open` are fixes outside the set of `state`. */
  constructor(state: RemovalState, open: readonly number[], limits: RelaxedLimits) {
    this.answer = new Float64Array(open.length)
    this.profit = new Float64Array(open.length)
    this.use = new Float64Array(open.length)
    this.base = state.removed()
    this.dayUse = limits.dayUse
    this.costUse = limits.costUse
    this.limited = { days: sum(this.dayUse) > 1, cost: sum(this.costUse) > 1 }
    this.terms = localTerms(state, open)
    this.trees = state.forest === null ? null : new LocalTrees(state.removal, state.forest, open)
    this.order = Int32Array.from(open.keys())
    this.needs = limits.needs
    this.clashes = limits.clashes
  }

  allowedDayWeight(weight: number): number {
    if (!this.limited.cost) return 1
    return this.limited.days ? Math.min(1, Math.max(0, weight)) : 0
  }

  nextDayWeight(relaxed: Float64Array, weight: number, step: number): number {
    if (!this.limited.days || !this.limited.cost) return weight
    return this.allowedDayWeight(weight + 0.5 * step * (dot(this.dayUse, relaxed) - dot(this.costUse, relaxed)))
  }

  /** Moves the relaxed values this share of the way to the knapsack's answer. */
  approach(relaxed: Float64Array, share: number): void {
    for (let index = 0; index < relaxed.length; index += 1) {
      relaxed[index] += share * (this.answer[index] - relaxed[index])
    }
  }

  copyReduced(into: Float64Array): void {
    for (let index = 0; index < into.length; index += 1) {
      into[index] = this.profit[index] - this.price * this.use[index]
    }
  }

  /** A valid upper bound; leaves profits, price and the knapsack's answer behind. */
  solve(relaxed: Float64Array, dayWeight: number, reach: number): number {
    const { profit } = this
    profit.fill(0)
    let constant = this.base + linearise(this.terms, relaxed, reach, profit)
    if (this.trees !== null) constant += this.trees.linearise(relaxed, profit)
    for (const { one, other, toll } of this.needs) {
      profit[one] -= toll
      profit[other] += toll
    }
    for (const { one, other, toll } of this.clashes) {
      profit[one] -= toll
      profit[other] -= toll
      constant += toll
    }
    return constant + this.knapsack(dayWeight)
  }

  /** Raises what a fix pays for one it requires while the relaxed plan holds it more than that one; likewise for clashes. */
  raiseTolls(relaxed: Float64Array, step: number): void {
    for (const pair of this.needs) {
      const lack = relaxed[pair.one] - relaxed[pair.other]
      const scale = Math.max(Math.abs(this.profit[pair.one]), this.price * this.use[pair.other])
      pair.toll = Math.max(0, pair.toll + step * scale * lack)
    }
    for (const pair of this.clashes) {
      const excess = relaxed[pair.one] + relaxed[pair.other] - 1
      const scale = Math.min(Math.abs(this.profit[pair.one]), Math.abs(this.profit[pair.other]))
      pair.toll = Math.max(0, pair.toll + step * (scale + pair.toll) * excess)
    }
  }

  /** Largest profit within the weighted limit, fixes taken in part. */
  private knapsack(dayWeight: number): number {
    const { profit, use, order, answer } = this
    const limited = this.limited.days || this.limited.cost
    for (let index = 0; index < use.length; index += 1) {
      const weighted = dayWeight * this.dayUse[index] + (1 - dayWeight) * this.costUse[index]
      use[index] = limited ? weighted : 0
    }
    sortByRatio(order, profit, use)
    let room = 1
    let total = 0
    this.price = 0
    answer.fill(0)
    for (const index of order) {
      const gain = profit[index]
      if (gain <= 0) break
      const needed = use[index]
      const part = needed <= room ? 1 : room / needed
      answer[index] = part
      total += gain * part
      room -= needed * part
      if (part === 1) continue
      this.price = gain / needed
      break
    }
    return total
  }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0
  for (let index = 0; index < a.length; index += 1) total += a[index] * b[index]
  return total
}

/** Insertion sort by profit per use, descending: the order changes little from one linearisation to the next. */
function sortByRatio(order: Int32Array, profit: Float64Array, use: Float64Array): void {
  const ratios = new Float64Array(profit.length)
  for (let index = 0; index < ratios.length; index += 1) {
    const gain = profit[index]
    const needed = use[index]
    ratios[index] = gain <= 0 ? 0 : needed > 0 ? gain / needed : Number.POSITIVE_INFINITY
  }
  for (let place = 1; place < order.length; place += 1) {
    const index = order[place]
    const own = ratios[index]
    let target = place
    while (target > 0 && ratios[order[target - 1]] < own) {
      order[target] = order[target - 1]
      target -= 1
    }
    order[target] = index
  }
}
