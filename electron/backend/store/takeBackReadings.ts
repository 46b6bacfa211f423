import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { kpis } from './lists/customers/kpis.ts'

const broughtBy = prepareQuery`SELECT operation, coalesce(after, before) FROM journal WHERE change = ? AND table_name = 'kpi_reading' ORDER BY id`
const madeBy = prepareQuery`SELECT json_extract(after, '$.id') FROM journal WHERE change = ? AND table_name = 'kpi' AND operation = 'insert'`
const updatedSince = prepareQuery`SELECT DISTINCT json_extract(after, '$.id') FROM journal WHERE change > ? AND table_name = 'kpi' AND operation = 'update'`

interface Reading {
  readonly on: string
  readonly value: number
  readonly n?: number | undefined
}

interface KeptKpi {
  readonly id: string
  readonly title: string
}

/** What a change made of the readings of a KPI. */
interface Brought {
  /** The texts of those that it brought. */
  readonly texts: ReadonlySet<string>
  /** What stood in the place of one, by its day. */
  readonly former: ReadonlyMap<string, Reading>
}

/**
 * Takes out the readings that a change brought and that still say the same, and the KPIs that it made, unless they were worked
 * on since or hold other readings. A reading that it wrote anew is again what it was. `items` counts what went.
 */
export function takeBackReadings(transaction: WriteExecutor, change: number): { items: number; kept: readonly KeptKpi[] } {
  const brought = readingsBroughtBy(transaction, change)
  const made = new Set(transaction.cells(madeBy(change)).map(([id]) => String(id)))
  const updated = new Set(transaction.cells(updatedSince(change)).map(([id]) => String(id)))
  const kept: KeptKpi[] = []
  let items = 0
  for (const [id, { texts, former }] of brought) {
    const kpi = kpis.find(transaction, id)
    if (kpi === undefined) continue
    const { readings = [] } = kpi
    const left = readings.flatMap((reading) => (texts.has(textOf(reading)) ? (former.get(reading.on) ?? []) : [reading]))
    items += readings.length - left.length
    if (made.has(id) && left.length === 0 && !updated.has(id)) {
      kpis.removeRows(transaction, id)
      items += 1
      continue
    }
    if (made.has(id)) kept.push({ id, title: kpi.name })
    if (readings.some((reading) => texts.has(textOf(reading)))) kpis.update(transaction, id, { readings: left })
  }
  return { items, kept }
}

/** The readings that stood after a change and not before it, by their KPI: one edit writes all readings of a KPI anew. */
function readingsBroughtBy(db: ReadExecutor, change: number): ReadonlyMap<string, Brought> {
  const byKpi = new Map<string, { readonly before: Map<string, Reading>; readonly after: Set<string> }>()
  for (const [operation, row] of db.cells(broughtBy(change))) {
    const { kpi, read_on: on, value, n } = JSON.parse(String(row))
    const sides = byKpi.get(kpi) ?? { before: new Map<string, Reading>(), after: new Set<string>() }
    byKpi.set(kpi, sides)
    const reading = { on, value, n: n ?? undefined }
    if (operation === 'delete') sides.before.set(textOf(reading), reading)
    else sides.after.add(textOf(reading))
  }
  return new Map(
    Array.from(byKpi, ([kpi, { before, after }]) => {
      const texts = new Set([...after].filter((text) => !before.has(text)))
      const gone = [...before].filter(([text]) => !after.has(text))
      return [kpi, { texts, former: new Map(gone.map(([, reading]) => [reading.on, reading])) }]
    }),
  )
}

function textOf({ on, value, n }: Reading): string {
  return JSON.stringify([on, value, n ?? null])
}
