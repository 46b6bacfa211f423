import { describe, expect, it } from 'vitest'
import { competitorScores } from '../../../../shared/analysis/journey/competitorScores.ts'
import { journeyMap } from '../../../../shared/analysis/journey/journeyMap.ts'

describe('what customers give a competitor', () => {
  it('is its latest score, with the first one where that was another, whatever the order and the spelling', () => {
    const readings = [
      { name: 'Rega', score: 6.5, on: '2026-05-01' },
      { name: 'House', score: 8 },
      { name: 'rega ', score: 7, on: '2026-01-01' },
      { name: 'Rega', score: 6, on: '2026-03-01' },
    ]
    expect(competitorScores(readings)).toEqual([
      { name: 'Rega', score: 6.5, first: 7 },
      { name: 'House', score: 8, first: null },
    ])
  })

  it('is the later in the list where no day tells two apart, and no first one then', () => {
    expect(
      competitorScores([
        { name: 'Rega', score: 5 },
        { name: 'Rega', score: 6 },
      ]),
    ).toEqual([{ name: 'Rega', score: 6, first: null }])
  })

  it('of long ago decides no more whether a stage is behind', () => {
    const competitors = [
      { name: 'Rega', score: 9, on: '2025-01-01' },
      { name: 'Rega', score: 5, on: '2026-01-01' },
    ]
    const [stage] = journeyMap({
      stages: [{ id: 's', name: 'Sale', competitors }],
      touchpoints: [{ id: 't', name: 'Desk', stage: 's', customerScore: 7 }],
      failurePoints: [],
      impacts: new Map(),
    })
    expect(stage?.standing).toMatchObject({ stands: 'ahead', best: { name: 'Rega', score: 5 } })
    expect(stage?.competitors).toEqual([{ name: 'Rega', score: 5, first: 9 }])
  })
})
