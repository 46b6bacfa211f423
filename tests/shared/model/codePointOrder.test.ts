import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareCodePoints } from '../../../shared/model/codePointOrder.ts'

it('puts a beginning before what goes on from it, and equal texts beside one another', () => {
  expect(compareCodePoints('a', 'ab')).toBeLessThan(0)
  expect(compareCodePoints('ab', 'a')).toBeGreaterThan(0)
  expect(compareCodePoints('ab', 'ab')).toBe(0)
})

it('orders texts as lists of their code points, also beyond the first 65,536', () => {
  const points = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
  const sign = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((point, place) => point !== b[place])
    return at < 0 || at >= b.length ? Math.sign(a.length - b.length) : Math.sign((a[at] ?? 0) - (b[at] ?? 0))
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(sign(points(a), points(b)))
    }),
  )
  expect(compareCodePoints('\uffff', '\u{10000}')).toBeLessThan(0)
})
