import { catalogue } from '../../engagement/catalogue.ts'
import type { StoredEngagement } from '../../engagement/storedEngagement.ts'
import { toDocument, toItem } from '../../engagement/toInterchange.ts'
import { filled } from '../../model/filled.ts'
import { frozenLists } from '../../model/lists/work/frozenEngagement.ts'
import { type Snapshot, snapshotSchema } from '../../model/lists/work/snapshots.ts'
import type { PlaceTally, Tallies } from '../measures/tallies.ts'

/** What is frozen, and under which name. */
export type SnapshotName = Pick<Snapshot, 'id' | 'name' | 'on' | 'note'>

/**
 * The engagement as a snapshot keeps it: its lists as a document says them and what was counted of its occurrences over the
 * period of the tallies, without the rows themselves, and without the snapshots before it.
 */
export function freezeEngagement(engagement: StoredEngagement, tallies: Tallies, named: SnapshotName): Snapshot {
  const {
    format: _format,
    version: _version,
    decisions: _decisions,
    evidence: _evidence,
    hiddenPeople: _hiddenPeople,
    reviewNotes: _reviewNotes,
    ...document
  } = toDocument(frozenLists, engagement)
  const counts = Array.from(tallies.byFailurePoint, ([failurePoint, { cases, customers, places }]) => ({
    failurePoint,
    cases,
    ...filled({ customers: customers || undefined, places: places.map(frozenPlace) }),
  }))
  // Read by its own schema, which the assembling of its parts forgets.
  return snapshotSchema.parse({
    ...filled({ ...named }),
    ...(tallies.period === null ? {} : { period: tallies.period }),
    engagement: {
      ...document,
      ...filled({ decisions: withoutSnapshots(engagement), evidence: withoutAttachments(engagement), counts }),
    },
  })
}

/** A decision of a snapshot names none: they are not in it. */
function withoutSnapshots({ decisions }: StoredEngagement): readonly object[] {
  return decisions.map(({ snapshot: _snapshot, ...decision }) => toItem(catalogue, 'decisions', decision))
}

function withoutAttachments({ evidence }: StoredEngagement): readonly object[] {
  return evidence.map(({ file: _file, ...piece }) => toItem(catalogue, 'evidence', piece))
}

function frozenPlace({ stage, channel, count, cost, countWithoutCost, customers }: PlaceTally): object {
  const some = { stage, channel, cost: cost || null, countWithoutCost: countWithoutCost || null, customers: customers || null }
  return { count, ...filled(some) }
}
