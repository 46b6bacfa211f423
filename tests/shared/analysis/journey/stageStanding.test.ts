import { expect, it } from 'vitest'
import { stageStanding } from '../../../../shared/analysis/journey/stageStanding.ts'

const rivals = [
  { name: 'Aqua', score: 6 },
  { name: 'Basin', score: 7 },
]

it.each([
  [[5, 6], 'behind', 5.5],
  [[6.6, 7.2], 'level', 6.9],
  [[9], 'ahead', 9],
] as const)('says where a stage with the scores %j stands against the best competitor: %s', (scores, stands, own) => {
  const standing = stageStanding(
    scores.map((customer) => ({ customer })),
    rivals,
  )
  expect(standing).toMatchObject({ stands, best: { name: 'Basin', score: 7 } })
  expect(standing?.own).toBeCloseTo(own)
})

it('says nothing without a score of its own or without competitors', () => {
  expect(stageStanding([{ customer: null }], rivals)).toBeNull()
  expect(stageStanding([{ customer: 5 }], [])).toBeNull()
})
