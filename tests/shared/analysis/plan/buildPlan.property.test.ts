import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { buildPlan } from '../../../../shared/analysis/plan/buildPlan.ts'
import type { Plan } from '../../../../shared/analysis/plan/plan.ts'
import { compileRemoval } from '../../../../shared/analysis/removal/removal.ts'
import { chainBound } from '../../../../shared/analysis/selection/chainBound.ts'
import { toPlanProblem } from '../../../../shared/analysis/selection/planProblem.ts'
import { searchPlan } from '../../../../shared/analysis/selection/planSearch.ts'
import { Selection } from '../../../../shared/analysis/selection/planSelection.ts'
import type { Cause } from '../../../../shared/engagement/engagement.ts'
import { extremePlanArbitrary, type PlanCase, planArbitrary } from '../../../fixtures/planArbitrary.ts'
import { referencePlan, referenceRemoved } from '../removal/referencePlan.ts'

// Thousands of cases take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function totalOf({ input }: PlanCase): number {
  return [...input.impacts.values()].reduce((sum, impact) => sum + impact, 0)
}

function idsOf(plan: Plan): string[] {
  return plan.items.map(({ fix }) => fix).sort()
}

describe('a plan called exact', () => {
  it('is the one that trying every subset gives, ties included', () => {
    fc.assert(
      fc.property(planArbitrary(9, 3), (planCase) => {
        const plan = buildPlan(planCase.input, planCase.limits)
        const expected = referencePlan(planCase.input, planCase.limits, 1e-9 * (1 + totalOf(planCase)))
        expect(plan.method).toBe('exact')
        expect(plan.feasible).toBe(expected !== null)
        if (expected === null) return
        expect(plan.removed).toBeCloseTo(expected.removed, 6)
        expect(idsOf(plan)).toEqual(expected.fixes)
      }),
      { numRuns: 1800 },
    )
  })

  it('is so with twelve fixes too', () => {
    fc.assert(
      fc.property(planArbitrary(12, 10), (planCase) => {
        const plan = buildPlan(planCase.input, planCase.limits)
        const expected = referencePlan(planCase.input, planCase.limits, 1e-9 * (1 + totalOf(planCase)))
        expect(plan.feasible).toBe(expected !== null)
        if (expected !== null) expect(idsOf(plan)).toEqual(expected.fixes)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the search', () => {
  it('finds the same plan from nothing but the pins, with no greedy plan to lean on', () => {
    fc.assert(
      fc.property(planArbitrary(12, 6), ({ input, limits }) => {
        const problem = toPlanProblem(compileRemoval(input), limits)
        if (problem.infeasible !== null) return
        const found = searchPlan(problem, { nodeBudget: 20_000, start: new Selection(problem).snapshot() })
        expect(found.exact).toBe(true)
        expect(found.chosen.fixes).toEqual(searchPlan(problem).chosen.fixes)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the bound along a chain', () => {
  it('is never below what the best plan removes, whatever the chain', () => {
    fc.assert(
      fc.property(planArbitrary(9, 3), fc.nat(511), ({ input, limits }, subset) => {
        const problem = toPlanProblem(compileRemoval(input), limits)
        if (problem.infeasible !== null) return
        const chain = problem.available.filter((fix) => (subset >> fix) & 1)
        const best = searchPlan(problem).chosen.removed
        expect(chainBound(problem, chain)).toBeGreaterThanOrEqual(best - 1e-9 * (1 + best))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a plan cut off early', () => {
  it('never removes more than the best, nor bounds it from below', () => {
    fc.assert(
      fc.property(planArbitrary(9, 3), (planCase) => {
        const plan = buildPlan(planCase.input, planCase.limits, { nodeBudget: 1 })
        const best = referencePlan(planCase.input, planCase.limits, 0)
        if (best === null) return
        const rounding = 1e-9 * (1 + totalOf(planCase))
        expect(plan.removed).toBeLessThanOrEqual(best.removed + rounding)
        expect(plan.upperBound).toBeGreaterThanOrEqual(best.removed - rounding)
        expect(plan.gap).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('every plan', () => {
  it('adds up: marginals to Removed, Removed to no more than the total, standalone to at least marginal', () => {
    fc.assert(
      fc.property(planArbitrary(12, 4), (planCase) => {
        const plan = buildPlan(planCase.input, planCase.limits)
        const total = totalOf(planCase)
        const rounding = 1e-9 * (1 + total)
        let sum = 0
        for (const item of plan.items) {
          sum += item.marginal
          expect(Math.abs(item.cumulative - sum)).toBeLessThanOrEqual(rounding)
          expect(item.cumulative).toBeLessThanOrEqual(plan.total)
          expect(item.standalone).toBeGreaterThanOrEqual(item.marginal - rounding)
        }
        expect(Math.abs(plan.removed - sum)).toBeLessThanOrEqual(rounding)
        const chosen = planCase.input.fixes.filter(({ id }) => plan.items.some(({ fix }) => fix === id))
        expect(Math.abs(plan.removed - referenceRemoved(planCase.input, chosen))).toBeLessThanOrEqual(rounding)
        expect(plan.items.length + plan.left.length).toBe(planCase.input.fixes.length)
      }),
      { numRuns: 300 },
    )
  })

  it('descends by marginal except after a prerequisite, and puts prerequisites first and in earlier waves', () => {
    fc.assert(
      fc.property(planArbitrary(10, 3), fc.constantFrom(null, 0, 2, 7), (planCase, waveDays) => {
        const plan = buildPlan(planCase.input, { ...planCase.limits, waveDays })
        const itemOf = new Map(plan.items.map((item) => [item.fix, item]))
        const requiresOf = new Map(planCase.input.fixes.map(({ id, requires }) => [id, requires ?? []]))
        plan.items.forEach((item, index) => {
          const next = plan.items[index + 1]
          if (next && next.marginal > item.marginal + 1e-9) expect(requiresOf.get(next.fix)).not.toEqual([])
          for (const id of requiresOf.get(item.fix) ?? []) {
            const required = itemOf.get(id)
            if (required === undefined) continue
            expect(required.rank).toBeLessThan(item.rank)
            expect(required.wave).toBeLessThan(item.wave)
          }
        })
        for (const wave of plan.waves) {
          if (waveDays !== null && wave.fixes.length > 1) expect(wave.effortDays).toBeLessThanOrEqual(waveDays + 1e-9)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same to the last bit whatever the order of the input', () => {
    fc.assert(
      fc.property(planArbitrary(10, 3), fc.infiniteStream(fc.nat()), ({ input, limits }, keys) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value)
        const shuffleCauses = (cause: Cause): Cause =>
          cause.causes === undefined ? cause : { ...cause, causes: shuffle(cause.causes.map(shuffleCauses)) }
        const shuffled = {
          impacts: new Map(shuffle([...input.impacts])),
          traces: shuffle(input.traces.map((trace) => ({ ...trace, cause: shuffleCauses(trace.cause) }))),
          fixes: shuffle(input.fixes).map((fix) => ({
            ...fix,
            effects: shuffle(fix.effects),
            requires: shuffle(fix.requires ?? []),
          })),
        }
        expect(buildPlan(shuffled, limits)).toEqual(buildPlan(input, limits))
      }),
      { numRuns: 200 },
    )
  })

  it('stays a plan on zeros, ones and numbers twelve powers of ten apart', () => {
    fc.assert(
      fc.property(extremePlanArbitrary(8), ({ input, limits }) => {
        const plan = buildPlan(input, { ...limits, waveDays: 1 })
        expect(JSON.stringify(plan, (_key, value: unknown) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain('NaN')
        expect(plan.removed).toBeLessThanOrEqual(plan.total)
        expect(plan.upperBound).toBeGreaterThanOrEqual(plan.removed)
        expect(plan.items.every(({ marginal, standalone }) => marginal >= 0 && standalone >= 0)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
