import type { ReadExecutor, WriteExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'

const byName = prepareQuery`SELECT number FROM ${'rollup_name'} WHERE name = ?`
const add = prepareQuery`INSERT INTO ${'rollup_name'} (name) VALUES (?)`
const given = prepareQuery`SELECT number, name FROM ${'rollup_name'} WHERE number > ? ORDER BY number`

/** The number of no stage or no channel. */
const noName = 0
/** In place of stage and channel: all of them. */
export const anyPlace = -1

/** Gives numbers to the names of failure points, stages and channels; a name keeps its number for ever. */
export class RollupNames {
  readonly #transaction: WriteExecutor
  readonly #known = new Map<string, number>()

  constructor(transaction: WriteExecutor) {
    this.#transaction = transaction
  }

  /** 0 for none. */
  numberOf(name: string | null): number {
    if (name === null || name === '') return noName
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const number = findNumber(this.#transaction, name) ?? this.#give(name)
    this.#known.set(name, number)
    return number
  }

  #give(name: string): number {
    this.#transaction.run(add(name))
    const number = findNumber(this.#transaction, name)
    if (number === undefined) throw new Error('a name was numbered and its number is not there')
    return number
  }
}

export function findNumber(db: ReadExecutor, name: string): number | undefined {
  const [cells] = db.cells(byName(name))
  return cells === undefined ? undefined : Number(cells[0])
}

/** Every name by its number: those known before, which never change, and what came since. */
export function readNames(db: ReadExecutor, known: ReadonlyMap<number, string> = new Map()): ReadonlyMap<number, string> {
  const last = Math.max(0, ...[...known.keys()].slice(-1))
  const added = db.cells(given(last)).map(([number, name]) => [Number(number), String(name)] as const)
  return added.length === 0 ? known : new Map([...known, ...added])
}
