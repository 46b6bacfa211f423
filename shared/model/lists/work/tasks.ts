import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { id, isoDaySchema, optionalName, title } from '../values.ts'

const taskSchema = z.strictObject({
  id,
  text: title,
  owner: optionalName.optional(),
  dueOn: isoDaySchema.optional(),
  doneOn: isoDaySchema.optional(),
  /** The decision that it follows from. */
  decision: id.optional(),
})

/** What somebody took on in a review, until a day. A task outlives the decision that it follows from. */
export const tasks = describeList({
  kind: 'task',
  schema: taskSchema,
  codePrefix: null,
  references: [{ field: 'decision', to: 'decisions', onDelete: 'clear' }],
  titleOf: ({ text }) => text,
  textsOf: ({ owner }) => [owner],
  people: [{ field: 'owner', role: 'owner' }],
})
