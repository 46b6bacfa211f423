import { expect, test } from 'vitest'
import { keptColumns } from '../../../../shared/tables/mappings/keptColumns.ts'

const kept = {
  id: 'm1',
  as: 'occurrences',
  columns: ['Issue', 'Date', 'State', 'Product'],
  reading: { map: { title: ['Issue'], on: ['Date'] }, fields: { region: 'State' } },
} as const

test('a kept mapping reads the columns of the next table by their names there', () => {
  expect(keptColumns(kept, ['DATE', ' issue', 'State', 'Product'])).toEqual({
    map: { title: ' issue', on: 'DATE' },
    ownFields: [{ id: 'region', column: 'State' }],
  })
})

test('one that joined several columns in a field must be said again', () => {
  const joined = { ...kept, reading: { map: { title: ['Product', 'Issue'] } } }
  expect(keptColumns(joined, kept.columns)).toBeNull()
})
