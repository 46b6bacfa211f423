import { cleanName } from '../../model/textRules.ts'
import { longestTitle } from '../../model/vocabulary.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import type { CountedLabel } from './likeLabels.ts'

/** Labels that are looked at; a column of more is no column of labels. */
const mostLabels = 5000
/** Spellings of them that are remembered, so that most rows are told by a look. */
const mostSpellings = 4 * mostLabels

/** Counts the labels of a column as its rows go by: spellings that differ as little as names may are one. */
export class LabelTally {
  readonly #bySpelling = new Map<string, { label: string; count: number }>()
  readonly #byName = new Map<string, { label: string; count: number }>()
  #isTooMany = false

  see(cell: string): void {
    const known = this.#bySpelling.get(cell)
    if (known === undefined) this.#meet(cell)
    else known.count += 1
  }

  #meet(cell: string): void {
    const label = cleanName(cell).text.trim()
    if (label === '' || label.length > longestTitle || this.#isTooMany) return
    const name = normaliseName(label)
    const counted = this.#byName.get(name) ?? { label, count: 0 }
    counted.count += 1
    this.#byName.set(name, counted)
    if (this.#byName.size > mostLabels) this.#isTooMany = true
    if (this.#bySpelling.size < mostSpellings) this.#bySpelling.set(cell, counted)
  }

  /**
   * The most frequent first, then those of `known` that no row names; none where the column holds more than 5,000. A label
   * that is known is written as there.
   */
  labels(known: readonly string[]): readonly CountedLabel[] {
    if (this.#isTooMany) return []
    const titles = new Map(known.map((title) => [normaliseName(title), title]))
    const counted = [...this.#byName].map(([name, { label, count }]) => {
      const title = titles.get(name)
      return { label: title ?? label, count, isKnown: title !== undefined }
    })
    const others = [...titles].filter(([name]) => !this.#byName.has(name))
    const room = Math.max(0, mostLabels - counted.length)
    const unnamed = others.slice(0, room).map(([, label]) => ({ label, count: 0, isKnown: true }))
    return [...counted.sort((a, b) => b.count - a.count), ...unnamed]
  }
}
