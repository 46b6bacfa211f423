import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { id, label } from '../values.ts'

/** Departments of the organisation: a complaint lands at one and is born in another. */
export const units = describeList({
  kind: 'unit',
  schema: z.strictObject({ id, name: label }),
  codePrefix: null,
  references: [],
  titleOf: ({ name }) => name,
  textsOf: () => [],
})
