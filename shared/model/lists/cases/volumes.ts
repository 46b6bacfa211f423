import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { amount, id, isoMonthSchema, optionalName } from '../values.ts'

const volumeSchema = z.strictObject({
  id: id.optional(),
  month: isoMonthSchema,
  value: amount,
  /** What is counted: orders, calls, customers. */
  unit: optionalName.optional(),
})

/** How much there was of what goes wrong or not, month by month: what rates are per. */
export const volumes = describeList({
  kind: 'volume',
  schema: volumeSchema,
  codePrefix: null,
  references: [],
  titleOf: ({ month, unit }) => (unit === undefined ? month : `${month} ${unit}`),
  textsOf: () => [],
  // Nothing refers to one, so a document says it without its id.
  toInterchange: () => ({ id: undefined }),
})
