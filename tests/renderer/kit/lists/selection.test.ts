import { describe, expect, it } from 'vitest'
import { selectionOf } from '../../../../renderer/kit/lists/selection.ts'

describe('the selection of rows', () => {
  it('toggles a row and remembers it as the place a range starts from', () => {
    const one = selectionOf([]).toggled('a')
    expect([one.ids(), one.anchor]).toEqual([['a'], 'a'])
    expect(one.toggled('a').ids()).toEqual([])
  })

  it('extends to a row with all between, each once', () => {
    const some = selectionOf(['a'], 'a').extendedTo('d', ['a', 'b', 'c'])
    expect(some.ids()).toEqual(['a', 'b', 'c', 'd'])
    expect(some.has('c')).toBe(true)
    expect(some.cleared().size).toBe(0)
  })
})
