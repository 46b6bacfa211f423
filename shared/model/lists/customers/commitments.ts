import * as z from 'zod'
import { describeList } from '../ListDescriptor.ts'
import { amount, id, isoDaySchema, label, optionalTitle, title } from '../values.ts'

const keptReadingSchema = z.strictObject({
  on: isoDaySchema,
  /** How often the promise was kept, of how many times. */
  kept: amount,
  of: amount,
})

const commitmentSchema = z.strictObject({
  id,
  code: label.optional(),
  text: title,
  /** What of the organisation stands behind it: respect, honesty. */
  value: optionalTitle.optional(),
  how: optionalTitle.optional(),
  howMuch: optionalTitle.optional(),
  when: optionalTitle.optional(),
  whomToCall: optionalTitle.optional(),
  touchpoint: id.optional(),
  /** Every customer hears something at least so often. */
  everyDays: z.int().min(1).max(36_525).optional(),
  readings: z.array(keptReadingSchema).optional(),
})

/** The service charter: promises to customers in physical terms, and how often each is kept. */
export const commitments = describeList({
  kind: 'commitment',
  traits: ['opens'],
  schema: commitmentSchema,
  codePrefix: 'CM',
  references: [{ field: 'touchpoint', to: 'touchpoints', onDelete: 'clear', unknown: 'unknown-touchpoint' }],
  titleOf: ({ text }) => text,
  textsOf: ({ value, how, howMuch, when, whomToCall }) => [value, how, howMuch, when, whomToCall],
  people: [{ field: 'whomToCall', role: 'contact', told: true }],
  findProblems(items, key, report) {
    items.forEach(({ readings = [] }, index) => {
      const days = new Set<string>()
      readings.forEach(({ on, kept, of }, place) => {
        const path = `${key}[${index}].readings[${place}]`
        if (kept > of) report('more-kept-than-promised', `${path}.kept`, { kept, of })
        if (days.size === days.add(on).size) report('day-twice', `${path}.on`, { day: on })
      })
    })
  },
})
