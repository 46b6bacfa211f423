import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { RemovalState } from '../../../../shared/analysis/kernels/removalState.ts'
import type { PlanInput } from '../../../../shared/analysis/plan/buildPlan.ts'
import { choosePlan, type PlanChoice } from '../../../../shared/analysis/plan/choosePlan.ts'
import { leftOutOf } from '../../../../shared/analysis/plan/planLeft.ts'
import { orderPlan } from '../../../../shared/analysis/plan/planOrder.ts'
import { overlapsOf } from '../../../../shared/analysis/plan/planOverlap.ts'
import { TitledFixes } from '../../../../shared/analysis/plan/TitledFixes.ts'
import { compileRemoval } from '../../../../shared/analysis/removal/removal.ts'
import { generatePlanInput } from '../../../bench/generatePlanInput.ts'
import { extremePlanArbitrary, planArbitrary } from '../../../fixtures/planArbitrary.ts'
import { simpleMostOverlapping, simpleOrder, simpleOverlaps } from './simplePlan.ts'

vi.setConfig({ testTimeout: 60_000 })

/** With a tolerance of its own, that makes many gains ties and chains of ties, in place of that of rounding. */
function chosen(input: PlanInput, limits: Parameters<typeof choosePlan>[1], tolerance: number | null) {
  const removal = compileRemoval(input)
  const found = choosePlan(removal, limits)
  const choice: PlanChoice = tolerance === null ? found : { ...found, tolerance }
  return { choice, titled: new TitledFixes(removal.layout.fixes, input.fixes) }
}

const plans = fc.oneof(planArbitrary(14, 2), extremePlanArbitrary(10))
const tolerances = fc.constantFrom(null, null, 0, 0.3, 1, 5, 20)

describe('A plan whose fixes are not all looked at for every place', () => {
  it('has the order, to the last bit, that looking at all of them gives', () => {
    fc.assert(
      fc.property(plans, tolerances, ({ input, limits }, tolerance) => {
        const { choice, titled } = chosen(input, limits, tolerance)
        expect(orderPlan(choice, titled)).toEqual(simpleOrder(choice, titled))
      }),
      { numRuns: 600 },
    )
  })

  it('tells the overlaps that looking at every pair gives', () => {
    fc.assert(
      fc.property(plans, tolerances, ({ input, limits }, tolerance) => {
        const { choice, titled } = chosen(input, limits, tolerance)
        const placed = simpleOrder(choice, titled)
        const found = overlapsOf(choice.problem.removal, placed, choice.tolerance, titled)
        expect(found).toEqual(simpleOverlaps(choice, placed, titled))
      }),
      { numRuns: 300 },
    )
  })

  it('names beside a fix that adds nothing the one that looking at every chosen one gives', () => {
    fc.assert(
      fc.property(plans, ({ input, limits }) => {
        const { choice, titled } = chosen(input, limits, null)
        const idsInOrder = choice.problem.removal.layout.fixes.map(({ id }) => id)
        for (const { fix, reason } of leftOutOf(choice, titled)) {
          if (reason.kind !== 'adds-nothing') continue
          const by = simpleMostOverlapping(choice, idsInOrder.indexOf(fix))
          expect(reason.by).toEqual(by === null ? null : titled.nameOf(by))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same also of hundreds of fixes', () => {
    const input = generatePlanInput({ fixes: 300, rootCauses: 60, failurePoints: 500 }, 3)
    const { choice, titled } = chosen(input, {}, null)
    const placed = orderPlan(choice, titled)
    expect(placed).toEqual(simpleOrder(choice, titled))
    const found = overlapsOf(choice.problem.removal, placed, choice.tolerance, titled)
    expect(found).toEqual(simpleOverlaps(choice, placed, titled))
  })
})

/** How often it is asked what a fix would remove more. */
function evaluations(work: () => unknown): number {
  const asked = vi.spyOn(RemovalState.prototype, 'marginal')
  try {
    work()
    return asked.mock.calls.length
  } finally {
    asked.mockRestore()
  }
}

/** Fixes on root causes that grow in number with them, as teams have them. */
function prepared(fixes: number) {
  return chosen(generatePlanInput({ fixes, rootCauses: fixes / 2, failurePoints: fixes }, 1), {}, null)
}

/** Fixes that do just as much as one another, each on a root cause of its own. */
function preparedAlike(count: number) {
  const each = Array.from({ length: count }, (_, at) => String(at))
  const input: PlanInput = {
    impacts: new Map(each.map((id) => [id, 1])),
    traces: each.map((id) => ({ failurePoint: id, cause: { rootCause: id } })),
    fixes: each.map((id) => ({ id, title: `Fix ${id}`, effects: [{ rootCause: id, effectiveness: 0.5 }] })),
  }
  return chosen(input, {}, null)
}

describe('What it takes to explain a plan', () => {
  it.each([
    ['fixes on many root causes', prepared],
    ['fixes that are all alike', preparedAlike],
  ])('grows from 500 to 4,000 fixes about as much as their number: %s', (_, prepare) => {
    const [few, many] = [500, 4000].map((fixes) => {
      const { choice, titled } = prepare(fixes)
      return evaluations(() => {
        const placed = orderPlan(choice, titled)
        overlapsOf(choice.problem.removal, placed, choice.tolerance, titled)
        leftOutOf(choice, titled)
      })
    })
    expect((many ?? 0) / (few ?? 0)).toBeGreaterThan(4)
    expect((many ?? 0) / (few ?? 0)).toBeLessThan(12)
  })
})
