import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../../shared/tables/csvLine.ts'

test('a line of CSV is read back as the cells that it was made of', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[ ",;'\r\n\tאa]{0,6}$/u))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      expect(parse(csvLine(cells), { recordDelimiter: '\r\n' })).toEqual([cells])
    }),
  )
})
