import type { FixKind } from '../../model/vocabulary.ts'
import { type FixName, nameOf, type TitledFix } from './fixName.ts'

/** What is said of the fixes of a layout, by their index there. */
export class TitledFixes {
  readonly #fixes: readonly TitledFix[]

  /** Expects among `fixes`, in any order, each that stands in the layout. */
  constructor(layout: readonly { readonly id: string }[], fixes: readonly TitledFix[]) {
    const byId = new Map(fixes.map((fix) => [fix.id, fix]))
    this.#fixes = layout.map(({ id }) => byId.get(id) ?? { id, title: id })
  }

  idOf(fix: number): string {
    return this.#fixes[fix]?.id ?? ''
  }

  titleOf(fix: number): string {
    return this.#fixes[fix]?.title ?? ''
  }

  nameOf(fix: number): FixName {
    return nameOf(this.#fixes[fix] ?? { id: '', title: '' })
  }

  kindOf(fix: number): FixKind | undefined {
    return this.#fixes[fix]?.kind
  }
}
