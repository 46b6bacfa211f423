import { compareCodePoints } from '../../model/codePointOrder.ts'
import { RemovalState } from '../kernels/removalState.ts'
import type { FixName } from '../selection/fixName.ts'
import { nameOf } from '../selection/fixName.ts'
import type { LeftReason } from '../selection/leftReason.ts'
import type { PlanProblem } from '../selection/planProblem.ts'
import { Selection } from '../selection/planSelection.ts'
import type { LeftOut } from './plan.ts'

/** Every fix outside the plan and why: what would add most first, then by standalone, title and id. */
export function leftOutOf(problem: PlanProblem, chosen: readonly number[], alone: Float64Array, tolerance: number): LeftOut[] {
  const { fixes } = problem.removal.layout
  const selection = new Selection(problem)
  selection.become(chosen)
  const left = fixes.flatMap((fix, index) => {
    if (selection.has(index)) return []
    const marginal = selection.gain(index)
    const reason = problem.barred[index] ?? reasonOf(selection, index, marginal, alone, tolerance)
    return [{ fix, standalone: alone[index] ?? 0, marginal, reason }]
  })
  return left
    .sort(
      (a, b) =>
        b.marginal - a.marginal ||
        b.standalone - a.standalone ||
        compareCodePoints(a.fix.title, b.fix.title) ||
        compareCodePoints(a.fix.id, b.fix.id),
    )
    .map(({ fix, ...rest }) => ({ fix: fix.id, name: nameOf(fix).name, ...rest }))
}

function reasonOf(selection: Selection, fix: number, marginal: number, alone: Float64Array, tolerance: number): LeftReason {
  const { problem } = selection
  const by = (problem.closure[fix] ?? [])
    .flatMap((member) => problem.excludes[member] ?? [])
    .find((other) => selection.has(other))
  const excluder = problem.removal.layout.fixes[by ?? -1]
  if (excluder !== undefined) return { kind: 'excluded', by: nameOf(excluder) }
  if (marginal <= tolerance) {
    return (alone[fix] ?? 0) > 0 ? { kind: 'adds-nothing', by: mostOverlapping(selection, fix, alone) } : { kind: 'no-effect' }
  }
  const daysLeft = Math.max(0, problem.capacity - selection.days)
  const costLeft = Math.max(0, problem.budget - selection.cost)
  return selection.daysFor(fix) - daysLeft > selection.costFor(fix) - costLeft || !Number.isFinite(costLeft)
    ? { kind: 'does-not-fit', limit: 'capacity', needs: selection.daysFor(fix), available: daysLeft, marginal }
    : { kind: 'does-not-fit', limit: 'budget', needs: selection.costFor(fix), available: costLeft, marginal }
}

function mostOverlapping(selection: Selection, fix: number, alone: Float64Array): FixName | null {
  const { removal } = selection.problem
  const pair = new RemovalState(removal)
  let most = 0
  let by: FixName | null = null
  for (const above of selection.members()) {
    pair.add(above)
    const overlap = (alone[fix] ?? 0) - pair.marginal(fix)
    pair.remove(above)
    const other = removal.layout.fixes[above]
    if (overlap <= most || other === undefined) continue
    most = overlap
    by = nameOf(other)
  }
  return by
}
