import { expect, test } from 'vitest'
import { LabelTally } from '../../../../shared/tables/labels/LabelTally.ts'

function tallied(cells: Iterable<string>): LabelTally {
  const tally = new LabelTally()
  for (const cell of cells) tally.see(cell)
  return tally
}

test('spellings that differ in case, spaces, niqqud or final letters are one label, written as it is known', () => {
  expect(tallied(['Waits', ' WAITS', 'waits ', 'שלום', 'שָׁלוֹם', '', 'Other']).labels(['waits', 'Never named'])).toEqual([
    { label: 'waits', count: 3, isKnown: true },
    { label: 'שלום', count: 2, isKnown: false },
    { label: 'Other', count: 1, isKnown: false },
    { label: 'Never named', count: 0, isKnown: true },
  ])
})

test('the most frequent label comes first, wherever it was met', () => {
  expect(
    tallied(['Rare', 'Often', 'Often'])
      .labels([])
      .map(({ label }) => label),
  ).toEqual(['Often', 'Rare'])
})

test('a column of more than 5,000 different texts holds no labels', () => {
  const texts = (count: number) => Array.from({ length: count }, (_, at) => `text ${at}`)
  expect(tallied(texts(5000)).labels([])).toHaveLength(5000)
  expect(tallied(texts(5001)).labels(['Waits'])).toEqual([])
})
