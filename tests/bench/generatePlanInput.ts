import { createRandom, type Random } from '../../shared/analysis/numbers/random.ts'
import type { PlanInput } from '../../shared/analysis/plan/buildPlan.ts'
import type { Cause, Fix, Trace } from '../../shared/engagement/engagement.ts'

export interface PlanSize {
  readonly fixes: number
  readonly rootCauses: number
  readonly failurePoints: number
}

/** Parts of each kind, 0–1. */
export interface PlanMix {
  /** Inner nodes of traces whose causes are needed together. */
  readonly together: number
  readonly requires: number
  readonly excludes: number
  /** Fixes whose effectiveness is low, likely and high instead of one number. */
  readonly ranges: number
}

/** The mix that the figures of the benchmark are stated for. */
const statedMix: PlanMix = { together: 0.2, requires: 0.05, excludes: 0, ranges: 0.5 }

/**
 * A made-up engagement of this size, the same for the same seed: 1–4 effects a fix, effectiveness 0.2–0.9, confidence
 * 0.5–1, effort 1–20 days, impacts spread over two orders of magnitude.
 */
export function generatePlanInput(size: PlanSize, seed: number, mix: PlanMix = statedMix): PlanInput {
  const random = createRandom(seed)
  const points = Array.from({ length: size.failurePoints }, (_, index) => `fp-${String(index).padStart(5, '0')}`)
  const traces: Trace[] = points.map((failurePoint) => ({ failurePoint, cause: randomCause(random, size, mix, 0, new Set()) }))
  const impacts = new Map(points.map((id) => [id, 10 ** uniform(random, 0, 2)]))
  const fixes = Array.from({ length: size.fixes }, (_, index) => randomFix(random, size, mix, index))
  return { impacts, traces, fixes }
}

function uniform(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}

function pick(random: Random, count: number): number {
  return Math.floor(random() * count)
}

function rootCauseId(index: number): string {
  return `rc-${String(index).padStart(3, '0')}`
}

function fixId(index: number): string {
  return `fx-${String(index).padStart(3, '0')}`
}

/** `taken` holds the root causes already beneath the needed-together node above, if any: none may stand there twice. */
function randomCause(random: Random, size: PlanSize, mix: PlanMix, depth: number, taken: Set<number>): Cause {
  const leafChance = depth === 0 ? 0.25 : depth === 1 ? 0.6 : 1
  if (random() < leafChance) return randomLeaf(random, size, taken)
  const together = random() < mix.together
  const beneath = together && taken.size === 0 ? new Set<number>([-1]) : taken
  const causes = Array.from({ length: 2 + pick(random, 2) }, () => randomCause(random, size, mix, depth + 1, beneath))
  return together ? { join: 'together', causes } : { causes: withShares(random, causes) }
}

function randomLeaf(random: Random, size: PlanSize, taken: Set<number>): Cause {
  const index = pick(random, size.rootCauses)
  if (random() < 0.05 || taken.has(index)) return {}
  if (taken.size > 0) taken.add(index)
  return { rootCause: rootCauseId(index) }
}

function withShares(random: Random, causes: readonly Cause[]): Cause[] {
  const weights = causes.map(() => uniform(random, 0.2, 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return causes.map((cause, index) => ({ ...cause, share: (weights[index] ?? 0) / total }))
}

function randomFix(random: Random, size: PlanSize, mix: PlanMix, index: number): Fix {
  const wanted = Math.min(1 + pick(random, 4), size.rootCauses)
  const causes = new Set<number>()
  while (causes.size < wanted) causes.add(pick(random, size.rootCauses))
  const fix: Fix = {
    id: fixId(index),
    title: `Fix ${String(index)}`,
    effortDays: 1 + pick(random, 20),
    confidence: uniform(random, 0.5, 1),
    effects: [...causes].map((cause) => {
      const likely = uniform(random, 0.2, 0.9)
      const ranged = random() < mix.ranges
      return {
        rootCause: rootCauseId(cause),
        effectiveness: ranged ? [likely * 0.6, likely, Math.min(1, likely * 1.2)] : likely,
      }
    }),
  }
  // Only earlier fixes are required, so that there is no cycle; only later ones excluded by chance may clash with them.
  const required = index > 0 && random() < mix.requires ? [fixId(pick(random, index))] : []
  const excluded = index > 0 && random() < mix.excludes ? [fixId(pick(random, index))].filter((id) => !required.includes(id)) : []
  return { ...fix, ...(required.length > 0 && { requires: required }), ...(excluded.length > 0 && { excludes: excluded }) }
}
