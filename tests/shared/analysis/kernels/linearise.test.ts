import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearise, localTerms } from '../../../../shared/analysis/kernels/localTerms.ts'
import { LocalTrees } from '../../../../shared/analysis/kernels/localTrees.ts'
import { RemovalState } from '../../../../shared/analysis/kernels/removalState.ts'
import { compileRemoval, type Removal } from '../../../../shared/analysis/removal/removal.ts'
import type { Cause, Fix } from '../../../../shared/engagement/engagement.ts'
import { planArbitrary } from '../../../fixtures/planArbitrary.ts'

const size = 6

/** Four needed together, each of four causes: too many ways to be multiplied out, so it is kept as a tree. */
const wide = (point: string): Cause => ({
  join: 'together',
  causes: ['a', 'b', 'c', 'd'].map((part) => ({ causes: [0, 1, 2, 3].map((at) => ({ rootCause: `${point}${part}${at}` })) })),
})
const leaves = ['p', 'q'].flatMap((point) => ['a', 'b', 'c', 'd'].flatMap((part) => [0, 1].map((at) => `${point}${part}${at}`)))

const wideArbitrary = fc
  .array(
    fc.array(fc.tuple(fc.constantFrom(...leaves), fc.constantFrom(0.1, 0.5, 0.9, 1)), {
      minLength: 1,
      maxLength: 4,
      size: 'max',
    }),
    { minLength: size, maxLength: size },
  )
  .map((drawn): Removal => {
    const fixes = drawn.map((effects, index): Fix => {
      const byCause = new Map(effects)
      return {
        id: `x${index}`,
        title: `x${index}`,
        effects: Array.from(byCause, ([rootCause, effectiveness]) => ({ rootCause, effectiveness })),
      }
    })
    const impacts = new Map([
      ['p', 10],
      ['q', 3],
    ])
    return compileRemoval({ impacts, traces: ['p', 'q'].map((point) => ({ failurePoint: point, cause: wide(point) })), fixes })
  })
const narrowArbitrary = planArbitrary(size, size).map(({ input }) => compileRemoval(input))

interface Lines {
  readonly constant: number
  readonly profit: Float64Array
}

/** What fixes chosen beside the state remove at most, by the lines: a constant and what each is worth. */
function linesOf(state: RemovalState, open: readonly number[], relaxed: Float64Array, reach: number): Lines {
  const profit = new Float64Array(open.length)
  let constant = linearise(localTerms(state, open), relaxed, reach, profit)
  if (state.forest !== null) constant += new LocalTrees(state.removal, state.forest, open).linearise(relaxed, profit)
  return { constant, profit }
}

function removedBy({ constant, profit }: Lines, chosen: readonly boolean[]): number {
  return profit.reduce((sum, worth, index) => sum + (chosen[index] === true ? worth : 0), constant)
}

/** A state that holds the first fixes, the others open, and every set of these with what it adds. */
function setsOf(removal: Removal, held: number) {
  const stateOf = (chosen: readonly boolean[]) => {
    const state = new RemovalState(removal)
    for (let fix = 0; fix < size; fix += 1) if (fix < held || chosen[fix - held] === true) state.add(fix)
    return state
  }
  const state = stateOf([])
  const open = Array.from({ length: size - held }, (_, index) => held + index)
  const sets = Array.from({ length: 1 << open.length }, (_, bits) => open.map((_fix, index) => ((bits >> index) & 1) === 1))
  return { state, open, sets: sets.map((chosen) => ({ chosen, added: stateOf(chosen).removed() - state.removed() })) }
}

const rounding = 1e-8
const relaxedArbitrary = fc.array(fc.constantFrom(0, 0.2, 0.5, 1), { minLength: size, maxLength: size })

describe('what one fix adds to a state, or takes from it,', () => {
  it('is the difference that it makes, also where it stands on several leaves of several trees', () => {
    fc.assert(
      fc.property(wideArbitrary, fc.integer({ min: 0, max: size - 1 }), (removal, held) => {
        const state = new RemovalState(removal)
        for (let fix = 0; fix < held; fix += 1) state.add(fix)
        const before = state.removed()
        const gain = state.marginal(held)
        state.add(held)
        expect(gain).toBeCloseTo(state.removed() - before, 9)
        expect(state.loss(held)).toBeCloseTo(gain, 9)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the lines over what open fixes remove', () => {
  it.each([
    ['of terms and small trees', narrowArbitrary],
    ['of trees kept whole', wideArbitrary],
  ])('%s are nowhere below what any set of them removes', (_name, removals) => {
    fc.assert(
      fc.property(removals, fc.nat(3), relaxedArbitrary, fc.constantFrom(0.1, 0.3, 0.5), (removal, held, relaxed, reach) => {
        const { state, open, sets } = setsOf(removal, held)
        const lines = linesOf(state, open, Float64Array.from(relaxed.slice(0, open.length)), reach)
        for (const { chosen, added } of sets) expect(removedBy(lines, chosen)).toBeGreaterThanOrEqual(added - rounding)
      }),
      { numRuns: 150 },
    )
  })

  it('of trees kept whole touch it at the set that they are taken at', () => {
    fc.assert(
      fc.property(wideArbitrary, fc.nat(3), (removal, held) => {
        const { state, open, sets } = setsOf(removal, held)
        for (const { chosen, added } of sets) {
          const lines = linesOf(state, open, Float64Array.from(chosen, Number), 0.1)
          expect(Math.abs(removedBy(lines, chosen) - added)).toBeLessThan(1e-3)
        }
      }),
      { numRuns: 60 },
    )
  })
})
