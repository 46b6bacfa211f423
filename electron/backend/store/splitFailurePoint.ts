import { v7 as uuidv7 } from 'uuid'
import type { SplitBy, SplitCount, SplitDimension, SplitPart } from '../../../shared/contract/lists/failurePointContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { prepareQuery } from './base/rows.ts'
import { failurePoints } from './lists/causes/failurePoints.ts'

const all = prepareQuery`SELECT count(*) FROM ${'occurrence'} WHERE failure_point = ?`
const texts = prepareQuery`SELECT id, text FROM ${'occurrence'} WHERE failure_point = ?`
const ofChannel = prepareQuery`SELECT id, text FROM ${'occurrence'} WHERE failure_point = ? AND nullif(channel, '') IS ?`
const ofStage = prepareQuery`SELECT id, text FROM ${'occurrence'} WHERE failure_point = ? AND stage IS ?`
const ofField = prepareQuery`SELECT id, text FROM ${'occurrence'} WHERE failure_point = ? AND (SELECT value FROM json_each(fields) WHERE key = ?) IS ?`
const channels = prepareQuery`SELECT nullif(channel, '') AS part, count(*) FROM ${'occurrence'} WHERE failure_point = ? GROUP BY part ORDER BY 2 DESC, 1 LIMIT 200`
const stages = prepareQuery`SELECT stage, count(*) FROM ${'occurrence'} WHERE failure_point = ? GROUP BY stage ORDER BY 2 DESC, 1 LIMIT 200`
const values = prepareQuery`SELECT (SELECT value FROM json_each(fields) WHERE key = ?) AS part, count(*) FROM ${'occurrence'} WHERE failure_point = ? GROUP BY part ORDER BY 2 DESC, 1 LIMIT 200`
const move = prepareQuery`UPDATE ${'occurrence'} SET failure_point = ? WHERE id IN (SELECT value FROM json_each(?))`

/** Ids that are named in one statement. */
const mostNamed = 10_000
const shownExamples = 3

/** The values by which the cases of a failure point can be told apart, the most frequent first, under the names that they have. */
export function splitParts(
  db: ReadExecutor,
  id: string,
  of: SplitDimension,
  names: ReadonlyMap<string, string> = new Map(),
): readonly SplitPart[] {
  return db.cells(partsQuery(id, of)).map(([value, rows]) => {
    const part = typeof value === 'string' ? value : null
    return { value: part, label: part === null ? null : (names.get(part) ?? part), rows: Number(rows) }
  })
}

function partsQuery(id: string, of: SplitDimension) {
  switch (of.kind) {
    case 'channel':
      return channels(id)
    case 'stage':
      return stages(id)
    case 'field':
      return values(of.field, id)
  }
}

/** How many cases a split would move, and what some of them say. */
export function splitCount(db: ReadExecutor, id: string, by: SplitBy): Omit<SplitCount, 'total'> {
  const found = casesBy(db, id, by)
  const examples = found.flatMap(({ text }) => (text === '' ? [] : [text])).slice(0, shownExamples)
  return { rows: found.length, examples }
}

/**
 * Moves some of the cases of a failure point to a new one at its place, of its severity and cost per case.
 * @throws Refusal `gone`, `split-none`, `split-all`, `title-taken`
 */
export function splitFailurePoint(
  transaction: WriteExecutor,
  id: string,
  by: SplitBy,
  title: string,
): { readonly id: string; readonly moved: number } {
  const known = failurePoints.read(transaction)
  const from = known.find((one) => one.id === id)
  if (from === undefined) throw new Refusal('gone')
  if (known.some((one) => normaliseName(one.title) === normaliseName(title))) throw new Refusal('title-taken', { title })
  const ids = casesBy(transaction, id, by).map((one) => one.id)
  if (ids.length === 0) throw new Refusal('split-none')
  if (ids.length === casesIn(transaction, id)) throw new Refusal('split-all')
  const { touchpoint, stage, channel, severity, costPerCase } = from
  const made = uuidv7()
  failurePoints.insert(transaction, [{ id: made, title, touchpoint, stage, channel, severity, costPerCase }])
  for (let at = 0; at < ids.length; at += mostNamed) {
    transaction.run(move(made, JSON.stringify(ids.slice(at, at + mostNamed))))
  }
  return { id: made, moved: ids.length }
}

function casesIn(db: ReadExecutor, id: string): number {
  return Number(db.cells(all(id))[0]?.[0] ?? 0)
}

interface FoundCase {
  readonly id: string
  readonly text: string
}

function casesBy(db: ReadExecutor, id: string, by: SplitBy): readonly FoundCase[] {
  const words = by.kind === 'text' ? searchWords(by.words) : []
  if (by.kind === 'text' && words.length === 0) return []
  const found: FoundCase[] = []
  for (const [occurrence, cell] of db.eachCells(casesQuery(id, by))) {
    const text = typeof cell === 'string' ? cell : ''
    if (words.length === 0 || holdsAllWords(normaliseText(text), words)) found.push({ id: String(occurrence), text })
  }
  return found
}

function casesQuery(id: string, by: SplitBy) {
  switch (by.kind) {
    case 'text':
      return texts(id)
    case 'channel':
      return ofChannel(id, by.value)
    case 'stage':
      return ofStage(id, by.value)
    case 'field':
      return ofField(id, by.field, by.value)
  }
}
