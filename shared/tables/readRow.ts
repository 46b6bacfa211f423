import type { ColumnPeriod, DateOrder, DecimalMark, ScoreScale } from '../model/importVocabulary.ts'
import type { Period } from '../model/months.ts'
import { cleanName, cleanText, unreadableIn } from '../model/textRules.ts'
import type { ColumnMark } from './cells/columnMark.ts'
import type { CurrencySign } from './cells/currencySigns.ts'
import { DateColumn, type DateReason, type DecidedDates } from './cells/DateColumn.ts'
import { isoDayOf } from './cells/dateReadings.ts'
import { type Contradiction, NumberColumn } from './cells/NumberColumn.ts'
import { blank, type Reading, read } from './cells/Reading.ts'
import { partsOf } from './cells/readEstimate.ts'
import { readNumber } from './cells/readNumber.ts'
import { readText } from './cells/readText.ts'
import { type DecidedScale, ScoreColumn } from './cells/ScoreColumn.ts'
import { cellAt, type Places } from './findColumns.ts'
import type { CellReason, Rejection } from './rejection.ts'
import type { TableRecord } from './TableRecord.ts'
import { type DateField, dateFields, moneyFields, type NumberField, numberFields, type TableField } from './tableFields.ts'

export type RowReading<Draft> =
  | {
      readonly ok: true
      readonly draft: Draft
      /** Characters of its names that no file keeps, replaced or left out. */
      readonly replaced: number
    }
  | { readonly ok: false; readonly rejection: Rejection }

/** How each column of a table writes its numbers. */
type ColumnMarks = ReadonlyMap<NumberField, ColumnMark>

/** A column whose cells count the cases of a time that its header names. */
export interface WideColumn {
  readonly place: number
  /** Its header. */
  readonly column: string
  readonly span: Period
}

/** How a table counts cases in a column for each month, quarter or year. */
export interface WideTable {
  /** How long each column's time is; `mixed` where they differ. */
  readonly per: ColumnPeriod | 'mixed'
  readonly columns: readonly WideColumn[]
  /** Headers of columns that add up others, which are left out. */
  readonly totals: readonly string[]
}

/** What is known of a table's columns when all of it was seen. */
export interface KnownColumns {
  /** How many cells a row may have. */
  readonly columns: number
  /** Where each field stands. */
  readonly places: Places
  readonly marks: ColumnMarks
  /** The signs of the currencies that stand beside its amounts of money. */
  readonly currencies: readonly CurrencySign[]
  readonly dates: ReadonlyMap<DateField, DecidedDates>
  /** How many days of a sheet's column may have day and month the wrong way round; columns without any are absent. */
  readonly maybeSwapped: ReadonlyMap<DateField, number>
  /** On which scale scores are, where there is a column of them. */
  readonly scores?: DecidedScale | undefined
  /** Where cases are counted in a column for each month, quarter or year. */
  readonly wide?: WideTable | undefined
  /** Of one row of a sheet: the places of its cells that hold a number or a day, not a text. */
  readonly typed?: TableRecord['typed']
}

/** What a column map and somebody's orders say before any row is seen. */
export interface ToldColumns {
  /** Of every number. */
  readonly decimal?: DecimalMark | undefined
  /** Of those numbers alone that the others of their column leave open by contradicting one another. */
  readonly openDecimal?: DecimalMark | undefined
  readonly dates?: DateOrder | undefined
  /** Of every score. */
  readonly scale?: ScoreScale | undefined
}

/** How many cases a row counts in some time. */
export interface WideCount {
  readonly span: Period
  readonly count: number
}

/** Looks at the rows of a table for how its columns write numbers and dates. */
export class ColumnWatch {
  readonly #places: Places
  readonly #wide: WideTable | undefined
  readonly #numbers = new Map<NumberField, NumberColumn>()
  readonly #dates = new Map<DateField, DateColumn>()
  readonly #scores: ScoreColumn | undefined

  /** The columns of a wide table are columns of counts, which write their numbers alike. */
  constructor(places: Places, wide?: WideTable) {
    this.#places = places
    this.#wide = wide
    for (const field of numberFields)
      if (places.has(field) || (field === 'count' && wide !== undefined)) this.#numbers.set(field, new NumberColumn())
    for (const field of dateFields) if (places.has(field)) this.#dates.set(field, new DateColumn())
    this.#scores = places.has('score') ? new ScoreColumn() : undefined
  }

  /** `typed` are the places of cells that are no texts, which tell nothing of how numbers are written. */
  see(cells: readonly string[], line: number, typed: TableRecord['typed'] = []): void {
    for (const { place } of this.#wide?.columns ?? []) {
      if (!typed.includes(place)) this.#numbers.get('count')?.see(cells[place] ?? '', line)
    }
    for (const [field, numbers] of this.#numbers) {
      if (isTyped(this.#places, field, typed)) continue
      const cell = cellAt(cells, this.#places, field)
      for (const part of field === 'perMonth' ? partsOf(cell) : [cell]) numbers.see(part, line)
    }
    for (const [field, dates] of this.#dates) {
      dates.see(cellAt(cells, this.#places, field), line, isTyped(this.#places, field, typed))
    }
    this.#scores?.see(cellAt(cells, this.#places, 'score'), isTyped(this.#places, 'score', typed))
  }

  /** What is known when the last row was seen; what is told goes before what was found. */
  known(columns: number, told: ToldColumns = {}): KnownColumns {
    const { decimal, openDecimal } = told
    const marks = new Map(Array.from(this.#numbers, ([field, column]) => [field, decimal ?? column.decide(openDecimal)]))
    const dates = new Map(Array.from(this.#dates, ([field, column]) => [field, column.decide(told.dates)]))
    const scores = this.#scores?.decide(marks.get('score') ?? null, told.scale)
    const currencies = [...new Set(moneyFields.flatMap((field) => [...(this.#numbers.get(field)?.currencies ?? [])]))]
    const stored = Array.from(this.#dates, ([field, { maybeSwapped }]) => [field, maybeSwapped] as const)
    const maybeSwapped = new Map(stored.filter(([, days]) => days > 0))
    return { columns, places: this.#places, marks, currencies, dates, maybeSwapped, scores, wide: this.#wide }
  }

  /** The columns of numbers whose values contradict one another. */
  get contradictions(): ReadonlyMap<NumberField, Contradiction> {
    return new Map(
      Array.from(this.#numbers).flatMap(([field, { contradiction }]) =>
        contradiction === null ? [] : [[field, contradiction] as const],
      ),
    )
  }
}

/** One row of a table whose columns are known. */
export class TableRow {
  readonly #cells: readonly string[]
  readonly #known: KnownColumns
  /** Characters of its texts that no file keeps or nobody could read, replaced or left out. */
  replaced = 0

  constructor(cells: readonly string[], known: KnownColumns) {
    this.#cells = cells
    this.#known = known
  }

  /** A rejection where the row has more cells than the header: what stands in them belongs to no column. */
  get overflow(): Rejection | null {
    const { columns } = this.#known
    if (this.#cells.length <= columns || this.#cells.slice(columns).every((cell) => cell.trim() === '')) return null
    return { code: 'too-many-cells', cells: this.#cells.length, columns }
  }

  /** A dash alone where a number belongs is how bookkeeping leaves a cell empty. */
  cell(field: TableField): string {
    const cell = cellAt(this.#cells, this.#known.places, field)
    return ofNumbers.has(field) && lonelyDash.test(cell) ? '' : cell
  }

  mark(field: NumberField): ColumnMark {
    const { places, typed } = this.#known
    if (isTyped(places, field, typed)) return 'point'
    return this.#known.marks.get(field) ?? null
  }

  /** What a wide table counts in this row: blanks, dashes and zeros are none. A rejection where a cell is no number. */
  get wideCounts(): { readonly counts: readonly WideCount[]; readonly rejection?: Rejection } {
    const counts: WideCount[] = []
    const { wide, marks, typed = [] } = this.#known
    for (const { place, column, span } of wide?.columns ?? []) {
      const text = this.#cells[place] ?? ''
      if (lonelyDash.test(text)) continue
      const number = readNumber(text, { mark: typed.includes(place) ? 'point' : (marks.get('count') ?? null) })
      if (number.kind === 'unread') return { counts, rejection: { code: 'no-count-under', column, text } }
      if (number.kind === 'value' && number.value > 0) counts.push({ span, count: number.value })
    }
    return { counts }
  }

  day(field: DateField): Reading<string, DateReason> {
    const { places, typed } = this.#known
    const day = isTyped(places, field, typed) ? isoDayOf(this.cell(field)) : null
    if (day !== null) return read(day)
    return this.#known.dates.get(field)?.read(this.cell(field)) ?? blank
  }

  /** Titles and names by field; the first that is longer than a file keeps it rejects the row. */
  names<Field extends TableField>(longest: Readonly<Record<Field, number>>): Texts<Field> {
    return this.#texts(longest, cleanName)
  }

  /** The same of texts that may be long and have several lines. */
  texts<Field extends TableField>(longest: Readonly<Record<Field, number>>): Texts<Field> {
    return this.#texts(longest, cleanText)
  }

  #texts<Field extends TableField>(longest: Readonly<Record<Field, number>>, clean: typeof cleanText): Texts<Field> {
    const found: Partial<Record<Field, string>> = {}
    // The keys of the limits are the fields asked for.
    for (const field of Object.keys(longest) as Field[]) {
      const cell = this.cell(field)
      if (cell === '') continue
      const cleaned = clean(cell)
      this.replaced += cleaned.replaced + unreadableIn(cell)
      const text = readText(cleaned.text, longest[field])
      if (text.kind === 'unread') return { rejection: { code: text.reason, field, longest: longest[field] } }
      if (text.kind === 'value') found[field] = text.value
    }
    return { found }
  }

  /** The first of some readings that is not understood. */
  unreadAmong(readings: { readonly [Field in TableField]?: Reading<unknown, CellReason> | undefined }): Rejection | null {
    for (const [field, reading] of Object.entries(readings)) {
      // The keys of the readings are fields.
      const of = field as TableField
      if (reading?.kind === 'unread') return { code: reading.reason, field: of, text: this.cell(of) }
    }
    return null
  }
}

/** How a table says that there was none. */
const lonelyDash = /^\s*[-–—−]\s*$/u

const ofNumbers: ReadonlySet<TableField> = new Set(numberFields)

function isTyped(places: Places, field: TableField, typed: TableRecord['typed'] = []): boolean {
  const [place = -1] = places.get(field) ?? []
  return typed.includes(place)
}

type Texts<Field extends TableField> =
  | { readonly found: Readonly<Partial<Record<Field, string>>>; readonly rejection?: undefined }
  | { readonly found?: undefined; readonly rejection: Rejection }

export function reject(rejection: Rejection): { readonly ok: false; readonly rejection: Rejection } {
  return { ok: false, rejection }
}
