import type { CauseNode, StoredFix } from '../../../shared/engagement/storedEngagement.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'

/** An item of any list that gives its items ids. */
export interface ListedItem {
  readonly id: string
  readonly code?: string | undefined
}

/** The lists of an engagement by what their items are looked up with. */

/** The items of any list that is part of the engagement's value and whose items have ids. */
export function itemsOfList({ engagement }: EngagementState, key: string): readonly ListedItem[] {
  return Reflect.get(engagement, key)
}

export const itemsById = derivation((state, key: string) => byId(itemsOfList(state, key)))

export const failurePointsById = derivation(({ engagement }) => byId(engagement.failurePoints))
export const rootCausesById = derivation(({ engagement }) => byId(engagement.rootCauses))
export const fixesById = derivation(({ engagement }) => byId(engagement.fixes))

export const tracesByFailurePoint = derivation(
  ({ engagement }) => new Map(engagement.traces.map((trace) => [trace.failurePoint, trace])),
)

/** A cause with the failure point of the trace that it stands in. */
export interface TracedCause {
  readonly cause: CauseNode
  readonly failurePoint: string
}

export const causesById = derivation(({ engagement }): ReadonlyMap<string, TracedCause> => {
  const found = new Map<string, TracedCause>()
  const add = (cause: CauseNode, failurePoint: string): void => {
    found.set(cause.id, { cause, failurePoint })
    for (const child of cause.causes ?? []) add(child, failurePoint)
  }
  for (const { cause, failurePoint } of engagement.traces) add(cause, failurePoint)
  return found
})

/** The fixes with an effect on each root cause, as they stand; a root cause that none weakens is missing. */
export const fixesByRootCause = derivation(({ engagement }): ReadonlyMap<string, readonly StoredFix[]> => {
  const found = new Map<string, StoredFix[]>()
  for (const fix of engagement.fixes) {
    for (const { rootCause } of fix.effects) {
      const known = found.get(rootCause)
      if (known === undefined) found.set(rootCause, [fix])
      else known.push(fix)
    }
  }
  return found
})

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}
