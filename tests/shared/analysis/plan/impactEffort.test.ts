import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impactEffort } from '../../../../shared/analysis/plan/impactEffort.ts'
import type { LeftOut, PlanItem } from '../../../../shared/analysis/plan/plan.ts'

const item = (fix: string, marginal: number, standalone = marginal): PlanItem => ({
  ...{ fix, name: fix, marginal, standalone, rank: 1, wave: 1, cumulative: 0, marginalPerDay: null },
  ...{ effortDays: 0, cost: 0, pinned: false, shareOfTotal: 0, overlap: null, reason: { kind: 'next' } },
})
const left = (fix: string, marginal: number): LeftOut => ({
  ...{ fix, name: fix, marginal, standalone: marginal, reason: { kind: 'no-effect' } },
})

describe('impact against effort', () => {
  const days: Readonly<Record<string, number>> = { a: 2, b: 20, c: 5, d: 1 }

  it('keeps what a fix adds apart from what it would remove alone, and names what adds much for little', () => {
    const plan = { items: [item('a', 30, 40), item('b', 25), item('c', 4, 22)], left: [left('d', 1), left('e', 9)] }
    const points = impactEffort(plan, (fix) => days[fix] ?? null)
    expect(points.map(({ fix, adds, alone, planned, quick }) => [fix, adds, alone, planned, quick])).toEqual([
      ['a', 30, 40, true, true],
      ['b', 25, 25, true, false],
      ['c', 4, 22, true, false],
      // What takes little and adds little is no quick win.
      ['d', 1, 1, false, false],
    ])
  })

  it('names no quick win among two, and none that adds nothing', () => {
    expect(impactEffort({ items: [item('a', 9), item('b', 1)], left: [] }, () => 1).some(({ quick }) => quick)).toBe(false)
    expect(
      impactEffort({ items: ['a', 'b', 'c'].map((fix) => item(fix, 0)), left: [] }, () => 1).some(({ quick }) => quick),
    ).toBe(false)
  })

  it('names nothing a quick win that another beats on neither count', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), { maxLength: 12 })
    fc.assert(
      fc.property(some, (figures) => {
        const items = figures.map(([adds], place) => item(String(place), adds))
        const points = impactEffort({ items, left: [] }, (fix) => figures[Number(fix)]?.[1] ?? null)
        expect(points).toHaveLength(figures.length)
        for (const quick of points.filter((point) => point.quick)) {
          const better = points.filter(({ adds, days: taken }) => adds > quick.adds && taken < quick.days)
          expect(better.every((point) => point.quick)).toBe(true)
        }
      }),
    )
  })
})
