import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { measureImpacts } from '../../../../shared/analysis/measures/impact.ts'
import { buildPlan } from '../../../../shared/analysis/plan/buildPlan.ts'
import type { Plan } from '../../../../shared/analysis/plan/plan.ts'
import type { PlanLimits } from '../../../../shared/analysis/selection/planLimits.ts'
import { type ImpactDraw, impactDraws } from '../../../../shared/analysis/uncertainty/impactDraws.ts'
import {
  drawPlans,
  drawPlansInSteps,
  type Uncertainty,
  uncertaintyInput,
} from '../../../../shared/analysis/uncertainty/uncertainty.ts'
import type { Fix } from '../../../../shared/engagement/engagement.ts'
import { measures } from '../../../../shared/model/vocabulary.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { planArbitrary } from '../../../fixtures/planArbitrary.ts'
import { tallyOccurrences } from '../../../fixtures/tallyOccurrences.ts'

// Hundreds of cases take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function likelyOf(draw: ImpactDraw): number {
  switch (draw.kind) {
    case 'fixed':
      return draw.impact
    case 'estimate':
      return draw.perMonth.likely * draw.impactPerCase
    case 'count':
      return (draw.count / draw.months) * draw.impactPerCase
  }
}

/** The fixes of a plan by id, in its order. */
const rankedIn = ({ items }: Plan) => items.map((item) => item.fix)

/** Root causes r0, r1, …, each alone behind a failure point that is drawn so. */
function drawsOf(
  draws: readonly ImpactDraw[],
  fixes: readonly Fix[],
  limits: PlanLimits = {},
  seed = 1,
  size = 4000,
): Uncertainty {
  const traces = draws.map((_, index) => ({ failurePoint: `p${index}`, cause: { rootCause: `r${index}` } }))
  const impacts = new Map(draws.map((draw, index) => [`p${index}`, draw]))
  const plan = buildPlan({ impacts: new Map(draws.map((draw, index) => [`p${index}`, likelyOf(draw)])), traces, fixes }, limits)
  const drawn = drawPlans(uncertaintyInput(impacts, { traces, fixes }), limits, rankedIn(plan), { draws: size, seed })
  if (drawn === null) throw new Error('stopped')
  return drawn
}

function fix(
  id: string,
  rootCause: number,
  effectiveness: Fix['effects'][number]['effectiveness'] = 1,
  rest: Partial<Fix> = {},
): Fix {
  return { id, title: id, effortDays: 1, effects: [{ rootCause: `r${rootCause}`, effectiveness }], ...rest }
}

const fixed = (impact: number): ImpactDraw => ({ kind: 'fixed', impact })

describe('plans drawn under uncertainty', () => {
  it('hold every fix of the plan always where nothing is uncertain, though greedy would choose others', () => {
    const fixes: Fix[] = [
      fix('S0', 1),
      fix('S1', 2),
      {
        id: 'S2',
        title: 'S2',
        effortDays: 5,
        effects: [
          { rootCause: 'r0', effectiveness: 1 },
          { rootCause: 'r1', effectiveness: 1 },
        ],
      },
    ]
    const drawn = drawsOf([3, 5, 1].map(fixed), fixes, { capacity: 5 })
    expect(drawn.stays).toEqual(
      new Map([
        ['S0', 0],
        ['S1', 0],
        ['S2', 1],
      ]),
    )
    expect(drawn.removed).toEqual({ low: 8, median: 8, high: 8 })
  })

  it('give the interval of a triangular frequency and effectiveness', () => {
    const drawn = drawsOf([{ kind: 'estimate', perMonth: { low: 0, likely: 10, high: 10 }, impactPerCase: 3 }], [fix('a', 0)])
    // P(X < x) = (x ÷ 10)² up to the peak at 10.
    expect(drawn.removed.low).toBeCloseTo(30 * Math.sqrt(0.05), 0)
    expect(drawn.removed.high).toBeCloseTo(30 * Math.sqrt(0.95), 0)
    const effect = drawsOf([fixed(100)], [fix('a', 0, [0, 1, 1], { confidence: 0.5 })])
    expect(effect.removed.median).toBeCloseTo(50 * Math.sqrt(0.5), 0)
  })

  it('lie between what was drawn by straight lines: of two draws the ends are as far from the middle', () => {
    const point: ImpactDraw = { kind: 'estimate', perMonth: { low: 0, likely: 50, high: 100 }, impactPerCase: 1 }
    const { low, median, high } = drawsOf([point], [fix('a', 0)], {}, 1, 2).removed
    expect(low).toBeLessThan(median)
    expect(median - low).toBeCloseTo(high - median, 9)
    expect(high).toBeLessThan(100)
  })

  it('give the interval of a count by its sampling error', () => {
    const drawn = drawsOf([{ kind: 'count', count: 100, months: 2, impactPerCase: 1 }], [fix('a', 0)])
    expect(drawn.removed.median).toBeCloseTo(50, -0.5)
    expect((drawn.removed.high - drawn.removed.low) / 2).toBeCloseTo((1.645 * Math.sqrt(100.5)) / 2, 0)
  })

  it('tell how often each of two rivals wins, and that equal ones cannot be told apart', () => {
    const rival = (likely: number): ImpactDraw => ({
      kind: 'estimate',
      perMonth: { low: likely - 2, likely, high: likely + 2 },
      impactPerCase: 1,
    })
    const drawn = drawsOf([rival(10), rival(9)], [fix('a', 0), fix('b', 1)], { capacity: 1 })
    // Four uniform numbers from −1 to 1 sum to more than 1 with probability 0.2005 (Irwin–Hall).
    expect(drawn.stays.get('a')).toBeGreaterThan(0.77)
    expect(drawn.stays.get('a')).toBeLessThan(0.83)
    expect((drawn.stays.get('a') ?? 0) + (drawn.stays.get('b') ?? 0)).toBeCloseTo(1)
    const even = drawsOf([rival(10), rival(10)], [fix('a', 0, 1, { code: 'FX-01' }), fix('b', 1, 1, { code: 'FX-02' })])
    expect(even.alike).toMatchObject([{ first: { id: 'a', name: 'FX-01' }, second: { id: 'b', name: 'FX-02' } }])
    expect(drawsOf([rival(10), rival(5)], [fix('a', 0), fix('b', 1)]).alike).toEqual([])
  })

  it('call no toss-up what had to come in this order', () => {
    const equal = [fixed(4), fixed(4)]
    expect(drawsOf(equal, [fix('a', 0), fix('b', 1)]).alike).toHaveLength(1)
    expect(drawsOf(equal, [fix('a', 0), fix('b', 1, 1, { requires: ['a'] })]).alike).toEqual([])
  })

  it('repeat for the same seed and whatever the order of the input', () => {
    fc.assert(
      fc.property(planArbitrary(6), fc.nat(), ({ input, limits }, seed) => {
        const plan = buildPlan(input, limits)
        const draw = (input_: typeof input) =>
          drawPlans(
            uncertaintyInput(
              new Map([...input_.impacts].map(([id, count]) => [id, { kind: 'count', count, months: 1, impactPerCase: 1 }])),
              input_,
            ),
            limits,
            rankedIn(plan),
            { draws: 20, seed },
          )
        const reversed = {
          impacts: new Map([...input.impacts].reverse()),
          traces: [...input.traces].reverse(),
          fixes: [...input.fixes].reverse(),
        }
        const drawn = draw(input)
        expect(draw(reversed)).toEqual(drawn)
        for (const share of drawn?.stays.values() ?? []) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(drawn?.removed.low).toBeLessThanOrEqual(drawn?.removed.high ?? Number.NaN)
      }),
      { numRuns: 60 },
    )
  })

  it('stop when asked', () => {
    const traces = [{ failurePoint: 'p', cause: { rootCause: 'r0' } }]
    const fixes = [fix('a', 0)]
    const plan = buildPlan({ impacts: new Map([['p', 1]]), traces, fixes }, {})
    const input = uncertaintyInput(new Map([['p', fixed(1)]]), { traces, fixes })
    let looks = 0
    const stopped = drawPlans(input, {}, rankedIn(plan), { draws: 10_000 }, () => {
      looks += 1
      return looks === 3
    })
    expect(stopped).toBeNull()
    expect(looks).toBe(3)
    expect([...drawPlansInSteps(input, {}, rankedIn(plan), { draws: 600 })]).toEqual([250, 500, 600])
  })

  it('are of nothing for nothing', () => {
    const plan = buildPlan({ impacts: new Map(), traces: [], fixes: [] }, {})
    const drawn = drawPlans(uncertaintyInput(new Map(), { traces: [], fixes: [] }), {}, rankedIn(plan), { draws: 10 })
    expect(drawn).toEqual({ draws: 10, seed: 1, stays: new Map(), removed: { low: 0, median: 0, high: 0 }, alike: [] })
  })
})

describe('the draws of an engagement', () => {
  it('have the measured impact at their likely values, in every measure', () => {
    fc.assert(
      fc.property(engagementArbitrary(), fc.constantFrom(...measures), (engagement, measure) => {
        const tallies = tallyOccurrences(engagement)
        const impacts = measureImpacts(engagement, tallies, measure)
        for (const [id, draw] of impactDraws(engagement, tallies, measure)) {
          const expected = impacts.get(id) ?? Number.NaN
          if (draw.kind === 'count' && draw.count === 0) continue
          expect(Math.abs(likelyOf(draw) - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected))
        }
      }),
      { numRuns: 200 },
    )
  })
})
