import { describe, expect, it } from 'vitest'
import { toTraceTerms } from '../../../../shared/analysis/removal/traceTerms.ts'
import type { Cause } from '../../../../shared/engagement/engagement.ts'

const leaf = (rootCause: string): Cause => ({ rootCause })
const terms = (cause: Cause) => toTraceTerms([{ failurePoint: 'p', cause }])

describe('the terms of a trace', () => {
  it('hold the root causes that are needed together in ascending order, wherever in the tree they stand', () => {
    const cause: Cause = { join: 'together', causes: [leaf('c'), { causes: [leaf('a'), leaf('b')] }] }
    expect(terms(cause).terms).toEqual([[0], [1], [2], [0, 2], [1, 2]])
  })

  it('are one for each set of root causes, also where the same set comes from several parts', () => {
    const both = (...ids: readonly string[]): Cause => ({ join: 'together', causes: ids.map(leaf) })
    const cause: Cause = {
      causes: [
        { causes: [both('a', 'c'), both('a', 'b')] },
        { causes: [both('a', 'c'), both('a', 'b'), leaf('d')] },
        { causes: [both('b', 'c'), both('a', 'c')] },
      ],
    }
    const { terms: found, partTerm, partShare } = terms(cause)
    const parts = Array.from(partTerm, (term, part) => [found[term], Number(partShare[part]?.toFixed(6))])
    expect(parts).toEqual([
      [[0, 1], 0.277778],
      [[0, 2], 0.444444],
      [[1, 2], 0.166667],
      [[3], 0.111111],
    ])
  })

  it('of what is needed together are multiplied out up to 27 products, and are a tree beyond', () => {
    const wide = (count: number): Cause => ({
      join: 'together',
      causes: [leaf('z'), { causes: Array.from({ length: count }, (_, at) => leaf(`a${at}`)) }],
    })
    expect([27, 28].map((count) => terms(wide(count)).trees.length)).toEqual([0, 1])
  })

  it('of a tree that is kept whole do not go by the order of equal parts', () => {
    const wide = (...shares: readonly number[]): Cause => ({
      join: 'together',
      causes: ['a', 'b', 'c', 'd'].map((part) => ({
        causes: [leaf(`${part}1`), leaf(`${part}2`)]
          .map((cause) => ({ ...cause, share: 0.25 }))
          .concat(shares.map((share) => ({ share }))),
      })),
    })
    const one = terms(wide(0.1, 0.4))
    expect(one.trees.length).toBe(1)
    expect(one).toEqual(terms(wide(0.4, 0.1)))
  })
})
