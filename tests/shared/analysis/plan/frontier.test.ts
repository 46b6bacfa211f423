import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { buildPlan } from '../../../../shared/analysis/plan/buildPlan.ts'
import { frontierOf } from '../../../../shared/analysis/plan/frontier.ts'
import { strengthShares } from '../../../../shared/analysis/plan/strength.ts'
import { compileRemoval } from '../../../../shared/analysis/removal/removal.ts'
import { planArbitrary } from '../../../fixtures/planArbitrary.ts'

// Hundreds of cases take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

describe('the frontier', () => {
  it('rises from nothing to what all fixes remove, and meets the plan at its capacity', () => {
    fc.assert(
      fc.property(planArbitrary(7), ({ input, limits }) => {
        const days = input.fixes.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0)
        const points = frontierOf(compileRemoval(input), limits, days)
        points.forEach(({ capacity, removed }, index) => {
          const before = points[index - 1]
          expect(capacity).toBeGreaterThan(before?.capacity ?? -1)
          expect(removed).toBeGreaterThanOrEqual(before?.removed ?? 0)
        })
        const plan = buildPlan(input, limits)
        if (typeof limits.capacity !== 'number' || !plan.feasible) return
        expect(points.find(({ capacity }) => capacity === limits.capacity)?.removed).toBeCloseTo(plan.removed, 8)
      }),
      { numRuns: 60 },
    )
  })

  it('has its points evenly spread from no days to all of them, and one at the capacity of the limits', () => {
    const fixes = [{ id: 'a', title: 'a', effortDays: 48, effects: [{ rootCause: 'r', effectiveness: 1 }] }]
    const traces = [{ failurePoint: 'p', cause: { rootCause: 'r' } }]
    const points = frontierOf(compileRemoval({ impacts: new Map([['p', 6]]), traces, fixes }), { capacity: 7 }, 48)
    const spread = Array.from({ length: 25 }, (_, step) => 2 * step)
    expect(points.map(({ capacity }) => capacity)).toEqual([...spread, 7].sort((a, b) => a - b))
    expect(points.map(({ removed }) => removed)).toEqual([...Array.from({ length: 25 }, () => 0), 6])
  })

  it('is one point where nothing takes time', () => {
    expect(frontierOf(compileRemoval({ impacts: new Map(), traces: [], fixes: [] }), {}, 0)).toEqual([
      { capacity: 0, removed: 0 },
    ])
  })
})

describe('the strength of a plan', () => {
  it('is counted in fixes and in removed harm', () => {
    const items = [
      { kind: 'automation' as const, marginal: 6 },
      { kind: 'software' as const, marginal: 2 },
      { kind: 'training' as const, marginal: 1 },
      { marginal: 1 },
    ]
    expect(strengthShares(items)).toEqual({
      fixes: { strong: 1, medium: 1, weak: 1, unknown: 1 },
      removed: { strong: 0.6, medium: 0.2, weak: 0.1, unknown: 0.1 },
    })
    expect(strengthShares([]).removed).toEqual({ strong: 0, medium: 0, weak: 0, unknown: 0 })
  })
})
