import { causesOf, type EditTrace, type Siblings } from './editTrace.ts'

/**
 * A root cause stands at most once anywhere beneath one needed-together node (design section 5), rejected branches counted
 * too. The first root cause that stands there twice, or null.
 */
export function findRepeatedRootCause(siblings: Siblings): string | null {
  if (siblings.join === 'together') {
    const met = new Set<string>()
    for (const { rootCause } of causesOf(siblings)) {
      if (rootCause === null) continue
      if (met.has(rootCause)) return rootCause
      met.add(rootCause)
    }
    return null
  }
  for (const cause of siblings.causes) {
    const repeated = findRepeatedRootCause(cause)
    if (repeated !== null) return repeated
  }
  return null
}

/** For every leaf beneath a needed-together node, the root causes that stand elsewhere beneath it and may not be offered. */
export function blockedRootCauses(trace: EditTrace): ReadonlyMap<string, readonly string[]> {
  const blocked = new Map<string, readonly string[]>()
  collectBlocked(trace, blocked)
  return blocked
}

function collectBlocked(siblings: Siblings, blocked: Map<string, readonly string[]>): void {
  if (siblings.join !== 'together') {
    for (const cause of siblings.causes) collectBlocked(cause, blocked)
    return
  }
  const leaves = [...causesOf(siblings)].filter(({ causes }) => causes.length === 0)
  for (const leaf of leaves) {
    const others = leaves.flatMap(({ id, rootCause }) => (id === leaf.id || rootCause === null ? [] : [rootCause]))
    if (others.length > 0) blocked.set(leaf.id, [...new Set(others)])
  }
}
