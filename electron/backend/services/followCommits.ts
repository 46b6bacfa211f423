import type { StoredEngagement } from '../../../shared/model/storedEngagement.ts'
import { isSameValue } from '../derivations/isSameValue.ts'
import type { ChangedRow } from '../engagement/changeJournal.ts'
import type { Commit } from '../engagement/EngagementFile.ts'
import { readCategories } from '../store/categories.ts'
import { findTrace, readTraces } from '../store/causes.ts'
import type { ReadExecutor } from '../store/executor.ts'
import { findFailurePoint, readFailurePoints } from '../store/failurePoints.ts'
import { readFixes } from '../store/fixes.ts'
import { readOccurrences } from '../store/occurrences.ts'
import { queries } from '../store/queries.ts'
import { readRootCauses } from '../store/rootCauses.ts'
import { readSettings, type Settings } from '../store/settings.ts'
import { readStages } from '../store/stages.ts'
import type { DataTable } from '../store/tables.ts'
import { readTouchpoints } from '../store/touchpoints.ts'

type Changes = Pick<Commit, 'tables' | 'rows'>

/**
 * The engagement after some commits: what they did not touch stays the same values, so that whatever is kept about those
 * values holds on. The two lists that grow large are followed row by row where the commits are small.
 */
export function followCommits(db: ReadExecutor, before: StoredEngagement, commits: readonly Changes[]): StoredEngagement {
  const touched = (...tables: readonly DataTable[]) => commits.some((commit) => tables.some((table) => commit.tables.has(table)))
  return {
    ...followSettings(before, touched('engagement') ? readSettings(db) : before),
    categories: touched('category') ? readCategories(db) : before.categories,
    stages: touched('stage') ? readStages(db) : before.stages,
    touchpoints: touched('touchpoint', 'touchpoint_hand') ? readTouchpoints(db) : before.touchpoints,
    failurePoints: touched('failure_point') ? followFailurePoints(db, before, commits) : before.failurePoints,
    rootCauses: touched('root_cause') ? readRootCauses(db) : before.rootCauses,
    traces: touched('cause') ? followTraces(db, before, commits) : before.traces,
    fixes: touched('fix', 'fix_effect', 'fix_requirement', 'fix_exclusion') ? readFixes(db) : before.fixes,
    occurrences: touched('occurrence') ? readOccurrences(db) : before.occurrences,
  }
}

/** Settings are one row, so those that a commit left as they were are told by what they hold. */
function followSettings(before: Settings, now: Settings): Settings {
  const { name, language, currency } = now
  const severityWeights = isSameValue(before.severityWeights, now.severityWeights) ? before.severityWeights : now.severityWeights
  const period = isSameValue(before.period, now.period) ? before.period : now.period
  const plan = isSameValue(before.plan, now.plan) ? before.plan : now.plan
  return { name, language, currency, severityWeights, plan, ...(period === undefined ? {} : { period }) }
}

/** The rows of a table that the commits touched; null when some commit touched too many. */
function rowsOf(commits: readonly Changes[], table: DataTable): readonly ChangedRow[] | null {
  const found: ChangedRow[] = []
  for (const { tables, rows } of commits) {
    if (!tables.has(table)) continue
    if (rows === null) return null
    found.push(...(rows.get(table) ?? []))
  }
  return found
}

function followFailurePoints(
  db: ReadExecutor,
  before: StoredEngagement,
  commits: readonly Changes[],
): StoredEngagement['failurePoints'] {
  const rows = rowsOf(commits, 'failure_point')
  if (rows === null) return readFailurePoints(db)
  const changed = new Map([...new Set(rows.map(({ id }) => id))].map((id) => [id, findFailurePoint(db, id)]))
  if (rows.every(({ operation }) => operation === 'update')) {
    return before.failurePoints.map((failurePoint) => changed.get(failurePoint.id) ?? failurePoint)
  }
  const known = new Map(before.failurePoints.map((failurePoint) => [failurePoint.id, failurePoint]))
  const order = db.all(queries.selectFrom('failure_point').select('id').orderBy('position'))
  return order.flatMap(({ id }) => changed.get(id) ?? known.get(id) ?? [])
}

/** The order of traces says nothing, so a new one simply comes last. */
function followTraces(db: ReadExecutor, before: StoredEngagement, commits: readonly Changes[]): StoredEngagement['traces'] {
  const rows = rowsOf(commits, 'cause')
  if (rows === null) return readTraces(db)
  const touched = new Set(rows.map(({ failurePoint }) => failurePoint))
  const kept = before.traces.filter(({ failurePoint }) => !touched.has(failurePoint))
  const read = [...touched].flatMap((failurePoint) => {
    const cause = findTrace(db, failurePoint)
    return cause === undefined ? [] : [{ failurePoint, cause }]
  })
  return [...kept, ...read]
}
