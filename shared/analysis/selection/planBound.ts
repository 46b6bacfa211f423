import { type LocalTerms, linearise, localTerms } from './localTerms.ts'
import { LocalTrees } from './localTrees.ts'
import { limitSlack } from './planProblem.ts'
import type { Selection } from './planSelection.ts'

/** An upper bound on what any plan can remove that holds a given set and adds only some of the open fixes. */
export interface NodeBound {
  readonly bound: number
  /** How strongly the relaxed plan holds each open fix, 0–1, in the order of `open`. */
  readonly relaxed: Float64Array
  /** What the bound loses at least if the fix is forced the other way: above 0 it would be held, below 0 left out. */
  readonly reduced: Float64Array
  /** Weight 0–1 of the day limit against the money limit in the best bound. */
  readonly dayWeight: number
}

export interface BoundEffort {
  readonly rounds: number
  /** Stop as soon as the bound is below this. */
  readonly enough: number
  /** Where to start: relaxed values in the order of `open`, and the weight of the day limit. */
  readonly start: Float64Array | null
  readonly dayWeight: number
}

/**
 * For one term let v(Y) be the share of it that the fixes Y remove and give every fix the length l = −ln(1 − take). For
 * every slope σ and every Y: v(Y) ≤ c(σ) + σ · (sum of the lengths in Y), with c(σ) the most by which v exceeds σ · length.
 * Summed over the terms this is linear in the fixes, and a fractional knapsack is its largest value within the limits, so
 * every choice of slopes gives a valid bound. Slopes are chosen at the running mean of the knapsack's answers
 * (Frank–Wolfe on the concave relaxation). Two limits are replaced by a weighted sum of both; requires and excludes are
 * relaxed with tolls (Lagrange multipliers), valid for every toll of at least 0.
 */
export function boundOf(selection: Selection, open: readonly number[], effort: BoundEffort): NodeBound {
  const relaxation = new Relaxation(selection, open)
  const size = open.length
  const relaxed = effort.start ? Float64Array.from(effort.start) : new Float64Array(size)
  let dayWeight = relaxation.allowedDayWeight(effort.dayWeight)
  let best = { bound: Number.POSITIVE_INFINITY, dayWeight }
  const reduced = new Float64Array(size)
  for (let round = 0; round < effort.rounds; round += 1) {
    const bound = relaxation.solve(relaxed, dayWeight, Math.max(0.1, 0.5 / (1 + 0.1 * round)))
    if (bound < best.bound) {
      best = { bound, dayWeight }
      relaxation.copyReduced(reduced)
    }
    if (best.bound < effort.enough) break
    const step = effort.start === null ? 2 / (round + 2) : 2 / (round + 4)
    for (let index = 0; index < size; index += 1) {
      const value = relaxed[index] as number
      relaxed[index] = value + step * ((relaxation.answer[index] as number) - value)
    }
    relaxation.raiseTolls(relaxed, 0.3 / Math.sqrt(round + 1))
    dayWeight = relaxation.nextDayWeight(relaxed, dayWeight, step)
  }
  return { bound: best.bound, relaxed, reduced, dayWeight: best.dayWeight }
}

/** Two open fixes, by position: the first requires the second, or they exclude one another. */
interface Pair {
  readonly one: number
  readonly other: number
  toll: number
}

class Relaxation {
  /** The knapsack's answer to the last linearisation. */
  readonly answer: Float64Array
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

  constructor(selection: Selection, open: readonly number[]) {
    const { problem, state } = selection
    this.answer = new Float64Array(open.length)
    this.profit = new Float64Array(open.length)
    this.use = new Float64Array(open.length)
    this.base = state.removed()
    this.dayUse = usesOf(open, problem.days, problem.capacity - selection.days)
    this.costUse = usesOf(open, problem.costs, problem.budget - selection.cost)
    this.limited = { days: sum(this.dayUse) > 1, cost: sum(this.costUse) > 1 }
    this.terms = localTerms(selection, open)
    this.trees = state.forest === null ? null : new LocalTrees(problem.removal, state.forest, open)
    this.order = Int32Array.from(open.keys())
    const pairs = pairsAmong(selection, open)
    this.needs = pairs.needs
    this.clashes = pairs.clashes
  }

  allowedDayWeight(weight: number): number {
    if (!this.limited.cost) return 1
    return this.limited.days ? Math.min(1, Math.max(0, weight)) : 0
  }

  nextDayWeight(relaxed: Float64Array, weight: number, step: number): number {
    if (!this.limited.days || !this.limited.cost) return weight
    return this.allowedDayWeight(weight + 0.5 * step * (dot(this.dayUse, relaxed) - dot(this.costUse, relaxed)))
  }

  copyReduced(into: Float64Array): void {
    for (let index = 0; index < into.length; index += 1) {
      into[index] = (this.profit[index] as number) - this.price * (this.use[index] as number)
    }
  }

  /** A valid upper bound; leaves profits, price and the knapsack's answer behind. */
  solve(relaxed: Float64Array, dayWeight: number, reach: number): number {
    const { profit } = this
    profit.fill(0)
    let constant = this.base + linearise(this.terms, relaxed, reach, profit)
    if (this.trees !== null) constant += this.trees.linearise(relaxed, profit)
    for (const { one, other, toll } of this.needs) {
      profit[one] = (profit[one] as number) - toll
      profit[other] = (profit[other] as number) + toll
    }
    for (const { one, other, toll } of this.clashes) {
      profit[one] = (profit[one] as number) - toll
      profit[other] = (profit[other] as number) - toll
      constant += toll
    }
    return constant + this.knapsack(dayWeight)
  }

  /** Raises what a fix pays for one it requires while the relaxed plan holds it more than that one; likewise for clashes. */
  raiseTolls(relaxed: Float64Array, step: number): void {
    for (const pair of this.needs) {
      const lack = (relaxed[pair.one] as number) - (relaxed[pair.other] as number)
      const scale = Math.max(Math.abs(this.profit[pair.one] as number), this.price * (this.use[pair.other] as number))
      pair.toll = Math.max(0, pair.toll + step * scale * lack)
    }
    for (const pair of this.clashes) {
      const excess = (relaxed[pair.one] as number) + (relaxed[pair.other] as number) - 1
      const scale = Math.min(Math.abs(this.profit[pair.one] as number), Math.abs(this.profit[pair.other] as number))
      pair.toll = Math.max(0, pair.toll + step * (scale + pair.toll) * excess)
    }
  }

  /** Largest profit within the weighted limit, fixes taken in part. */
  private knapsack(dayWeight: number): number {
    const { profit, use, order, answer } = this
    const limited = this.limited.days || this.limited.cost
    for (let index = 0; index < use.length; index += 1) {
      const weighted = dayWeight * (this.dayUse[index] as number) + (1 - dayWeight) * (this.costUse[index] as number)
      use[index] = limited ? weighted : 0
    }
    sortByRatio(order, profit, use)
    let room = 1
    let total = 0
    this.price = 0
    answer.fill(0)
    for (const index of order) {
      const gain = profit[index] as number
      if (gain <= 0) break
      const needed = use[index] as number
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

/** Each fix's use of what is left of a limit; all 0 without one. */
function usesOf(open: readonly number[], values: Float64Array, left: number): Float64Array {
  const room = Math.max(0, left) + limitSlack
  return Float64Array.from(open, (fix) => (Number.isFinite(room) ? (values[fix] ?? 0) / room : 0))
}

function pairsAmong(selection: Selection, open: readonly number[]): { needs: Pair[]; clashes: Pair[] } {
  const { closure, excludes } = selection.problem
  const positionOf = new Map(open.map((fix, position) => [fix, position]))
  const needs: Pair[] = []
  const clashes: Pair[] = []
  open.forEach((fix, one) => {
    for (const member of closure[fix] ?? []) {
      const other = positionOf.get(member)
      if (other !== undefined && other !== one) needs.push({ one, other, toll: 0 })
    }
    for (const member of excludes[fix] ?? []) {
      const other = positionOf.get(member)
      if (other !== undefined && other > one) clashes.push({ one, other, toll: 0 })
    }
  })
  return { needs, clashes }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0
  for (let index = 0; index < a.length; index += 1) total += (a[index] as number) * (b[index] as number)
  return total
}

/** Insertion sort by profit per use, descending: the order changes little from one linearisation to the next. */
function sortByRatio(order: Int32Array, profit: Float64Array, use: Float64Array): void {
  const ratios = new Float64Array(profit.length)
  for (let index = 0; index < ratios.length; index += 1) {
    const gain = profit[index] as number
    const needed = use[index] as number
    ratios[index] = gain <= 0 ? 0 : needed > 0 ? gain / needed : Number.POSITIVE_INFINITY
  }
  for (let place = 1; place < order.length; place += 1) {
    const index = order[place] as number
    const own = ratios[index] as number
    let target = place
    while (target > 0 && (ratios[order[target - 1] as number] as number) < own) {
      order[target] = order[target - 1] as number
      target -= 1
    }
    order[target] = index
  }
}
