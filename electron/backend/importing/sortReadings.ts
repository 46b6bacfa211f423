import { v7 as uuidv7 } from 'uuid'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { ReadingDraft } from '../../../shared/tables/readReadingRow.ts'
import type { ReadExecutor, WriteExecutor } from '../store/base/executor.ts'
import { storedLists } from '../store/storedLists.ts'
import type { TableRows } from './readTable.ts'
import type { SortedRows } from './rows/SortedRows.ts'
import { differencesOf, saidOtherwise } from './rows/saidOtherwise.ts'

type Reading = Omit<ReadingDraft, 'kpi'>
const compared = ['value', 'n'] as const

interface KnownKpi {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
  readonly readings: Map<string, Reading>
  readonly added: Reading[]
  /** The days that were read before, and of which no row said anything else so far. */
  readonly here: Set<string>
}

/** KPIs by their names as they are here. */
function kpisHere(db: ReadExecutor): Map<string, KnownKpi> {
  return new Map(
    storedLists.kpis.read(db).map(({ id, name, readings = [] }) => {
      const known = new Map(readings.map((reading) => [reading.on, reading]))
      return [normaliseName(name), { id, name, isNew: false, readings: known, added: [], here: new Set(known.keys()) }]
    }),
  )
}

function newKpi(name: string): KnownKpi {
  return { id: uuidv7(), name, isNew: true, readings: new Map(), added: [], here: new Set() }
}

/**
 * Which rows are new readings; KPIs are found by name and made where there is none. A day on which a KPI was read already
 * keeps its reading, and a row with another value for it is told as changed, side by side with what is there, and written where
 * `update` asks for it.
 */
export function sortReadings(db: ReadExecutor, rows: TableRows<ReadingDraft>['drafts'], update = false): SortedRows {
  const byName = kpisHere(db)
  const updatedKpis = new Set<KnownKpi>()
  const changed: SortedRows['changed'][number][] = []
  let updated = 0
  let duplicates = 0
  for (const { line, draft } of rows) {
    const { kpi: name, ...reading } = draft
    const key = normaliseName(name)
    const kpi = byName.get(key) ?? newKpi(name)
    byName.set(key, kpi)
    const known = kpi.readings.get(reading.on)
    if (known === undefined) {
      kpi.readings.set(reading.on, reading)
      kpi.added.push(reading)
      continue
    }
    duplicates += 1
    const patch = saidOtherwise(compared, known, reading)
    if (Object.keys(patch).length === 0) continue
    const isHere = kpi.here.delete(reading.on)
    const differences = isHere ? { differences: differencesOf(compared, known, patch) } : {}
    changed.push({ line, id: `${kpi.name} · ${reading.on}`, ...differences })
    if (!isHere || !update) continue
    kpi.readings.set(reading.on, { ...reading, n: reading.n ?? known.n })
    updatedKpis.add(kpi)
    updated += 1
  }
  const touched = [...byName.values()].filter((kpi) => kpi.added.length > 0 || updatedKpis.has(kpi))
  const made = touched.filter(({ isNew }) => isNew)
  const write = (transaction: WriteExecutor): void => {
    for (const { id, isNew, readings } of touched)
      if (!isNew) storedLists.kpis.update(transaction, id, { readings: [...readings.values()] })
  }
  return {
    imported: rows.length - duplicates,
    duplicates,
    changed,
    rejected: [],
    merged: [],
    updated,
    created: { kpis: made.length },
    insert(transaction, taken) {
      storedLists.kpis.insert(
        transaction,
        made.map(({ id, name, added }) => ({ id, name, readings: added })),
      )
      write(transaction)
      storedLists.imports.insert(transaction, [taken])
    },
  }
}
