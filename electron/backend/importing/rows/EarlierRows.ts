import type { Mapping } from '../../../../shared/model/lists/cases/mappings.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { contentsOfExternalIds, timesOfContents } from '../../store/occurrenceSources.ts'
import { storedLists } from '../../store/storedLists.ts'

/** Whether a row is there already, as an earlier import or this one brought it; `changed`: with other content. */
export type Met = 'new' | 'duplicate' | 'changed'

/** By what a row is known. */
export interface KnownBy {
  readonly externalId?: string | undefined
  readonly content: string
}

/** The rows that earlier imports brought, and those of the one that is being sorted. */
export class EarlierRows {
  /** What stands for each row by its external id: those of imports whose columns were mapped alike, and those met so far. */
  readonly #contents: Map<string, string>
  /** How often earlier imports hold a content, less the rows of this one that were counted as those. */
  readonly #left: Map<string, number>

  /** `rows` are all that will be asked about. */
  constructor(db: ReadExecutor, rows: readonly KnownBy[], reading: Mapping['reading']) {
    const mapping = mappingOf(reading)
    const alike = storedLists.imports.read(db).filter((one) => mappingOf(one.reading) === mapping)
    const ids = new Set(rows.flatMap(({ externalId }) => externalId ?? []))
    const imports = alike.map(({ id }) => id)
    this.#contents = new Map(contentsOfExternalIds(db, ids, imports))
    const contents = rows.flatMap(({ externalId, content }) => (externalId === undefined ? content : []))
    this.#left = timesOfContents(db, new Set(contents))
  }

  /** Of the next row of the table: by its external id where it has one, else by what it holds. */
  meet({ externalId, content }: KnownBy): Met {
    return externalId === undefined ? this.#meetContent(content) : this.#meetId(externalId, content)
  }

  #meetId(id: string, content: string): Met {
    const before = this.#contents.get(id)
    if (before === undefined) {
      this.#contents.set(id, content)
      return 'new'
    }
    return before === content ? 'duplicate' : 'changed'
  }

  #meetContent(content: string): Met {
    const left = this.#left.get(content) ?? 0
    if (left === 0) return 'new'
    this.#left.set(content, left - 1)
    return 'duplicate'
  }
}

export function mappingOf(reading: Mapping['reading']): string {
  return JSON.stringify(Object.entries(reading?.map ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
