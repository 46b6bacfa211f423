import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { RemovalState } from '../../../../shared/analysis/kernels/removalState.ts'
import { compileRemoval, type Removal } from '../../../../shared/analysis/removal/removal.ts'
import { SharingFixes } from '../../../../shared/analysis/removal/SharingFixes.ts'
import { standalones } from '../../../../shared/analysis/removal/standalones.ts'
import type { Cause, Fix } from '../../../../shared/engagement/engagement.ts'
import { extremePlanArbitrary, planArbitrary } from '../../../fixtures/planArbitrary.ts'
import { referenceRemoved } from './referencePlan.ts'

// Hundreds of cases take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function fixOn(id: string, effectiveness: number, ...rootCauses: string[]): Fix {
  return { id, title: id, effects: rootCauses.map((rootCause) => ({ rootCause, effectiveness })) }
}

function removedBy(removal: Removal, ids: readonly string[]): number {
  const state = new RemovalState(removal)
  removal.layout.fixes.forEach(({ id }, fix) => {
    if (ids.includes(id)) state.add(fix)
  })
  return state.removed()
}

function removedOf(cause: Cause, fixes: readonly Fix[], impact = 100): number {
  const input = { impacts: new Map([['p', impact]]), traces: [{ failurePoint: 'p', cause }], fixes }
  return removedBy(
    compileRemoval(input),
    fixes.map(({ id }) => id),
  )
}

describe('Removed', () => {
  it('takes effectiveness times confidence of a leaf', () => {
    expect(removedOf({ rootCause: 'a' }, [{ ...fixOn('x', 0.5, 'a'), confidence: 0.8 }])).toBeCloseTo(40)
    expect(
      removedOf({ rootCause: 'a' }, [{ ...fixOn('x', 0, 'a'), effects: [{ rootCause: 'a', effectiveness: [0.1, 0.3, 0.9] }] }]),
    ).toBeCloseTo(30)
  })

  it('multiplies what several fixes leave of one root cause', () => {
    expect(removedOf({ rootCause: 'a' }, [fixOn('x', 0.5, 'a'), fixOn('y', 0.5, 'a')])).toBeCloseTo(75)
  })

  it('weighs contributing causes by their shares and leaves the untraced part standing', () => {
    const cause: Cause = { causes: [{ rootCause: 'a', share: 0.6 }, { share: 0.4 }] }
    expect(removedOf(cause, [fixOn('x', 1, 'a')])).toBeCloseTo(60)
    expect(removedOf({}, [fixOn('x', 1, 'a')])).toBe(0)
  })

  it('removes all of a needed-together effect with one of its causes', () => {
    const cause: Cause = { join: 'together', causes: [{ rootCause: 'a' }, { rootCause: 'b' }] }
    expect(removedOf(cause, [fixOn('x', 1, 'a')])).toBe(100)
    expect(removedOf(cause, [fixOn('x', 0.5, 'a', 'b')])).toBeCloseTo(75)
  })

  it('rescales the shares beside a rejected branch', () => {
    const cause: Cause = {
      causes: [
        { rootCause: 'a', share: 0.25 },
        { rootCause: 'b', share: 0.5 },
        { rootCause: 'c', share: 0.25, state: 'rejected' },
      ],
    }
    expect(removedOf(cause, [fixOn('x', 1, 'a')])).toBeCloseTo(100 / 3)
  })

  it('evaluates a needed-together group too wide to be multiplied out', () => {
    const part = (name: string): Cause => ({ causes: [1, 2, 3, 4].map((index) => ({ rootCause: `${name}${index}` })) })
    const cause: Cause = { join: 'together', causes: ['a', 'b', 'c', 'd'].map(part) }
    const fixes = [fixOn('x', 0.5, 'a1', 'b1'), fixOn('y', 1, 'a2', 'c3', 'd4'), fixOn('z', 1e-12, 'a1')]
    const input = { impacts: new Map([['p', 100]]), traces: [{ failurePoint: 'p', cause }], fixes }
    const removal = compileRemoval(input)
    expect(removal.layout.forest.size).toBe(1)
    expect(removedBy(removal, ['x', 'y'])).toBeCloseTo(referenceRemoved(input, fixes.slice(0, 2)))
    expect(standalones(removal)[2]).toBeCloseTo(100 * 0.25 * 1e-12, 20)
  })

  it('is what its definition says, for any set', () => {
    fc.assert(
      fc.property(planArbitrary(8), fc.nat(255), ({ input }, subset) => {
        const chosen = input.fixes.filter((_, index) => (subset >> index) & 1)
        const removed = removedBy(
          compileRemoval(input),
          chosen.map(({ id }) => id),
        )
        expect(removed).toBeCloseTo(referenceRemoved(input, chosen), 8)
      }),
      { numRuns: 500 },
    )
  })

  it('never falls with a further fix, gains less the more is done, and never passes the total', () => {
    fc.assert(
      fc.property(fc.oneof(planArbitrary(8), extremePlanArbitrary(8)), fc.infiniteStream(fc.nat(7)), ({ input }, picks) => {
        const removal = compileRemoval(input)
        const size = input.fixes.length
        const few = new RemovalState(removal)
        const many = new RemovalState(removal)
        const rounding = 1e-9 * removal.total
        for (let step = 0; step < size; step += 1) {
          const pick = (picks.next().value ?? 0) % size
          many.add(pick)
          if (step % 2 === 0) few.add(pick)
        }
        for (let fix = 0; fix < size; fix += 1) {
          if (many.has(fix)) continue
          const gain = many.marginal(fix)
          expect(gain).toBeGreaterThanOrEqual(0)
          expect(gain).toBeLessThanOrEqual(few.marginal(fix) + rounding)
        }
        expect(few.removed()).toBeLessThanOrEqual(many.removed() + rounding)
        expect(many.removed()).toBeLessThanOrEqual(removal.total + rounding)
      }),
      { numRuns: 500 },
    )
  })

  it('tells what one fix adds after another as if the other were added and taken out again, to the last bit', () => {
    fc.assert(
      fc.property(fc.oneof(planArbitrary(8), extremePlanArbitrary(8)), ({ input }) => {
        const removal = compileRemoval(input)
        const asked = new RemovalState(removal)
        const added = new RemovalState(removal)
        for (let other = 0; other < input.fixes.length; other += 1) {
          added.add(other)
          for (let fix = 0; fix < input.fixes.length; fix += 1) {
            if (fix !== other) expect(asked.marginalAfter(fix, other)).toBe(added.marginal(fix))
          }
          added.remove(other)
        }
        expect(asked.removed()).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('forgets a fix that was added and taken out again, to the last bit', () => {
    fc.assert(
      fc.property(planArbitrary(8), fc.array(fc.nat(7)), ({ input }, steps) => {
        const removal = compileRemoval(input)
        const wandered = new RemovalState(removal)
        for (const step of steps) {
          if (step >= input.fixes.length) continue
          if (wandered.has(step)) wandered.remove(step)
          else wandered.add(step)
        }
        const straight = new RemovalState(removal)
        input.fixes.forEach((_, fix) => {
          if (wandered.has(fix)) straight.add(fix)
        })
        expect(wandered.removed()).toBe(straight.removed())
        input.fixes.forEach((_, fix) => {
          if (straight.has(fix)) expect(straight.loss(fix)).toBeGreaterThanOrEqual(0)
          else expect(wandered.marginal(fix)).toBe(straight.marginal(fix))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('loses with a fix what that fix adds to the others', () => {
    fc.assert(
      fc.property(planArbitrary(8), ({ input }) => {
        const removal = compileRemoval(input)
        const state = new RemovalState(removal)
        input.fixes.forEach((_, fix) => {
          state.add(fix)
        })
        input.fixes.forEach((_, fix) => {
          const loss = state.loss(fix)
          state.remove(fix)
          expect(loss).toBeCloseTo(state.marginal(fix), 8)
          state.add(fix)
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('a state that is quick to add to', () => {
  it('removes and would remove the same as a careful one, whatever was added and taken out before', () => {
    fc.assert(
      fc.property(planArbitrary(6), fc.array(fc.nat(1000), { maxLength: 12 }), ({ input }, picks) => {
        const removal = compileRemoval(input)
        const count = removal.layout.fixCount
        if (count === 0) return
        const [quick, careful] = [new RemovalState(removal, true), new RemovalState(removal)]
        for (const pick of picks) {
          const fix = pick % count
          for (const state of [quick, careful]) {
            if (state.has(fix)) state.remove(fix)
            else state.add(fix)
          }
          expect(quick.removed()).toBeCloseTo(careful.removed(), 6)
          for (let other = 0; other < count; other += 1)
            if (!careful.has(other)) expect(quick.marginal(other)).toBeCloseTo(careful.marginal(other), 6)
        }
      }),
    )
  })
})

describe('fixes that meet', () => {
  it('are those on one root cause, and those on causes that one failure point needs together', () => {
    const removal = compileRemoval({
      impacts: new Map([
        ['p', 1],
        ['q', 1],
      ]),
      traces: [
        { failurePoint: 'p', cause: { join: 'together', causes: [{ rootCause: 'a' }, { rootCause: 'b' }, { rootCause: 'c' }] } },
        { failurePoint: 'q', cause: { rootCause: 'd' } },
      ],
      fixes: [
        fixOn('w', 0.5, 'a'),
        fixOn('x', 0.5, 'b', 'c'),
        fixOn('y', 0.5, 'd'),
        fixOn('z', 0.5, 'd'),
        fixOn('alone', 0.5, 'e'),
      ],
    })
    const sharing = new SharingFixes(removal.layout)
    const names = removal.layout.fixes.map(({ id }) => id)
    const met = names.map((_, fix) => sharing.of(fix).map((other) => names[other]))
    expect(Object.fromEntries(names.map((name, fix) => [name, met[fix]]))).toEqual({
      w: ['x'],
      x: ['w'],
      y: ['z'],
      z: ['y'],
      alone: [],
    })
  })
})

describe('the fixes that meet another', () => {
  it('are those on a cause that is needed together with one of its own, also where too many are for one term each', () => {
    const branch = (name: string): Cause => ({ causes: [1, 2, 3].map((leaf) => ({ rootCause: `${name}${leaf}` })) })
    const together: Cause = { join: 'together', causes: ['a', 'b', 'c', 'd'].map(branch) }
    const { layout } = compileRemoval({
      impacts: new Map([
        ['p', 1],
        ['q', 1],
      ]),
      traces: [
        { failurePoint: 'p', cause: together },
        { failurePoint: 'q', cause: { rootCause: 'e' } },
      ],
      fixes: [fixOn('w', 0.5, 'e'), fixOn('x', 0.5, 'a1'), fixOn('y', 0.5, 'b2')],
    })
    expect(layout.forest.size).toBe(1)
    const sharing = new SharingFixes(layout)
    expect([0, 1, 2].map((fix) => sharing.of(fix))).toEqual([[], [2], [1]])
  })
})
