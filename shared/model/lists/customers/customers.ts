import * as z from 'zod'
import { initiators } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { id, isoDaySchema, label, optionalName } from '../values.ts'

const customerSchema = z.strictObject({
  id,
  name: label,
  /** How large or old a customer is, in the team's own words. */
  tier: optionalName.optional(),
  since: isoDaySchema.optional(),
  /** The one person who answers for them. */
  owner: optionalName.optional(),
  lastContact: isoDaySchema.optional(),
  /** Who began the last contact. */
  initiatedBy: z.enum(initiators).optional(),
  /** When they hear the next word. */
  nextOn: isoDaySchema.optional(),
})

/** The customers who are to be kept in touch with. */
export const customers = describeList({
  kind: 'customer',
  traits: ['opens'],
  schema: customerSchema,
  codePrefix: null,
  references: [],
  pastDays: ['since', 'lastContact'],
  titleOf: ({ name }) => name,
  textsOf: ({ tier, owner }) => [tier, owner],
  people: [
    { field: 'name', role: 'customer' },
    { field: 'owner', role: 'owner' },
  ],
})
