import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../../../shared/analysis/plan/buildPlan.ts'
import type { LeftReason } from '../../../../shared/analysis/plan/leftReason.ts'
import type { Plan } from '../../../../shared/analysis/plan/plan.ts'
import type { PlanLimits } from '../../../../shared/analysis/selection/planLimits.ts'
import type { Cause, Fix } from '../../../../shared/engagement/engagement.ts'

/** Root causes r0, r1, …, each alone behind a failure point with this impact. */
function planOf(impacts: readonly number[], fixes: readonly Fix[], limits: PlanLimits = {}): Plan {
  return buildPlan(
    {
      impacts: new Map(impacts.map((impact, index) => [`p${index}`, impact])),
      traces: impacts.map((_, index) => ({ failurePoint: `p${index}`, cause: { rootCause: `r${index}` } })),
      fixes,
    },
    limits,
  )
}

/** Removes all of these root causes. */
function fix(id: string, effortDays: number | undefined, rootCauses: readonly number[], rest: Partial<Fix> = {}): Fix {
  return {
    id,
    title: id,
    ...(effortDays !== undefined && { effortDays }),
    effects: rootCauses.map((index) => ({ rootCause: `r${index}`, effectiveness: 1 })),
    ...rest,
  }
}

function partly(id: string, effectiveness: number, rootCause: number, rest: Partial<Fix> = {}): Fix {
  return { id, title: id, effortDays: 1, effects: [{ rootCause: `r${rootCause}`, effectiveness }], ...rest }
}

function chosen(plan: Plan): string[] {
  return plan.items.map((item) => item.fix)
}

function reasonOf(plan: Plan, id: string): LeftReason | undefined {
  return plan.left.find((left) => left.fix === id)?.reason
}

const overlapBudget = [
  { budget: 1, removed: 5, plan: ['S0'] },
  { budget: 2, removed: 6, plan: ['S0', 'S1'] },
  { budget: 5, removed: 8, plan: ['S2'] },
  { budget: 6, removed: 9, plan: ['S2', 'S1'] },
  { budget: 7, removed: 9, plan: ['S2', 'S1'] },
  { budget: 10, removed: 11, plan: ['S2', 'S3'] },
  { budget: 12, removed: 11, plan: ['S2', 'S3'] },
]

describe('buildPlan on the worked example of overlap and budget', () => {
  const weights = [3, 5, 1, 1, 1]
  const fixes = [fix('S0', 1, [1]), fix('S1', 1, [2]), fix('S2', 5, [0, 1]), fix('S3', 5, [2, 3, 4])]

  it.each(overlapBudget)('removes $removed with capacity $budget', ({ budget, removed, plan: expected }) => {
    const plan = planOf(weights, fixes, { capacity: budget })
    expect(plan).toMatchObject({ method: 'exact', removed, upperBound: removed, total: 11, gap: 0 })
    expect(chosen(plan)).toEqual(expected)
    expect(plan.items.at(-1)?.cumulative).toBe(removed)
  })

  it.each(overlapBudget)('removes $removed with money $budget', ({ budget, removed, plan: expected }) => {
    const priced = fixes.map(({ effortDays, ...rest }): Fix => ({ ...rest, cost: effortDays ?? 0 }))
    const plan = planOf(weights, priced, { budget })
    expect(plan.removed).toBe(removed)
    expect(chosen(plan)).toEqual(expected)
  })

  it('leaves out what is covered already, and says by what', () => {
    const plan = planOf(weights, fixes, { capacity: 10 })
    expect(reasonOf(plan, 'S0')).toEqual({ kind: 'adds-nothing', by: { id: 'S2', name: 'S2' } })
    expect(reasonOf(plan, 'S1')).toEqual({ kind: 'adds-nothing', by: { id: 'S3', name: 'S3' } })
  })
})

describe('candidates', () => {
  it('are ideas, proposals, approved fixes and those in progress', () => {
    const states = ['idea', 'proposed', 'approved', 'in-progress', 'done', 'verified', 'rejected'] as const
    const plan = planOf(
      [1, 1, 1, 1, 1, 1, 1],
      states.map((state, index) => fix(state, 1, [index], { state })),
    )
    expect(chosen(plan).sort()).toEqual(['approved', 'idea', 'in-progress', 'proposed'])
    expect(reasonOf(plan, 'done')).toEqual({ kind: 'done' })
    expect(reasonOf(plan, 'verified')).toEqual({ kind: 'done' })
    expect(reasonOf(plan, 'rejected')).toEqual({ kind: 'rejected' })
  })

  it('need effort days while a capacity is set, and count 0 with a notice without one', () => {
    const fixes = [fix('a', undefined, [0]), fix('b', 2, [1])]
    const limited = planOf([1, 1], fixes, { capacity: 10 })
    expect(chosen(limited)).toEqual(['b'])
    expect(reasonOf(limited, 'a')).toEqual({ kind: 'no-effort' })
    const free = planOf([1, 1], fixes)
    expect(chosen(free)).toEqual(['a', 'b'])
    expect(free.effortDays).toBe(2)
    expect(free.notices).toEqual([{ code: 'effort-missing', count: 1 }])
  })

  it('need a cost while a budget is set, and count 0 with a notice where others have one', () => {
    const fixes = [fix('a', 1, [0]), fix('b', 1, [1], { cost: 50 })]
    expect(reasonOf(planOf([1, 1], fixes, { budget: 100 }), 'a')).toEqual({ kind: 'no-cost' })
    expect(planOf([1, 1], fixes).notices).toEqual([{ code: 'cost-missing', count: 1 }])
    expect(planOf([1], [fix('a', 1, [0])]).notices).toEqual([])
  })

  it('meet limits inclusively, sums of decimals too', () => {
    expect(
      chosen(planOf([1, 1, 1], [fix('a', 0.1, [0]), fix('b', 0.1, [1]), fix('c', 0.1, [2])], { capacity: 0.3 })),
    ).toHaveLength(3)
  })
})

describe('requires and excludes', () => {
  it('brings a prerequisite that removes nothing, before the fix that needs it', () => {
    const plan = planOf([10, 1], [fix('a', 3, [0], { requires: ['b'] }), fix('b', 2, []), fix('c', 5, [1])], { capacity: 5 })
    expect(chosen(plan)).toEqual(['b', 'a'])
    expect(plan.items.map(({ reason }) => reason)).toEqual([
      { kind: 'prerequisite', neededBy: { id: 'a', name: 'a' }, others: 0 },
      { kind: 'waited', requires: { id: 'b', name: 'b' }, others: 0 },
    ])
    expect(plan.items.map(({ wave }) => wave)).toEqual([1, 2])
  })

  it('takes done and verified fixes as given, and no others outside the candidates', () => {
    const needs = (state: Fix['state']) =>
      planOf([1], [fix('a', 1, [0], { requires: ['b'] }), fix('b', 1, [], { ...(state && { state }) })])
    expect(chosen(needs('done'))).toEqual(['a'])
    expect(chosen(needs('verified'))).toEqual(['a'])
    expect(chosen(needs('rejected'))).toEqual([])
    expect(reasonOf(needs('rejected'), 'a')).toEqual({ kind: 'prerequisite-unavailable', requires: { id: 'b', name: 'b' } })
  })

  it('keeps excludes both ways though it is written once', () => {
    const plan = planOf([3, 2], [fix('a', 1, [0]), fix('b', 1, [1], { excludes: ['a'] })])
    expect(chosen(plan)).toEqual(['a'])
    expect(reasonOf(plan, 'b')).toEqual({ kind: 'excluded', by: { id: 'a', name: 'a' } })
  })

  it('says that a larger fix had to wait, and that a smaller one opens the way', () => {
    const plan = planOf([10, 4, 1], [fix('a', 1, [0], { requires: ['c'] }), fix('b', 1, [1]), fix('c', 1, [2])])
    expect(chosen(plan)).toEqual(['b', 'c', 'a'])
    expect(plan.items.map(({ reason }) => reason)).toEqual([
      { kind: 'first' },
      { kind: 'opens', neededBy: { id: 'a', name: 'a' } },
      { kind: 'waited', requires: { id: 'c', name: 'c' }, others: 0 },
    ])
  })

  it.each([
    [[1, 2], 'b'],
    [[2, 1], 'c'],
  ])('names the last that a fix had to wait for, of those that remove %j', ([ofB = 0, ofC = 0], last) => {
    const fixes = [fix('a', 1, [0], { requires: ['b', 'c'] }), fix('b', 1, [1]), fix('c', 1, [2])]
    const { reason } = planOf([10, ofB, ofC], fixes).items.at(-1) ?? {}
    expect(reason).toEqual({ kind: 'waited', requires: { id: last, name: last }, others: 1 })
  })

  it.each([
    [['b', 'c'], 'b'],
    [['z', 'c'], 'c'],
  ])('names of equal fixes that need another the one of the higher rank', ([one = '', other = ''], first) => {
    const fixes = [fix('a', 1, []), fix(one, 1, [0], { requires: ['a'] }), fix(other, 1, [1], { requires: ['a'] })]
    const [{ reason } = {}] = planOf([5, 5], fixes).items
    expect(reason).toEqual({ kind: 'prerequisite', neededBy: { id: first, name: first }, others: 1 })
  })
})

describe('pins', () => {
  it('hold a fix that removes nothing with what it requires, and keep one out', () => {
    const fixes = [
      fix('a', 2, [], { pinned: 'in', requires: ['b'] }),
      fix('b', 2, []),
      fix('c', 1, [0], { pinned: 'out' }),
      fix('d', 3, [1]),
    ]
    const plan = planOf([5, 1], fixes, { capacity: 6 })
    expect(chosen(plan)).toEqual(['b', 'a'])
    expect(plan.items.map(({ reason: { kind } }) => kind)).toEqual(['prerequisite', 'pinned'])
    expect(reasonOf(plan, 'c')).toEqual({ kind: 'pinned-out' })
    expect(reasonOf(plan, 'd')).toEqual({ kind: 'too-large', limit: 'capacity', needs: 3, available: 2 })
  })

  it('are the whole plan, with a notice, when they break a limit', () => {
    const plan = planOf([5, 1], [fix('a', 4, [0], { pinned: 'in' }), fix('b', 1, [1])], { capacity: 3 })
    expect(chosen(plan)).toEqual(['a'])
    expect(plan).toMatchObject({ feasible: false, removed: 5, method: 'exact' })
    expect(plan.notices).toContainEqual({
      code: 'infeasible',
      cause: 'capacity',
      fixes: [{ id: 'a', name: 'a' }],
      needs: 4,
      available: 3,
    })
    expect(reasonOf(plan, 'b')).toEqual({ kind: 'infeasible' })
  })

  it('are so too when they exclude one another or need what cannot be done', () => {
    const clash = planOf([1, 1], [fix('a', 1, [0], { pinned: 'in', excludes: ['b'] }), fix('b', 1, [1], { pinned: 'in' })])
    expect(chosen(clash)).toEqual(['a', 'b'])
    expect(clash.notices).toMatchObject([{ code: 'infeasible', cause: 'excludes' }])
    const lacking = planOf([1, 1], [fix('a', 1, [0], { pinned: 'in', requires: ['b'] }), fix('b', 1, [1], { state: 'rejected' })])
    expect(chosen(lacking)).toEqual(['a'])
    expect(lacking.notices).toMatchObject([{ code: 'infeasible', cause: 'prerequisite' }])
  })

  it('have no effect, with a notice, on what is no candidate', () => {
    const plan = planOf([1], [fix('a', undefined, [0], { pinned: 'in' })], { capacity: 1 })
    expect(chosen(plan)).toEqual([])
    expect(plan.notices).toEqual([{ code: 'pin-ignored', fix: { id: 'a', name: 'a' }, cause: 'no-effort' }])
  })
})

describe('equal plans', () => {
  it('go by least days, then least cost, then ids in code-point order', () => {
    expect(chosen(planOf([1], [fix('a', 2, [0]), fix('b', 1, [0])]))).toEqual(['b'])
    expect(chosen(planOf([1], [fix('a', 1, [0], { cost: 2 }), fix('b', 1, [0], { cost: 1 })]))).toEqual(['b'])
    expect(chosen(planOf([1], [fix('b', 1, [0]), fix('a', 1, [0])]))).toEqual(['a'])
    // U+FF5E stands before U+1F600 by code point, after it by code unit.
    expect(chosen(planOf([1], [fix('\u{1f600}', 1, [0]), fix('\uff5e', 1, [0])]))).toEqual(['\uff5e'])
  })

  it('go by ids among thirty fixes that all remove a unit a day', () => {
    const sizes = Array.from({ length: 30 }, (_, index) => index + 2)
    const fixes = sizes.map((size, index) => fix(`f${String(index).padStart(2, '0')}`, size, [index]))
    const plan = planOf(sizes, fixes, { capacity: 100 })
    // 2 + 3 + … + 12 = 77, and 23 more is one fix; every earlier start leaves a rest that no set of the others fills.
    const expected = ['f00', 'f01', 'f02', 'f03', 'f04', 'f05', 'f06', 'f07', 'f08', 'f09', 'f10', 'f21']
    expect(plan).toMatchObject({ method: 'exact', removed: 100, effortDays: 100 })
    expect(chosen(plan).sort()).toEqual(expected)
  })

  it('leave out what adds nothing even when it takes nothing', () => {
    expect(chosen(planOf([1], [fix('a', 0, []), fix('b', 0, [0]), fix('c', 0, [0])]))).toEqual(['b'])
  })

  it('rank by larger standalone, then title, then id', () => {
    const fixes = [partly('c', 0.5, 0, { title: 'z' }), partly('b', 0.5, 1, { title: 'y' }), partly('a', 0.5, 2, { title: 'z' })]
    expect(chosen(planOf([2, 2, 2], fixes))).toEqual(['b', 'a', 'c'])
    const halved = [partly('a', 0.5, 0), partly('b', 0.25, 1), partly('c', 0.5, 0)]
    expect(chosen(planOf([8, 8], halved))).toEqual(['a', 'c', 'b'])
  })
})

describe('overlap', () => {
  it('is the share of standalone that is gone already, by the fix above that overlaps most', () => {
    const plan = planOf(
      [10, 1],
      [
        { id: 'a', title: 'a', effects: [{ rootCause: 'r0', effectiveness: 0.8 }] },
        { id: 'b', title: 'b', effects: [{ rootCause: 'r0', effectiveness: 0.2 }] },
        {
          id: 'c',
          title: 'The third',
          code: 'FX-03',
          effects: [
            { rootCause: 'r0', effectiveness: 0.1 },
            { rootCause: 'r1', effectiveness: 0.1 },
          ],
        },
      ],
    )
    expect(plan.items[0]?.overlap).toBeNull()
    expect(plan.items[1]?.overlap).toEqual({ share: expect.closeTo(0.8), by: { id: 'a', name: 'a' }, others: 0 })
    expect(plan.items[2]).toMatchObject({ name: 'FX-03', overlap: { by: { id: 'a', name: 'a' }, others: 1 } })
    expect(plan.items[2]?.overlap?.share).toBeCloseTo(1 - (10 * 0.2 * 0.8 * 0.1 + 0.1) / 1.1)
  })
})

describe('waves', () => {
  it('take the most removed per day first, no days before all, into the first wave with room', () => {
    const plan = planOf([10, 9, 8, 1], [fix('big', 9, [0]), fix('good', 3, [1]), fix('fine', 4, [2]), fix('free', 0, [3])], {
      waveDays: 5,
    })
    expect(plan.waves.map(({ fixes, effortDays }) => ({ fixes, effortDays }))).toEqual([
      { fixes: ['free', 'good'], effortDays: 3 },
      { fixes: ['fine'], effortDays: 4 },
      { fixes: ['big'], effortDays: 9 },
    ])
    expect(plan.items.map((item) => [item.fix, item.wave])).toEqual([
      ['big', 3],
      ['good', 1],
      ['fine', 2],
      ['free', 1],
    ])
  })

  it('are one without a limit and without requires', () => {
    expect(planOf([1, 2], [fix('a', 1, [0]), fix('b', 1, [1])]).waves).toHaveLength(1)
  })
})

describe('notices', () => {
  it('flag weak fixes only, and leaning on training', () => {
    const kinds = (...list: Fix['kind'][]) =>
      planOf(
        list.map(() => 1),
        list.map((kind, index) => fix(`k${index}`, 1, [index], { ...(kind && { kind }) })),
      ).notices
    expect(kinds('policy', 'warning')).toEqual([{ code: 'weak-only' }])
    expect(kinds('training', 'automation')).toEqual([{ code: 'leans-on-training', share: 0.5 }])
    expect(kinds('training')).toEqual([{ code: 'weak-only' }, { code: 'leans-on-training', share: 1 }])
    expect(kinds('policy', undefined)).toEqual([])
    expect(kinds()).toEqual([])
  })

  it('name a fix that removes more than the root cause it weakens has impact', () => {
    const cause: Cause = { join: 'together', causes: [{ rootCause: 'r0' }, { rootCause: 'r1' }] }
    const plan = buildPlan(
      { impacts: new Map([['p', 10]]), traces: [{ failurePoint: 'p', cause }], fixes: [fix('a', 1, [0])] },
      {},
    )
    expect(plan.removed).toBe(10)
    expect(plan.notices).toEqual([{ code: 'exceeds-root-cause', fixes: [{ id: 'a', name: 'a' }] }])
  })

  it('name none that removes as much as all the root causes that it weakens have', () => {
    const cause: Cause = { join: 'together', causes: [{ rootCause: 'r0' }, { rootCause: 'r1' }] }
    const both = buildPlan(
      { impacts: new Map([['p', 10]]), traces: [{ failurePoint: 'p', cause }], fixes: [fix('a', 1, [0, 1])] },
      {},
    )
    expect([both.removed, both.notices]).toEqual([10, []])
  })
})

describe('an empty or zero engagement', () => {
  it('gives an empty plan', () => {
    expect(buildPlan({ impacts: new Map(), traces: [], fixes: [] }, {})).toEqual({
      method: 'exact',
      total: 0,
      removed: 0,
      upperBound: 0,
      gap: 0,
      effortDays: 0,
      cost: 0,
      feasible: true,
      items: [],
      waves: [],
      left: [],
      notices: [],
    })
    expect(chosen(planOf([0, 0], [fix('a', 1, [0]), fix('b', 0, [])]))).toEqual([])
    expect(chosen(planOf([1], [fix('a', 1, [0]), fix('b', 0, [0])], { capacity: 0 }))).toEqual(['b'])
  })
})

describe('a search that does not close', () => {
  it('says what it is certain of', () => {
    const fixes = Array.from({ length: 18 }, (_, index) =>
      partly(`f${String(index).padStart(2, '0')}`, 0.3 + (index % 7) / 13, index % 5, { effortDays: 3 + ((index * 7) % 11) }),
    )
    const input = {
      impacts: new Map([9, 8, 7, 6, 5].map((impact, index) => [`p${index}`, impact])),
      traces: [0, 1, 2, 3, 4].map((index) => ({ failurePoint: `p${index}`, cause: { rootCause: `r${index}` } })),
      fixes,
    }
    const cut = buildPlan(input, { capacity: 40 }, { nodeBudget: 1 })
    const full = buildPlan(input, { capacity: 40 })
    expect(full.method).toBe('exact')
    expect(cut.method).toBe('bounded')
    expect(cut.upperBound).toBeGreaterThanOrEqual(full.removed)
    expect(cut.notices).toEqual([{ code: 'bounded', reached: cut.removed / cut.upperBound }])
  })
})
