import { expect, test } from 'vitest'
import { findMapping } from '../../../../shared/tables/mappings/findMapping.ts'

const first = { as: 'occurrences', columns: ['Date', 'Issue', ''] } as const
const second = { as: 'failure-points', columns: ['issue', 'date'] } as const

test('a mapping is found by its header in any order and case, of the kind that is asked for, else the latest', () => {
  expect(findMapping([first, second], ['ISSUE', ' date'], 'occurrences')).toBe(first)
  expect(findMapping([first, second], ['ISSUE', ' date'])).toBe(second)
  expect(findMapping([first, second], ['Issue'])).toBeUndefined()
  expect(findMapping([first, second], ['Issue', 'Date', 'Region'])).toBeUndefined()
})

test('a column whose name is longer than a file keeps is known by its beginning', () => {
  const long = 'x'.repeat(600)
  expect(findMapping([{ as: 'fixes', columns: [long.slice(0, 500)] }], [long])).toBeDefined()
})
