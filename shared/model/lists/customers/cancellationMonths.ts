import * as z from 'zod'
import { normaliseName } from '../../../search/normaliseName.ts'
import { describeList } from '../ListDescriptor.ts'
import { amount, id, isoMonthSchema, optionalName } from '../values.ts'

const count = z.int().min(0)

const cancellationMonthSchema = z.strictObject({
  id: id.optional(),
  month: isoMonthSchema,
  /** Whose deals they are; without one, the rest of that month. */
  salesperson: optionalName.optional(),
  /** Deals closed. */
  closings: count,
  /** Those of them that were cancelled. */
  cancelled: count,
  cashIn: amount.optional(),
  cashCancelled: amount.optional(),
})

/** How many closed deals were cancelled, month by month and salesperson by salesperson. */
export const cancellationMonths = describeList({
  kind: 'cancellation-month',
  schema: cancellationMonthSchema,
  codePrefix: null,
  references: [],
  titleOf: ({ month, salesperson }) => (salesperson === undefined ? month : `${month} ${salesperson}`),
  textsOf: () => [],
  people: [{ field: 'salesperson', role: 'salesperson' }],
  findProblems(items, key, report) {
    const seen = new Set<string>()
    items.forEach(({ month, salesperson = '', closings, cancelled }, index) => {
      if (cancelled > closings) report('more-cancelled-than-closed', `${key}[${index}].cancelled`, { cancelled, closings })
      if (seen.size < seen.add(`${month} ${normaliseName(salesperson)}`).size) return
      if (salesperson === '') report('month-twice', `${key}[${index}].month`, { month })
      else report('month-of-salesperson-twice', `${key}[${index}].month`, { month, salesperson })
    })
  },
  // Nothing refers to one, so a document says it without its id.
  toInterchange: () => ({ id: undefined }),
})
