import type { DecimalMark } from '../../model/importVocabulary.ts'
import { type ColumnMark, dependsOnMark, onlyMarkOf, withValue } from './columnMark.ts'
import { type CurrencySign, currencySignIn } from './currencySigns.ts'
import { numberIn } from './numberIn.ts'

/** A number that a column leaves open, with what it would be with each mark. */
export interface OpenNumber {
  readonly text: string
  readonly line: number
  readonly point: number
  readonly comma: number
}

/** The first value of a column that can only be written with a mark. */
interface Proof {
  readonly text: string
  readonly line: number
}

/** What contradicts in a column, and the first of its numbers that this leaves open. */
export interface Contradiction {
  readonly proofs: { readonly [Mark in DecimalMark]: Proof }
  readonly numbers: readonly OpenNumber[]
}

/** Open numbers that are shown when somebody is asked. */
const mostShown = 5

/** The numbers of one column of a table. How it writes them is known only when all of it was seen. */
export class NumberColumn {
  #mark: ColumnMark = null
  readonly #proofs: { [Mark in DecimalMark]?: Proof } = {}
  readonly #numbers: OpenNumber[] = []
  readonly #currencies = new Set<CurrencySign>()

  /** The signs of the currencies that stand beside its numbers. */
  get currencies(): ReadonlySet<CurrencySign> {
    return this.#currencies
  }

  see(text: string, line: number): void {
    const currency = currencySignIn(text)
    if (currency !== null) this.#currencies.add(currency)
    if (this.#mark !== 'contradicting') {
      const before = this.#mark
      this.#mark = withValue(before, text)
      const only = this.#mark === before ? null : onlyMarkOf(text)
      if (only !== null) this.#proofs[only] = { text, line }
    }
    if (this.#numbers.length < mostShown && dependsOnMark(text)) {
      this.#numbers.push({ text, line, point: numberIn(text, 'point') ?? 0, comma: numberIn(text, 'comma') ?? 0 })
    }
  }

  /** `open` is the mark of the numbers that a contradiction leaves open, where somebody told it. */
  decide(open?: DecimalMark): ColumnMark {
    if (this.#mark !== 'contradicting' || open === undefined) return this.#mark
    // The others can be written one way only, so that it does not matter which is tried first.
    return open === 'point' ? null : 'comma-first'
  }

  /** Null where nothing contradicts, or all numbers can be read one way only all the same. */
  get contradiction(): Contradiction | null {
    const { point, comma } = this.#proofs
    if (this.#mark !== 'contradicting' || point === undefined || comma === undefined || this.#numbers.length === 0) return null
    return { proofs: { point, comma }, numbers: this.#numbers }
  }
}
