import { compareCodePoints } from '../../model/codePointOrder.ts'
import { RemovalState } from '../kernels/removalState.ts'
import { SharingFixes } from '../removal/SharingFixes.ts'
import { Selection } from '../selection/planSelection.ts'
import type { PlanChoice } from './choosePlan.ts'
import type { LeftReason } from './leftReason.ts'
import type { LeftOut } from './plan.ts'
import type { TitledFixes } from './TitledFixes.ts'

/** Every fix outside the plan and why: what would add most first, then by standalone, title and id. */
export function leftOutOf(choice: PlanChoice, titled: TitledFixes): LeftOut[] {
  const { problem, found, alone } = choice
  const selection = new Selection(problem)
  selection.become(found.chosen.fixes)
  const given: Left = {
    choice,
    selection,
    sharing: new SharingFixes(problem.removal.layout),
    empty: new RemovalState(problem.removal),
  }
  const left = problem.removal.layout.fixes.flatMap((_, fix) => {
    if (selection.has(fix)) return []
    const marginal = selection.gain(fix)
    const bar = problem.barred[fix] ?? null
    const reason = bar === null ? reasonOf(given, fix, marginal) : bar
    return [{ fix, standalone: alone[fix] ?? 0, marginal, reason: named(reason, titled) }]
  })
  return left
    .sort(
      (a, b) =>
        b.marginal - a.marginal ||
        b.standalone - a.standalone ||
        compareCodePoints(titled.titleOf(a.fix), titled.titleOf(b.fix)) ||
        a.fix - b.fix,
    )
    .map(({ fix, ...rest }) => ({ fix: titled.idOf(fix), name: titled.nameOf(fix).name, ...rest }))
}

interface Left {
  readonly choice: PlanChoice
  readonly selection: Selection
  readonly sharing: SharingFixes
  /** A state without any fix. */
  readonly empty: RemovalState
}

/** Why a fix that may be chosen was not. */
function reasonOf(given: Left, fix: number, marginal: number): LeftReason<number> {
  const { selection } = given
  const { problem, alone, tolerance } = given.choice
  const by = (problem.closure[fix] ?? [])
    .flatMap((member) => problem.excludes[member] ?? [])
    .find((other) => selection.has(other))
  if (by !== undefined) return { kind: 'excluded', by }
  if (marginal <= tolerance) {
    return (alone[fix] ?? 0) > 0 ? { kind: 'adds-nothing', by: mostOverlapping(given, fix) } : { kind: 'no-effect' }
  }
  const daysLeft = Math.max(0, problem.capacity - selection.days)
  const costLeft = Math.max(0, problem.budget - selection.cost)
  return selection.daysFor(fix) - daysLeft > selection.costFor(fix) - costLeft || !Number.isFinite(costLeft)
    ? { kind: 'does-not-fit', limit: 'capacity', needs: selection.daysFor(fix), available: daysLeft, marginal }
    : { kind: 'does-not-fit', limit: 'budget', needs: selection.costFor(fix), available: costLeft, marginal }
}

function mostOverlapping({ choice, selection, sharing, empty }: Left, fix: number): number | null {
  let most = 0
  let by: number | null = null
  for (const above of sharing.of(fix)) {
    if (!selection.has(above)) continue
    const overlap = (choice.alone[fix] ?? 0) - empty.marginalAfter(fix, above)
    if (overlap <= most) continue
    most = overlap
    by = above
  }
  return by
}

function named(reason: LeftReason<number>, titled: TitledFixes): LeftReason {
  switch (reason.kind) {
    case 'prerequisite-unavailable':
      return { ...reason, requires: titled.nameOf(reason.requires) }
    case 'excluded':
      return { ...reason, by: titled.nameOf(reason.by) }
    case 'adds-nothing':
      return { ...reason, by: reason.by === null ? null : titled.nameOf(reason.by) }
    default:
      return reason
  }
}
