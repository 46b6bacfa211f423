import * as z from 'zod'
import { checkEstimate } from '../reportProblem.ts'
import { describeList } from './ListDescriptor.ts'
import { amount, estimate, id, label, text, title } from './values.ts'

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
  textsOf: ({ channel, description }) => [channel, description],
  findProblems(items, key, report) {
    items.forEach(({ perMonth }, index) => {
      checkEstimate(perMonth, () => `${key}[${index}].perMonth`, report)
    })
  },
})
