import { expect, it } from 'vitest'
import { commitmentStanding, keepRateOf } from '../../../../shared/analysis/charter/charterStanding.ts'

it('a commitment leaves open what it does not say of how, how much, when and whom to call', () => {
  expect(commitmentStanding({ id: 'c', text: 'We call you back', how: 'By phone', when: ' ', whomToCall: '' })).toEqual({
    ...{ id: 'c', missing: ['howMuch', 'when', 'whomToCall'], vague: [], keepRate: null },
  })
  const vague = commitmentStanding({ id: 'c', text: 'We call you back as soon as possible', how: 'as soon as possible' })
  expect(vague.vague.map(({ field, text }) => [field, text])).toEqual([
    ['text', 'as soon as possible'],
    ['how', 'as soon as possible'],
  ])
})

it('it is kept as often as all counts of it together say', () => {
  expect(
    keepRateOf([
      { kept: 8, of: 10 },
      { kept: 0, of: 30 },
    ]),
  ).toBe(0.2)
  expect(keepRateOf([{ kept: 0, of: 0 }])).toBeNull()
  expect(keepRateOf([])).toBeNull()
  expect(commitmentStanding({ id: 'c', text: 'x', readings: [{ on: '2026-01-01', kept: 1, of: 2 }] }).keepRate).toBe(0.5)
})
