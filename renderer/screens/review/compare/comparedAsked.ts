import type { Period } from '../../../../shared/model/months.ts'
import type { Dimension } from '../../../../shared/model/vocabulary.ts'

/** Stands for days of one's own among the frozen reviews. */
export const ownPeriod = 'own period'

/** What is held against what, by what, and how it is counted; kept while the app runs. */
export interface ComparedAsked {
  /** A frozen review by its id, or `ownPeriod`; null where none is chosen. */
  readonly before: string | null
  /** Empty: what was counted since. */
  readonly after: string
  /** Of the sides that are days of one's own. */
  readonly days: { readonly before: Period | null; readonly after: Period | null }
  readonly by: Dimension
  /** The unit of the volumes that cases are counted by; null for months. */
  readonly volume: string | null
}

export const firstAsked: ComparedAsked = {
  before: null,
  after: '',
  days: { before: null, after: null },
  by: 'root-cause',
  volume: null,
}

/** A side as the comparison takes it; null where nothing is chosen. `period` stands for days that were not said yet. */
export function askedSide(
  asked: ComparedAsked,
  side: 'before' | 'after',
  period: Period | null,
): { snapshot: string } | Period | null {
  const chosen = asked[side]
  if (chosen === ownPeriod) return daysOf(asked, side, period)
  return chosen === null || chosen === '' ? null : { snapshot: chosen }
}

/** The days of a side that is a period of one's own, the earlier first. */
export function daysOf({ days }: ComparedAsked, side: 'before' | 'after', period: Period | null): Period | null {
  const said = days[side] ?? period
  return said === null || said.from <= said.to ? said : { from: said.to, to: said.from }
}
