import * as z from 'zod'
import { cancellationOutcomes } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { amount, id, isoDaySchema, optionalName } from '../values.ts'

const cancellationCaseSchema = z.strictObject({
  id,
  on: isoDaySchema,
  /** Why the customer left or wanted to. */
  failurePoint: id.optional(),
  tier: optionalName.optional(),
  /** What the deal was worth. */
  cash: amount.optional(),
  outcome: z.enum(cancellationOutcomes).optional(),
  /** What was offered so that they stay. */
  offerCost: amount.optional(),
})

/** Single cancellations, each with its reason and what became of it. */
export const cancellationCases = describeList({
  kind: 'cancellation-case',
  schema: cancellationCaseSchema,
  codePrefix: null,
  references: [{ field: 'failurePoint', to: 'failurePoints', onDelete: 'clear', unknown: 'unknown-failure-point' }],
  titleOf: ({ on, tier }) => (tier === undefined ? on : `${on} ${tier}`),
  textsOf: ({ tier }) => [tier],
})
