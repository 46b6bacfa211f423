import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { guarded } from '../../../shared/tables/formulaGuard.ts'

/** Those that every workbook has, by their numbers. */
const general = { day: 1, header: 2, share: 3, quoted: 4 } as const
const generalLooks = [
  placed(''),
  placed(' numFmtId="14" applyNumberFormat="1"'),
  placed(' fontId="1" applyFont="1"'),
  placed(' numFmtId="10" applyNumberFormat="1"'),
  placed(' quotePrefix="1"'),
] as const
/** Numbers below are Excel's own formats. */
const firstOwnFormat = 164

/** Letters from which a text goes on in a second line: its column is no wider. */
export const widestText = 60

/** How the cells of a workbook look, each way once; what was asked for is written last, when all is known. */
export class CellStyles {
  /** A day as the reader's country writes it. */
  readonly day = general.day
  /** A percent. */
  readonly share = general.share
  readonly #looks: string[] = [...generalLooks]
  readonly #formats: string[] = []
  readonly #isRightToLeft: boolean

  constructor({ rightToLeft }: { readonly rightToLeft: boolean }) {
    this.#isRightToLeft = rightToLeft
  }

  /** The number of the style of a text. It stays a text after somebody has edited its cell, a Hebrew one runs to the left whatever it begins with, and any begins where its sheet does. */
  ofText(text: string, isHeader: boolean): number {
    const isQuoted = !isHeader && guarded(text) !== text
    const isLong = !isHeader && text.length > widestText
    const isHebrew = textDirection(text, 'ltr') === 'rtl'
    const isFar = this.#isRightToLeft && !isHebrew
    if (!isLong && !isHebrew && !isFar) return isHeader ? general.header : isQuoted ? general.quoted : 0
    const runs = [isFar ? ' horizontal="right"' : '', isLong ? ' wrapText="1"' : '', isHebrew ? ' readingOrder="2"' : '']
    const look = `${isHeader ? ' fontId="1" applyFont="1"' : ''}${isQuoted ? ' quotePrefix="1"' : ''}`
    return this.#numberOf(placed(look, runs.join('')))
  }

  /** The number of the style of a number that is shown in this way. */
  ofFormat(format: string): number {
    if (!this.#formats.includes(format)) this.#formats.push(format)
    return this.#numberOf(placed(` numFmtId="${firstOwnFormat + this.#formats.indexOf(format)}" applyNumberFormat="1"`))
  }

  /** The style sheet without its root. `escaped` writes a text as it stands in XML. */
  xml(escaped: (text: string) => string): string {
    const own = this.#formats.map((code, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="${escaped(code)}"/>`)
    const listed = own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`
    return `${listed}<fonts count="2">${font()}${font('<b/>')}</fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${this.#looks.length}">${this.#looks.join('')}</cellXfs>`
  }

  #numberOf(look: string): number {
    const known = this.#looks.indexOf(look)
    return known === -1 ? this.#looks.push(look) - 1 : known
  }
}

/** At the top of its row, beside texts of several lines. */
function placed(look: string, runs = ''): string {
  return `<xf${look} applyAlignment="1"><alignment vertical="top"${runs}/></xf>`
}

/** Drawn alike on every computer, in both languages. */
function font(weight = ''): string {
  return `<font>${weight}<sz val="11"/><name val="Arial"/></font>`
}
