import { v7 as uuidv7 } from 'uuid'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { ReadingDraft } from '../../../shared/tables/readReadingRow.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import type { TableRows } from './readTable.ts'
import type { SortedRows } from './rows/SortedRows.ts'

type Reading = Omit<ReadingDraft, 'kpi'>

interface KnownKpi {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
  readonly readings: Map<string, Reading>
  readonly added: Reading[]
}

/**
 * Which rows are new readings; KPIs are found by name and made where there is none. A day on which a KPI was read already
 * keeps its reading, and a row with another value for it is told as changed.
 */
export function sortReadings(db: ReadExecutor, rows: TableRows<ReadingDraft>['drafts']): SortedRows {
  const byName = new Map<string, KnownKpi>()
  for (const { id, name, readings = [] } of storedLists.kpis.read(db)) {
    const known = new Map(readings.map((reading) => [reading.on, reading]))
    byName.set(normaliseName(name), { id, name, isNew: false, readings: known, added: [] })
  }
  const changed: { readonly line: number; readonly id: string }[] = []
  let duplicates = 0
  for (const { line, draft } of rows) {
    const { kpi: name, ...reading } = draft
    const key = normaliseName(name)
    const kpi = byName.get(key) ?? { id: uuidv7(), name, isNew: true, readings: new Map<string, Reading>(), added: [] }
    byName.set(key, kpi)
    const known = kpi.readings.get(reading.on)
    if (known === undefined) {
      kpi.readings.set(reading.on, reading)
      kpi.added.push(reading)
      continue
    }
    duplicates += 1
    if (known.value !== reading.value || known.n !== reading.n) changed.push({ line, id: `${kpi.name} · ${reading.on}` })
  }
  const touched = [...byName.values()].filter(({ added }) => added.length > 0)
  const made = touched.filter(({ isNew }) => isNew)
  return {
    imported: rows.length - duplicates,
    duplicates,
    changed,
    rejected: [],
    merged: [],
    created: { kpis: made.length },
    insert(transaction, taken) {
      storedLists.kpis.insert(
        transaction,
        made.map(({ id, name, added }) => ({ id, name, readings: added })),
      )
      for (const { id, isNew, readings } of touched)
        if (!isNew) storedLists.kpis.update(transaction, id, { readings: [...readings.values()] })
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
