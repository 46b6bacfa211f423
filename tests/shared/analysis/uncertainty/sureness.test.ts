import { describe, expect, it } from 'vitest'
import { certaintyOf, surenessOf } from '../../../../shared/analysis/uncertainty/sureness.ts'

const items = (...ids: readonly string[]) => ids.map((id) => ({ fix: id, name: `FX-${id}`, pinned: false }))

describe('how sure a choice is', () => {
  it('is told by how many fixes stay in at least nine draws of ten', () => {
    expect(surenessOf(items('a', 'b'), new Map(Object.entries({ a: 0.9, b: 1 })))).toEqual({
      kind: 'sure',
      fixes: 2,
      sure: 2,
      doubtful: [],
    })
    expect(surenessOf(items('a', 'b'), new Map(Object.entries({ a: 0.899, b: 1 })))).toEqual({
      kind: 'partly',
      fixes: 2,
      sure: 1,
      doubtful: [{ id: 'a', name: 'FX-a' }],
    })
    expect(surenessOf(items('a', 'b', 'c'), new Map(Object.entries({ a: 0.95, b: 0.2 })))).toMatchObject({
      kind: 'open',
      sure: 1,
    })
  })

  it('does not count what the team has pinned', () => {
    const pinned = items('a', 'b').map((item) => ({ ...item, pinned: item.fix === 'a' }))
    expect(surenessOf(pinned, new Map(Object.entries({ a: 1, b: 0.5 })))).toMatchObject({ kind: 'open', fixes: 1, sure: 0 })
    expect(surenessOf(pinned.slice(0, 1), new Map(Object.entries({ a: 1 })))).toBeNull()
    expect(surenessOf([], new Map())).toBeNull()
  })

  it('calls a fix borderline below six draws of ten', () => {
    expect([1, 0.9, 0.8999, 0.6, 0.5999, 0].map(certaintyOf)).toEqual([
      'sure',
      'sure',
      'unsure',
      'unsure',
      'borderline',
      'borderline',
    ])
  })
})
