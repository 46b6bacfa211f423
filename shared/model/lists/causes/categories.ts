import * as z from 'zod'
import { isBuiltInCategory } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { id, label, text } from '../values.ts'

export const categorySchema = z.strictObject({ id, name: label, definition: text.optional() })

/** The categories of the team's own, besides the five built in. */
export const categories = describeList({
  kind: 'category',
  schema: categorySchema,
  codePrefix: null,
  references: [],
  titleOf: ({ name }) => name,
  textsOf: ({ definition }) => [definition],
  findProblems(items, key, report) {
    items.forEach((item, index) => {
      if (isBuiltInCategory(item.id)) report('built-in-category', `${key}[${index}].id`, { id: item.id })
    })
  },
})
