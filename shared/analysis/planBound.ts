import { limitSlack } from './planProblem.ts'
import type { Selection } from './planSelection.ts'
import { maximumAbove, type StepCurve, slopeAround, stepCurve } from './stepCurve.ts'

/** An upper bound on what any plan can remove that holds a given set and adds only some of the open fixes. */
export interface NodeBound {
  readonly bound: number
  /** How strongly the relaxed plan holds each open fix, 0–1, in the order of `open`. */
  readonly relaxed: Float64Array
  /** What the best bound would lose if the fix were forced the other way: above 0 it is held, below 0 it is left out. */
  readonly reduced: Float64Array
  /** Weight of the day limit against the money limit in the best bound. */
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

interface LocalTerm {
  readonly weight: number
  readonly curve: StepCurve
  readonly mean: number
  readonly first: number
  readonly end: number
}

/**
 * For one term let v(Y) be the share of it that the fixes Y remove and give every fix the length l = −ln(1 − take). For
 * every slope σ and every Y: v(Y) ≤ c(σ) + σ · (sum of the lengths in Y), with c(σ) the most by which v exceeds σ · length.
 * Summed over the terms this is linear in the fixes, and a fractional knapsack is its largest value within the limits, so
 * each choice of slopes gives a valid bound, whatever is required or excluded. Slopes are chosen at the running mean of the
 * knapsack's answers (Frank–Wolfe on the concave relaxation). Two limits are replaced by a weighted sum of both.
 */
export function boundOf(selection: Selection, open: readonly number[], effort: BoundEffort): NodeBound {
  const local = new LocalProblem(selection, open)
  const size = open.length
  const relaxed = effort.start ? Float64Array.from(effort.start) : new Float64Array(size)
  let dayWeight = local.clampDayWeight(effort.dayWeight)
  let best = Number.POSITIVE_INFINITY
  let bestDayWeight = dayWeight
  const reduced = new Float64Array(size)
  for (let round = 0; round < effort.rounds; round += 1) {
    const bound = local.linearise(relaxed, dayWeight, Math.max(0.1, 0.5 / (1 + 0.1 * round)))
    if (bound < best) {
      best = bound
      bestDayWeight = dayWeight
      local.copyReduced(reduced)
    }
    if (best < effort.enough) break
    const step = effort.start === null && round === 0 ? 1 : 2 / (round + (effort.start === null ? 2 : 4))
    for (let index = 0; index < size; index += 1) {
      relaxed[index] = (relaxed[index] as number) + step * ((local.answer[index] as number) - (relaxed[index] as number))
    }
    local.nextTolls(relaxed, 0.3 / Math.sqrt(round + 1))
    dayWeight = local.nextDayWeight(relaxed, dayWeight, step)
  }
  return { bound: best, relaxed, reduced, dayWeight: bestDayWeight }
}

class LocalProblem {
  /** The knapsack's answer to the last linearisation. */
  readonly answer: Float64Array
  private readonly base: number
  private readonly terms: LocalTerm[] = []
  private readonly memberFix: number[] = []
  private readonly memberLength: number[] = []
  /** What trees add to each fix's profit; they are bounded by their marginals. */
  private readonly treeProfit: Float64Array
  private readonly profit: Float64Array
  private readonly dayUse: Float64Array
  private readonly costUse: Float64Array
  private readonly use: Float64Array
  private readonly order: Int32Array
  private readonly limited: { readonly days: boolean; readonly cost: boolean }
  private price = 0
  /** Open fixes that require one another: fix `from[e]` needs fix `to[e]`, and what the first pays the second for it. */
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly toll: number[] = []
  /** Open fixes that exclude one another, and what both pay for standing there together. */
  private readonly clashes: { readonly one: number; readonly other: number; toll: number }[] = []

  constructor(selection: Selection, open: readonly number[]) {
    const { problem } = selection
    this.answer = new Float64Array(open.length)
    this.profit = new Float64Array(open.length)
    this.use = new Float64Array(open.length)
    this.base = selection.state.removed()
    this.dayUse = usesOf(open, problem.days, problem.capacity - selection.days)
    this.costUse = usesOf(open, problem.costs, problem.budget - selection.cost)
    this.limited = { days: sum(this.dayUse) > 1, cost: sum(this.costUse) > 1 }
    this.collectTerms(selection, open)
    this.collectNeeds(selection, open)
    this.treeProfit = Float64Array.from(open, (fix) => selection.state.treeMarginals(fix))
    this.order = Int32Array.from(open, (_, index) => index)
  }

  clampDayWeight(weight: number): number {
    if (!this.limited.cost) return 1
    return this.limited.days ? Math.min(1, Math.max(0, weight)) : 0
  }

  nextDayWeight(relaxed: Float64Array, weight: number, step: number): number {
    if (!this.limited.days || !this.limited.cost) return weight
    return this.clampDayWeight(weight + 0.5 * step * (dot(this.dayUse, relaxed) - dot(this.costUse, relaxed)))
  }

  copyReduced(into: Float64Array): void {
    for (let index = 0; index < into.length; index += 1) {
      into[index] = (this.profit[index] as number) - this.price * (this.use[index] as number)
    }
  }

  /** A valid upper bound; leaves profits, price and the knapsack's answer behind. */
  linearise(relaxed: Float64Array, dayWeight: number, reach: number): number {
    const { profit, memberFix, memberLength } = this
    profit.set(this.treeProfit)
    let constant = this.base
    for (const term of this.terms) {
      let length = 0
      for (let member = term.first; member < term.end; member += 1) {
        length += (memberLength[member] as number) * (relaxed[memberFix[member] as number] as number)
      }
      const slope = slopeAround(term.curve, length, reach * term.mean)
      constant += term.weight * maximumAbove(term.curve, slope)
      const worth = term.weight * slope
      for (let member = term.first; member < term.end; member += 1) {
        const index = memberFix[member] as number
        profit[index] = (profit[index] as number) + worth * (memberLength[member] as number)
      }
    }
    for (let edge = 0; edge < this.from.length; edge += 1) {
      profit[this.from[edge] as number] = (profit[this.from[edge] as number] as number) - (this.toll[edge] as number)
      profit[this.to[edge] as number] = (profit[this.to[edge] as number] as number) + (this.toll[edge] as number)
    }
    for (const { one, other, toll } of this.clashes) {
      profit[one] = (profit[one] as number) - toll
      profit[other] = (profit[other] as number) - toll
      constant += toll
    }
    return constant + this.knapsack(dayWeight)
  }

  /** Raises what a fix pays for one it requires while the relaxed plan holds it more than that one; likewise for clashes. */
  nextTolls(relaxed: Float64Array, step: number): void {
    for (let edge = 0; edge < this.from.length; edge += 1) {
      const from = this.from[edge] as number
      const to = this.to[edge] as number
      const lack = (relaxed[from] as number) - (relaxed[to] as number)
      const scale = Math.max(Math.abs(this.profit[from] as number), this.price * (this.use[to] as number))
      this.toll[edge] = Math.max(0, (this.toll[edge] as number) + step * scale * lack)
    }
    for (const clash of this.clashes) {
      const excess = (relaxed[clash.one] as number) + (relaxed[clash.other] as number) - 1
      const scale = Math.min(Math.abs(this.profit[clash.one] as number), Math.abs(this.profit[clash.other] as number))
      clash.toll = Math.max(0, clash.toll + step * (scale + clash.toll) * excess)
    }
  }

  /** Largest profit within the weighted limit, fixes taken in part. */
  private knapsack(dayWeight: number): number {
    const { profit, use, order, answer } = this
    const unlimited = !this.limited.days && !this.limited.cost
    for (let index = 0; index < use.length; index += 1) {
      use[index] = unlimited ? 0 : dayWeight * (this.dayUse[index] as number) + (1 - dayWeight) * (this.costUse[index] as number)
    }
    sortByRatio(order, profit, use)
    let room = 1
    let total = 0
    this.price = 0
    answer.fill(0)
    for (let place = 0; place < order.length; place += 1) {
      const index = order[place] as number
      const gain = profit[index] as number
      if (gain <= 0) break
      const needed = use[index] as number
      if (needed <= room) {
        room -= needed
        total += gain
        answer[index] = 1
        continue
      }
      answer[index] = room / needed
      total += (gain * room) / needed
      this.price = gain / needed
      break
    }
    return total
  }

  private collectNeeds(selection: Selection, open: readonly number[]): void {
    const { closure, excludes } = selection.problem
    const indexOf = new Map(open.map((fix, index) => [fix, index]))
    open.forEach((fix, from) => {
      for (const member of closure[fix] ?? []) {
        const to = indexOf.get(member)
        if (to === undefined || to === from) continue
        this.from.push(from)
        this.to.push(to)
        this.toll.push(0)
      }
      for (const other of excludes[fix] ?? []) {
        const to = indexOf.get(other)
        if (to !== undefined && to > from) this.clashes.push({ one: from, other: to, toll: 0 })
      }
    })
  }

  private collectTerms(selection: Selection, open: readonly number[]): void {
    const { layout, numbers } = selection.problem.removal
    const members = new Map<number, { fix: number; take: number }[]>()
    open.forEach((fix, index) => {
      for (let entry = layout.fixStart[fix] ?? 0; entry < (layout.fixStart[fix + 1] ?? 0); entry += 1) {
        const take = numbers.entryTake[entry] ?? 0
        const term = layout.entryTerm[entry] ?? 0
        if (!(take > 0)) continue
        const known = members.get(term)
        if (known) known.push({ fix: index, take })
        else members.set(term, [{ fix: index, take }])
      }
    })
    for (const [term, list] of members) {
      const weight = (numbers.termWeight[term] ?? 0) * (selection.state.termKept[term] ?? 0)
      if (!(weight > 0)) continue
      const { curve, lengths } = stepCurve(list.map(({ take }) => take))
      const first = this.memberFix.length
      list.forEach(({ fix }, index) => {
        this.memberFix.push(fix)
        this.memberLength.push(lengths[index] ?? 0)
      })
      this.terms.push({
        weight,
        curve,
        mean: lengths.reduce((a, b) => a + b, 0) / lengths.length,
        first,
        end: this.memberFix.length,
      })
    }
  }
}

/** Each fix's use of what is left of a limit; all 0 without one. */
function usesOf(open: readonly number[], values: Float64Array, left: number): Float64Array {
  const room = Math.max(0, left) + limitSlack
  return Float64Array.from(open, (fix) => (Number.isFinite(room) ? (values[fix] ?? 0) / room : 0))
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
  const ratio = (index: number): number => {
    const gain = profit[index] as number
    const needed = use[index] as number
    if (gain <= 0) return 0
    return needed > 0 ? gain / needed : Number.POSITIVE_INFINITY
  }
  for (let place = 1; place < order.length; place += 1) {
    const index = order[place] as number
    const own = ratio(index)
    let target = place
    while (target > 0 && ratio(order[target - 1] as number) < own) {
      order[target] = order[target - 1] as number
      target -= 1
    }
    order[target] = index
  }
}
