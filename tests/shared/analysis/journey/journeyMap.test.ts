import { describe, expect, it } from 'vitest'
import { journeyMap, widestGaps } from '../../../../shared/analysis/journey/journeyMap.ts'

const stages = [
  { id: 's1', name: 'Sale' },
  { id: 's2', name: 'Service' },
]
const touchpoints = [
  { id: 't1', name: 'Visit', stage: 's1', customerScore: 6, organisationScore: 9 },
  { id: 't2', name: 'Desk', stage: 's2', customerScore: 3, organisationScore: 8, momentOfTruth: true, hands: ['Agent'] },
  { id: 't3', name: 'App', stage: 's2', customerScore: 8 },
  { id: 't4', name: 'Letter', stage: 's2', customerScore: 7, organisationScore: 7 },
]
const failurePoints = [
  { id: 'f1', code: 'FP-01', title: 'Late', touchpoint: 't2' },
  { id: 'f2', code: 'FP-02', title: 'Nobody answers', touchpoint: 't2' },
  { id: 'f3', code: 'FP-03', title: 'Everywhere', stage: 's2' },
  { id: 'f4', code: 'FP-04', title: 'Nowhere' },
]
const impacts = new Map([
  ['f1', 2],
  ['f2', 5],
  ['f3', 1],
  ['f4', 9],
])

const map = () => journeyMap({ stages, touchpoints, failurePoints, impacts })

describe('the map of a journey', () => {
  it('keeps the order of stages and touchpoints, and puts what fails where it fails, most harm first', () => {
    const drawn = map().map(({ name, touchpoints: cards, failurePoints: own, harm }) => ({
      name,
      cards: cards.map((card) => [card.name, ...card.failurePoints.map(({ code }) => code)]),
      own: own.map(({ code }) => code),
      harm,
    }))
    expect(drawn).toEqual([
      { name: 'Sale', cards: [['Visit']], own: [], harm: 0 },
      { name: 'Service', cards: [['Desk', 'FP-02', 'FP-01'], ['App'], ['Letter']], own: ['FP-03'], harm: 8 },
    ])
  })

  it('tells the gap of a touchpoint with both scores, and none where one is missing', () => {
    expect(map().flatMap(({ touchpoints: cards }) => cards.map(({ gap }) => gap))).toEqual([3, 5, null, 0])
  })

  it('names the widest gaps first and nothing where the sides agree', () => {
    expect(widestGaps(map(), 3).map(({ name }) => name)).toEqual(['Desk', 'Visit'])
    expect(widestGaps(map(), 1).map(({ name }) => name)).toEqual(['Desk'])
  })

  it('points at a touchpoint where everything behind scores well and customers do not', () => {
    const behind = (...scores: (number | undefined)[]) =>
      scores.map((score, at) => ({ name: `F${at}`, kind: 'system' as const, ...(score === undefined ? {} : { score }) }))
    const of = (customerScore: number, ...scores: (number | undefined)[]) =>
      journeyMap({
        stages,
        touchpoints: [{ id: 't', name: 'T', stage: 's1', customerScore, backstage: behind(...scores) }],
        failurePoints: [],
        impacts,
      })[0]?.touchpoints[0]
    expect(of(4, 8, 7)).toMatchObject({ soundBehind: true, weakest: 'F1' })
    expect(of(4, 8, 6.9)?.soundBehind).toBe(false)
    expect(of(7, 8, 8)?.soundBehind).toBe(false)
    expect(of(4, 8, undefined)?.soundBehind).toBe(false)
    expect(of(4)?.soundBehind).toBe(false)
  })

  it('puts promises beside their touchpoint, the widest gap first, and names what it needs in other journeys', () => {
    const [drawn] = journeyMap({
      stages: stages.slice(0, 1),
      touchpoints: [
        {
          id: 't1',
          name: 'Visit',
          stage: 's1',
          dependsOn: ['t5', 't6'],
          scoreReadings: [{ on: '2026-01-01', score: 4 }],
          customerScore: 6,
        },
        { id: 't5', name: 'Order', stage: 's5' },
        { id: 't6', name: 'Call', stage: 's1' },
      ],
      failurePoints: [],
      impacts,
      journeys: [{ id: 'j', name: 'Builders' }],
      allStages: [...stages, { id: 's5', name: 'Order', journey: 'j' }],
      promises: [
        { id: 'p1', text: 'Soon', touchpoint: 't1' },
        { id: 'p2', text: 'Two days', gap: 3, touchpoint: 't1' },
        { id: 'p3', text: 'Elsewhere', gap: 4 },
        { id: 'p4', text: 'Kept', gap: 0, touchpoint: 't1' },
      ],
    })
    expect(drawn?.touchpoints[0]).toMatchObject({
      promises: [
        { text: 'Two days', gap: 3 },
        { text: 'Kept', gap: 0 },
        { text: 'Soon', gap: null },
      ],
      needs: [
        { name: 'Order', otherJourney: 'Builders' },
        { name: 'Call', otherJourney: null },
      ],
      first: { on: '2026-01-01', score: 4 },
    })
  })
})
