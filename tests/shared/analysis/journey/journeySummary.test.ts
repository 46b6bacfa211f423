import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countHands, handSequence, withOneOwner } from '../../../../shared/analysis/journey/journeyHands.ts'
import { journeySummary } from '../../../../shared/analysis/journey/journeySummary.ts'
import { touchpointScores } from '../../../../shared/analysis/journey/touchpointScores.ts'

const nothingFails = { failurePoints: [], impacts: new Map<string, number>() }

describe('hands along a journey', () => {
  it('of nine people from lead to follow-up sale are six once the sale has one owner', () => {
    const way = [
      { id: 'ad', hands: ['Campaigns'] },
      { id: 'lead', hands: ['Lead desk', 'Meetings desk'] },
      { id: 'sale', hands: ['Home adviser', 'Contract clerk'] },
      { id: 'work', hands: ['Planner', 'Crew leader'] },
      { id: 'service', hands: ['Service agent', 'Retention'] },
    ]
    const sequence = handSequence(way)
    expect(countHands(sequence)).toEqual({ hands: 9, handOvers: 8 })
    const names = ['Lead desk', 'Meetings desk', 'Home adviser', 'Contract clerk']
    expect(countHands(withOneOwner(sequence, [{ names, owner: 'Owner of the sale' }]))).toEqual({ hands: 6, handOvers: 5 })
  })

  it('are one hand whatever case, spaces and final letters its name is written with', () => {
    const way = [{ id: 'a', hands: ['נציג  מכירות', 'נציג מכירות ', 'DANA', 'dana'] }]
    expect(countHands(handSequence(way))).toEqual({ hands: 2, handOvers: 1 })
  })

  it('are counted right on 300 random journeys', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const ways = fc.record({
      stages: fc.array(fc.constantFrom('main', 'other'), { minLength: 1, maxLength: 5 }),
      places: fc.array(fc.record({ stage: fc.nat(4), hands: fc.array(fc.constantFrom(...names), { maxLength: 4 }) }), {
        maxLength: 12,
      }),
    })
    fc.assert(
      fc.property(ways, fc.subarray(names), ({ stages: journeys, places }, taken) => {
        const stages = journeys.map((journey, at) => ({
          id: `s${at}`,
          name: `S${at}`,
          ...(journey === 'other' ? { journey } : {}),
        }))
        const touchpoints = places.map(({ stage, hands }, at) => ({ id: `t${at}`, name: `T${at}`, stage: `s${stage}`, hands }))
        const input = { stages, touchpoints, ...nothingFails }
        const owners = taken.length === 0 ? [] : [{ names: taken, owner: 'z' }]
        for (const journey of [null, 'other']) {
          const walked: string[] = []
          for (let at = 0; at < journeys.length; at += 1) {
            if ((journeys[at] === 'other') !== (journey === 'other')) continue
            for (const place of places) if (place.stage === at) walked.push(...place.hands)
          }
          const count = (way: readonly string[]) => {
            let handOvers = 0
            for (let at = 1; at < way.length; at += 1) if (way[at] !== way[at - 1]) handOvers += 1
            return { hands: new Set(way).size, handOvers }
          }
          const summary = journeySummary(input, journey, owners)
          expect(summary.sequence.map(({ hand }) => hand)).toEqual(walked)
          expect({ hands: summary.hands, handOvers: summary.handOvers }).toEqual(count(walked))
          const merged = walked.map((name) => (taken.includes(name) ? 'z' : name))
          expect(summary.withOneOwner).toEqual(taken.length === 0 ? undefined : count(merged))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the scores of a touchpoint', () => {
  const backstage = [
    { name: 'Billing', kind: 'system' as const, score: 4 },
    { name: 'Stock', kind: 'system' as const, score: 2 },
    { name: 'Law', kind: 'policy' as const },
    { name: 'Crew', kind: 'person' as const, score: 2 },
  ]

  it('take the mean of what stands behind it where the organisation gave none, and name the first of the weakest', () => {
    expect(touchpointScores({ customerScore: 2, backstage })).toEqual({
      customer: 2,
      organisation: 8 / 3,
      weakest: 'Stock',
      gap: 8 / 3 - 2,
    })
  })

  it('keep the organisation’s own score before any mean', () => {
    expect(touchpointScores({ customerScore: 5, organisationScore: 9, backstage })).toMatchObject({ organisation: 9, gap: 4 })
  })

  it('tell no gap and nobody weakest where nothing is scored', () => {
    expect(touchpointScores({ organisationScore: 9 })).toEqual({ customer: null, organisation: 9, weakest: null, gap: null })
  })
})
