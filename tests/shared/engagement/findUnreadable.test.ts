import { describe, expect, it } from 'vitest'
import { deepestCause, findUnreadable } from '../../../shared/engagement/findUnreadable.ts'

/** A chain of so many "why?" beneath a first cause. */
function chainOf(depth: number): object {
  let cause: object = { title: 'last' }
  for (let above = 0; above < depth; above += 1) cause = { causes: [null, 'no cause', cause] }
  return cause
}

describe('a document', () => {
  it.each([null, 'text', 7, {}, { version: 1 }, { version: '2' }, { traces: {} }, { traces: [null, 'x', { cause: null }] }])(
    'that is %j is looked at by its schema',
    (document) => {
      expect(findUnreadable(document)).toBeNull()
    },
  )

  it('of a later version of this format is refused, and one of another format not for its version', () => {
    const later = { code: 'newer-version', path: 'version', params: { version: 2, known: 1 } }
    expect(findUnreadable({ version: 2 })).toEqual(later)
    expect(findUnreadable({ version: 2, format: 'shoresh-engagement' })).toEqual(later)
    expect(findUnreadable({ version: 2, format: 'another' })).toBeNull()
  })

  it('may ask "why?" so many times, and not once more', () => {
    const traces = (depth: number) => ({ traces: [{ cause: {} }, { cause: chainOf(depth) }] })
    expect(findUnreadable(traces(deepestCause))).toBeNull()
    expect(findUnreadable(traces(deepestCause + 1))).toEqual({
      code: 'too-deep',
      path: 'traces[1].cause',
      params: { deepest: deepestCause },
    })
  })

  it('with half a character is refused with the path', () => {
    expect(findUnreadable({ fixes: [{ title: 'a' }, { title: 'a\ud800' }] })).toMatchObject({
      code: 'malformed-text',
      path: 'fixes[1].title',
    })
  })
})
