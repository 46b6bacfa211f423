import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { caseChannels, caseValues } from '../../store/cases/caseValues.ts'

/** Values of one column that are compared: of some dimensions every case has a value of its own. */
const mostCompared = 20_000

/**
 * How the channels and the values of own dimensions are written. Those that differ only in case, spaces, niqqud or final letters
 * are one, as the file has it, else as the table has it first: told apart, each would be a bar of its own and the largest none.
 */
export class Spellings {
  readonly #channels: Spelling
  readonly #values: ReadonlyMap<string, Spelling>

  /** `fields` are the ids of the dimensions that columns are read into. */
  constructor(db: ReadExecutor, fields: readonly string[]) {
    this.#channels = new Spelling(caseChannels(db, mostCompared))
    this.#values = new Map(fields.map((id) => [id, new Spelling(caseValues(db, id, mostCompared).map(({ value }) => value))]))
  }

  ofChannel(channel: string | undefined): string | undefined {
    return this.#channels.of(channel)
  }

  ofValue(field: string, value: string | undefined): string | undefined {
    return this.#values.get(field)?.of(value)
  }
}

class Spelling {
  readonly #byName = new Map<string, string>()
  /** As written, so that most values of a long table are normalised once. */
  readonly #asWritten = new Map<string, string>()

  constructor(known: readonly string[]) {
    for (const text of known) {
      this.#asWritten.set(text, text)
      const name = normaliseName(text)
      if (!this.#byName.has(name)) this.#byName.set(name, text)
    }
  }

  of(text: string | undefined): string | undefined {
    if (text === undefined) return undefined
    const met = this.#asWritten.get(text)
    if (met !== undefined) return met
    if (this.#asWritten.size >= mostCompared) return text
    const name = normaliseName(text)
    const first = this.#byName.get(name) ?? text
    this.#byName.set(name, first)
    this.#asWritten.set(text, first)
    return first
  }
}
