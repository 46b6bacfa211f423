import type { Engagement, Trace } from '../model/engagement.ts'
import { addTo, ExactSum } from './ExactSum.ts'
import { type TraceNode, toTraceNode } from './traceTree.ts'

/** How one failure point's harm divides over its root causes: shares 0–1, which with `untraced` sum to 1. */
export interface Attribution {
  /** Only root causes with a share above 0. */
  readonly parts: ReadonlyMap<string, number>
  readonly untraced: number
}

/** The attribution of a failure point without a trace: all untraced. */
export const noAttribution: Attribution = { parts: new Map(), untraced: 1 }

/**
 * The shares of a trace (design section 5): the product of shares down to a leaf, summed over all leaves naming the root
 * cause; a needed-together group splits equally.
 */
export function attribute(node: TraceNode): Attribution {
  if (node.kind === 'untraced') return noAttribution
  if (node.kind === 'root-cause') return { parts: new Map([[node.rootCause, 1]]), untraced: 0 }
  const sums = new Map<string | null, ExactSum>()
  addLeaves(node, 1, sums)
  const parts = new Map<string, number>()
  for (const [rootCause, sum] of sums) {
    if (rootCause !== null && sum.total > 0) parts.set(rootCause, sum.total)
  }
  return { parts, untraced: sums.get(null)?.total ?? 0 }
}

function addLeaves(node: TraceNode, weight: number, sums: Map<string | null, ExactSum>): void {
  switch (node.kind) {
    case 'root-cause':
      addTo(sums, node.rootCause, weight)
      break
    case 'untraced':
      addTo(sums, null, weight)
      break
    case 'contribute':
      for (const { share, node: child } of node.children) addLeaves(child, weight * share, sums)
      break
    case 'together':
      for (const child of node.children) addLeaves(child, weight / node.children.length, sums)
      break
  }
}

/** The attribution of each traced failure point; one that is missing here is untraced. */
export function attributeTraces(traces: readonly Trace[]): ReadonlyMap<string, Attribution> {
  return new Map(traces.map(({ failurePoint, cause }) => [failurePoint, attribute(toTraceNode(cause))]))
}

/** A failure point behind a root cause. */
export interface BehindPart {
  readonly failurePoint: string
  /** Share 0–1 of the failure point's harm that comes from the root cause. */
  readonly part: number
  /** Per month, in the unit of the measure. */
  readonly value: number
}

export interface AttributedImpact {
  readonly value: number
  /** Largest value first, then by larger part; the rest in the order of the failure points. */
  readonly behind: readonly BehindPart[]
}

/** Impacts carried from failure points to what is behind them; the values of root causes and `untraced` sum to `total`. */
export interface AttributedImpacts {
  readonly total: number
  /** Every root cause, also at 0. */
  readonly byRootCause: ReadonlyMap<string, AttributedImpact>
  readonly untraced: AttributedImpact
  /** Every category that a root cause has. */
  readonly byCategory: ReadonlyMap<string, number>
}

/** Root-cause impact Rⱼ = Σᵢ impactᵢ·aᵢⱼ, with what is behind each; a category is the sum of its root causes. */
export function attributeImpacts(
  engagement: Pick<Engagement, 'failurePoints' | 'rootCauses' | 'traces'>,
  impacts: ReadonlyMap<string, number>,
): AttributedImpacts {
  const attributions = attributeTraces(engagement.traces)
  const behind = new Map<string, BehindPart[]>(engagement.rootCauses.map(({ id }) => [id, []]))
  const untracedParts: BehindPart[] = []
  const total = new ExactSum()
  for (const { id } of engagement.failurePoints) {
    const impact = impacts.get(id) ?? 0
    total.add(impact)
    const attribution = attributions.get(id) ?? noAttribution
    for (const [rootCause, part] of attribution.parts)
      behind.get(rootCause)?.push({ failurePoint: id, part, value: impact * part })
    if (attribution.untraced > 0)
      untracedParts.push({ failurePoint: id, part: attribution.untraced, value: impact * attribution.untraced })
  }
  const byRootCause = new Map<string, AttributedImpact>()
  const categories = new Map<string, ExactSum>()
  for (const { id, category } of engagement.rootCauses) {
    const impact = sumUp(behind.get(id) ?? [])
    byRootCause.set(id, impact)
    addTo(categories, category, impact.value)
  }
  const byCategory = new Map(Array.from(categories, ([id, sum]) => [id, sum.total]))
  return { total: total.total, byRootCause, untraced: sumUp(untracedParts), byCategory }
}

function sumUp(parts: BehindPart[]): AttributedImpact {
  const sum = new ExactSum()
  for (const { value } of parts) sum.add(value)
  return { value: sum.total, behind: parts.sort((a, b) => b.value - a.value || b.part - a.part) }
}
