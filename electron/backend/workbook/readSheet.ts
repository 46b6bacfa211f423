import { Refusal } from '../../../shared/model/refusal.ts'
import { remembered } from '../../../shared/tables/cells/remembered.ts'
import type { TableRecord } from '../../../shared/tables/TableRecord.ts'
import { type DateBase, dayOfSerial, lengthOf, percentOf, plainNumber, type Shown } from './cellValues.ts'
import { isTrue, readXml, type XmlAttributes, type XmlHandlers } from './readXml.ts'
import type { SharedTexts } from './SharedTexts.ts'
import { unescapeText } from './unescapeText.ts'
import { gapsPerCell, mostColumns, mostGaps, mostRows } from './workbookLimits.ts'

/** What the cells of a sheet mean beyond what stands in them. */
export interface SheetMeaning {
  /** The workbook's name for sentences. */
  readonly name: string
  readonly texts: SharedTexts
  /** By style, as what it shows a number. */
  readonly shown: readonly Shown[]
  readonly dateBase: DateBase
}

/**
 * The rows of a sheet that hold anything, some at a time: numbers with a decimal point, days as ISO days, shares shown as
 * percent as percent, formulas by the result that was stored, and those without any as they are written. What the sheet says
 * of its own size is not believed.
 * @throws Refusal `workbook-broken`, `workbook-too-large`
 */
export async function* readSheet(bytes: AsyncIterable<Buffer>, meaning: SheetMeaning): AsyncGenerator<readonly TableRecord[]> {
  const rows = new SheetRows(meaning)
  for await (const _ of readXml(bytes, meaning.name, rows)) {
    const records = rows.take()
    if (records.length > 0) yield records
  }
  const records = rows.take()
  if (records.length > 0) yield records
}

/** Makes rows of the elements of a sheet, one after the other. */
class SheetRows implements XmlHandlers {
  readonly #meaning: SheetMeaning
  readonly #dayOf: (serial: string) => string
  #records: TableRecord[] = []
  #line = 0
  #isHidden = false
  #cells: string[] = []
  #typed: number[] = []
  #filled = 0
  #gaps = 0
  /** The cell that is open; null between cells. */
  #cell: { readonly place: number; readonly type: string; readonly shown: Shown } | null = null
  #place = -1
  #value = ''
  #isValue = false
  /** Of the open cell: whoever wrote a sheet without working it out stored no results, which are not nothing. */
  #formula = ''
  #isFormula = false
  #isReading = false

  constructor(meaning: SheetMeaning) {
    this.#meaning = meaning
    this.#dayOf = remembered((serial) => dayOfSerial(Number(serial), meaning.dateBase))
  }

  /** The rows that were completed since they were last taken. */
  take(): readonly TableRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'row':
        this.#openRow(attributes)
        break
      case 'c':
        this.#openCell(attributes)
        break
      case 'rPh':
        this.#isReading = true
        break
      case 'v':
      case 't':
        this.#isValue = this.#cell !== null && !this.#isReading
        break
      case 'f':
        this.#isFormula = this.#cell !== null
        this.#formula = '='
        break
      default:
        this.#isValue = false
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text
    else if (this.#isFormula) this.#formula += text
  }

  close(name: string): void {
    this.#isValue = false
    this.#isFormula = false
    if (name === 'rPh') this.#isReading = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
  }

  #openRow({ r, hidden }: XmlAttributes): void {
    this.#line = r === undefined ? this.#line + 1 : Number(r)
    if (!(this.#line >= 1 && this.#line <= mostRows)) throw this.#broken()
    this.#isHidden = isTrue(hidden)
    this.#cells = []
    this.#typed = []
    this.#place = -1
  }

  #openCell({ r, t: type = 'n', s: style }: XmlAttributes): void {
    this.#place = r === undefined ? this.#place + 1 : placeOf(r)
    if (!(this.#place >= 0 && this.#place < mostColumns)) throw this.#broken()
    this.#cell = { place: this.#place, type, shown: this.#meaning.shown[Number(style ?? 0)] ?? 'number' }
    this.#value = ''
    this.#formula = ''
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null) return
    const { place, type } = cell
    const hasValue = this.#value !== ''
    const text = hasValue ? this.#textOf(cell) : type === 'n' ? this.#formula : ''
    if (text === '') return
    this.#filled += 1
    this.#gaps += Math.max(0, place - this.#cells.length)
    if (this.#gaps > mostGaps + gapsPerCell * this.#filled) {
      throw new Refusal('workbook-too-large', { name: this.#meaning.name })
    }
    while (this.#cells.length < place) this.#cells.push('')
    this.#cells[place] = text
    if (hasValue && (type === 'n' || type === 'd')) this.#typed.push(place)
  }

  #textOf({ type, shown }: { readonly type: string; readonly shown: Shown }): string {
    const { texts } = this.#meaning
    switch (type) {
      case 's':
        return texts.at(Number(this.#value))
      case 'b':
        return isTrue(this.#value) ? 'TRUE' : 'FALSE'
      case 'n': {
        const number = Number(this.#value)
        if (!Number.isFinite(number)) throw this.#broken()
        if (shown === 'percent') return percentOf(number)
        if (shown === 'length') return lengthOf(number)
        return shown === 'day' ? this.#dayOf(this.#value) : plainNumber(number)
      }
      case 'd':
        return this.#value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/u, '')
      default:
        return unescapeText(this.#value)
    }
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    this.#records.push({ line: this.#line, cells: this.#cells, typed: this.#typed, isHidden: this.#isHidden })
  }

  #broken(): Refusal {
    return new Refusal('workbook-broken', { name: this.#meaning.name })
  }
}

/** The column of a reference such as AB12, from 0; -1 for what is none. */
export function placeOf(reference: string): number {
  let place = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    place = place * 26 + letter
  }
  return place - 1
}
