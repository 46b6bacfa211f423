import type { PlanInput } from '../../../../shared/analysis/plan/buildPlan.ts'
import type { PlanLimits } from '../../../../shared/analysis/selection/planLimits.ts'
import type { Cause, Fix } from '../../../../shared/engagement/engagement.ts'

/**
 * The plan by definition (design section 6), written apart from the product: trees walked as they stand, every subset
 * tried. Slow, for small inputs only.
 */
export interface ReferencePlan {
  readonly fixes: readonly string[]
  readonly removed: number
}

/** What the effectiveness of a fix takes of a root cause: likely × confidence. */
function takeOf(fix: Fix, rootCause: string): number {
  const effect = fix.effects.find((candidate) => candidate.rootCause === rootCause)
  if (!effect) return 0
  const likely = typeof effect.effectiveness === 'number' ? effect.effectiveness : effect.effectiveness[1]
  return likely * (fix.confidence ?? 1)
}

function keptOf(cause: Cause, done: readonly Fix[]): number {
  if (cause.state === 'rejected') return 1
  const { rootCause } = cause
  if (rootCause !== undefined) return done.reduce((kept, fix) => kept * (1 - takeOf(fix, rootCause)), 1)
  const standing = (cause.causes ?? []).filter((child) => child.state !== 'rejected')
  if (standing.length === 0) return 1
  if (cause.join === 'together') return standing.reduce((kept, child) => kept * keptOf(child, done), 1)
  const shares = standing.map((child) => child.share ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (total === 0) return 1
  return standing.reduce((kept, child, index) => kept + ((shares[index] ?? 0) / total) * keptOf(child, done), 0)
}

/** Removed(S) = Σ impact · (1 − kept). */
export function referenceRemoved(input: Pick<PlanInput, 'impacts' | 'traces'>, done: readonly Fix[]): number {
  return input.traces.reduce(
    (sum, { failurePoint, cause }) => sum + (input.impacts.get(failurePoint) ?? 0) * (1 - keptOf(cause, done)),
    0,
  )
}

function isCandidate(fix: Fix, limits: PlanLimits): boolean {
  if (!['idea', 'proposed', 'approved', 'in-progress'].includes(fix.state ?? 'idea')) return false
  if (typeof limits.capacity === 'number' && fix.effortDays === undefined) return false
  return typeof limits.budget !== 'number' || fix.cost !== undefined
}

function sumOf(fixes: readonly Fix[], key: 'effortDays' | 'cost'): number {
  return fixes.reduce((sum, fix) => sum + (fix[key] ?? 0), 0)
}

function isAllowed(chosen: readonly Fix[], all: readonly Fix[], limits: PlanLimits): boolean {
  const ids = new Set(chosen.map(({ id }) => id))
  const done = new Set(all.filter(({ state }) => state === 'done' || state === 'verified').map(({ id }) => id))
  return (
    chosen.every((fix) => fix.pinned !== 'out' && isCandidate(fix, limits)) &&
    all.every((fix) => fix.pinned !== 'in' || !isCandidate(fix, limits) || ids.has(fix.id)) &&
    chosen.every((fix) => (fix.requires ?? []).every((id) => ids.has(id) || done.has(id))) &&
    chosen.every((fix) => (fix.excludes ?? []).every((id) => !ids.has(id))) &&
    sumOf(chosen, 'effortDays') <= (limits.capacity ?? Number.POSITIVE_INFINITY) + 1e-9 &&
    sumOf(chosen, 'cost') <= (limits.budget ?? Number.POSITIVE_INFINITY) + 1e-9
  )
}

/** Pins and whatever a pin requires, through others too, stay although they remove nothing. */
function isIdle(fix: Fix, chosen: readonly Fix[], input: PlanInput, rounding: number): boolean {
  if (fix.pinned === 'in' || chosen.some((other) => other.requires?.includes(fix.id))) return false
  const others = chosen.filter((other) => other !== fix)
  return referenceRemoved(input, chosen) - referenceRemoved(input, others) <= rounding
}

/** The best plan by trying every subset; null when the pins cannot be kept. Equal within `rounding` counts as equal. */
export function referencePlan(input: PlanInput, limits: PlanLimits, rounding: number): ReferencePlan | null {
  const all = [...input.fixes].sort((a, b) => (a.id < b.id ? -1 : 1))
  let allowed: { fixes: readonly Fix[]; removed: number }[] = []
  let most = Number.NEGATIVE_INFINITY
  for (let subset = 0; subset < 1 << all.length; subset += 1) {
    const fixes = all.filter((_, index) => (subset >> index) & 1)
    if (!isAllowed(fixes, all, limits)) continue
    const removed = referenceRemoved(input, fixes)
    most = Math.max(most, removed)
    allowed.push({ fixes, removed })
  }
  allowed = allowed
    .filter(({ removed }) => removed >= most - rounding)
    .filter(({ fixes }) => !fixes.some((fix) => isIdle(fix, fixes, input, rounding)))
    .sort((a, b) => {
      const days = sumOf(a.fixes, 'effortDays') - sumOf(b.fixes, 'effortDays')
      const cost = sumOf(a.fixes, 'cost') - sumOf(b.fixes, 'cost')
      if (Math.abs(days) > 1e-9) return days
      if (Math.abs(cost) > 1e-9) return cost
      return a.fixes.map(({ id }) => id).join() < b.fixes.map(({ id }) => id).join() ? -1 : 1
    })
  const [best] = allowed
  return best ? { fixes: best.fixes.map(({ id }) => id), removed: best.removed } : null
}
