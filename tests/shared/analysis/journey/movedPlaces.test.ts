import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  stageOrder,
  steppedTouchpoint,
  touchpointOrder,
  touchpointSteps,
} from '../../../../shared/analysis/journey/movedPlaces.ts'

const stages = [{ id: 'sale' }, { id: 'order', journey: 'business' }, { id: 'service' }, { id: 'end' }]
const touchpoints = [
  { id: 'visit', stage: 'sale' },
  { id: 'desk', stage: 'service' },
  { id: 'offer', stage: 'sale' },
  { id: 'quote', stage: 'order' },
  { id: 'call', stage: 'sale' },
]
const places = { stages, touchpoints }
const [visit, desk, offer, , call] = touchpoints

function stepped(touchpoint: (typeof touchpoints)[number] | undefined, step: (typeof touchpointSteps)[number]) {
  return touchpoint === undefined ? null : steppedTouchpoint(touchpoint, step, places)
}

describe('a step of a touchpoint', () => {
  it('takes it past its neighbour in the stage, and nowhere at the ends', () => {
    expect(stepped(offer, 'earlier')).toEqual({ stage: 'sale', before: 'visit' })
    expect(stepped(visit, 'later')).toEqual({ stage: 'sale', before: 'call' })
    expect(stepped(offer, 'later')).toEqual({ stage: 'sale', before: null })
    expect([stepped(visit, 'earlier'), stepped(call, 'later')]).toEqual([null, null])
  })

  it('takes it along its own journey: first in the next stage, last in the one before', () => {
    expect(stepped(visit, 'onward')).toEqual({ stage: 'service', before: 'desk' })
    expect(stepped(desk, 'onward')).toEqual({ stage: 'end', before: null })
    expect(stepped(desk, 'back')).toEqual({ stage: 'sale', before: null })
    expect(stepped(visit, 'back')).toBe(null)
  })
})

describe('the order of touchpoints', () => {
  it('puts one before another, or behind the last of the stage', () => {
    expect(touchpointOrder(places, 'call', { stage: 'sale', before: 'visit' })).toEqual([
      'call',
      'visit',
      'desk',
      'offer',
      'quote',
    ])
    expect(touchpointOrder(places, 'visit', { stage: 'sale', before: null })).toEqual(['desk', 'offer', 'quote', 'call', 'visit'])
    expect(touchpointOrder(places, 'visit', { stage: 'service', before: null })).toEqual([
      'desk',
      'visit',
      'offer',
      'quote',
      'call',
    ])
  })

  it('keeps every touchpoint once, and those of other stages in their order', () => {
    const stageIds = ['a', 'b', 'c']
    const some = fc
      .array(fc.constantFrom(...stageIds), { minLength: 1, maxLength: 12 })
      .map((of) => of.map((stage, at) => ({ id: `t${at}`, stage })))
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(...touchpointSteps), (all, pick, step) => {
        const moved = all[pick % all.length]
        if (moved === undefined) return
        const place = steppedTouchpoint(moved, step, { stages: stageIds.map((id) => ({ id })), touchpoints: all })
        if (place === null) return
        const order = touchpointOrder({ stages: [], touchpoints: all }, moved.id, place)
        expect([...order].sort()).toEqual(all.map(({ id }) => id).sort())
        const rest = (ids: readonly string[]) => ids.filter((id) => id !== moved.id)
        expect(rest(order)).toEqual(rest(all.map(({ id }) => id)))
      }),
    )
  })
})

describe('the order of stages', () => {
  it('steps over those of other journeys, and stays at the ends', () => {
    expect(stageOrder('sale', 'onward', places)).toEqual(['order', 'service', 'sale', 'end'])
    expect(stageOrder('service', 'back', places)).toEqual(['service', 'sale', 'order', 'end'])
    expect([
      stageOrder('sale', 'back', places),
      stageOrder('end', 'onward', places),
      stageOrder('order', 'back', places),
    ]).toEqual([null, null, null])
  })
})
