import type { TakenBack } from '../../../shared/contract/files/importingContract.ts'
import type { ListKey } from '../../../shared/engagement/catalogue.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { giveBackUpdated } from './giveBackUpdated.ts'
import { imports } from './lists/cases/imports.ts'
import { TableList } from './lists/TableList.ts'
import { isNamed, removeItem } from './removeItem.ts'
import { storedLists } from './storedLists.ts'
import { takeBackAffected } from './takeBackAffected.ts'
import { takeBackReadings } from './takeBackReadings.ts'
import { takeBackScores } from './takeBackScores.ts'
import { titleOf } from './titleOf.ts'
import { workedOnSince } from './workedOnSince.ts'

const changeThatMade = prepareQuery`SELECT max(change) FROM journal WHERE table_name = 'import' AND operation = 'insert' AND json_extract(after, '$.id') = ?`
// One row of the journal tells one item, or very many as a list of lists, the first of which are their columns.
const madeBy = prepareQuery`WITH told (place, rows) AS (
  SELECT id, CASE WHEN json_type(after) = 'array' THEN after ELSE json_array(0, json_array(json_extract(after, '$.id'))) END
  FROM journal WHERE change = ? AND table_name = ? AND operation = 'insert')
  SELECT json_extract(one.value, '$[0]') FROM told, json_each(told.rows) AS one WHERE one.key > 0 ORDER BY place DESC, one.key DESC`
const keepOccurrence = prepareQuery`UPDATE occurrence SET import = NULL WHERE id = ? AND import = ?`
const takeOut = prepareQuery`UPDATE current_change SET import = ?`
const columns = [
  'id',
  'position',
  'failure_point',
  'happened_on',
  'cases',
  'cost',
  'channel',
  'stage',
  'customer',
  'text',
  'import',
  'external_id',
  'content',
  'fields',
]
const withdraw = prepareQuery`INSERT INTO withdrawn_occurrence (${columns}) SELECT ${columns} FROM occurrence WHERE import = ?`
const remove = prepareQuery`DELETE FROM occurrence WHERE import = ?`

/** Lists whose items an import makes, what is named by others after those that name it. */
const madeLists = [
  'evidence',
  'customers',
  'cancellationMonths',
  'cancellationCases',
  'failurePoints',
  'rootCauses',
  'fixes',
  'volumes',
  'touchpoints',
  'stages',
  'fields',
  'mappings',
] as const satisfies readonly ListKey[]

/**
 * Takes back all that an import brought, whatever was done since: its occurrences, and what was made for them and is not named
 * or changed since; what it wrote anew is again as it was. What was worked on stays and is named. @throws Refusal `no-such-import`
 */
export function takeBackImport(transaction: WriteExecutor, id: string): TakenBack {
  if (imports.find(transaction, id) === undefined) throw new Refusal('no-such-import', { name: id })
  const change = Number(transaction.cells(changeThatMade(id))[0]?.[0] ?? 0)
  const kept: TakenBack['kept'][number][] = []
  const workedOn = new Map(madeLists.map((list) => [list, workedOnSince(transaction, list, change)]))
  for (const occurrence of workedOnSince(transaction, 'occurrences', change)) {
    if (transaction.run(keepOccurrence(occurrence, id)) === 1) kept.push({ list: 'occurrences', id: occurrence, title: '' })
  }
  transaction.run(takeOut(id))
  transaction.run(withdraw(id))
  const occurrences = transaction.run(remove(id))
  transaction.run(takeOut(null))
  imports.removeRows(transaction, id)
  const given = giveBackUpdated(transaction, change)
  let items = 0
  // A copy made for sharing has no journal: nobody knows what was made for it, so it stays.
  for (const list of change === 0 ? [] : madeLists) {
    const stored = storedLists[list]
    const [table = ''] = stored.tables
    for (const made of idsIn(transaction, madeBy(change, table))) {
      const item = stored instanceof TableList ? stored.find(transaction, made) : undefined
      if (item === undefined) continue
      if (workedOn.get(list)?.has(made) || isNamed(transaction, list, made) || holdsChoices(transaction, list, made)) {
        if (!isNobodysWork(list)) kept.push({ list, id: made, title: titleOf(list, item) })
        continue
      }
      removeItem(transaction, list, made)
      if (list !== 'mappings') items += 1
    }
  }
  items += takeBackScores(transaction, change)
  const measured = takeBackReadings(transaction, change)
  const keptKpis = measured.kept.map(({ id: kpi, title }) => ({ list: 'kpis' as const, id: kpi, title }))
  const told = takeBackAffected(transaction, change)
  const keptPoints = told.kept.map(({ id: point, title }) => ({ list: 'failurePoints' as const, id: point, title }))
  return {
    occurrences,
    items: items + measured.items + told.items,
    restored: given.restored,
    kept: [...kept, ...given.kept, ...keptKpis, ...keptPoints],
  }
}

/** Stages, dimensions and mappings that others use are no work of anybody's. */
function isNobodysWork(list: ListKey): boolean {
  return list === 'stages' || list === 'touchpoints' || list === 'fields' || list === 'mappings'
}

/** What somebody decided of labels holds for the next table as well. */
function holdsChoices(transaction: WriteExecutor, list: ListKey, id: string): boolean {
  return list === 'mappings' && (storedLists.mappings.find(transaction, id)?.labels ?? []).length > 0
}

function idsIn(db: ReadExecutor, query: Parameters<ReadExecutor['cells']>[0]): readonly string[] {
  return db.cells(query).map(([id]) => String(id))
}
