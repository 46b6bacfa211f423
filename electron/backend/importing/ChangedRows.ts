import type { RowDifference } from '../../../shared/contract/files/rowDifference.ts'
import type { Occurrence } from '../../../shared/engagement/engagement.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import type { ReadExecutor, WriteExecutor } from '../store/base/executor.ts'
import { occurrencesOfExternalIds } from '../store/occurrenceSources.ts'
import { storedLists } from '../store/storedLists.ts'
import { idKeyOf, type KnownBy, mappingOf } from './rows/EarlierRows.ts'
import type { FailurePointTitles } from './rows/FailurePointTitles.ts'
import type { JourneyPlaces } from './rows/JourneyPlaces.ts'
import type { Import, SortedRows } from './rows/SortedRows.ts'
import type { SourcedOccurrence } from './rows/SourcedOccurrence.ts'
import type { Spellings } from './rows/Spellings.ts'
import type { WideCell } from './rows/WideRows.ts'

interface Sources {
  readonly reading: NonNullable<Import['reading']>
  readonly points: FailurePointTitles
  readonly places: JourneyPlaces
  readonly spellings: Spellings
  /** The dimensions that columns are read into, in their order. */
  readonly own: readonly { readonly id: string; readonly name: string }[]
}

interface Seen {
  readonly line: number
  readonly draft: SourcedOccurrence
  readonly known: KnownBy | WideCell
}

type Patch = Parameters<typeof storedLists.occurrences.update>[2]

/** What a row says now of a case that is here with other content. */
interface Change {
  readonly id: string
  readonly differences: readonly RowDifference[]
  readonly patch: Patch
}

/** Rows that are told with what differs; of the others it is said which they are. */
const mostTold = 1000

/** The rows of a table that are here already under their external id with other content: what differs, and how it is put right. */
export class ChangedRows {
  readonly #db: ReadExecutor
  readonly #sources: Sources
  readonly #keyOf: ReturnType<typeof idKeyOf>
  readonly #seen: Seen[] = []

  constructor(db: ReadExecutor, sources: Sources) {
    this.#db = db
    this.#sources = sources
    this.#keyOf = idKeyOf(sources.reading)
  }

  see(line: number, draft: SourcedOccurrence, known: KnownBy | WideCell): void {
    this.#seen.push({ line, draft, known })
  }

  /** `isUpdated`: they are to be written as they are now, those of longer times than a month excepted. */
  changes(isUpdated: boolean): Pick<SortedRows, 'changed'> & {
    readonly told: SortedRows['changed']
    readonly updated: number
    update(transaction: WriteExecutor): void
  } {
    const found = this.#find(isUpdated)
    const changeOf = ({ known }: Seen) => found.get(this.#keyOf(known.externalId ?? ''))
    // The same count of what is only spelled otherwise is no news.
    const seen = this.#seen.filter((one) => !('span' in one.known) || changeOf(one)?.differences.length !== 0)
    const told = seen.map((one) => {
      const differences = changeOf(one)?.differences
      return { line: one.line, id: one.known.externalId ?? '', ...(differences === undefined ? {} : { differences }) }
    })
    const written = isUpdated ? [...new Set(seen.flatMap((one) => changeOf(one) ?? []))] : []
    return {
      changed: told,
      told,
      updated: written.length,
      update(transaction) {
        for (const { id, patch } of written) storedLists.occurrences.update(transaction, id, patch)
      },
    }
  }

  #find(isUpdated: boolean): ReadonlyMap<string, Change> {
    const found = new Map<string, Change>()
    const seen = isUpdated ? this.#seen : this.#seen.slice(0, mostTold)
    if (seen.length === 0) return found
    const mapping = mappingOf(this.#sources.reading)
    const imports = storedLists.imports.read(this.#db).filter(({ reading }) => mappingOf(reading) === mapping)
    const asked = new Set(seen.map(({ known }) => this.#keyOf(known.externalId ?? '')))
    const ids = occurrencesOfExternalIds(
      this.#db,
      { asked, keyOf: this.#keyOf },
      imports.map(({ id }) => id),
    )
    const titles = new Map(storedLists.failurePoints.read(this.#db).map(({ id, title }) => [id, title]))
    const stages = new Map(storedLists.stages.read(this.#db).map(({ id, name }) => [id, name]))
    for (const one of seen) {
      const key = this.#keyOf(one.known.externalId ?? '')
      const id = ids.get(key)
      const before = id === undefined ? undefined : storedLists.occurrences.find(this.#db, id)
      if (before === undefined || !isOneCase(one)) continue
      // What a row says of a case that came twice in this table is what it says last.
      found.set(key, this.#changeOf(one, before, { titles, stages }, isUpdated))
    }
    return found
  }

  #changeOf({ draft, known }: Seen, before: Occurrence & { readonly id: string }, names: Names, isUpdated: boolean): Change {
    const { points, places, spellings, reading, own } = this.#sources
    const differences: RowDifference[] = []
    const patch: { -readonly [Key in keyof Patch]: Patch[Key] } = { content: known.content }
    const compare = (
      field: RowDifference['field'],
      was: string | number | undefined,
      is: string | number | undefined,
    ): boolean => {
      const isSame = (was ?? null) === (is ?? null)
      if (!isSame) differences.push({ field, before: was ?? null, after: is ?? null })
      return !isSame
    }
    if ('span' in known) {
      if (compare('count', before.count, known.count)) patch.count = known.count
      if (known.cost !== undefined && compare('cost', before.cost, known.cost)) patch.cost = known.cost
      return { id: before.id, differences, patch }
    }
    const was = names.titles.get(before.failurePoint) ?? ''
    const title = points.titleOf(draft.title)
    if (normaliseName(was) !== normaliseName(title) && compare('title', was, title) && isUpdated) {
      patch.failurePoint = points.idOf(draft.title)
    }
    const stage = before.stage === undefined ? undefined : names.stages.get(before.stage)
    if (normaliseName(stage ?? '') !== normaliseName(draft.stage ?? '') && compare('stage', stage, draft.stage) && isUpdated) {
      patch.stage = draft.stage === undefined ? null : places.stageNamed(draft.stage)
    }
    if (draft.on !== undefined && compare('on', before.on, draft.on)) patch.on = draft.on
    for (const field of ['channel', 'customer', 'count', 'cost', 'text'] as const) {
      const said = field === 'channel' ? spellings.ofChannel(draft.channel) : draft[field]
      if (reading.map?.[field] === undefined || !compare(field, before[field], said)) continue
      Object.assign(patch, { [field]: said ?? null })
    }
    const fields = { ...before.fields }
    own.forEach(({ id, name }, index) => {
      const [value, former] = [spellings.ofValue(id, draft.ownValues[index]), before.fields?.[id]]
      if (value === former) return
      differences.push({ field: 'own', name, before: former ?? null, after: value ?? null })
      if (value === undefined) delete fields[id]
      else fields[id] = value
      patch.fields = fields
    })
    if (patch.fields !== undefined && Object.keys(fields).length === 0) patch.fields = null
    return { id: before.id, differences, patch }
  }
}

interface Names {
  readonly titles: ReadonlyMap<string, string>
  readonly stages: ReadonlyMap<string, string>
}

/** A count that was dealt over months is several cases, and so is a row that a period dates. */
function isOneCase({ draft, known }: Seen): boolean {
  if (!('span' in known)) return draft.on !== undefined
  return known.span.from.slice(0, 'yyyy-mm'.length) === known.span.to.slice(0, 'yyyy-mm'.length)
}
