import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { id, label, text, votes } from '../values.ts'

const promiseSchema = z.strictObject({
  id,
  code: label.optional(),
  text: text.regex(/\S/),
  madeIn: text.optional(),
  conditions: text.optional(),
  /** What customers get. */
  reality: text.optional(),
  /** How far from the promise: 0 kept, 4 broken. */
  gap: z.int().min(0).max(4).optional(),
  /** How it is made sure that the customer understood it. */
  understood: text.optional(),
  touchpoint: id.optional(),
  failurePoints: z.array(id).optional(),
  votes: votes.optional(),
})

/** What customers were promised, beside what they get. */
export const promises = describeList({
  kind: 'promise',
  traits: ['opens'],
  schema: promiseSchema,
  codePrefix: 'PR',
  references: [
    { field: 'touchpoint', to: 'touchpoints', onDelete: 'clear', unknown: 'unknown-touchpoint' },
    { field: 'failurePoints', to: 'failurePoints', onDelete: 'remove', unknown: 'unknown-failure-point' },
  ],
  titleOf: (promise) => promise.text,
  textsOf: ({ madeIn, conditions, reality, understood }) => [madeIn, conditions, reality, understood],
})
