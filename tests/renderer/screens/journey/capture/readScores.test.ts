import { expect, it } from 'vitest'
import { readScores } from '../../../../../renderer/screens/journey/capture/readScores.ts'

it.each([
  ['7', { customer: 7 }],
  [' 4,5 / 8 ', { customer: 4.5, organisation: 8 }],
  ['6 9', { customer: 6, organisation: 9 }],
  ['0–10', { customer: 0, organisation: 10 }],
  ['11', null],
  ['6 11', null],
  ['-1', null],
  ['good', null],
  ['', null],
])('reads %j as %j', (text, scores) => {
  expect(readScores(text)).toEqual(scores)
})
