import * as z from 'zod'
import type { PeopleField } from '../people/PeopleField.ts'
import { isoDaySchema, label, optionalName, text, title } from './values.ts'

/** What is agreed on before the work begins, and what is waited for until it can. */
export const kickOffSchema = z.strictObject({
  /** When it was agreed on. */
  on: isoDaySchema.optional(),
  sponsor: optionalName.optional(),
  members: z
    .array(z.strictObject({ name: label, role: optionalName.optional() }))
    .max(200)
    .optional(),
  /** What the work is about. */
  scope: text.optional(),
  /** What it is not about. */
  outOfScope: text.optional(),
  /** When the steering committee meets. */
  steeringDates: z.array(isoDaySchema).max(200).optional(),
  /** What was asked for, from whom, and whether it came. */
  data: z
    .array(
      z.strictObject({
        what: title,
        from: optionalName.optional(),
        askedOn: isoDaySchema.optional(),
        receivedOn: isoDaySchema.optional(),
      }),
    )
    .max(500)
    .optional(),
  interviews: z
    .array(
      z.strictObject({
        who: label,
        role: optionalName.optional(),
        plannedOn: isoDaySchema.optional(),
        heldOn: isoDaySchema.optional(),
      }),
    )
    .max(500)
    .optional(),
})

/** The fields of the engagement itself that hold names of people. */
export const settingsPeople: readonly PeopleField[] = [
  { field: 'kickOff.sponsor', role: 'sponsor' },
  { field: 'kickOff.members.name', role: 'member' },
  { field: 'kickOff.data.from', role: 'source' },
  { field: 'kickOff.interviews.who', role: 'interviewee' },
]
