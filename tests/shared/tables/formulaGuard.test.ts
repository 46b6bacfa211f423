import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, unguarded } from '../../../shared/tables/formulaGuard.ts'

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠']

test('whatever a spreadsheet could take for a formula begins with an apostrophe', () => {
  const dangerous = starts.flatMap((start) => [`${start}1+1`, ` ${start}1`, `"${start}1`, `'${start}1`])
  expect(dangerous.filter((text) => !guarded(text).startsWith("'"))).toEqual([])
  expect(['plain', "'tis", 'a=b', '12', "O'Neil", ''].map(guarded)).toEqual(['plain', "'tis", 'a=b', '12', "O'Neil", ''])
})

test('exactly the apostrophe that was added is taken away again', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...starts, "'", ' ', '"', 'א', '7'), fc.string({ maxLength: 3 })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (given) => unguarded(guarded(given)) === given),
    { numRuns: 2000 },
  )
})
