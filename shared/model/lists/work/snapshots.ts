import * as z from 'zod'
import type { PeopleField } from '../../people/PeopleField.ts'
import { settingsPeople } from '../kickOff.ts'
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
  people: frozenPeople(),
  findProblems: findSnapshotProblems,
})

/** The fields of the lists that it froze, where they stand within it. */
function frozenPeople(): readonly PeopleField[] {
  const within = (lists: Readonly<Record<string, ListDescriptor>>, place: string) =>
    Object.entries(lists).flatMap(([key, { people = [] }]) =>
      people.map((one) => ({
        ...one,
        field: `${place}.${key}.${one.field}`,
        role: one.role === 'customer' ? one.role : ('frozen' as const),
      })),
    )
  const settings = settingsPeople.map((one) => ({ ...one, field: `engagement.${one.field}`, role: 'frozen' as const }))
  return [...settings, ...within(frozenLists, 'engagement'), ...within(frozenCancellations, 'engagement.cancellations')]
}
