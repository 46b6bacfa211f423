import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { id, isoDaySchema, label, score, text } from '../values.ts'

export const competitorSchema = z.strictObject({ name: label, score, source: text.optional(), on: isoDaySchema.optional() })

export const stageSchema = z.strictObject({
  id,
  name: label,
  /** Without one it is a stage of the main journey. */
  journey: id.optional(),
  competitors: z.array(competitorSchema).optional(),
  /** The stage of today that this one is to replace. */
  targetOf: id.optional(),
})

export const stages = describeList({
  kind: 'stage',
  traits: ['opens'],
  schema: stageSchema,
  codePrefix: null,
  references: [
    { field: 'journey', to: 'journeys', onDelete: 'refuse' },
    { field: 'targetOf', to: 'stages', onDelete: 'clear', unknown: 'unknown-stage' },
  ],
  titleOf: ({ name }) => name,
  textsOf: () => [],
})
