import { describe, expect, it } from 'vitest'
import { dropPlace } from '../../../../../renderer/screens/journey/moving/dropPlace.ts'

const columns = [
  {
    stage: 'sale',
    left: 0,
    right: 100,
    cards: [
      { id: 'visit', top: 10, bottom: 50 },
      { id: 'offer', top: 60, bottom: 100 },
    ],
  },
  { stage: 'end', left: 100, right: 200, cards: [] },
]

describe('where a dragged touchpoint comes', () => {
  it.each([
    ['over the upper half of a card, before it', 50, 70, { stage: 'sale', before: 'offer' }],
    ['over its lower half, behind it', 50, 90, { stage: 'sale', before: null }],
    ['above all cards, first', 50, -300, { stage: 'sale', before: 'visit' }],
    ['in a stage without any, there', 150, 20, { stage: 'end', before: null }],
  ])('%s', (_where, x, y, place) => {
    expect(dropPlace(columns, { x, y }, 'call')).toEqual(place)
  })

  it('is told past the dragged card itself', () => {
    expect(dropPlace(columns, { x: 50, y: 20 }, 'visit')).toEqual({ stage: 'sale', before: 'offer' })
  })

  it('is nowhere beside the stages', () => {
    expect(dropPlace(columns, { x: 250, y: 20 }, 'call')).toBe(null)
  })
})
