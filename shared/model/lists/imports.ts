import * as z from 'zod'
import { describeList } from './ListDescriptor.ts'
import { id, isoDaySchema, label } from './values.ts'

export const importSchema = z.strictObject({
  id,
  code: label.optional(),
  /** What the file that was taken in is called. */
  name: label,
  on: isoDaySchema,
  /** How many rows it had. */
  rows: z.int().min(0).optional(),
})

/** The files that were taken in; the occurrences that each brought name it. */
export const imports = describeList({
  kind: 'import',
  traits: ['edited-apart'],
  schema: importSchema,
  codePrefix: 'IM',
  references: [],
  titleOf: ({ name }) => name,
  textsOf: () => [],
})
