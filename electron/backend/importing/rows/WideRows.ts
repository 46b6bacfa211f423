import type { Period } from '../../../../shared/model/months.ts'
import { longestName } from '../../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { OccurrenceDraft } from '../../../../shared/tables/readOccurrenceRow.ts'
import type { WideTable } from '../../../../shared/tables/readRow.ts'
import { ContentHash } from '../../engagement/seal/ContentHash.ts'

/** What a row of a wide table counts in one time, known again as a row of its own. */
export interface WideCell {
  /** What the row is about, and the time: the same in the next table, which has a column more. */
  readonly externalId: string
  /** Stands for the number too. */
  readonly content: string
  readonly span: Period
  readonly count: number
  /** Its part of the cost of the row. */
  readonly cost?: number | undefined
}

/** What a row of a wide table counts, and where it counts nothing. */
export interface WideCells {
  readonly cells: readonly WideCell[]
  readonly none: readonly WideCell[]
}

/** Room for a hash in place of the end of a name that is too long. */
const longestAbout = longestName - 100

/** Makes the cells of the rows of one wide table; rows about the same are told apart by their order. */
export class WideRows {
  /** By a name in whatever spelling. */
  readonly #times = new Map<string, number>()

  /**
   * A row that counts nothing has one cell of no cases, by which it is known again. `none` are the other times of which it says
   * that there was nothing: an earlier table may have counted something there.
   */
  cellsOf(draft: OccurrenceDraft, ownValues: readonly (string | undefined)[], { columns }: WideTable): WideCells {
    const about = this.#aboutOf(draft, ownValues)
    const [first] = columns
    const { counts = [], cost } = draft
    const counted = counts.length > 0 || first === undefined ? counts : [{ span: first.span, count: 0 }]
    const total = counted.reduce((sum, { count }) => sum + count, 0)
    const cells = counted.map(({ span, count }) => {
      const share = cost === undefined ? {} : { cost: total === 0 ? cost : cost * (count / total) }
      return { ...cellOf(about, span, count), ...share }
    })
    const said = new Set(cells.map(({ externalId }) => externalId))
    const none = columns.map(({ span }) => cellOf(about, span, 0)).filter(({ externalId }) => !said.has(externalId))
    return { cells, none }
  }

  #aboutOf({ title, stage, channel, customer, externalId }: OccurrenceDraft, ownValues: readonly (string | undefined)[]): string {
    const said = externalId === undefined ? [title, stage, channel, customer, ...ownValues] : [externalId]
    const whole = said.filter((one) => one !== undefined).join(' › ')
    const name = whole.length <= longestAbout ? whole : `${whole.slice(0, longestAbout - 20)}… ${hashOf([whole]).slice(0, 16)}`
    const key = normaliseName(name)
    const times = (this.#times.get(key) ?? 0) + 1
    this.#times.set(key, times)
    return times === 1 ? name : `${name} (${times})`
  }
}

function cellOf(about: string, span: Period, count: number): WideCell {
  return {
    externalId: `${about} · ${timeOf(span)}`,
    content: hashOf([about, span.from, span.to, String(count)]),
    span,
    count,
  }
}

/** 2026-03 for a month, else its days. */
function timeOf({ from, to }: Period): string {
  const month = from.slice(0, 'yyyy-mm'.length)
  return from.endsWith('-01') && to.startsWith(month) && to > `${month}-27` ? month : from === to ? from : `${from}…${to}`
}

function hashOf(texts: readonly string[]): string {
  const hash = new ContentHash()
  hash.add(texts)
  return hash.toString()
}
