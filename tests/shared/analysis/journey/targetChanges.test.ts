import { expect, it } from 'vitest'
import { targetChanges } from '../../../../shared/analysis/journey/targetChanges.ts'

const today = {
  touchpoints: [
    { id: 'a', name: 'Call', stage: 's', hands: ['Agent', 'Clerk'], customerScore: 4 },
    { id: 'b', name: 'Visit', stage: 's', momentOfTruth: false },
    { id: 'c', name: 'Letter', stage: 's' },
  ],
}

it('tells what differs by what each touchpoint replaces, not by its name', () => {
  const target = {
    touchpoints: [
      { id: 'a2', name: 'Chat', stage: 't', targetOf: 'a', hands: ['Agent'], customerScore: 4 },
      { id: 'b2', name: 'Visit', stage: 't', targetOf: 'b', hands: [] },
      { id: 'n', name: 'Letter', stage: 't' },
    ],
  }
  expect(targetChanges(target, today)).toEqual({
    changed: [
      { id: 'a2', fields: ['name', 'hands'] },
      { id: 'n', fields: null },
    ],
    gone: ['Letter'],
  })
})

it('finds nothing in a copy', () => {
  const copy = { touchpoints: today.touchpoints.map((one) => ({ ...one, id: `${one.id}2`, targetOf: one.id })) }
  expect(targetChanges(copy, today)).toEqual({ changed: [], gone: [] })
})
