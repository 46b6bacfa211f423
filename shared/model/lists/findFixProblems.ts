import { checkEstimate, type Report } from '../reportProblem.ts'
import type { fixSchema } from './fixes.ts'
import type { ItemOf } from './ListDescriptor.ts'

type Fix = ItemOf<typeof fixSchema>

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
  checkCycles(fixes, indexOf, report)
  checkExclusions(fixes, indexOf, report)
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
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) report('duplicate-id', `${path}[${index}]`, { id })
  })
}

/** One problem for each circle of requires, at its first fix in the list. */
function checkCycles(fixes: readonly Fix[], indexOf: ReadonlyMap<string, number>, report: Report): void {
  const finished = new Set<string>()
  for (const { id } of fixes) {
    const cycle = findCycle(id, fixes, indexOf, finished)
    if (cycle === null) continue
    const first = Math.min(...cycle.map((member) => indexOf.get(member) ?? 0))
    const start = cycle.findIndex((member) => indexOf.get(member) === first)
    const round = [...cycle.slice(start), ...cycle.slice(0, start + 1)]
    report('requires-cycle', `fixes[${first}].requires`, { fixes: round.join(', ') })
  }
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

/**
 * A fix can never be done when what it requires, directly or through others, and itself hold two that exclude one another.
 * Exclusion holds both ways even if written once.
 */
function checkExclusions(fixes: readonly Fix[], indexOf: ReadonlyMap<string, number>, report: Report): void {
  const dependents = new Map<string, string[]>()
  for (const { id, requires } of fixes) {
    for (const required of requires ?? []) {
      const known = dependents.get(required)
      if (known === undefined) dependents.set(required, [id])
      else known.push(id)
    }
  }
  const met = new Set<string>()
  for (const { id: first, excludes } of fixes) {
    for (const second of excludes ?? []) {
      const pair = JSON.stringify(first < second ? [first, second] : [second, first])
      if (first === second || met.has(pair)) continue
      met.add(pair)
      const needSecond = withDependents(second, dependents)
      for (const id of withDependents(first, dependents)) {
        if (needSecond.has(id)) report('requires-excluded', `fixes[${indexOf.get(id) ?? 0}].requires`, { first, second })
      }
    }
  }
}

/** The fix itself and every fix that requires it, directly or through others. */
function withDependents(id: string, dependents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([id])
  // A set hands out what is added while it is walked.
  for (const member of found) for (const dependent of dependents.get(member) ?? []) found.add(dependent)
  return found
}
