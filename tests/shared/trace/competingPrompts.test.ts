import { describe, expect, it } from 'vitest'
import { competingPrompts } from '../../../shared/trace/competingPrompts.ts'

function ending(category: string) {
  return { rootCause: { category }, causes: [] }
}

describe('competingPrompts', () => {
  it('are three: one of any kind and two of categories that no cause names yet', () => {
    const causes = [{ rootCause: null, causes: [ending('structure'), ending('systems')] }, ending('process')]
    expect(competingPrompts(causes, 0)).toEqual([
      { about: 'general', place: 'first' },
      { about: 'training', place: 'first' },
      { about: 'information-flow', place: 'first' },
    ])
  })

  it('ask all eighteen questions, and none twice before every one was asked', () => {
    const asked = (turns: number) => Array.from({ length: turns }, (_, turn) => competingPrompts([], turn)).flat()
    const ofCategories = asked(8).filter(({ about }) => about !== 'general')
    expect(new Set(ofCategories.slice(0, 15).map(({ about, place }) => `${about} ${place}`)).size).toBe(15)
    expect(new Set(asked(3).flatMap(({ about, place }) => (about === 'general' ? [place] : []))).size).toBe(3)
  })
})
