import { describe, expect, it } from 'vitest'
import { intervalSide } from '../../../../../renderer/screens/plan/summary/intervalSide.ts'

const drawn = { certain: false, draws: 100, seed: 1, removed: { low: 20, median: 25, high: 30 }, stays: new Map(), alike: [] }

describe('the side of an interval', () => {
  it('is said only where the shown number lies outside it', () => {
    expect([19.9, 20, 25, 30, 30.1].map((shown) => intervalSide(shown, drawn))).toEqual(['above', null, null, null, 'below'])
  })

  it('is none where nothing is uncertain', () => {
    expect(intervalSide(19.9, { ...drawn, certain: true })).toBeNull()
  })
})
