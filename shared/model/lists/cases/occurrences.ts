import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { amount, id, isoDaySchema, keyed, label, text } from '../values.ts'

/** Values of the team's own dimensions by the id of each. */
export const ownFieldsSchema = keyed(id, label)

export const occurrenceSchema = z.strictObject({
  id: id.optional(),
  failurePoint: id,
  on: isoDaySchema,
  count: amount.optional(),
  /** Of the whole row, in the engagement's currency. */
  cost: amount.optional(),
  channel: label.optional(),
  stage: id.optional(),
  customer: label.optional(),
  text: text.optional(),
  import: id.optional(),
  /** What the system that it was exported from calls it; compared as a text within imports that were read the same way. */
  externalId: label.optional(),
  /** Stands for all cells of the row that it was imported from. */
  content: label.optional(),
  fields: ownFieldsSchema.optional(),
})

export const occurrences = describeList({
  kind: 'occurrence',
  schema: occurrenceSchema,
  codePrefix: null,
  traits: ['stays-in-file', 'edited-apart'],
  references: [
    { field: 'failurePoint', to: 'failurePoints', onDelete: 'remove', unknown: 'unknown-failure-point' },
    { field: 'stage', to: 'stages', onDelete: 'refuse', unknown: 'unknown-stage' },
    { field: 'import', to: 'imports', onDelete: 'refuse', unknown: 'unknown-import' },
  ],
  titleOf: () => '',
  textsOf: ({ channel, customer, text: words, externalId }) => [channel, customer, words, externalId],
  people: [{ field: 'customer', role: 'customer' }],
})
