import * as z from 'zod'
import { agreementSubjects, isBuiltInCategory } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { id, isoDaySchema, label, optionalName, optionalTitle } from '../values.ts'

const agreementSchema = z.strictObject({
  id,
  name: label,
  about: z.enum(agreementSubjects),
  /** What each person chose for a root cause; what the same person says later counts. */
  categoryChoices: z.array(z.strictObject({ who: label, rootCause: id, category: id })).optional(),
  severityChoices: z.array(z.strictObject({ who: label, failurePoint: id, severity: z.int().min(1).max(5) })).optional(),
  /** When it was shown what everybody chose; until then each sees only their own. */
  on: isoDaySchema.optional(),
  /** Who led it. */
  by: optionalName.optional(),
  /** What was agreed on. */
  outcome: optionalTitle.optional(),
})

/** Rounds in which people classified the same root causes or failure points, each without seeing the others. */
export const agreements = describeList({
  kind: 'agreement',
  schema: agreementSchema,
  codePrefix: null,
  references: [
    { field: 'categoryChoices.rootCause', to: 'rootCauses', onDelete: 'remove', unknown: 'unknown-root-cause' },
    {
      field: 'categoryChoices.category',
      to: 'categories',
      onDelete: 'remove',
      unknown: 'unknown-category',
      isBuiltIn: isBuiltInCategory,
    },
    { field: 'severityChoices.failurePoint', to: 'failurePoints', onDelete: 'remove', unknown: 'unknown-failure-point' },
  ],
  titleOf: ({ name }) => name,
  textsOf: ({ by, outcome }) => [by, outcome],
  people: [
    { field: 'by', role: 'participant' },
    { field: 'categoryChoices.who', role: 'participant' },
    { field: 'severityChoices.who', role: 'participant' },
  ],
})
