import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { kpis } from './lists/customers/kpis.ts'

const broughtBy = prepareQuery`SELECT operation, coalesce(after, before) FROM journal WHERE change = ? AND table_name = 'kpi_reading' ORDER BY id`
const madeBy = prepareQuery`SELECT json_extract(after, '$.id') FROM journal WHERE change = ? AND table_name = 'kpi' AND operation = 'insert'`
const updatedSince = prepareQuery`SELECT DISTINCT json_extract(after, '$.id') FROM journal WHERE change > ? AND table_name = 'kpi' AND operation = 'update'`

interface KeptKpi {
  readonly id: string
  readonly title: string
}

/**
 * Takes out the readings that a change brought and that still say the same, and the KPIs that it made, unless they were worked
 * on since or hold other readings. `items` counts what went.
 */
export function takeBackReadings(transaction: WriteExecutor, change: number): { items: number; kept: readonly KeptKpi[] } {
  const brought = readingsBroughtBy(transaction, change)
  const made = new Set(transaction.cells(madeBy(change)).map(([id]) => String(id)))
  const updated = new Set(transaction.cells(updatedSince(change)).map(([id]) => String(id)))
  const kept: KeptKpi[] = []
  let items = 0
  for (const [id, wanted] of brought) {
    const kpi = kpis.find(transaction, id)
    if (kpi === undefined) continue
    const { readings = [] } = kpi
    const left = readings.filter((reading) => !wanted.has(textOf(reading)))
    items += readings.length - left.length
    if (made.has(id) && left.length === 0 && !updated.has(id)) {
      kpis.removeRows(transaction, id)
      items += 1
      continue
    }
    if (made.has(id)) kept.push({ id, title: kpi.name })
    if (left.length < readings.length) kpis.update(transaction, id, { readings: left })
  }
  return { items, kept }
}

/** The readings that stood after a change and not before it, by their KPI: one edit writes all readings of a KPI anew. */
function readingsBroughtBy(db: ReadExecutor, change: number): ReadonlyMap<string, ReadonlySet<string>> {
  const byKpi = new Map<string, { readonly before: Set<string>; readonly after: Set<string> }>()
  for (const [operation, row] of db.cells(broughtBy(change))) {
    const { kpi, read_on: on, value, n } = JSON.parse(String(row))
    const sides = byKpi.get(kpi) ?? { before: new Set<string>(), after: new Set<string>() }
    byKpi.set(kpi, sides)
    sides[operation === 'delete' ? 'before' : 'after'].add(textOf({ on, value, n }))
  }
  return new Map(Array.from(byKpi, ([kpi, { before, after }]) => [kpi, new Set([...after].filter((text) => !before.has(text)))]))
}

function textOf({
  on,
  value,
  n = null,
}: {
  readonly on: string
  readonly value: number
  readonly n?: number | null | undefined
}) {
  return JSON.stringify([on, value, n])
}
