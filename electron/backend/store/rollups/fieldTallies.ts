import type { FailurePointTally, PlaceTally, Tallies } from '../../../../shared/analysis/measures/tallies.ts'
import type { Period } from '../../../../shared/engagement/engagement.ts'
import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'

const values = prepareQuery`SELECT DISTINCT json_extract(fields, ?) AS value FROM occurrence WHERE value IS NOT NULL`
const places = prepareQuery`SELECT failure_point, stage, channel, json_extract(fields, ?) AS value, total(coalesce(cases, 1)),
  total(cost), total(CASE WHEN cost IS NULL THEN coalesce(cases, 1) END), count(DISTINCT customer)
  FROM occurrence WHERE happened_on BETWEEN ? AND ? GROUP BY failure_point, stage, channel, value`

/**
 * The tallies of a period with their places told apart by the values of one of the team's own dimensions. Counted from the rows
 * themselves, so what it takes grows with them.
 */
export function fieldTallies(db: ReadExecutor, tallies: Tallies, field: string): Tallies {
  const path = `$.${JSON.stringify(field)}`
  const fieldValues = db.cells(values(path)).map(([value]) => String(value))
  const found = tallies.period === null ? new Map<string, PlaceTally[]>() : placesOf(db, path, tallies.period)
  const byFailurePoint = new Map(
    Array.from(tallies.byFailurePoint, ([id, tally]): [string, FailurePointTally] => [
      id,
      { cases: tally.cases, customers: tally.customers, places: found.get(id) ?? [] },
    ]),
  )
  return { ...tallies, byFailurePoint, fieldValues }
}

function placesOf(db: ReadExecutor, path: string, { from, to }: Period): Map<string, PlaceTally[]> {
  const found = new Map<string, PlaceTally[]>()
  for (const [failurePoint, stage, channel, field, count, cost, countWithoutCost, customers] of db.cells(
    places(path, from, to),
  )) {
    const place = {
      stage: textIn(stage),
      channel: textIn(channel),
      field: textIn(field),
      count: Number(count),
      cost: Number(cost),
      countWithoutCost: Number(countWithoutCost),
      customers: Number(customers),
    }
    const known = found.get(String(failurePoint))
    if (known === undefined) found.set(String(failurePoint), [place])
    else known.push(place)
  }
  return found
}

function textIn(cell: unknown): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}
