import type { ReadExecutor } from '../store/base/executor.ts'
import { contentOfExternalId, hasContents, hasExternalIds, timesOfContent } from '../store/occurrenceSources.ts'
import { storedLists } from '../store/storedLists.ts'
import type { Import } from './SortedRows.ts'

/** Whether a row is there already, as an earlier import or this one brought it; `changed`: with other content. */
export type Met = 'new' | 'duplicate' | 'changed'

/** The rows that earlier imports brought, and those of the one that is being sorted. */
export class EarlierRows {
  readonly #db: ReadExecutor
  /** Imports whose columns were mapped alike. */
  readonly #alike: readonly string[]
  readonly #hasIds: boolean
  readonly #hasContents: boolean
  readonly #seenIds = new Map<string, string>()
  /** How often earlier imports hold a content, less the rows of this one that were counted as those. */
  readonly #left = new Map<string, number>()

  constructor(db: ReadExecutor, reading: Import['reading']) {
    this.#db = db
    const mapping = mappingOf(reading)
    const alike = storedLists.imports.read(db).filter((one) => mappingOf(one.reading) === mapping)
    this.#alike = alike.map(({ id }) => id)
    this.#hasIds = alike.length > 0 && hasExternalIds(db)
    this.#hasContents = hasContents(db)
  }

  /** Of the next row of the table: by its external id where it has one, else by what it holds. */
  meet(externalId: string | undefined, content: string): Met {
    return externalId === undefined ? this.#meetContent(content) : this.#meetId(externalId, content)
  }

  #meetId(id: string, content: string): Met {
    const before = this.#seenIds.get(id) ?? this.#contentOf(id)
    if (before === undefined) {
      this.#seenIds.set(id, content)
      return 'new'
    }
    return before === content ? 'duplicate' : 'changed'
  }

  #contentOf(id: string): string | undefined {
    return this.#hasIds ? contentOfExternalId(this.#db, id, this.#alike) : undefined
  }

  #meetContent(content: string): Met {
    if (!this.#hasContents) return 'new'
    const left = this.#left.get(content) ?? timesOfContent(this.#db, content)
    this.#left.set(content, left - 1)
    return left > 0 ? 'duplicate' : 'new'
  }
}

function mappingOf(reading: Import['reading']): string {
  return JSON.stringify(Object.entries(reading?.map ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
