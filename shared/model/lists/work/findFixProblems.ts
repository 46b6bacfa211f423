import { findCircles } from '../../findCircles.ts'
import { findExclusionProblems } from '../../findExclusionProblems.ts'
import { checkEstimate, type Report } from '../../reportProblem.ts'
import type { ItemOf } from '../ListDescriptor.ts'
import type { fixSchema } from './fixes.ts'

type Fix = ItemOf<typeof fixSchema>

/** The rules of fixes (design section 7): one effect for each root cause, requires without a way out. */
export function findFixProblems(fixes: readonly Fix[], key: string, report: Report): void {
  const indexOf = new Map<string, number>()
  for (const [index, { id }] of fixes.entries()) if (!indexOf.has(id)) indexOf.set(id, index)
  fixes.forEach((fix, index) => {
    const path = `${key}[${index}]`
    checkEffects(fix, path, report)
    checkDays(fix, path, report)
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

/** A fix is done and checked after it began, and not more often done than it was looked for. */
function checkDays({ startOn, doneOn, check }: Fix, path: string, report: Report): void {
  if (startOn !== undefined && doneOn !== undefined && doneOn < startOn)
    report('done-before-start', `${path}.doneOn`, { day: doneOn, start: startOn })
  if (startOn !== undefined && check?.on !== undefined && check.on < startOn)
    report('check-before-start', `${path}.check.on`, { day: check.on, start: startOn })
  const { done, of } = check?.adoption ?? { done: 0, of: 0 }
  if (done > of) report('more-done-than-looked-at', `${path}.check.adoption.done`, { done, of })
}

function checkLinks(ids: readonly string[], path: string, report: Report): void {
  const met = new Set<string>()
  ids.forEach((id, index) => {
    if (met.size === met.add(id).size) report('duplicate-id', `${path}[${index}]`, { id })
  })
}

/** One problem for each circle of requires, at its first fix in the list. Answers whether there are any. */
function hasCycles(fixes: readonly Fix[], key: string, indexOf: ReadonlyMap<string, number>, report: Report): boolean {
  const circles = findCircles(fixes, indexOf, ({ requires }) => requires)
  for (const { first, round } of circles) report('requires-cycle', `${key}[${first}].requires`, { fixes: round })
  return circles.length > 0
}
