import * as z from 'zod'
import { describeList, type ItemOf, type ListDescriptor } from '../ListDescriptor.ts'
import { periodSchema } from '../settings.ts'
import { id, isoDaySchema, label, text } from '../values.ts'
import { findSnapshotProblems } from './findSnapshotProblems.ts'
import { frozenCancellations, frozenEngagementSchema, frozenLists } from './frozenEngagement.ts'

export const snapshotSchema = z.strictObject({
  id,
  name: label,
  on: isoDaySchema,
  note: text.optional(),
  /** What its counts are of; without one nothing was counted. */
  period: periodSchema.optional(),
  engagement: frozenEngagementSchema,
})

export type Snapshot = ItemOf<typeof snapshotSchema>

/** The engagement frozen as it was shown to a review, to hold later ones against. */
export const snapshots = describeList({
  kind: 'snapshot',
  traits: ['edited-apart'],
  schema: snapshotSchema,
  codePrefix: null,
  references: [],
  titleOf: ({ name }) => name,
  textsOf: ({ note }) => [note],
  peopleOf: ({ engagement }) => peopleIn(engagement),
  findProblems: findSnapshotProblems,
})

function peopleIn(engagement: ItemOf<typeof frozenEngagementSchema>): readonly (string | undefined)[] {
  const held = { ...engagement, ...engagement.cancellations }
  return Object.entries<ListDescriptor>({ ...frozenLists, ...frozenCancellations }).flatMap(([key, { peopleOf }]) => {
    const items: unknown = Reflect.get(held, key)
    return peopleOf === undefined || !Array.isArray(items) ? [] : items.flatMap((item: object) => [...peopleOf(item)])
  })
}
