import { RemovalState } from '../kernels/removalState.ts'
import { limitSlack, type PlanProblem } from './planProblem.ts'

/** A plan found: indexes ascending, which is the code-point order of the ids. */
export interface ChosenSet {
  readonly fixes: readonly number[]
  readonly removed: number
  readonly days: number
  readonly cost: number
}

/** Negative when `a` is the better plan: more removed, then fewer days, less cost, ids in code-point order (design section 6). */
export function compareSets(a: ChosenSet, b: ChosenSet, tolerance: number): number {
  if (Math.abs(a.removed - b.removed) > tolerance) return b.removed - a.removed
  return compareEffort(a.days, b.days) || compareEffort(a.cost, b.cost) || compareIndexes(a.fixes, b.fixes)
}

/** 0 within rounding. */
export function compareEffort(a: number, b: number): number {
  return Math.abs(a - b) > limitSlack + 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ? a - b : 0
}

export function compareIndexes(a: readonly number[], b: readonly number[]): number {
  const shorter = Math.min(a.length, b.length)
  for (let index = 0; index < shorter; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** A plan under construction that keeps requires, excludes and both limits. Starts with the pins. */
export class Selection {
  readonly problem: PlanProblem
  readonly state: RemovalState
  days = 0
  cost = 0
  /** How many chosen fixes exclude each fix. */
  private readonly excluders: Int32Array
  private readonly isPin: Uint8Array

  /** `quick` as in RemovalState. */
  constructor(problem: PlanProblem, quick = false) {
    const size = problem.removal.layout.fixes.length
    this.problem = problem
    this.state = new RemovalState(problem.removal, quick)
    this.excluders = new Int32Array(size)
    this.isPin = new Uint8Array(size)
    for (const pin of problem.pins) {
      this.isPin[pin] = 1
      this.put(pin)
    }
  }

  /** Back to the pins; also after the numbers of the removal were changed in place. */
  restart(): void {
    this.state.clear()
    this.excluders.fill(0)
    this.days = 0
    this.cost = 0
    for (const pin of this.problem.pins) this.put(pin)
  }

  has(fix: number): boolean {
    return this.state.chosen[fix] === 1
  }

  mustStay(fix: number): boolean {
    return this.isPin[fix] === 1
  }

  /** Chosen fixes, ascending. */
  members(): number[] {
    const members: number[] = []
    const { chosen } = this.state
    for (let fix = 0; fix < chosen.length; fix += 1) if (chosen[fix] === 1) members.push(fix)
    return members
  }

  snapshot(): ChosenSet {
    const fixes = this.members()
    const { days, costs } = this.problem
    let daySum = 0
    let costSum = 0
    for (const fix of fixes) {
      daySum += days[fix] ?? 0
      costSum += costs[fix] ?? 0
    }
    return { fixes, removed: this.state.removed(), days: daySum, cost: costSum }
  }

  /** Makes the set exactly these fixes. */
  become(fixes: readonly number[]): void {
    const wanted = new Set(fixes)
    for (const fix of this.members()) if (!wanted.has(fix)) this.take(fix)
    for (const fix of fixes) if (!this.has(fix)) this.put(fix)
    const { days, costs } = this.problem
    this.days = 0
    this.cost = 0
    for (const fix of fixes) {
      this.days += days[fix] ?? 0
      this.cost += costs[fix] ?? 0
    }
  }

  /** What the fix and its missing prerequisites would take. */
  daysFor(fix: number): number {
    return this.missing(fix, this.problem.days)
  }

  costFor(fix: number): number {
    return this.missing(fix, this.problem.costs)
  }

  /** True when the fix and its missing prerequisites fit into both limits and nothing chosen excludes one of them. */
  canAdd(fix: number): boolean {
    if (this.has(fix)) return false
    for (const member of this.problem.closure[fix] ?? []) {
      if ((this.excluders[member] ?? 0) > 0) return false
    }
    return this.fits(fix)
  }

  isWithinLimits(): boolean {
    return this.days <= this.problem.capacity + limitSlack && this.cost <= this.problem.budget + limitSlack
  }

  fits(fix: number): boolean {
    const { capacity, budget } = this.problem
    return this.days + this.daysFor(fix) <= capacity + limitSlack && this.cost + this.costFor(fix) <= budget + limitSlack
  }

  /** What the fix would add to Removed together with its missing prerequisites. */
  gain(fix: number): number {
    const closure = this.problem.closure[fix] ?? []
    if (closure.length === 1) return this.state.marginal(fix)
    return this.state.gainOf(closure.filter((member) => !this.has(member)))
  }

  /** Adds the fix and its missing prerequisites. */
  add(fix: number): void {
    for (const member of this.problem.closure[fix] ?? []) if (!this.has(member)) this.put(member)
  }

  /** Takes the fix out with every chosen fix that needs it. */
  remove(fix: number): void {
    for (const dependent of this.problem.dependents[fix] ?? []) if (this.has(dependent)) this.take(dependent)
  }

  /** True when no other chosen fix needs this one and it is no pin. */
  isFree(fix: number): boolean {
    if (this.mustStay(fix)) return false
    return !(this.problem.dependents[fix] ?? []).some((dependent) => dependent !== fix && this.has(dependent))
  }

  /**
   * Takes out, most days first, what is neither pinned nor needed and removes nothing more than the rest does: a fix with
   * marginal 0 enters only as a prerequisite or a pin.
   */
  dropIdle(tolerance: number): void {
    const { days, costs } = this.problem
    const order = this.members()
      .filter((fix) => !this.mustStay(fix))
      .sort((a, b) => (days[b] ?? 0) - (days[a] ?? 0) || (costs[b] ?? 0) - (costs[a] ?? 0) || b - a)
    for (let dropped = true; dropped; ) {
      dropped = false
      for (const fix of order) {
        if (!this.has(fix) || !this.isFree(fix)) continue
        if (this.state.loss(fix) > tolerance) continue
        this.take(fix)
        dropped = true
      }
    }
  }

  private put(fix: number): void {
    this.state.add(fix)
    this.days += this.problem.days[fix] ?? 0
    this.cost += this.problem.costs[fix] ?? 0
    for (const other of this.problem.excludes[fix] ?? []) this.excluders[other] = (this.excluders[other] ?? 0) + 1
  }

  private take(fix: number): void {
    this.state.remove(fix)
    this.days -= this.problem.days[fix] ?? 0
    this.cost -= this.problem.costs[fix] ?? 0
    for (const other of this.problem.excludes[fix] ?? []) this.excluders[other] = (this.excluders[other] ?? 0) - 1
  }

  private missing(fix: number, values: Float64Array): number {
    const closure = this.problem.closure[fix] ?? []
    if (closure.length === 1) return values[fix] ?? 0
    let sum = 0
    for (const member of closure) if (!this.has(member)) sum += values[member] ?? 0
    return sum
  }
}
