import { type EngagementSource, engagementSources, type Source } from '../../../shared/contract/sources.ts'
import type { DataTable } from '../store/tables.ts'

const settings = ['name', 'language', 'currency', 'severityWeights', 'period', 'plan'] as const

/** What the rows of each table are read into. */
const sourcesOf: Readonly<Record<DataTable, readonly EngagementSource[]>> = {
  engagement: settings,
  category: ['categories'],
  stage: ['stages'],
  touchpoint: ['touchpoints'],
  touchpoint_hand: ['touchpoints'],
  failure_point: ['failurePoints'],
  root_cause: ['rootCauses'],
  cause: ['traces'],
  fix: ['fixes'],
  fix_effect: ['fixes'],
  fix_requirement: ['fixes'],
  fix_exclusion: ['fixes'],
  occurrence: ['occurrences'],
}

/** What a commit to these tables may have changed; there is one step more to undo in any case. */
export function touchedSources(tables: Iterable<DataTable>): readonly Source[] {
  const touched = new Set([...tables].flatMap((table) => sourcesOf[table]))
  return [...engagementSources.filter((source) => touched.has(source)), 'history']
}
