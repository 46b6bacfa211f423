import { expect, it } from 'vitest'
import { readNamedScore } from '../../../../../renderer/screens/journey/panel/readNamedScore.ts'

it.each([
  ['Rival 7.5', { name: 'Rival', score: 7.5 }],
  ['  Best Bath:  8 ', { name: 'Best Bath', score: 8 }],
  ['המתחרה 6,5', { name: 'המתחרה', score: 6.5 }],
  ['Rival 11', null],
  ['Rival', null],
  ['7', null],
])('reads a name and its score from %j', (text, read) => {
  expect(readNamedScore(text)).toEqual(read)
})
