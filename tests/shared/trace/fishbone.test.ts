import { describe, expect, it } from 'vitest'
import { type EditCause, type EditTrace, emptyTrace } from '../../../shared/trace/editTrace.ts'
import { fishboneOf } from '../../../shared/trace/fishbone.ts'

const rootCauses = new Map([
  ['r1', { title: 'No owner', category: 'structure' }],
  ['r2', { title: 'Old system', category: 'systems' }],
])

function leaf(id: string, given: Partial<EditCause> = {}): EditCause {
  return { id, title: id, state: 'possible', rootCause: null, share: null, join: 'contribute', causes: [], ...given }
}

function trace(...causes: readonly EditCause[]): EditTrace {
  return { ...emptyTrace, causes }
}

describe('fishboneOf', () => {
  it('has a bone for every category, also an empty one, largest first, and last what is not traced', () => {
    const one = trace(
      leaf('a', { rootCause: 'r2', share: 0.75 }),
      leaf('b', { rootCause: 'r1', share: 0.125 }),
      leaf('c', { share: 0.125 }),
    )
    const bones = fishboneOf([{ trace: one, harm: 10 }], ['structure', 'process', 'systems'], rootCauses)
    expect(bones.map(({ category, share }) => [category, share])).toEqual([
      ['systems', 0.75],
      ['structure', 0.125],
      ['process', 0],
      [null, 0.125],
    ])
    expect(bones[0]?.causes[0]?.title).toBe('Old system')
  })

  it('draws a root cause of several failure points once, weighed by their harm, as sure as where it is less sure', () => {
    const sources = [
      { trace: trace(leaf('a', { rootCause: 'r1', state: 'confirmed' })), harm: 30 },
      { trace: trace(leaf('b', { rootCause: 'r1' }), leaf('c', { rootCause: 'r2' })), harm: 10 },
    ]
    const [bone] = fishboneOf(sources, ['structure', 'systems'], rootCauses)
    expect(bone?.causes).toEqual([{ key: 'root r1', title: 'No owner', rootCause: 'r1', state: 'possible', share: 0.875 }])
  })

  it('weighs failure points without harm alike', () => {
    const sources = [
      { trace: trace(leaf('a', { rootCause: 'r1' })), harm: 0 },
      { trace: trace(leaf('b', { rootCause: 'r2' })), harm: 0 },
    ]
    expect(fishboneOf(sources, ['structure', 'systems'], rootCauses).map(({ share }) => share)).toEqual([0.5, 0.5])
  })
})
