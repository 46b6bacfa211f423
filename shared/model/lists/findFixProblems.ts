import { checkEstimate, type Report } from '../reportProblem.ts'
import { findExclusionProblems } from './findExclusionProblems.ts'
import type { fixSchema } from './fixes.ts'
import type { ItemOf } from './ListDescriptor.ts'

type Fix = ItemOf<typeof fixSchema>

/** Of a longer circle only the beginning is named. */
const mostNamed = 20

/** The rules of fixes (design section 7): one effect for each root cause, requires without a way out. */
export function findFixProblems(fixes: readonly Fix[], key: string, report: Report): void {
  const indexOf = new Map<string, number>()
  for (const [index, { id }] of fixes.entries()) if (!indexOf.has(id)) indexOf.set(id, index)
  fixes.forEach((fix, index) => {
    const path = `${key}[${index}]`
    checkEffects(fix, path, report)
    checkLinks(fix.requires ?? [], `${path}.requires`, report)
    checkLinks(fix.excludes ?? [], `${path}.excludes`, report)
    const self = fix.excludes?.indexOf(fix.id) ?? -1
    if (self >= 0) report('excludes-itself', `${path}.excludes[${self}]`, { id: fix.id })
  })
  // In a circle everything requires everything, and it is told alone.
  if (!hasCycles(fixes, key, indexOf, report)) findExclusionProblems(fixes, key, indexOf, report)
}

function checkEffects(fix: Fix, path: string, report: Report): void {
  const met = new Set<string>()
  fix.effects.forEach(({ rootCause, effectiveness }, index) => {
    const at = `${path}.effects[${index}]`
    if (met.has(rootCause)) report('two-effects', `${at}.rootCause`, { id: rootCause })
    met.add(rootCause)
    checkEstimate(effectiveness, () => `${at}.effectiveness`, report)
  })
}

function checkLinks(ids: readonly string[], path: string, report: Report): void {
  const met = new Set<string>()
  ids.forEach((id, index) => {
    if (met.size === met.add(id).size) report('duplicate-id', `${path}[${index}]`, { id })
  })
}

/** One problem for each circle of requires, at its first fix in the list. Answers whether there are any. */
function hasCycles(fixes: readonly Fix[], key: string, indexOf: ReadonlyMap<string, number>, report: Report): boolean {
  const finished = new Set<string>()
  let isFound = false
  for (const { id } of fixes) {
    const cycle = findCycle(id, fixes, indexOf, finished)
    if (cycle === null) continue
    isFound = true
    const places = cycle.map((member) => indexOf.get(member) ?? 0)
    const first = places.reduce((least, place) => Math.min(least, place))
    const start = places.indexOf(first)
    const round = [...cycle.slice(start), ...cycle.slice(0, start + 1)]
    report('requires-cycle', `${key}[${first}].requires`, { fixes: named(round).join(', ') })
  }
  return isFound
}

/** A sentence has room for a few. */
function named(round: readonly string[]): readonly string[] {
  return round.length <= mostNamed ? round : [...round.slice(0, mostNamed - 2), '…', ...round.slice(-1)]
}

/** A depth-first walk with its own stack, because chains may be long. Returns the first circle met from `start`. */
function findCycle(
  start: string,
  fixes: readonly Fix[],
  indexOf: ReadonlyMap<string, number>,
  finished: Set<string>,
): readonly string[] | null {
  if (finished.has(start)) return null
  const requiredBy = (id: string): readonly string[] => fixes[indexOf.get(id) ?? -1]?.requires ?? []
  const trail: { id: string; next: number }[] = [{ id: start, next: 0 }]
  const onTrail = new Set([start])
  let cycle: readonly string[] | null = null
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const required = requiredBy(top.id)[top.next]
    top.next += 1
    if (required === undefined) {
      finished.add(top.id)
      onTrail.delete(top.id)
      trail.pop()
    } else if (onTrail.has(required)) {
      const ids = trail.map(({ id }) => id)
      cycle ??= ids.slice(ids.indexOf(required))
    } else if (!finished.has(required)) {
      onTrail.add(required)
      trail.push({ id: required, next: 0 })
    }
  }
  return cycle
}
