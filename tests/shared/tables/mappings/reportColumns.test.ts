import { expect, test } from 'vitest'
import { importing as english } from '../../../../shared/i18n/en/importing.ts'
import { importing as hebrew } from '../../../../shared/i18n/he/importing.ts'
import { isReportColumn, reportColumns } from '../../../../shared/tables/mappings/reportColumns.ts'

test('the columns that a table of rejected rows has more are known in both languages', () => {
  const written = [english, hebrew].flatMap(({ rejectedColumns: { line, reason } }) => [line, reason])
  expect([...reportColumns]).toEqual(written)
  expect(written.every((column) => isReportColumn(` ${column.toUpperCase()}`))).toBe(true)
  expect(isReportColumn('Line')).toBe(false)
})
