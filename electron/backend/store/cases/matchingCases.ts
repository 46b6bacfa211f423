import type { ReadExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'
import type { Cells } from '../fields/Field.ts'
import { caseKey, positionOf } from './caseKey.ts'

/** Values that are asked for where cases have one of their own, and the failure points whose own place says it for the others. */
export interface PlacedValues {
  readonly values: readonly (string | null)[]
  readonly byFailurePoint: readonly string[]
}

/** What cases have to meet, beside their words; what is not said does not narrow. */
export interface CaseConditions {
  readonly failurePoints: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly channels: PlacedValues | null
  readonly stages: PlacedValues | null
  readonly fields: readonly { readonly field: string; readonly values: readonly (string | null)[] }[]
}

export function isUnconditional({ failurePoints, from, to, channels, stages, fields }: CaseConditions): boolean {
  return failurePoints.length === 0 && from === null && to === null && channels === null && stages === null && fields.length === 0
}

const last = prepareQuery`SELECT max(position) FROM ${'occurrence'}`
const columns = ['happened_on', 'position', 'failure_point', 'channel', 'stage', 'fields']
const between = prepareQuery`SELECT ${columns} FROM ${'occurrence'} WHERE position BETWEEN ? AND ?`
const at = prepareQuery`SELECT ${columns} FROM ${'occurrence'} WHERE position IN (SELECT value FROM json_each(?))`
const ofFailurePoint = prepareQuery`SELECT ${columns} FROM ${'occurrence'} WHERE failure_point = ?`

/** Rows that are read in one go: whoever writes to the file waits no longer for them than a keystroke takes. */
const atOnce = 20_000

/**
 * The keys of the cases that meet the conditions, ascending. `tell` hears 0–1, how far it is. What is read is of one moment only when
 * nobody writes meanwhile.
 */
export function matchingCases(db: ReadExecutor, conditions: CaseConditions, tell: (share: number) => void): Float64Array {
  const meets = conditionsOf(conditions)
  const keys: number[] = []
  const look = (row: Cells) => {
    if (meets(row)) keys.push(caseKey(String(row[0]), Number(row[1])))
  }
  if (conditions.failurePoints.length > 0) {
    for (const id of new Set(conditions.failurePoints)) for (const row of db.eachCells(ofFailurePoint(id))) look(row)
  } else {
    const highest = Number(db.cells(last())[0]?.[0] ?? 0)
    for (let from = 0; from <= highest; from += atOnce) {
      for (const row of db.eachCells(between(from, from + atOnce - 1))) look(row)
      tell(Math.min(1, (from + atOnce) / highest))
    }
  }
  return Float64Array.from(keys).sort()
}

/** The same among cases that are known by their keys, which are all that is looked at: worth it where they are few. */
export function matchingAmong(db: ReadExecutor, conditions: CaseConditions, known: Float64Array): Float64Array {
  const meets = conditionsOf(conditions)
  const points = new Set(conditions.failurePoints)
  const keys: number[] = []
  for (let from = 0; from < known.length; from += atOnce) {
    const positions = Array.from(known.subarray(from, from + atOnce), positionOf)
    for (const row of db.eachCells(at(JSON.stringify(positions)))) {
      const isAt = points.size === 0 || points.has(String(row[2]))
      if (isAt && meets(row)) keys.push(caseKey(String(row[0]), Number(row[1])))
    }
  }
  return Float64Array.from(keys).sort()
}

type Condition = (row: Cells) => boolean

function conditionsOf({ from, to, channels, stages, fields }: CaseConditions): Condition {
  const conditions: Condition[] = []
  if (from !== null) conditions.push(([on]) => String(on) >= from)
  if (to !== null) conditions.push(([on]) => String(on) <= to)
  if (channels !== null) conditions.push(placed(channels, ([, , , channel]) => textIn(channel)))
  if (stages !== null) conditions.push(placed(stages, ([, , , , stage]) => textIn(stage)))
  for (const { field, values } of fields) {
    const asked = new Set(values)
    conditions.push(([, , , , , cell]) => asked.has(valueIn(cell, field)))
  }
  return (row) => conditions.every((meets) => meets(row))
}

function placed({ values, byFailurePoint }: PlacedValues, of: (row: Cells) => string | null): Condition {
  const asked = new Set(values)
  const points = new Set(byFailurePoint)
  return (row) => {
    const own = of(row)
    return own === null ? points.has(String(row[2])) : asked.has(own)
  }
}

/** Cells of own fields, of which a million hold only a few hundred different ones. */
const parsed = new Map<string, ReadonlyMap<string, string>>()
const mostParsed = 10_000

function valueIn(cell: unknown, field: string): string | null {
  if (typeof cell !== 'string') return null
  let values = parsed.get(cell)
  if (values === undefined) {
    if (parsed.size >= mostParsed) parsed.clear()
    values = new Map(Object.entries<unknown>(JSON.parse(cell)).map(([key, value]) => [key, String(value)]))
    parsed.set(cell, values)
  }
  return values.get(field) ?? null
}

function textIn(cell: unknown): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}
