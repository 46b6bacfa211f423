import type { Occurrence } from '../../../shared/engagement/engagement.ts'
import type { SetAsideRow } from '../../../shared/model/lists/cases/imports.ts'
import type { LabelChoice } from '../../../shared/model/lists/cases/mappings.ts'
import type { Period } from '../../../shared/model/months.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { keptHeader } from '../../../shared/tables/mappings/keptHeader.ts'
import type { ReadExecutor } from '../store/base/executor.ts'
import { makeId } from '../store/base/makeId.ts'
import { insertImport } from '../store/insertImport.ts'
import { storedLists } from '../store/storedLists.ts'
import { ChangedRows } from './ChangedRows.ts'
import { choicesFor } from './keepMapping.ts'
import type { OwnColumn } from './readTable.ts'
import { datesOver, dealOverMonths } from './rows/datesOver.ts'
import { EarlierRows, type KnownBy } from './rows/EarlierRows.ts'
import { FailurePointTitles } from './rows/FailurePointTitles.ts'
import { JourneyPlaces } from './rows/JourneyPlaces.ts'
import type { PackedCases } from './rows/PackedCases.ts'
import { RowFates } from './rows/RowFates.ts'
import { mostSetAside, SetAsideRows } from './rows/SetAsideRows.ts'
import type { DraftRow, Import, SortedRows } from './rows/SortedRows.ts'
import type { SourcedOccurrence } from './rows/SourcedOccurrence.ts'
import { Spellings } from './rows/Spellings.ts'

/** Dimensions of its own that a file keeps. */
const mostFields = 8

export interface OccurrenceOptions {
  /** How the table was mapped; external ids are compared with those of imports that were mapped alike. */
  readonly reading: NonNullable<Import['reading']>
  /** Over whose months the rows of a table without dates are dealt. */
  readonly period: Period | undefined
  readonly ownColumns: readonly OwnColumn[]
  /** The header of the table, by which what was decided of its labels is found. */
  readonly columns: readonly string[]
  /** What is decided of them now. */
  readonly labels: readonly LabelChoice[]
  /** Rows that are here with other content are written as they are now. */
  readonly update?: boolean | undefined
  /** Told of rows as they are written. */
  readonly onRow?: ((rows: number) => void) | undefined
}

type Row = DraftRow<SourcedOccurrence>

/**
 * Which rows are new cases, with the failure points, stages and dimensions to make for them. A failure point is found by its
 * title alone. A row is there already where an import that was mapped alike, or this one, has its external id, or, without
 * one, where earlier imports hold rows of the same content as often. @throws Refusal `no-dates`, `bad-period`, `too-many-fields`, `too-many-set-aside`
 */
export function sortOccurrences(db: ReadExecutor, rows: PackedCases, options: OccurrenceOptions): SortedRows {
  const sorting = new Sorting(db, rows, options)
  let index = 0
  for (const row of rows) {
    sorting.sort(row, index)
    index += 1
  }
  return sorting.sorted()
}

class Sorting {
  readonly #rows: PackedCases
  readonly #options: OccurrenceOptions
  readonly #earlier: EarlierRows
  readonly #aside: SetAsideRows
  readonly #points: FailurePointTitles
  readonly #places: JourneyPlaces
  readonly #fields: ReturnType<typeof ownFields>
  readonly #spellings: Spellings
  readonly #changed: ChangedRows
  readonly #fates: RowFates
  #duplicates = 0
  #knownElsewhere = 0

  constructor(db: ReadExecutor, rows: PackedCases, options: OccurrenceOptions) {
    const choices = choicesFor(db, { as: 'occurrences', columns: options.columns }, options.labels)
    this.#rows = rows
    this.#options = options
    this.#earlier = new EarlierRows(db, knownOf(rows), options.reading)
    this.#aside = new SetAsideRows(db, choices, options.reading)
    this.#points = new FailurePointTitles(storedLists.failurePoints.read(db), choices)
    this.#places = new JourneyPlaces(storedLists.stages.read(db), [], makeId)
    this.#fields = ownFields(storedLists.fields.read(db), options.ownColumns)
    this.#fates = new RowFates(rows.length)
    const own = this.#fields.ids.map((id, index) => ({ id, name: options.ownColumns[index]?.name ?? '' }))
    this.#spellings = new Spellings(db, this.#fields.ids)
    const sources = { reading: options.reading, points: this.#points, places: this.#places, spellings: this.#spellings, own }
    this.#changed = new ChangedRows(db, sources)
  }

  sort(row: Row, index: number): void {
    const { title, stage, cells, none = [] } = row.draft
    const known = cells ?? [row.draft]
    const met = known.map((one) => this.#earlier.meet(one))
    const isNew = met.map((one) => one === 'new')
    if (!isNew.includes(true)) this.#duplicates += 1
    else if (this.#aside.holds(title)) this.#setAside(row, index, isNew)
    else {
      if (stage !== undefined) this.#places.stageNamed(stage)
      this.#points.idOf(title)
      this.#fates.tell(index, 'fresh', row.draft, isNew)
      if (known.some((one, at) => isNew[at] && this.#earlier.isElsewhere(one))) this.#knownElsewhere += 1
    }
    known.forEach((one, at) => {
      if (met[at] === 'changed') this.#changed.see(row.line, row.draft, one)
    })
    for (const one of none) if (this.#earlier.meet(one) === 'changed') this.#changed.see(row.line, row.draft, one)
  }

  #setAside({ draft }: Row, index: number, isNew: readonly boolean[]): void {
    const { externalId, content } = draft
    const cells = draft.cells?.filter((_cell, at) => isNew[at])
    const isHeld = (cells ?? [{ externalId, content }]).map((cell) => this.#aside.meet(cell)).every((held) => held)
    if (isHeld) this.#duplicates += 1
    else this.#fates.tell(index, 'aside', draft, isNew)
  }

  sorted(): SortedRows {
    const [fates, fields, { ownColumns, period, onRow }] = [this.#fates, this.#fields, this.#options]
    const count = fates.aside.rows
    if (count > mostSetAside) throw new Refusal('too-many-set-aside', { most: mostSetAside, count })
    const toDates = datesOver(period, fates.fresh)
    const asideDates = datesOver(period, fates.aside)
    const own = { ids: fields.ids, spellings: this.#spellings }
    const changes = this.#changed.changes(this.#options.update === true)
    const [points, places, rows] = [this.#points, this.#places, this.#rows]
    return {
      imported: fates.fresh.rows,
      duplicates: this.#duplicates,
      setAside: count,
      changed: changes.told,
      updated: changes.updated,
      knownElsewhere: this.#knownElsewhere,
      rejected: [],
      merged: points.merged,
      created: { failurePoints: points.made.length, stages: places.newStages.length, fields: fields.made.length },
      insert(transaction, taken) {
        storedLists.stages.insert(transaction, places.newStages)
        storedLists.failurePoints.insertMany(transaction, points.made)
        storedLists.fields.insert(transaction, fields.made)
        changes.update(transaction)
        const columnOf = Object.fromEntries(fields.ids.map((id, index) => [id, keptHeader(ownColumns[index]?.column ?? '')]))
        const reading = { ...taken.reading, ...(fields.ids.length === 0 ? {} : { fields: columnOf }) }
        const setAsideRows = count === 0 ? [] : [...keptAside(fates.among(rows, 'aside'), asideDates, own)]
        const kept = { ...taken, reading, ...(setAsideRows.length === 0 ? {} : { setAsideRows }) }
        const placeOf = ({ title, stage }: SourcedOccurrence) => ({
          failurePoint: points.metId(title),
          stage: stage === undefined ? undefined : places.stageNamed(stage),
        })
        const fresh = placed(fates.among(rows.taken(), 'fresh'), placeOf)
        insertImport(transaction, kept, toldOf(occurrencesOf(fresh, toDates, own), onRow))
      },
    }
  }
}

function* knownOf(rows: Iterable<Row>): Generator<KnownBy> {
  for (const { draft } of rows) {
    yield* draft.cells ?? [draft]
    if (draft.none !== undefined) yield* draft.none
  }
}

function* toldOf<Row>(rows: Iterable<Row>, tell: (rows: number) => void = () => undefined): Generator<Row> {
  for (const row of rows) {
    yield row
    tell(1)
  }
}

/** The rows that are set aside, as the import keeps them: a failure point and a stage are names there. */
function* keptAside(rows: Iterable<Row>, toDates: ReturnType<typeof datesOver>, own: OwnFields): Generator<SetAsideRow> {
  for (const row of rows) {
    const named = [{ row, failurePoint: row.draft.title, stage: row.draft.stage }]
    for (const { failurePoint: title, ...said } of occurrencesOf(named, toDates, own)) {
      yield { line: row.line, title, ...said }
    }
  }
}

/** Where a row that brings something goes. */
interface Place {
  readonly failurePoint: string
  readonly stage: string | undefined
}

/** A row that brings something. */
interface FreshRow extends Place {
  readonly row: Row
}

function* placed(rows: Iterable<Row>, placeOf: (draft: SourcedOccurrence) => Place): Generator<FreshRow> {
  for (const row of rows) yield { row, ...placeOf(row.draft) }
}

function* occurrencesOf(
  fresh: Iterable<FreshRow>,
  toDates: ReturnType<typeof datesOver>,
  own: OwnFields,
): Generator<Omit<Occurrence, 'import'>> {
  for (const { row, failurePoint, stage } of fresh) {
    const { draft } = row
    const { customer } = draft
    const channel = own.spellings.ofChannel(draft.channel)
    const fields = ownOf(own, draft.ownValues)
    let { text } = draft
    for (const { externalId, content, ...cell } of draft.cells ?? [draft]) {
      const parts = 'span' in cell ? dealOverMonths(cell.span, cell.count, cell.cost) : toDates(draft)
      // What is dealt over months is told apart by its first part alone.
      let source: Pick<Occurrence, 'text' | 'externalId' | 'content'> = { text, externalId, content }
      for (const part of parts) {
        yield { failurePoint, ...part, stage, channel, customer, ...source, fields }
        source = noSource
      }
      text = undefined
    }
  }
}

const noSource = {}

/** The dimensions that columns are read into, and how their values are written. */
interface OwnFields {
  readonly ids: readonly string[]
  readonly spellings: Spellings
}

function ownOf({ ids, spellings }: OwnFields, values: readonly (string | undefined)[]): Record<string, string> | undefined {
  const said = ids.flatMap((id, index) => {
    const value = spellings.ofValue(id, values[index])
    return value === undefined ? [] : [[id, value] as const]
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

/** The file's dimensions that columns are read into, by name; made where there is none of that name. @throws Refusal `too-many-fields` */
function ownFields(known: readonly { readonly id: string; readonly name: string }[], columns: readonly OwnColumn[]) {
  const made: { readonly id: string; readonly name: string }[] = []
  const ids = columns.map(({ name }) => {
    const isSame = (field: { readonly name: string }) => normaliseName(field.name) === normaliseName(name)
    const found = known.find(isSame) ?? made.find(isSame)
    if (found !== undefined) return found.id
    const field = { id: makeId(), name: name.trim() }
    made.push(field)
    return field.id
  })
  const count = known.length + made.length
  if (made.length > 0 && count > mostFields) throw new Refusal('too-many-fields', { most: mostFields, count })
  return { ids, made }
}
