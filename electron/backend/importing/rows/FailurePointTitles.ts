import type { MergedLabel } from '../../../../shared/contract/files/importingContract.ts'
import type { FailurePoint } from '../../../../shared/engagement/engagement.ts'
import type { LabelChoice } from '../../../../shared/model/lists/cases/mappings.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { titlesOfLabels } from '../../../../shared/tables/labels/labelChoices.ts'
import { shortIds } from '../../store/base/makeId.ts'

/** Where the rows of one label go. */
interface Found {
  readonly id: string
  /** Of a label that became another. */
  readonly merged: { readonly label: string; readonly title: string; rows: number } | null
}

/** Failure points by their titles alone, made where there is none of that title yet; a label may have become another. */
export class FailurePointTitles {
  readonly made: FailurePoint[] = []
  readonly #nextId = shortIds()
  readonly #byTitle = new Map<string, string>()
  readonly #titles: ReadonlyMap<string, string>
  /** As written, so that most titles of a long table are normalised once. */
  readonly #asWritten = new Map<string, Found>()
  readonly #merged = new Map<string, NonNullable<Found['merged']>>()

  constructor(failurePoints: readonly FailurePoint[], choices: readonly LabelChoice[]) {
    for (const { id, title } of failurePoints) {
      const key = normaliseName(title)
      if (!this.#byTitle.has(key)) this.#byTitle.set(key, id)
    }
    this.#titles = titlesOfLabels(choices)
  }

  /** The labels that became others, with how many rows asked for each. */
  get merged(): readonly MergedLabel[] {
    return [...this.#merged.values()]
  }

  idOf(label: string): string {
    const found = this.#asWritten.get(label) ?? this.#find(label)
    if (found.merged !== null) found.merged.rows += 1
    return found.id
  }

  /** The same of a label that was asked for before; nothing is counted. */
  metId(label: string): string {
    return this.#asWritten.get(label)?.id ?? ''
  }

  /** The title that the rows of a label go to. */
  titleOf(label: string): string {
    return this.#titles.get(normaliseName(label)) ?? label
  }

  #find(label: string): Found {
    const name = normaliseName(label)
    const title = this.#titles.get(name)
    const found = { id: this.#idOfTitle(title ?? label), merged: title === undefined ? null : this.#mergedAs(name, label, title) }
    this.#asWritten.set(label, found)
    return found
  }

  #mergedAs(name: string, label: string, title: string): NonNullable<Found['merged']> {
    const merged = this.#merged.get(name) ?? { label, title, rows: 0 }
    this.#merged.set(name, merged)
    return merged
  }

  #idOfTitle(title: string): string {
    const key = normaliseName(title)
    const known = this.#byTitle.get(key)
    if (known !== undefined) return known
    const id = this.#nextId()
    this.made.push({ id, title })
    this.#byTitle.set(key, id)
    return id
  }
}
