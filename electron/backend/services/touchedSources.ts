import { engagementSources, type Source } from '../../../shared/contract/sources.ts'
import { touchedKeys } from '../store/engagementValue.ts'

/** What a commit to these tables may have changed; there is one step more to undo in any case. */
export function touchedSources(tables: ReadonlySet<string>): readonly Source[] {
  const touched = touchedKeys(tables)
  return [...engagementSources.filter((source) => touched.has(source)), 'history']
}
