import * as z from 'zod'
import { filled } from '../../filled.ts'
import { checkEstimate } from '../../reportProblem.ts'
import { describeList } from '../ListDescriptor.ts'
import { amount, estimate, id, isoDaySchema, label, optionalTitle, text, title, votes } from '../values.ts'

/** What a customer hears when it happens, and who else is to hear it. */
export const responseSchema = z.strictObject({
  admission: text.optional(),
  /** When lawyers let these words of the admission go out to customers; a draft until then. */
  releasedOn: isoDaySchema.optional(),
  compensation: text.optional(),
  prevention: text.optional(),
  /** By what it is seen before the customer sees it. */
  earlySign: text.optional(),
  /** Who calls the customer first, and by when. */
  callFirst: optionalTitle.optional(),
  /** Those who are affected and have not called; they need not stand in the register of customers. */
  alsoAffected: z.array(z.strictObject({ customer: label, toldOn: isoDaySchema.optional() })).optional(),
})

export const failurePointSchema = z.strictObject({
  id,
  code: label.optional(),
  title,
  description: text.optional(),
  touchpoint: id.optional(),
  stage: id.optional(),
  channel: label.optional(),
  severity: z.int().min(1).max(5).optional(),
  perMonth: estimate(amount).optional(),
  costPerCase: amount.optional(),
  customersPerMonth: amount.optional(),
  response: responseSchema.optional(),
  votes: votes.optional(),
})

export const failurePoints = describeList({
  kind: 'failure-point',
  traits: ['opens', 'edited-apart'],
  schema: failurePointSchema,
  codePrefix: 'FP',
  references: [
    { field: 'touchpoint', to: 'touchpoints', onDelete: 'refuse', unknown: 'unknown-touchpoint' },
    { field: 'stage', to: 'stages', onDelete: 'refuse', unknown: 'unknown-stage' },
  ],
  titleOf: (failurePoint) => failurePoint.title,
  textsOf: ({ channel, description, response = {} }) => {
    const { admission, compensation, prevention, earlySign, callFirst, alsoAffected = [] } = response
    const told = [admission, compensation, prevention, earlySign, callFirst]
    return [channel, description, ...told, ...alsoAffected.map(({ customer }) => customer)]
  },
  people: [
    { field: 'response.callFirst', role: 'contact', told: true },
    { field: 'response.alsoAffected.customer', role: 'customer' },
  ],
  findProblems(items, key, report) {
    items.forEach(({ perMonth }, index) => {
      checkEstimate(perMonth, () => `${key}[${index}].perMonth`, report)
    })
  },
  toInterchange: ({ response = {} }) => filled({ response: filled(response) }),
})
