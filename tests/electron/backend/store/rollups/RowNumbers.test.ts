import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowNumbers } from '../../../../../electron/backend/store/rollups/RowNumbers.ts'

const row = fc.record({
  day: fc.integer({ min: 19000101, max: 99991231 }),
  place: fc.integer({ min: 0, max: 10_000 }),
  customer: fc.integer({ min: -1, max: 2 ** 31 - 1 }),
  cases: fc.double({ min: 0, noNaN: true }),
  cost: fc.double({ min: 0 }),
})

test('gives back every row that was added, however many there are', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
      const numbers = new RowNumbers()
      for (const { day, place, customer, cases, cost } of rows) numbers.add(day, place, customer, cases, cost)
      const { days, places, customers, cases, costs } = numbers.columns
      expect([...days]).toEqual(rows.map((one) => one.day))
      expect([...places]).toEqual(rows.map((one) => one.place))
      expect([...customers]).toEqual(rows.map((one) => one.customer))
      expect([...cases]).toEqual(rows.map((one) => one.cases))
      expect([...costs]).toEqual(rows.map((one) => one.cost))
    }),
  )
})
