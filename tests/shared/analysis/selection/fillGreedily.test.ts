import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratioOf } from '../../../../shared/analysis/kernels/offerQueue.ts'
import { compileRemoval } from '../../../../shared/analysis/removal/removal.ts'
import { fillGreedily, type Yardstick, yardsticks } from '../../../../shared/analysis/selection/fillGreedily.ts'
import { toPlanProblem } from '../../../../shared/analysis/selection/planProblem.ts'
import { Selection } from '../../../../shared/analysis/selection/planSelection.ts'
import { planArbitrary } from '../../../fixtures/planArbitrary.ts'

const tolerance = 1e-9

/** The next fix by definition: everything that fits is asked anew. */
function nextOf(selection: Selection, by: Yardstick, barred: Uint8Array): number | undefined {
  return selection.problem.available
    .filter((fix) => barred[fix] !== 1 && selection.canAdd(fix))
    .map((fix) => {
      const use = selection.daysFor(fix) * by.perDay + selection.costFor(fix) * by.perCost + by.each
      const gain = selection.gain(fix)
      return { fix, gain, ratio: ratioOf(gain, use) }
    })
    .filter(({ gain }) => gain > tolerance)
    .sort((a, b) => (a.ratio === b.ratio ? b.gain - a.gain || a.fix - b.fix : b.ratio > a.ratio ? 1 : -1))[0]?.fix
}

describe('the greedy filling', () => {
  it('adds what gains most per use while something fits, asked anew after every one', () => {
    fc.assert(
      fc.property(planArbitrary(9, 4), fc.nat(), fc.uint8Array({ minLength: 9, maxLength: 9, max: 3 }), (plan, which, barred) => {
        const problem = toPlanProblem(compileRemoval(plan.input), plan.limits)
        fc.pre(problem.infeasible === null)
        const all = yardsticks(problem)
        const by = all[which % all.length] ?? all[0]
        const expected = new Selection(problem)
        for (let fix = nextOf(expected, by, barred); fix !== undefined; fix = nextOf(expected, by, barred)) expected.add(fix)
        const found = new Selection(problem)
        fillGreedily(found, by, tolerance, barred)
        expect(found.members()).toEqual(expected.members())
      }),
      { numRuns: 500 },
    )
  })

  it('takes of equal gains per use the larger gain, also where the smaller has the first id', () => {
    const removal = compileRemoval({
      impacts: new Map([
        ['p', 10],
        ['q', 20],
      ]),
      traces: [
        { failurePoint: 'p', cause: { rootCause: 'p' } },
        { failurePoint: 'q', cause: { rootCause: 'q' } },
      ],
      fixes: [
        { id: 'a', effortDays: 1, effects: [{ rootCause: 'p', effectiveness: 1 }] },
        { id: 'b', effortDays: 1, effects: [{ rootCause: 'q', effectiveness: 1 }], requires: ['c'] },
        { id: 'c', effortDays: 1, effects: [] },
      ],
    })
    const selection = new Selection(toPlanProblem(removal, { capacity: 2 }))
    fillGreedily(selection, { perDay: 1, perCost: 0, each: 0 }, tolerance)
    expect(selection.members()).toEqual([1, 2])
  })

  it('measures by both limits, then by each that is set, then by gain alone', () => {
    const problem = (limits: object) => toPlanProblem(compileRemoval({ impacts: new Map(), traces: [], fixes: [] }), limits)
    const gain = { perDay: 0, perCost: 0, each: 1 }
    const days = { perDay: 0.25, perCost: 0, each: 0 }
    const cost = { perDay: 0, perCost: 0.5, each: 0 }
    expect(yardsticks(problem({}))).toEqual([gain])
    expect(yardsticks(problem({ capacity: 4 }))).toEqual([days, gain])
    expect(yardsticks(problem({ budget: 2 }))).toEqual([cost, gain])
    expect(yardsticks(problem({ capacity: 4, budget: 2 }))).toEqual([{ perDay: 0.25, perCost: 0.5, each: 0 }, cost, days, gain])
    expect(yardsticks(problem({ capacity: 0 }))).toEqual([gain])
  })
})
