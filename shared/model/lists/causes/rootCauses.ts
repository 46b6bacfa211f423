import * as z from 'zod'
import { isBuiltInCategory } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { id, label, text, title } from '../values.ts'

const rootCauseSchema = z.strictObject({
  id,
  code: label.optional(),
  title,
  category: id,
  description: text.optional(),
  unit: id.optional(),
})

export const rootCauses = describeList({
  kind: 'root-cause',
  traits: ['opens'],
  schema: rootCauseSchema,
  codePrefix: 'RC',
  references: [
    {
      field: 'category',
      to: 'categories',
      onDelete: 'refuse',
      unknown: 'unknown-category',
      isBuiltIn: isBuiltInCategory,
    },
    { field: 'unit', to: 'units', onDelete: 'clear' },
  ],
  titleOf: (rootCause) => rootCause.title,
  textsOf: ({ description }) => [description],
})
