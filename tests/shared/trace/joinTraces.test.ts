import { describe, expect, it } from 'vitest'
import type { CauseNode } from '../../../shared/engagement/storedEngagement.ts'
import { joinTraces } from '../../../shared/trace/joinTraces.ts'

const one: CauseNode = {
  id: 'a',
  causes: [
    { id: 'b', share: 0.4, rootCause: 'r1' },
    { id: 'c', share: 0.6 },
  ],
}
const other: CauseNode = { id: 'd', rootCause: 'r2' }

const newId = () => 'new'

describe('two traces that become one', () => {
  it('stand whole under whys called as their failure points were, each with its part of the harm', () => {
    expect(joinTraces(newId, { cause: one, title: 'Late', harm: 30 }, { cause: other, title: 'Not there', harm: 10 })).toEqual({
      id: 'new',
      causes: [
        { ...one, title: 'Late', share: 0.75 },
        { ...other, title: 'Not there', share: 0.25 },
      ],
    })
  })

  it('stand beneath such a why where their root has words of its own', () => {
    const told = { ...one, title: 'Three delays add up' }
    const { causes = [] } = joinTraces(
      newId,
      { cause: told, title: 'Late', harm: 30 },
      { cause: other, title: 'Not there', harm: 10 },
    )
    expect(causes[0]).toEqual({ id: 'new', title: 'Late', share: 0.75, causes: [told] })
  })

  it('weigh the same where nothing is known of their harm', () => {
    const { causes = [] } = joinTraces(newId, { cause: one, title: 'Late', harm: 0 }, { cause: other, title: 'Gone', harm: 0 })
    expect(causes.map(({ share }) => share)).toEqual([undefined, undefined])
  })

  it('are refused where they would be nested too deep', () => {
    let deep: CauseNode = { id: 'end' }
    for (let depth = 1; depth < 200; depth += 1) deep = { id: `c${depth}`, causes: [deep] }
    const joined = () => joinTraces(newId, { cause: deep, title: 'Deep', harm: 1 }, { cause: other, title: 'Gone', harm: 1 })
    expect(joined).toThrow('too-deep')
  })
})
