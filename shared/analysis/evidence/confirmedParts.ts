import type { Cause, Engagement, Trace } from '../../engagement/engagement.ts'
import { addTo, type ExactSum } from '../numbers/ExactSum.ts'
import { confirmedWithoutEvidence } from './confirmedWithoutEvidence.ts'

/** How much of what a failure point brings to a root cause is confirmed. */
export interface ConfirmedPart {
  /** 0–1: the share whose causes, from the first why to the root cause, are all confirmed. */
  readonly confirmed: number
  /** 0–1: that part of `confirmed` on whose way evidence speaks for no cause. */
  readonly unproven: number
}

export const nothingConfirmed: ConfirmedPart = { confirmed: 0, unproven: 0 }

/** By failure point, then by root cause. What is not there is not confirmed. */
export type ConfirmedParts = ReadonlyMap<string, ReadonlyMap<string, ConfirmedPart>>

/**
 * What of the harm is confirmed. A chain of whys is as sure as its weakest why: a share counts when every cause on its way is
 * confirmed, and as proven when evidence speaks for one of them at least. Shares are those of the attribution (design section 5).
 */
export function confirmedParts({ traces, evidence }: Pick<Engagement, 'traces' | 'evidence'>): ConfirmedParts {
  const bare = new Set<Cause>(confirmedWithoutEvidence({ traces, evidence }).map(({ cause }) => cause))
  return new Map(traces.map(({ failurePoint, cause }: Trace) => [failurePoint, partsOf(cause, bare)]))
}

interface Sums {
  readonly all: Map<string, ExactSum>
  readonly confirmed: Map<string, ExactSum>
  readonly unproven: Map<string, ExactSum>
}

interface Way {
  readonly share: number
  readonly confirmed: boolean
  readonly proven: boolean
}

function partsOf(root: Cause, bare: ReadonlySet<Cause>): ReadonlyMap<string, ConfirmedPart> {
  const sums: Sums = { all: new Map(), confirmed: new Map(), unproven: new Map() }
  walk(root, { share: 1, confirmed: true, proven: false }, bare, sums)
  return new Map(
    Array.from(sums.all, ([rootCause, { total }]) => {
      const part = (of: Map<string, ExactSum>): number => (of.get(rootCause)?.total ?? 0) / total
      return [rootCause, { confirmed: part(sums.confirmed), unproven: part(sums.unproven) }]
    }),
  )
}

function walk(cause: Cause, above: Way, bare: ReadonlySet<Cause>, sums: Sums): void {
  if (cause.state === 'rejected' || above.share === 0) return
  const way = saysNothing(cause)
    ? above
    : {
        share: above.share,
        confirmed: above.confirmed && cause.state === 'confirmed',
        proven: above.proven || (cause.state === 'confirmed' && !bare.has(cause)),
      }
  if (cause.rootCause !== undefined) {
    addTo(sums.all, cause.rootCause, way.share)
    if (way.confirmed) addTo(sums.confirmed, cause.rootCause, way.share)
    if (way.confirmed && !way.proven) addTo(sums.unproven, cause.rootCause, way.share)
    return
  }
  const standing = (cause.causes ?? []).filter(({ state }) => state !== 'rejected')
  const parts = standing.map(({ share }) => (cause.join === 'together' ? 1 : (share ?? 1)))
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (total === 0) return
  for (const [at, child] of standing.entries()) walk(child, { ...way, share: (way.share * (parts[at] ?? 0)) / total }, bare, sums)
}

/** A node that only holds others together claims nothing that could be confirmed. */
function saysNothing({ title = '', rootCause, state = 'possible' }: Cause): boolean {
  return title === '' && rootCause === undefined && state === 'possible'
}
