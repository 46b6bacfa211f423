import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { id, label } from '../values.ts'

const fieldSchema = z.strictObject({ id, name: label })

/** The team's own dimensions of an occurrence: region, product, segment. */
export const fields = describeList({
  kind: 'field',
  traits: ['edited-apart'],
  schema: fieldSchema,
  codePrefix: null,
  references: [],
  titleOf: ({ name }) => name,
  textsOf: () => [],
})
