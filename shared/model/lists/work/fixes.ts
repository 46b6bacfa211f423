import * as z from 'zod'
import { checkVerdicts, fixKinds, fixStates, pins } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { amount, estimate, figure, id, isoDaySchema, label, share, text, title, votes } from '../values.ts'
import { findFixProblems } from './findFixProblems.ts'

export const effectSchema = z.strictObject({ rootCause: id, effectiveness: estimate(share) })

/**
 * What is measured to tell whether a fix works. With a KPI its figures are values of that KPI; without one they are cases a
 * month that are fewer, measured from occurrences.
 */
const checkSchema = z.strictObject({
  on: isoDaySchema.optional(),
  kpi: id.optional(),
  target: figure.optional(),
  /** What the plan promised when the fix was approved or begun. */
  predicted: figure.optional(),
  actual: figure.optional(),
  /** Whether it is really done in the field: in how many of the cases looked at. */
  adoption: z.strictObject({ done: amount, of: amount }).optional(),
  verdict: z.enum(checkVerdicts).optional(),
})

export const fixSchema = z.strictObject({
  id,
  code: label.optional(),
  title,
  description: text.optional(),
  kind: z.enum(fixKinds).optional(),
  state: z.enum(fixStates).optional(),
  owner: label.optional(),
  effortDays: amount.optional(),
  cost: amount.optional(),
  confidence: share.optional(),
  startOn: isoDaySchema.optional(),
  dueOn: isoDaySchema.optional(),
  pinned: z.enum(pins).optional(),
  effects: z.array(effectSchema),
  requires: z.array(id).optional(),
  excludes: z.array(id).optional(),
  doneOn: isoDaySchema.optional(),
  check: checkSchema.optional(),
  /** Where the idea came up. */
  touchpoint: id.optional(),
  votes: votes.optional(),
})

export const fixes = describeList({
  kind: 'fix',
  traits: ['opens'],
  schema: fixSchema,
  codePrefix: 'FX',
  references: [
    { field: 'effects.rootCause', to: 'rootCauses', onDelete: 'remove', unknown: 'unknown-root-cause' },
    { field: 'requires', to: 'fixes', onDelete: 'remove', unknown: 'unknown-fix' },
    { field: 'excludes', to: 'fixes', onDelete: 'remove', unknown: 'unknown-fix' },
    { field: 'check.kpi', to: 'kpis', onDelete: 'clear' },
    { field: 'touchpoint', to: 'touchpoints', onDelete: 'clear', unknown: 'unknown-touchpoint' },
  ],
  titleOf: (fix) => fix.title,
  textsOf: ({ description, owner }) => [description, owner],
  people: [{ field: 'owner', role: 'owner' }],
  findProblems: findFixProblems,
  // `effects` is required, so it stays even when empty.
  toInterchange: (fix) => ({ effects: fix.effects }),
})
