import { Refusal } from '../../../shared/model/refusal.ts'
import type { TableRecord } from '../../../shared/tables/TableRecord.ts'
import { fillDown, readMergedColumns } from './mergedCells.ts'
import { readFrame, type Sheet, type WorkbookFrame } from './readFrame.ts'
import { readSheet, type SheetMeaning } from './readSheet.ts'
import { readStyles } from './readStyles.ts'
import { readSharedTexts } from './SharedTexts.ts'
import { WorkbookParts } from './WorkbookParts.ts'

/** Rows that make a table: names of columns and something below them. */
const fewestRows = 2
/** Rows that tell whether a sheet holds columns beside one another. */
const tellingRows = 50

/** How many rows a sheet holds, and how many of them have several cells, as far as it matters. */
interface Held {
  readonly rows: number
  readonly wide: number
}

/** The sheet that is read, and those that are not although they hold rows. */
export interface ChosenSheet {
  readonly sheet: Sheet
  readonly others: readonly string[]
}

/** An Excel workbook (.xlsx, .xlsm) that is read sheet by sheet, as often as needed. */
export class Workbook {
  readonly #parts: WorkbookParts
  readonly #frame: WorkbookFrame
  readonly #meaning: SheetMeaning

  private constructor(parts: WorkbookParts, frame: WorkbookFrame, meaning: SheetMeaning) {
    this.#parts = parts
    this.#frame = frame
    this.#meaning = meaning
  }

  /** To be closed. @throws Refusal `workbook-kind`, `workbook-broken`, `workbook-too-large` */
  static async open(path: string, name: string): Promise<Workbook> {
    const parts = await WorkbookParts.open(path, name)
    try {
      const frame = await readFrame(parts)
      const shown = await readStyles(parts, frame.styles)
      const texts = await readSharedTexts(parts, frame.texts)
      return new Workbook(parts, frame, { name, texts, shown, dateBase: frame.dateBase })
    } catch (error) {
      parts.close()
      throw error
    }
  }

  get sheets(): readonly Sheet[] {
    return this.#frame.sheets
  }

  /** The rows of a sheet that hold anything, some at a time. @throws Refusal as `readSheet` */
  rows(sheet: Sheet): AsyncGenerator<readonly TableRecord[]> {
    return readSheet(this.#parts.read(sheet.part), this.#meaning)
  }

  /** The same with what merged cells hold in each row that they reach over. */
  async *rowsFilledDown(sheet: Sheet): AsyncGenerator<readonly TableRecord[]> {
    const merged = await readMergedColumns(this.#parts.read(sheet.part), this.#meaning.name)
    yield* fillDown(this.rows(sheet), merged)
  }

  /**
   * The sheet of that name; without one the first that can be seen and holds a table, rather of several columns than lines of a
   * cover, then the first that holds anything.
   * @throws Refusal `no-such-sheet`
   */
  async choose(named: string | undefined): Promise<ChosenSheet> {
    const held = new Map<Sheet, Held>()
    for (const sheet of this.sheets) held.set(sheet, await this.#held(sheet))
    const first = (isHidden: boolean, of: keyof Held) =>
      this.sheets.find((sheet) => sheet.isHidden === isHidden && (held.get(sheet)?.[of] ?? 0) >= fewestRows)
    const table = [false, true].map((isHidden) => first(isHidden, 'wide') ?? first(isHidden, 'rows'))
    const any = this.sheets.find(({ isHidden }) => !isHidden) ?? this.sheets[0]
    const sheet = named === undefined ? (table[0] ?? table[1] ?? any) : this.#named(named)
    if (sheet === undefined) throw new Refusal('workbook-kind', { name: this.#meaning.name })
    const others = this.sheets.filter((other) => other !== sheet && (held.get(other)?.rows ?? 0) > 0)
    return { sheet, others: others.map(({ name }) => name) }
  }

  #named(wanted: string): Sheet {
    const found =
      this.sheets.find(({ name }) => name === wanted) ??
      this.sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase())
    if (found !== undefined) return found
    throw new Refusal('no-such-sheet', { name: wanted, sheets: this.sheets.map(({ name }) => name).join(', ') })
  }

  async #held(sheet: Sheet): Promise<Held> {
    let [held, wide] = [0, 0]
    for await (const rows of this.rows(sheet)) {
      held += rows.length
      wide += rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1).length
      if (wide >= fewestRows || held >= tellingRows) break
    }
    return { rows: held, wide }
  }

  close(): void {
    this.#parts.close()
  }
}
