import type { Cause } from '../../engagement/engagement.ts'
import { exactSum } from '../numbers/ExactSum.ts'

/**
 * A trace as the arithmetic sees it (design section 5): rejected branches gone, the shares of their siblings rescaled
 * to 1, equal shares written out, and every leaf either a root cause or untraced.
 */
export type TraceNode =
  | { readonly kind: 'root-cause'; readonly rootCause: string }
  | { readonly kind: 'untraced' }
  | { readonly kind: 'contribute'; readonly children: readonly { readonly share: number; readonly node: TraceNode }[] }
  | { readonly kind: 'together'; readonly children: readonly TraceNode[] }

const untraced: TraceNode = { kind: 'untraced' }

/** The effective tree of a trace; `undefined` (no trace) is untraced. Expects a cause that findProblems accepts. */
export function toTraceNode(cause: Cause | undefined): TraceNode {
  if (cause === undefined || cause.state === 'rejected') return untraced
  if (cause.rootCause !== undefined) return { kind: 'root-cause', rootCause: cause.rootCause }
  const standing = (cause.causes ?? []).filter((child) => child.state !== 'rejected')
  if (standing.length === 0) return untraced
  if (cause.join === 'together') return { kind: 'together', children: standing.map(toTraceNode) }
  const shares = standing.map((child) => child.share ?? 1)
  const total = exactSum(shares)
  // All of the effect was given to branches since rejected: nothing is known of what is left.
  if (total === 0) return untraced
  return {
    kind: 'contribute',
    children: standing.map((child, index) => ({ share: (shares[index] ?? 0) / total, node: toTraceNode(child) })),
  }
}
