import type { Trace } from '../../engagement/engagement.ts'
import { addTo, ExactSum } from '../numbers/ExactSum.ts'
import { type TraceNode, toTraceNode } from './traceTree.ts'

/** The share 0–1 of one failure point's harm that comes from a root cause, or under null from nothing traced. */
interface Part {
  readonly rootCause: string | null
  readonly share: number
}

/** How one failure point's harm divides over its root causes, untraced included: shares above 0 that sum to 1. */
export type Attribution = readonly Part[]

/** The attribution of a failure point without a trace. */
export const allUntraced: Attribution = [{ rootCause: null, share: 1 }]

/**
 * The shares of a trace (design section 5): the product of shares down to a leaf, summed over all leaves naming the root
 * cause; a needed-together group splits equally.
 */
export function attribute(node: TraceNode): Attribution {
  const leaves: Part[] = []
  addLeaves(node, 1, leaves)
  return leaves.some(({ rootCause }, index) => leaves.findIndex((leaf) => leaf.rootCause === rootCause) < index)
    ? mergeParts(leaves)
    : leaves
}

function addLeaves(node: TraceNode, share: number, leaves: Part[]): void {
  if (share === 0) return
  switch (node.kind) {
    case 'root-cause':
      leaves.push({ rootCause: node.rootCause, share })
      break
    case 'untraced':
      leaves.push({ rootCause: null, share })
      break
    case 'contribute':
      for (const child of node.children) addLeaves(child.node, share * child.share, leaves)
      break
    case 'together':
      for (const child of node.children) addLeaves(child, share / node.children.length, leaves)
      break
  }
}

function mergeParts(leaves: readonly Part[]): Attribution {
  const sums = new Map<string | null, ExactSum>()
  for (const { rootCause, share } of leaves) addTo(sums, rootCause, share)
  return Array.from(sums, ([rootCause, sum]) => ({ rootCause, share: sum.total }))
}

/** The attributions of failure points by id; one that is missing is untraced. */
export type Attributions = ReadonlyMap<string, Attribution>

/** The attribution of each traced failure point. */
export function attributeTraces(traces: readonly Trace[]): Attributions {
  return new Map(traces.map(({ failurePoint, cause }) => [failurePoint, attribute(toTraceNode(cause))]))
}

/** A failure point behind a root cause. */
interface BehindPart {
  readonly failurePoint: string
  /** Share 0–1 of the failure point's harm that comes from the root cause. */
  readonly part: number
  /** Per month, in the unit of the measure. */
  readonly value: number
}

interface AttributedImpact {
  readonly value: number
  /** Largest value first, then by larger part; the rest in the order of the impacts. */
  readonly behind: readonly BehindPart[]
}

/** Impacts carried from failure points to what is behind them; the values of root causes and `untraced` sum to `total`. */
export interface AttributedImpacts {
  readonly total: number
  /** Every root cause, also at 0. */
  readonly byRootCause: ReadonlyMap<string, AttributedImpact>
  readonly untraced: AttributedImpact
}

/**
 * Root-cause impact Rⱼ = Σᵢ impactᵢ·aᵢⱼ, with what is behind each of these root causes. Expects the impact of
 * every failure point.
 */
export function attributeImpacts(
  rootCauses: readonly string[],
  attributions: Attributions,
  impacts: ReadonlyMap<string, number>,
): AttributedImpacts {
  const behind = new Map<string, BehindPart[]>(rootCauses.map((id) => [id, []]))
  const untracedParts: BehindPart[] = []
  const total = new ExactSum()
  for (const [id, impact] of impacts) {
    total.add(impact)
    for (const { rootCause, share } of attributions.get(id) ?? allUntraced) {
      const list = rootCause === null ? untracedParts : behind.get(rootCause)
      list?.push({ failurePoint: id, part: share, value: impact * share })
    }
  }
  const byRootCause = new Map(Array.from(behind, ([id, parts]) => [id, sumUp(parts)]))
  return { total: total.total, byRootCause, untraced: sumUp(untracedParts) }
}

/** The impact of each of these root causes alone, per month. Expects the impact of every failure point. */
export function impactsOfRootCauses(
  rootCauses: readonly string[],
  attributions: Attributions,
  impacts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const { byRootCause } = attributeImpacts(rootCauses, attributions, impacts)
  return new Map(Array.from(byRootCause, ([id, { value }]) => [id, value]))
}

function sumUp(parts: BehindPart[]): AttributedImpact {
  const sum = new ExactSum()
  for (const { value } of parts) sum.add(value)
  return { value: sum.total, behind: parts.sort((a, b) => b.value - a.value || b.part - a.part) }
}
