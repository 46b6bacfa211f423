import * as z from 'zod'
import { customerKinds } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { id, label, text } from '../values.ts'

export const personaSchema = z.strictObject({
  who: text.optional(),
  needs: text.optional(),
  drives: text.optional(),
  frustrates: text.optional(),
})

/** Whose paths are mapped, besides the main one. */
export const journeys = describeList({
  kind: 'journey',
  schema: z.strictObject({
    id,
    name: label,
    customer: z.enum(customerKinds).optional(),
    description: text.optional(),
    persona: personaSchema.optional(),
    /** The journey of today that this one is to replace. */
    targetOf: id.optional(),
  }),
  codePrefix: null,
  references: [{ field: 'targetOf', to: 'journeys', onDelete: 'clear' }],
  titleOf: ({ name }) => name,
  textsOf: ({ description, persona = {} }) => [description, ...Object.values(persona)],
})
