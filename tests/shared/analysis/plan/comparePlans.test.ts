import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOverrides } from '../../../../shared/analysis/plan/applyOverrides.ts'
import { buildPlan } from '../../../../shared/analysis/plan/buildPlan.ts'
import { comparePlans } from '../../../../shared/analysis/plan/comparePlans.ts'
import type { Fix } from '../../../../shared/engagement/engagement.ts'
import { planArbitrary } from '../../../fixtures/planArbitrary.ts'

function fix(id: string, rootCause: string, effortDays: number, effectiveness: Fix['effects'][number]['effectiveness'] = 1): Fix {
  return { id, title: id, effortDays, effects: [{ rootCause, effectiveness }] }
}

const impacts = new Map([
  ['p', 10],
  ['q', 8],
  ['r', 6],
])
const traces = ['p', 'q', 'r'].map((id) => ({ failurePoint: id, cause: { rootCause: id } }))
const fixes = [fix('a', 'p', 1), fix('b', 'q', 1), fix('c', 'r', 1)]
const planOf = (list: readonly Fix[], capacity: number) => buildPlan({ impacts, traces, fixes: list }, { capacity })

describe('two plans compared', () => {
  it('tell what entered, left, rose and fell, by the ranks of the second and then of the first', () => {
    const first = planOf(fixes, 2)
    const second = planOf(applyOverrides(fixes, [{ fix: 'a', leftOut: true }]), 2)
    const { moves, removed, effortDays, moved } = comparePlans(first, second)
    expect(moves.map(({ fix: id, kind, before, after }) => [id, kind, before, after])).toEqual([
      ['b', 'up', 2, 1],
      ['c', 'entered', null, 2],
      ['a', 'left', 1, null],
    ])
    expect(moves.map(({ marginalBefore, marginalAfter }) => [marginalBefore, marginalAfter])).toEqual([
      [8, 8],
      [0, 6],
      [10, 0],
    ])
    expect(removed).toEqual({ before: 18, after: 14 })
    expect(effortDays).toEqual({ before: 2, after: 2 })
    expect(moved).toBe(true)
  })

  it('tell that one fell behind another', () => {
    const second = planOf(applyOverrides(fixes, [{ fix: 'a', effectivenessFactor: 0.5 }]), 3)
    const { moves } = comparePlans(planOf(fixes, 3), second)
    expect(moves.map(({ fix: id, kind, before, after }) => [id, kind, before, after])).toEqual([
      ['b', 'up', 2, 1],
      ['c', 'up', 3, 2],
      ['a', 'down', 1, 3],
    ])
  })

  it('find nothing moved in a plan and itself, and the opposite from the other side', () => {
    fc.assert(
      fc.property(planArbitrary(6), planArbitrary(6), (one, other) => {
        const first = buildPlan(one.input, one.limits)
        const second = buildPlan(other.input, other.limits)
        expect(comparePlans(first, first).moved).toBe(false)
        const there = comparePlans(first, second)
        const back = comparePlans(second, first)
        const opposite = { entered: 'left', left: 'entered', up: 'down', down: 'up', same: 'same' } as const
        for (const move of there.moves) {
          expect(back.moves.find(({ fix: id }) => id === move.fix)).toEqual({
            ...move,
            name: expect.any(String),
            kind: opposite[move.kind],
            before: move.after,
            after: move.before,
            marginalBefore: move.marginalAfter,
            marginalAfter: move.marginalBefore,
          })
        }
        expect(back.moves).toHaveLength(there.moves.length)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what is tried out on fixes', () => {
  it('replaces days, cost and effects, scales effectiveness up to 1, and pins out what is left out', () => {
    const plain: Fix = { ...fix('a', 'p', 3, [0.2, 0.4, 0.8]), cost: 100, pinned: 'in' }
    const tried = (override: object) => applyOverrides([plain], [{ fix: 'a', ...override }])[0]
    expect(tried({ effortDays: 0, cost: 7 })).toEqual({ ...plain, effortDays: 0, cost: 7 })
    expect(tried({ effectivenessFactor: 2 })?.effects).toEqual([{ rootCause: 'p', effectiveness: [0.4, 0.8, 1] }])
    expect(tried({ effects: [{ rootCause: 'q', effectiveness: 0.1 }] })?.effects).toEqual([
      { rootCause: 'q', effectiveness: 0.1 },
    ])
    expect(tried({ leftOut: true })?.pinned).toBe('out')
    expect(tried({ leftOut: false })).toEqual(plain)
    expect(applyOverrides([fix('b', 'q', 1, 0.6)], [{ fix: 'b', effectivenessFactor: 0.5 }])[0]?.effects).toEqual([
      { rootCause: 'q', effectiveness: 0.3 },
    ])
  })

  it('leaves every other fix the same value, whatever the names', () => {
    const given = [fix('a', 'p', 1), fix('constructor', 'q', 1)]
    expect(applyOverrides(given, [])[1]).toBe(given[1])
    expect(applyOverrides(given, [{ fix: 'a', leftOut: true }])[1]).toBe(given[1])
  })
})
