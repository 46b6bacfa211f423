import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bounded, BoundHeap } from '../../../../shared/analysis/numbers/boundHeap.ts'

/** null takes one out. */
const stepsArbitrary = fc.array(fc.option(fc.integer({ min: -2, max: 2 }), { freq: 3 }), { maxLength: 60 })

it('a heap of bounds gives the largest bound first, and of equal ones the one that was made last', () => {
  fc.assert(
    fc.property(stepsArbitrary, (steps) => {
      const heap = new BoundHeap<Bounded>()
      const kept: Bounded[] = []
      for (const [sequence, bound] of [...steps, ...steps.map(() => null)].entries()) {
        if (bound === null) expect(heap.pop()).toEqual(kept.shift())
        else {
          heap.push({ bound, sequence })
          kept.unshift({ bound, sequence })
          kept.sort((one, other) => other.bound - one.bound || other.sequence - one.sequence)
        }
        expect(heap.size).toBe(kept.length)
        expect(heap.top).toBe(kept[0]?.bound ?? Number.NEGATIVE_INFINITY)
      }
    }),
  )
})
