import { describe, expect, it } from 'vitest'
import { tryOnFix } from '../../../../../renderer/screens/plan/trial/tryOnFix.ts'

describe('what is tried on a fix', () => {
  it('joins what is tried already, on this fix and on others, beside the limits', () => {
    const one = tryOnFix({ capacity: 5 }, 'a', { effortDays: 3 })
    const two = tryOnFix(tryOnFix(one, 'b', { leftOut: true }), 'a', { effectivenessFactor: 0.5 })
    expect(two).toEqual({
      capacity: 5,
      overrides: [
        { fix: 'b', leftOut: true },
        { fix: 'a', effortDays: 3, effectivenessFactor: 0.5 },
      ],
    })
  })

  it('leaves nothing behind when it is taken back', () => {
    const tried = tryOnFix({}, 'a', { effortDays: 3, leftOut: true })
    const less = tryOnFix(tried, 'a', { effortDays: undefined })
    expect(less).toEqual({ overrides: [{ fix: 'a', leftOut: true }] })
    expect(tryOnFix(less, 'a', { leftOut: undefined })).toEqual({})
    expect(tryOnFix({ capacity: null }, 'a', {})).toEqual({ capacity: null })
  })
})
