import { expect, it } from 'vitest'
import { columnLetters } from '../../../../shared/tables/cells/columnLetters.ts'

it('calls columns as spreadsheets do', () => {
  expect([1, 8, 26, 27, 52, 53, 702, 703, 16_384].map(columnLetters)).toEqual([
    'A',
    'H',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ])
})
