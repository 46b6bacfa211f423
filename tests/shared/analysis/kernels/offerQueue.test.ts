import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OfferQueue, ratioOf } from '../../../../shared/analysis/kernels/offerQueue.ts'
import { RemovalState } from '../../../../shared/analysis/kernels/removalState.ts'
import { compileRemoval } from '../../../../shared/analysis/removal/removal.ts'
import { planArbitrary } from '../../../fixtures/planArbitrary.ts'

const cases = fc.tuple(planArbitrary(8), fc.array(fc.constantFrom(0, 0.5, 1, 3), { minLength: 8, maxLength: 8 }))

/** A queue of all fixes of the input, each with a use, and their gains on an empty plan. */
function queueOf({ input }: { readonly input: Parameters<typeof compileRemoval>[0] }, uses: readonly number[]) {
  const state = new RemovalState(compileRemoval(input))
  const fixes = input.fixes.map((_, index) => index)
  return { state, queue: new OfferQueue(fixes, uses.slice(0, fixes.length)), gains: fixes.map((fix) => state.marginal(fix)) }
}

it('a ratio is the gain for each unit of use, and endless where nothing is used', () => {
  expect([ratioOf(6, 4), ratioOf(6, 0), ratioOf(0, 0)]).toEqual([1.5, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
})

describe('The queue of offers', () => {
  it('gives the largest gain per use first, then the larger gain, then the earlier id, and nothing that gains nothing', () => {
    fc.assert(
      fc.property(cases, ([plan, uses]) => {
        const { state, queue, gains } = queueOf(plan, uses)
        queue.offerAll(state, 0, undefined)
        const found: number[] = []
        for (; queue.size > 0; queue.pop()) found.push(queue.top)
        const offers = gains
          .map((gain, fix) => ({ fix, gain, ratio: ratioOf(gain, uses[fix] ?? 0) }))
          .filter(({ gain }) => gain > 0)
        const byRatio = (a: number, b: number) => (a === b ? 0 : b > a ? 1 : -1)
        offers.sort((a, b) => byRatio(a.ratio, b.ratio) || b.gain - a.gain || a.fix - b.fix)
        expect(found).toEqual(offers.map(({ fix }) => fix))
      }),
    )
  })

  it('passes over what is chosen or barred', () => {
    fc.assert(
      fc.property(cases, ([plan, uses]) => {
        const { state, queue } = queueOf(plan, uses)
        state.add(0)
        const barred = new Uint8Array(8)
        barred[1] = 1
        queue.offerAll(state, 0, barred)
        for (; queue.size > 0; queue.pop()) expect(queue.top).toBeGreaterThan(1)
      }),
    )
  })

  it('puts a fix whose gain has shrunk where it belongs now', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([plan, uses], factor) => {
        const { state, queue } = queueOf(plan, uses)
        queue.offerAll(state, 0, undefined)
        if (queue.size === 0) return
        const shrunk = queue.top
        const gain = queue.topGain * factor
        queue.renew(gain)
        const ratios: number[] = []
        for (; queue.size > 0; queue.pop()) {
          ratios.push(queue.topRatio)
          if (queue.top === shrunk) expect(queue.topGain).toBe(gain)
        }
        expect(ratios).toEqual(ratios.toSorted((a, b) => (a === b ? 0 : b > a ? 1 : -1)))
      }),
    )
  })
})
