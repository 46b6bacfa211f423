import { describe, expect, it } from 'vitest'
import { confirmedParts } from '../../../../shared/analysis/evidence/confirmedParts.ts'
import type { Cause } from '../../../../shared/engagement/engagement.ts'

function partsOf(cause: Cause, spokenFor: readonly string[] = []) {
  const evidence = spokenFor.map((rootCause) => ({ id: rootCause, source: 'employee' as const, about: [{ rootCause }] }))
  return confirmedParts({ traces: [{ failurePoint: 'f', cause }], evidence }).get('f')
}

describe('confirmedParts', () => {
  it('counts a share when every why on its way is confirmed', () => {
    const parts = partsOf({
      title: 'top',
      state: 'confirmed',
      causes: [
        { rootCause: 'a', state: 'confirmed' },
        { rootCause: 'b' },
        { title: 'perhaps', causes: [{ rootCause: 'c', state: 'confirmed' }] },
      ],
    })
    expect(parts?.get('a')?.confirmed).toBe(1)
    expect(parts?.get('b')?.confirmed).toBe(0)
    expect(parts?.get('c')?.confirmed).toBe(0)
  })

  it('asks nothing of a node that only holds others together', () => {
    expect(partsOf({ causes: [{ rootCause: 'a', state: 'confirmed' }] })?.get('a')?.confirmed).toBe(1)
  })

  it('takes shares as the attribution does: rejected branches take no part, a root cause met twice adds up', () => {
    const parts = partsOf({
      causes: [
        { rootCause: 'a', state: 'confirmed', share: 0.25 },
        { title: 'x', share: 0.25, causes: [{ rootCause: 'a', state: 'confirmed' }] },
        { rootCause: 'b', state: 'rejected', share: 0.5 },
      ],
    })
    expect(parts?.get('a')?.confirmed).toBeCloseTo(0.5)
    expect(parts?.has('b')).toBe(false)
  })

  it('tells what is confirmed with no evidence for it', () => {
    const cause: Cause = {
      join: 'together',
      causes: [
        { rootCause: 'a', state: 'confirmed' },
        { rootCause: 'b', state: 'confirmed' },
      ],
    }
    const parts = partsOf(cause, ['a'])
    expect(parts?.get('a')).toEqual({ confirmed: 1, unproven: 0 })
    expect(parts?.get('b')).toEqual({ confirmed: 1, unproven: 1 })
  })
})
