import type { Engagement } from '../../engagement/engagement.ts'
import { groupBy } from '../../model/groupBy.ts'
import type { Dimension } from '../../model/vocabulary.ts'

/** The bars that stand for no item of a dimension: what lies under none of its items, and what no root cause explains. */
export type RestKind = 'unassigned' | 'untraced'

/** Apart from every id, which may be any text. */
export interface Rest {
  readonly rest: RestKind
}
export const unassigned: Rest = { rest: 'unassigned' }
const untraced: Rest = { rest: 'untraced' }

/** Where a part of the harm lies in a dimension: an item's key, or the rest. */
export type MassKey = string | Rest

/** The rests that a dimension can have, in the order of their bars (design section 5). */
export function restsOf(by: Dimension): readonly Rest[] {
  switch (by) {
    case 'category':
    case 'root-cause':
      return [untraced]
    case 'unit':
      return [unassigned, untraced]
    default:
      return [unassigned]
  }
}

/** Where root causes belong, by id. */
export interface RootCauseHomes {
  readonly category: ReadonlyMap<string, string>
  /** Where they are born; one that names no unit is not there. */
  readonly unit: ReadonlyMap<string, string>
}

export function homesOf({ rootCauses }: Pick<Engagement, 'rootCauses'>): RootCauseHomes {
  return {
    category: new Map(rootCauses.map(({ id, category }) => [id, category])),
    unit: new Map(rootCauses.flatMap(({ id, unit }) => (unit === undefined ? [] : [[id, unit]]))),
  }
}

/** The key of what a root cause, or under null nothing traced, brings to a dimension of causes. */
export function keyOfCause(by: 'category' | 'root-cause' | 'unit', rootCause: string | null, homes: RootCauseHomes): MassKey {
  if (rootCause === null) return untraced
  switch (by) {
    case 'root-cause':
      return rootCause
    case 'category':
      return homes.category.get(rootCause) ?? untraced
    case 'unit':
      return homes.unit.get(rootCause) ?? unassigned
  }
}

/** The part of a failure point's harm that falls on one promise that names it. */
export interface PromisePart {
  readonly promise: MassKey
  /** 0–1. */
  readonly share: number
}

const noPromise: readonly PromisePart[] = [{ promise: unassigned, share: 1 }]

/** How the harm of each failure point falls on promises: on each of the k that name it 1/k of it, on none where none does. */
export function promiseParts({ promises }: Pick<Engagement, 'promises'>): (failurePoint: string) => readonly PromisePart[] {
  const named = promises.flatMap(({ id, failurePoints = [] }) => [...new Set(failurePoints)].map((of) => ({ of, promise: id })))
  const parts = new Map(
    Array.from(
      groupBy(named, ({ of }) => of),
      ([of, by]) => [of, by.map(({ promise }) => ({ promise, share: 1 / by.length }))],
    ),
  )
  return (failurePoint) => parts.get(failurePoint) ?? noPromise
}
