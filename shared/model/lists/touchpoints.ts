import * as z from 'zod'
import { describeList } from './ListDescriptor.ts'
import { id, label, score, text } from './values.ts'

export const touchpointSchema = z.strictObject({
  id,
  name: label,
  stage: id,
  channel: label.optional(),
  momentOfTruth: z.boolean().optional(),
  /** 0–10, as customers see it. */
  customerScore: score.optional(),
  /** 0–10, as the organisation sees it. */
  organisationScore: score.optional(),
  promise: text.optional(),
  reality: text.optional(),
  hands: z.array(label).optional(),
})

export const touchpoints = describeList({
  kind: 'touchpoint',
  schema: touchpointSchema,
  codePrefix: null,
  references: [{ field: 'stage', to: 'stages', onDelete: 'refuse', unknown: 'unknown-stage' }],
  titleOf: ({ name }) => name,
  textsOf: ({ channel, promise, reality }) => [channel, promise, reality],
})
