import * as z from 'zod'
import { fixKinds, fixStates, pins } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { amount, estimate, id, isoDaySchema, label, share, text, title } from '../values.ts'
import { findFixProblems } from './findFixProblems.ts'

export const effectSchema = z.strictObject({ rootCause: id, effectiveness: estimate(share) })

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
  ],
  titleOf: (fix) => fix.title,
  textsOf: ({ description, owner }) => [description, owner],
  peopleOf: ({ owner }) => [owner],
  findProblems: findFixProblems,
  // `effects` is required, so it stays even when empty.
  toInterchange: (fix) => ({ effects: fix.effects }),
})
