import * as z from 'zod'
import { describeList } from './ListDescriptor.ts'
import { id, label } from './values.ts'

export const stageSchema = z.strictObject({ id, name: label })

export const stages = describeList({
  kind: 'stage',
  schema: stageSchema,
  codePrefix: null,
  references: [],
  titleOf: ({ name }) => name,
  textsOf: () => [],
})
