import * as z from 'zod'
import { scoreReadingSchema } from '../../../shared/model/lists/journey/touchpoints.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { touchpoints } from './lists/journey/touchpoints.ts'

const broughtBy = prepareQuery`SELECT json_extract(after, '$.id'), json_extract(before, '$.score_readings'), json_extract(after, '$.score_readings'), json_extract(after, '$.customer_score') FROM journal WHERE change = ? AND table_name = 'touchpoint' AND operation <> 'delete' ORDER BY id`

const scoreBeforeReadings = prepareQuery`SELECT json_extract(before, '$.customer_score') FROM journal WHERE change <= ? AND table_name = 'touchpoint' AND json_extract(after, '$.id') = ? AND json_extract(before, '$.score_readings') IS NULL AND json_extract(after, '$.score_readings') IS NOT NULL ORDER BY id DESC LIMIT 1`

const readingsSchema = z.array(scoreReadingSchema)
type Reading = z.output<typeof scoreReadingSchema>

/**
 * For what stays of what an import made or changed, as others work on it too. Takes out the readings of customers' scores that a change brought and that still say the same; the score of a touchpoint goes
 * back to what it was before unless somebody has set it since. Counts the readings that went.
 */
export function takeBackScores(transaction: WriteExecutor, change: number): number {
  let items = 0
  for (const { id, added, after } of addedBy(transaction, change)) {
    const touchpoint = touchpoints.find(transaction, id)
    if (touchpoint === undefined) continue
    const { scoreReadings = [], customerScore } = touchpoint
    const left = scoreReadings.filter((reading) => !added.has(textOf(reading)))
    items += scoreReadings.length - left.length
    // Later readings may have come, of which the latest is the score; without any, what it was before the first of them.
    const score =
      customerScore !== after
        ? customerScore
        : (left.at(-1)?.score ?? scoreIn(transaction.cells(scoreBeforeReadings(change, id))[0]?.[0]))
    touchpoints.update(transaction, id, { scoreReadings: left.length === 0 ? null : left, customerScore: score ?? null })
  }
  return items
}

interface Added {
  readonly id: string
  readonly added: ReadonlySet<string>
  /** The customers' score after the change. */
  readonly after: number | undefined
}

function addedBy(db: ReadExecutor, change: number): readonly Added[] {
  return db.cells(broughtBy(change)).flatMap(([id, before, after, score]) => {
    const former = new Set(readingsIn(before).map(textOf))
    const added = new Set(
      readingsIn(after)
        .map(textOf)
        .filter((text) => !former.has(text)),
    )
    return added.size === 0 ? [] : [{ id: String(id), added, after: scoreIn(score) }]
  })
}

/** Readings as their column keeps them, which this program wrote. */
function readingsIn(cell: unknown): readonly Reading[] {
  return typeof cell === 'string' ? readingsSchema.parse(JSON.parse(cell)) : []
}

function scoreIn(cell: unknown): number | undefined {
  return typeof cell === 'number' ? cell : undefined
}

function textOf({ on, score, n, source = '', assumed = false }: Reading): string {
  return JSON.stringify([on, score, n ?? null, source, assumed])
}
