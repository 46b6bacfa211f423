import type { SetAsideRow } from '../../../../shared/model/lists/cases/imports.ts'
import type { LabelChoice, Mapping } from '../../../../shared/model/lists/cases/mappings.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { storedLists } from '../../store/storedLists.ts'
import { idKeyOf, type KnownBy, mappingOf } from './EarlierRows.ts'

/** Rows that imports keep aside. The whole list of imports is held in memory, so there is an end to it. */
export const mostSetAside = 20_000

/** Which labels are set aside, and which rows of them earlier imports of this mapping hold aside already. */
export class SetAsideRows {
  readonly #labels: ReadonlySet<string>
  readonly #ids = new Set<string>()
  readonly #keyOf: ReturnType<typeof idKeyOf>
  readonly #left = new Map<string, number>()

  constructor(db: ReadExecutor, choices: readonly LabelChoice[], reading: Mapping['reading']) {
    this.#labels = new Set(choices.filter(({ setAside }) => setAside).map(({ label }) => normaliseName(label)))
    this.#keyOf = idKeyOf(reading)
    if (this.#labels.size === 0) return
    const mapping = mappingOf(reading)
    for (const one of storedLists.imports.read(db)) {
      for (const row of one.setAsideRows ?? []) this.#remember(row, mappingOf(one.reading) === mapping)
    }
  }

  #remember({ externalId, content }: SetAsideRow, isAlike: boolean): void {
    if (externalId !== undefined) {
      if (isAlike) this.#ids.add(this.#keyOf(externalId))
    } else if (content !== undefined) this.#left.set(content, (this.#left.get(content) ?? 0) + 1)
  }

  holds(label: string): boolean {
    return this.#labels.size > 0 && this.#labels.has(normaliseName(label))
  }

  /** Whether the next row of such a label is held aside already. */
  meet({ externalId, content }: KnownBy): boolean {
    if (externalId !== undefined) {
      const key = this.#keyOf(externalId)
      const isThere = this.#ids.has(key)
      this.#ids.add(key)
      return isThere
    }
    const left = this.#left.get(content) ?? 0
    if (left > 0) this.#left.set(content, left - 1)
    return left > 0
  }
}
