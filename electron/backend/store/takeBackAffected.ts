import type * as z from 'zod'
import { responseSchema } from '../../../shared/model/lists/causes/failurePoints.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { failurePoints } from './lists/causes/failurePoints.ts'

const broughtBy = prepareQuery`SELECT json_extract(before, '$.id'), json_extract(before, '$.response'), json_extract(after, '$.response') FROM journal WHERE change = ? AND table_name = 'failure_point' AND operation = 'update' ORDER BY id`

interface KeptPoint {
  readonly id: string
  readonly title: string
}

/**
 * Takes those off the lists of whom else a failure point affects whom a change put there, but for those who were told since:
 * their failure points are kept and named. `items` counts who went.
 */
export function takeBackAffected(transaction: WriteExecutor, change: number): { items: number; kept: readonly KeptPoint[] } {
  const kept: KeptPoint[] = []
  let items = 0
  for (const [id, added] of addedBy(transaction, change)) {
    const point = failurePoints.find(transaction, id)
    const { response = {} } = point ?? {}
    const listed = response.alsoAffected ?? []
    const left = listed.filter((one) => !added.has(textOf(one)))
    items += listed.length - left.length
    const names = new Set([...added].map(nameIn))
    if (point !== undefined && left.some(({ customer }) => names.has(customer))) kept.push({ id, title: point.title })
    if (left.length === listed.length) continue
    const { alsoAffected: _former, ...said } = response
    const rest = left.length === 0 ? said : { ...said, alsoAffected: left }
    failurePoints.update(transaction, id, { response: Object.keys(rest).length === 0 ? null : rest })
  }
  return { items, kept }
}

/** Whom a change put on the list of a failure point, by its id. */
function addedBy(db: ReadExecutor, change: number): ReadonlyMap<string, ReadonlySet<string>> {
  const added = new Map<string, ReadonlySet<string>>()
  for (const [id, before, after] of db.cells(broughtBy(change))) {
    const former = new Set(listIn(before).map(textOf))
    const brought = listIn(after)
      .map(textOf)
      .filter((text) => !former.has(text))
    if (brought.length > 0) added.set(String(id), new Set(brought))
  }
  return added
}

type Entry = NonNullable<z.output<typeof responseSchema>['alsoAffected']>[number]

/** The list in a response as its column keeps it, which this program wrote. */
function listIn(cell: unknown): readonly Entry[] {
  return typeof cell === 'string' ? (responseSchema.parse(JSON.parse(cell)).alsoAffected ?? []) : []
}

function textOf({ customer, toldOn = '' }: Entry): string {
  return `${customer}\n${toldOn}`
}

function nameIn(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
