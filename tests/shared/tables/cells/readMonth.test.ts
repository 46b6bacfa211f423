import { expect, it } from 'vitest'
import { blank, read, unread } from '../../../../shared/tables/cells/Reading.ts'
import { readMonth } from '../../../../shared/tables/cells/readMonth.ts'

it.each([
  ['2026-03', '2026-03'],
  ['2026 / 3', '2026-03'],
  ['03.2026', '2026-03'],
  ['12/2026', '2026-12'],
  ['1 - 2026', '2026-01'],
  ['March 2026', '2026-03'],
  ['Mar-26', '2026-03'],
  ['מרץ 2026', '2026-03'],
  ['2026 December', '2026-12'],
  ['\u200f2026-03 ', '2026-03'],
])('a month is read from %j', (text, month) => {
  expect(readMonth(text, blank)).toEqual(read(month))
})

it.each(['2026-13', '2026-00', '13/2026', '0.2026', 'Smarch 2026', '2026 Smarch', '26-03', 'March'])(
  'no month is read from %j: then it is that of the day, if there is one',
  (text) => {
    expect(readMonth(text, read('2025-11-30'))).toEqual(read('2025-11'))
    expect(readMonth(text, blank)).toBe(blank)
    expect(readMonth(text, unread('not-a-day'))).toEqual(unread('not-a-day'))
  },
)
