import type { ReadExecutor, WriteExecutor } from '../base/executor.ts'
import { prepareQuery } from '../base/rows.ts'

/** Queries of a table that gives numbers to texts. */
interface NumberedTexts {
  readonly find: ReturnType<typeof prepareQuery>
  readonly add: ReturnType<typeof prepareQuery>
}

const names: NumberedTexts = {
  find: prepareQuery`SELECT number FROM ${'rollup_name'} WHERE name = ?`,
  add: prepareQuery`INSERT INTO ${'rollup_name'} (name) VALUES (?)`,
}
/** Apart from the names, which are all kept in memory: of some dimensions every case has a value of its own. */
const values: NumberedTexts = {
  find: prepareQuery`SELECT number FROM ${'field_value'} WHERE name = ?`,
  add: prepareQuery`INSERT INTO ${'field_value'} (name) VALUES (?)`,
}
const given = prepareQuery`SELECT number, name FROM ${'rollup_name'} WHERE number > ? ORDER BY number`

/** The number of no stage or no channel. */
const noName = 0
/** In place of stage and channel: all of them. */
export const anyPlace = -1

/**
 * Gives numbers to the names of failure points, stages, channels and own dimensions, and to the values of these; a text keeps
 * its number for ever.
 */
export class RollupNames {
  readonly #transaction: WriteExecutor
  readonly #names = new Map<string, number>()
  readonly #values = new Map<string, number>()

  constructor(transaction: WriteExecutor) {
    this.#transaction = transaction
  }

  /** 0 for none. */
  numberOf(name: string | null): number {
    return name === null || name === '' ? noName : this.#number(names, this.#names, name)
  }

  /** Of a value in one of the team's own dimensions. */
  numberOfValue(value: string): number {
    return this.#number(values, this.#values, value)
  }

  #number(texts: NumberedTexts, numbers: Map<string, number>, text: string): number {
    const known = numbers.get(text)
    if (known !== undefined) return known
    const number = find(this.#transaction, texts, text) ?? this.#give(texts, text)
    numbers.set(text, number)
    return number
  }

  #give(texts: NumberedTexts, text: string): number {
    this.#transaction.run(texts.add(text))
    const number = find(this.#transaction, texts, text)
    if (number === undefined) throw new Error('a name was numbered and its number is not there')
    return number
  }
}

function find(db: ReadExecutor, texts: NumberedTexts, text: string): number | undefined {
  const [cells] = db.cells(texts.find(text))
  return cells === undefined ? undefined : Number(cells[0])
}

export function findNumber(db: ReadExecutor, name: string): number | undefined {
  return find(db, names, name)
}

export function findValueNumber(db: ReadExecutor, value: string): number | undefined {
  return find(db, values, value)
}

/** Every name by its number: those known before, which never change, and what came since. */
export function readNames(db: ReadExecutor, known: ReadonlyMap<number, string> = new Map()): ReadonlyMap<number, string> {
  const last = Math.max(0, ...[...known.keys()].slice(-1))
  const added = db.cells(given(last)).map(([number, name]) => [Number(number), String(name)] as const)
  return added.length === 0 ? known : new Map([...known, ...added])
}
