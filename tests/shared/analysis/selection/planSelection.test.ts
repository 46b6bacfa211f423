import { describe, expect, it } from 'vitest'
import type { ChoosableFix } from '../../../../shared/analysis/removal/choosableFix.ts'
import { compileRemoval } from '../../../../shared/analysis/removal/removal.ts'
import { chainBound } from '../../../../shared/analysis/selection/chainBound.ts'
import { boundOf } from '../../../../shared/analysis/selection/planBound.ts'
import { improvePlan } from '../../../../shared/analysis/selection/planGreedy.ts'
import type { PlanLimits } from '../../../../shared/analysis/selection/planLimits.ts'
import { limitSlack, toPlanProblem } from '../../../../shared/analysis/selection/planProblem.ts'
import { searchPlan } from '../../../../shared/analysis/selection/planSearch.ts'
import {
  type ChosenSet,
  compareEffort,
  compareIndexes,
  compareSets,
  Selection,
} from '../../../../shared/analysis/selection/planSelection.ts'
import { canWinTie } from '../../../../shared/analysis/selection/planTies.ts'

const plain: ChosenSet = { fixes: [1, 3], removed: 10, days: 5, cost: 100 }

/** One root cause for each letter; what traces to it weighs so much. */
const weights = { a: 60, b: 30, c: 10 }

type FixNumbers = Omit<ChoosableFix, 'id' | 'effects'> & {
  readonly on: readonly (keyof typeof weights)[]
  readonly take?: number
}

function problemOf(fixes: Readonly<Record<string, FixNumbers>>, limits: PlanLimits = {}) {
  const removal = compileRemoval({
    impacts: new Map(Object.entries(weights)),
    traces: Object.keys(weights).map((failurePoint) => ({ failurePoint, cause: { rootCause: failurePoint } })),
    fixes: Object.entries(fixes).map(([id, { on, take = 1, ...fix }]) => ({
      id,
      ...fix,
      effects: on.map((rootCause) => ({ rootCause, effectiveness: take })),
    })),
  })
  return toPlanProblem(removal, limits)
}

function selectionOf(fixes: Readonly<Record<string, FixNumbers>>, limits: PlanLimits = {}): Selection {
  return new Selection(problemOf(fixes, limits))
}

describe('of two sets', () => {
  it.each([
    ['the one that removes more', { removed: 11, days: 9, cost: 900, fixes: [7] }],
    ['of equal ones that with fewer days', { days: 4, cost: 900, fixes: [7] }],
    ['of equal days that of less cost', { cost: 99, fixes: [7] }],
    ['of equal cost that with the earlier ids', { fixes: [1, 2, 9] }],
    ['of one beginning the shorter', { fixes: [1] }],
  ])('%s is better', (_name, better) => {
    expect(compareSets({ ...plain, ...better }, plain, 0.5)).toBeLessThan(0)
    expect(compareSets(plain, { ...plain, ...better }, 0.5)).toBeGreaterThan(0)
  })

  it('those that differ by no more than the tolerance remove as much', () => {
    expect(compareSets({ ...plain, removed: 10.5, days: 6 }, plain, 0.5)).toBeGreaterThan(0)
    expect(compareSets({ ...plain, removed: 9.5, days: 4 }, plain, 0.5)).toBeLessThan(0)
    expect(compareSets(plain, { ...plain }, 0)).toBe(0)
  })

  it('efforts are equal within rounding, which grows with them', () => {
    expect(compareEffort(1, 1 + 0.9e-9)).toBe(0)
    expect(compareEffort(1, 1 + 2e-9)).toBeLessThan(0)
    expect(compareEffort(1e6 + 1e-6, 1e6)).toBe(0)
    expect(compareEffort(1e6 + 1e-5, 1e6)).toBeGreaterThan(0)
  })

  it('lists compare by their first difference, else by their length', () => {
    expect([
      compareIndexes([1, 2], [1, 3]),
      compareIndexes([1, 2], [1]),
      compareIndexes([], [0]),
      compareIndexes([2], [2]),
    ]).toEqual([-1, 1, -1, 0])
  })
})

describe('a selection', () => {
  it.each([
    ['most days', { effortDays: 1, cost: 9 }, { effortDays: 2, cost: 1 }],
    ['of equal days the most cost', { effortDays: 2, cost: 1 }, { effortDays: 2, cost: 9 }],
    ['of equal cost the later id', { effortDays: 2, cost: 1 }, { effortDays: 2, cost: 1 }],
  ])('drops what is idle, that with the %s first', (_name, kept, dropped) => {
    const selection = selectionOf({ x: { on: ['a'], ...kept }, y: { on: ['a'], ...dropped } })
    selection.become([0, 1])
    selection.dropIdle(1e-9)
    expect(selection.members()).toEqual([0])
    if (kept.effortDays === dropped.effortDays && kept.cost === dropped.cost) return
    const turned = selectionOf({ x: { on: ['a'], ...dropped }, y: { on: ['a'], ...kept } })
    turned.become([0, 1])
    turned.dropIdle(1e-9)
    expect(turned.members()).toEqual([1])
  })

  it('drops what only an idle fix needed, and neither pins nor what another needs', () => {
    const fixes = {
      need: { on: [], effortDays: 1 },
      pin: { on: [], effortDays: 9, pinned: 'in' as const },
      uses: { on: ['b' as const], requires: ['need'], effortDays: 2 },
      whole: { on: ['a' as const, 'b' as const], effortDays: 1 },
    }
    const selection = selectionOf(fixes)
    selection.become([0, 1, 2, 3])
    selection.dropIdle(1e-9)
    expect(selection.members()).toEqual([1, 3])
    selection.become([0, 1, 2])
    selection.dropIdle(1e-9)
    expect(selection.members()).toEqual([0, 1, 2])
  })

  it('counts of a fix what its missing prerequisites take, and fits up to the limits', () => {
    const fixes = {
      one: { on: ['a' as const], effortDays: 2, cost: 10 },
      two: { on: ['b' as const], effortDays: 3, cost: 20, requires: ['one'] },
    }
    const selection = selectionOf(fixes, { capacity: 5, budget: 30 })
    expect([selection.daysFor(1), selection.costFor(1), selection.gain(1)]).toEqual([5, 30, 90])
    expect(selection.canAdd(1)).toBe(true)
    expect(selectionOf(fixes, { capacity: 4.9, budget: 30 }).canAdd(1)).toBe(false)
    expect(selectionOf(fixes, { capacity: 5, budget: 29.9 }).canAdd(1)).toBe(false)
    selection.add(1)
    expect(selection.snapshot()).toEqual({ fixes: [0, 1], removed: 90, days: 5, cost: 30 })
    expect([selection.days, selection.cost, selection.isWithinLimits()]).toEqual([5, 30, true])
    selection.remove(0)
    expect([selection.members(), selection.days, selection.cost]).toEqual([[], 0, 0])
  })

  it('adds nothing that a chosen fix excludes, until that one is out again', () => {
    const selection = selectionOf({
      one: { on: ['a'], excludes: ['two'] },
      three: { on: ['c'], requires: ['two'] },
      two: { on: ['b'] },
    })
    selection.add(0)
    expect([selection.canAdd(0), selection.canAdd(1), selection.canAdd(2)]).toEqual([false, false, false])
    selection.remove(0)
    expect([selection.canAdd(0), selection.canAdd(1), selection.canAdd(2)]).toEqual([true, true, true])
    selection.add(0)
    selection.restart()
    expect([selection.canAdd(1), selection.members()]).toEqual([true, []])
  })

  it('is over its limits when it holds too much', () => {
    const fixes = { one: { on: ['a' as const], effortDays: 2, cost: 10 } }
    const over = (limits: PlanLimits) => {
      const selection = selectionOf(fixes, limits)
      selection.become([0])
      return !selection.isWithinLimits()
    }
    expect([over({ capacity: 1 }), over({ budget: 9 }), over({ capacity: 2, budget: 10 })]).toEqual([true, true, false])
  })

  it('is not over them by what rounding adds', () => {
    const rounded = selectionOf({ one: { on: ['a'], effortDays: limitSlack, cost: limitSlack } }, { capacity: 0, budget: 0 })
    rounded.become([0])
    expect(rounded.isWithinLimits()).toBe(true)
  })
})

describe('what a fix requires, through others too', () => {
  it('is listed with it in the order of their ids', () => {
    const { closure } = problemOf({ a: { on: ['a'], requires: ['c'] }, b: { on: [] }, c: { on: [], requires: ['b'] } })
    expect(closure).toEqual([[0, 1, 2], [1], [1, 2]])
  })
})

describe('a search', () => {
  it('proves the best plan of a few fixes, however many parts it takes', () => {
    // Each removes as much as it takes days, all even: no bound tells that an odd number of days cannot be filled.
    const sizes = [10, 12, 14, 16, 18, 20, 22, 24, 26, 28]
    const ids = sizes.map((size) => `x${size}`)
    const removal = compileRemoval({
      impacts: new Map(sizes.map((size) => [`x${size}`, size])),
      traces: ids.map((failurePoint) => ({ failurePoint, cause: { rootCause: failurePoint } })),
      fixes: sizes.map((size) => ({
        id: `x${size}`,
        effortDays: size,
        effects: [{ rootCause: `x${size}`, effectiveness: 1 }],
      })),
    })
    const found = searchPlan(toPlanProblem(removal, { capacity: 95 }))
    expect([found.exact, found.chosen.removed]).toEqual([true, 94])
    expect(found.nodes).toBeGreaterThan(20)
  })
})

describe('a plan is improved', () => {
  it('by what removes more than all that has to make room for it, under either limit', () => {
    for (const limits of [{ capacity: 5 }, { budget: 5 }]) {
      const byDays = 'capacity' in limits
      const taking = (use: number) => (byDays ? { effortDays: use, cost: 0 } : { effortDays: 0, cost: use })
      const selection = selectionOf(
        { x: { on: ['a'], ...taking(4) }, y: { on: ['b'], ...taking(3) }, z: { on: ['c'], ...taking(2) } },
        limits,
      )
      selection.become([1, 2])
      expect(improvePlan(selection, selection.snapshot(), 1e-9, 100).fixes).toEqual([0])
    }
  })

  it('by a better fix that excludes one in it, with what that needs', () => {
    const selection = selectionOf(
      {
        easy: { on: ['b'], effortDays: 1 },
        hard: { on: ['a'], effortDays: 2, requires: ['need'] },
        need: { on: [], effortDays: 1, excludes: ['easy'] },
      },
      { capacity: 3 },
    )
    selection.become([0])
    expect(improvePlan(selection, selection.snapshot(), 1e-9, 100).fixes).toEqual([1, 2])
  })
})

/** 60 for 4 days, 30 for 3 and 10 for 2, nothing in common. */
const apart = {
  x: { on: ['a' as const], effortDays: 4, cost: 1 },
  y: { on: ['b' as const], effortDays: 3, cost: 5 },
  z: { on: ['c' as const], effortDays: 2, cost: 1 },
}

describe('where fixes have nothing in common', () => {
  it.each<[string, PlanLimits, number]>([
    ['without a limit', {}, 100],
    // x and a third of y.
    ['with 5 days', { capacity: 5 }, 70],
    // x and z, and three fifths of y.
    ['with a budget of 5', { budget: 5 }, 88],
  ])('the bound of a chain %s is that of fixes taken in part', (_name, limits, bound) => {
    expect(chainBound(problemOf(apart, limits), [])).toBeCloseTo(bound, 5)
  })

  it('the bound under two limits is the least of each alone and of both halved', () => {
    const days = { on: ['a' as const], effortDays: 4, cost: 1 }
    const money = { on: ['b' as const, 'c' as const], effortDays: 1, cost: 4 }
    // By days 40 + ¾ · 60 = 85, by cost 60 + ¾ · 40 = 90; halved, each takes ⅝ of both limits: 60 + ⅗ · 40.
    expect(chainBound(problemOf({ days, money }, { capacity: 4, budget: 4 }), [])).toBeCloseTo(84, 5)
  })

  it('the bound gets no worse along a chain', () => {
    const halves = { x: { on: ['a' as const], take: 0.5, effortDays: 1 }, y: { on: ['a' as const], take: 0.5, effortDays: 1 } }
    // From nothing 30 + 30; from x, which removes 30, what y adds to it is 15.
    expect(chainBound(problemOf(halves, { capacity: 2 }), [])).toBeCloseTo(60, 5)
    expect(chainBound(problemOf(halves, { capacity: 2 }), [0])).toBeCloseTo(45, 5)
  })

  it('the bound of a chain is that of its best place, which may be its beginning', () => {
    // From nothing x alone; from x, which removes 60, also three quarters of y and half of z.
    expect(chainBound(problemOf(apart, { capacity: 4 }), [0])).toBeCloseTo(60, 5)
  })

  it.each([
    ['days', 'effortDays', { capacity: 2 }],
    ['money', 'cost', { budget: 2 }],
  ] as const)(
    'the bound of a chain takes first what gains most for its %s, in whatever order it is given',
    (_name, key, limits) => {
      const half = { on: ['a' as const], take: 0.5, [key]: 1 }
      const problem = problemOf({ x: half, y: half, z: { on: ['c'], [key]: 2 } }, limits)
      // From x, which removes 30: the 15 that y adds to it, and a half of the 10 of z.
      for (const chain of [
        [0, 1, 2],
        [2, 1, 0],
      ]) {
        expect(chainBound(problem, chain)).toBeCloseTo(50, 5)
      }
    },
  )

  it('the bound under two limits finds how they are to be weighed against one another', () => {
    const days = { on: ['a' as const], effortDays: 4, cost: 1 }
    const money = { on: ['b' as const, 'c' as const], effortDays: 1, cost: 4 }
    const selection = selectionOf({ days, money }, { capacity: 4, budget: 3 })
    // Three quarters of the one and half of the other: 45 + 22.7; both limits weighed alike, it would be 5 more.
    const found = boundOf(selection, [0, 1], { rounds: 300, enough: 0, start: null, dayWeight: 0.5 })
    expect(found.bound).toBeGreaterThanOrEqual(73.33)
    expect(found.bound).toBeLessThan(74)
  })

  it('the bound of a part of the search comes to the same, and holds the whole x and a third of y', () => {
    const selection = selectionOf(apart, { capacity: 5 })
    const found = boundOf(selection, [0, 1, 2], { rounds: 300, enough: 0, start: null, dayWeight: 0.5 })
    expect(found.bound).toBeGreaterThanOrEqual(70 - 1e-6)
    expect(found.bound).toBeLessThan(71)
    expect(found.relaxed[0]).toBeGreaterThan(0.9)
    expect(found.relaxed[1]).toBeGreaterThan(0.2)
    expect(found.relaxed[1]).toBeLessThan(0.45)
    expect(found.relaxed[2]).toBeLessThan(0.1)
  })

  it('tolls bring the bound near what fixes that exclude or need one another can remove', () => {
    const clash = selectionOf({ ...apart, x: { ...apart.x, excludes: ['y'] } })
    // x and z; half of x and half of y, as without tolls, would be the whole 100 in parts.
    const excluding = boundOf(clash, [0, 1, 2], { rounds: 400, enough: 0, start: null, dayWeight: 0.5 })
    expect(excluding.bound).toBeGreaterThanOrEqual(70 - 1e-6)
    expect(excluding.bound).toBeLessThan(75)
    const need = selectionOf({ ...apart, x: { ...apart.x, requires: ['y'] } }, { capacity: 4 })
    // y and half of z, or four sevenths of x with y: 35 or 51.4.
    const requiring = boundOf(need, [0, 1, 2], { rounds: 400, enough: 0, start: null, dayWeight: 0.5 })
    expect(requiring.bound).toBeGreaterThanOrEqual(35)
    expect(requiring.bound).toBeLessThan(55)
  })
})

describe('a tie with the best plan', () => {
  /** x removes 60 for 4 days; u and v the same in halves, for so many days each. */
  function canTie(days: number, cost: number, best: Partial<ChosenSet> = {}): boolean {
    const half = { on: ['a' as const], take: 0.5, effortDays: days, cost }
    const selection = selectionOf({ x: { on: ['b'] }, u: half, v: half })
    return canWinTie(selection, [0, 1], { fixes: [2], removed: 30, days: 4, cost: 4, ...best }, 1e-9)
  }

  it('can be won with fewer days, else less cost, else earlier ids', () => {
    expect([canTie(3.9, 9), canTie(4.1, 1)]).toEqual([true, false])
    expect([canTie(4, 3.9), canTie(4, 4.1)]).toEqual([true, false])
    expect([canTie(4, 4), canTie(4, 4, { fixes: [] })]).toEqual([true, false])
  })

  it('counts of the last fix the part that is needed', () => {
    // 15 of the 30 that u takes, and then half of its days.
    expect([canTie(7.9, 1, { removed: 15 }), canTie(8.1, 1, { removed: 15 })]).toEqual([true, false])
    expect([canTie(2.6, 1, { removed: 45 }), canTie(2.7, 1, { removed: 45 })]).toEqual([true, false])
  })
})
