import { engagementSources, type Source } from '../../../shared/contract/base/sources.ts'
import type { TableChanges } from '../store/base/TableChanges.ts'
import { touchedKeys } from '../store/engagementValue.ts'

/** What a commit changed; there is one step more to undo in any case. */
export function touchedSources(changes: TableChanges): readonly Source[] {
  const touched = touchedKeys(changes)
  return [...engagementSources.filter((source) => touched.has(source)), 'history']
}
