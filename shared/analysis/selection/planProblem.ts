import { compareCodePoints } from '../../model/codePointOrder.ts'
import type { ChoosableFix } from '../removal/choosableFix.ts'
import type { Removal } from '../removal/removal.ts'
import type { Bar, IgnoredPin, Infeasible } from './bar.ts'
import type { PlanLimits } from './planLimits.ts'

/** Limits are inclusive by this much, so that sums of decimals reach them (design section 6). */
export const limitSlack = 1e-9

/** A plan to choose: indexes are those of `removal.layout.fixes`, which stand in code-point order of their ids. */
export interface PlanProblem {
  readonly removal: Removal
  /** Infinity without the limit. */
  readonly capacity: number
  readonly budget: number
  /** 0 where the fix has none. */
  readonly days: Float64Array
  readonly costs: Float64Array
  /** Fixes that may be chosen beside the pins; pins are among them. */
  readonly available: readonly number[]
  /** What a chosen fix brings: itself and the candidates it requires, through others too; ascending. */
  readonly closure: readonly (readonly number[])[]
  /** The fixes whose closure holds this one, itself included. */
  readonly dependents: readonly (readonly number[])[]
  /** Both ways, whoever wrote it. */
  readonly excludes: readonly (readonly number[])[]
  /** Pinned-in fixes with what they require; ascending. */
  readonly pins: readonly number[]
  /** The fixes that the team itself pinned in. */
  readonly pinned: ReadonlySet<number>
  /** Why the pins cannot be kept; null when they can. */
  readonly infeasible: Infeasible | null
  /** Why a fix cannot be chosen at all; null for available ones. */
  readonly barred: readonly (Bar | null)[]
  readonly ignoredPins: readonly IgnoredPin[]
}

/** Nothing is refused here: what cannot be kept is told in `infeasible`, `barred` and `ignoredPins`. */
export function toPlanProblem(removal: Removal, limits: PlanLimits): PlanProblem {
  const { fixes } = removal.layout
  const capacity = limits.capacity ?? Number.POSITIVE_INFINITY
  const budget = limits.budget ?? Number.POSITIVE_INFINITY
  const indexOf = new Map(fixes.map((fix, index) => [fix.id, index]))
  const own = fixes.map((fix) => ownBar(fix, limits))
  const { closure, barred } = closures(fixes, indexOf, own)
  const excludes = bothWays(fixes, indexOf)
  const days = Float64Array.from(fixes, (fix) => fix.effortDays ?? 0)
  const costs = Float64Array.from(fixes, (fix) => fix.cost ?? 0)
  const wanted = fixes.flatMap((fix, index) => (fix.pinned === 'in' && own[index] === null ? [index] : []))
  const pins = [...new Set(wanted.flatMap((index) => closure[index] ?? []))].sort((a, b) => a - b)
  const base = { removal, capacity, budget, days, costs, closure, excludes, pins, barred }
  const infeasible = whyInfeasible(base, wanted)
  barBesidePins(base, infeasible !== null)
  return {
    ...base,
    available: fixes.flatMap((_, index) => (barred[index] === null ? [index] : [])),
    dependents: dependentsOf(closure),
    pinned: new Set(wanted),
    infeasible,
    ignoredPins: fixes.flatMap((fix, index) => ignoredPin(fix, index, own[index] ?? null)),
  }
}

type Base = Pick<PlanProblem, 'removal' | 'capacity' | 'budget' | 'days' | 'costs' | 'closure' | 'excludes' | 'pins'> & {
  readonly barred: (Bar | null)[]
}

/** Why a fix is no candidate by itself under these limits; null when it is one (design section 6). */
export function ownBar(fix: ChoosableFix, limits: PlanLimits): Bar | null {
  if (isDone(fix)) return { kind: 'done' }
  if (fix.state === 'rejected') return { kind: 'rejected' }
  if (fix.pinned === 'out') return { kind: 'pinned-out' }
  if (typeof limits.capacity === 'number' && fix.effortDays === undefined) return { kind: 'no-effort' }
  if (typeof limits.budget === 'number' && fix.cost === undefined) return { kind: 'no-cost' }
  return null
}

/** A done fix already shows in the counts, and satisfies whoever requires it. */
function isDone(fix: ChoosableFix): boolean {
  return fix.state === 'done' || fix.state === 'verified'
}

function ignoredPin(fix: ChoosableFix, index: number, bar: Bar | null): IgnoredPin[] {
  if (fix.pinned !== 'in' || bar === null) return []
  const cause = bar.kind === 'no-effort' || bar.kind === 'no-cost' ? bar.kind : 'state'
  return [{ fix: index, cause }]
}

/** Closures hold candidates only; a fix that needs, through others too, one that is no candidate is barred. */
function closures(
  fixes: readonly ChoosableFix[],
  indexOf: ReadonlyMap<string, number>,
  own: readonly (Bar | null)[],
): { closure: readonly (readonly number[])[]; barred: (Bar | null)[] } {
  const barred = [...own]
  const closure = fixes.map((_, start) => {
    const reached = new Set([start])
    for (const index of reached) {
      for (const id of (fixes[index]?.requires ?? []).toSorted(compareCodePoints)) {
        const required = indexOf.get(id)
        const target = required === undefined ? undefined : fixes[required]
        if (required === undefined || !target || isDone(target)) continue
        if (own[required] === null) reached.add(required)
        else barred[start] ??= { kind: 'prerequisite-unavailable', requires: required }
      }
    }
    return [...reached].sort((a, b) => a - b)
  })
  return { closure, barred }
}

function bothWays(fixes: readonly ChoosableFix[], indexOf: ReadonlyMap<string, number>): number[][] {
  const sets = fixes.map(() => new Set<number>())
  fixes.forEach((fix, index) => {
    for (const id of fix.excludes ?? []) {
      const other = indexOf.get(id)
      if (other === undefined || other === index) continue
      sets[index]?.add(other)
      sets[other]?.add(index)
    }
  })
  return sets.map((set) => [...set].sort((a, b) => a - b))
}

function dependentsOf(closure: PlanProblem['closure']): number[][] {
  const dependents: number[][] = closure.map(() => [])
  closure.forEach((members, index) => {
    for (const member of members) dependents[member]?.push(index)
  })
  return dependents
}

function sumOf(values: Float64Array, indexes: Iterable<number>): number {
  let sum = 0
  for (const index of indexes) sum += values[index] ?? 0
  return sum
}

function whyInfeasible(base: Base, wanted: readonly number[]): Infeasible | null {
  const lacking = wanted.filter((index) => base.barred[index] !== null)
  if (lacking.length > 0) {
    return { cause: 'prerequisite', fixes: lacking, needs: 0, available: 0 }
  }
  const chosen = new Set(base.pins)
  const clash = base.pins.filter((index) => base.excludes[index]?.some((other) => chosen.has(other)))
  if (clash.length > 0) return { cause: 'excludes', fixes: clash, needs: 0, available: 0 }
  for (const [cause, values, available] of [
    ['capacity', base.days, base.capacity],
    ['budget', base.costs, base.budget],
  ] as const) {
    const needs = sumOf(values, base.pins)
    if (needs > available + limitSlack) return { cause, fixes: base.pins, needs, available }
  }
  return null
}

/** Bars what can never stand beside the pins: excluded by them or by its own prerequisites, or too large. */
function barBesidePins(base: Base, infeasible: boolean): void {
  const pins = new Set(base.pins)
  for (const [index, members] of base.closure.entries()) {
    if (base.barred[index] !== null || pins.has(index)) continue
    if (infeasible) base.barred[index] = { kind: 'infeasible' }
    else {
      const by = members
        .flatMap((member) => base.excludes[member] ?? [])
        .find((other) => pins.has(other) || members.includes(other))
      base.barred[index] = by === undefined ? tooLarge(base, members, pins) : { kind: 'excluded', by }
    }
  }
}

function tooLarge(base: Base, members: readonly number[], pins: ReadonlySet<number>): Bar | null {
  const added = members.filter((member) => !pins.has(member))
  for (const [limit, values, most] of [
    ['capacity', base.days, base.capacity],
    ['budget', base.costs, base.budget],
  ] as const) {
    const needs = sumOf(values, added)
    const available = most - sumOf(values, pins)
    if (needs > available + limitSlack) return { kind: 'too-large', limit, needs, available: Math.max(0, available) }
  }
  return null
}

/** What the fix requires, through others too. */
export function requiredOf(problem: PlanProblem, fix: number): readonly number[] {
  return (problem.closure[fix] ?? []).filter((member) => member !== fix)
}
