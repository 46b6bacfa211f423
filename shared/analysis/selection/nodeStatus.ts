import type { PlanProblem } from './planProblem.ts'

/** What a part of the search has decided about each fix. `leftOut` is 1 so that a status may bar fixes from a greedy filling. */
export const fixStatus = { open: 0, leftOut: 1, held: 2 } as const

/** The status with only the pins held and only the available fixes open. */
export function firstStatus(problem: PlanProblem): Uint8Array {
  const status = new Uint8Array(problem.closure.length).fill(fixStatus.leftOut)
  for (const fix of problem.available) status[fix] = fixStatus.open
  for (const pin of problem.pins) hold(problem, status, pin)
  return status
}

/** Holds the fix with all it requires and leaves out all they exclude; false when that contradicts the status. */
export function hold(problem: PlanProblem, status: Uint8Array, fix: number): boolean {
  for (const member of problem.closure[fix] ?? []) {
    if (status[member] === fixStatus.leftOut) return false
    if (status[member] === fixStatus.held) continue
    status[member] = fixStatus.held
    for (const other of problem.excludes[member] ?? []) if (!leaveOut(problem, status, other)) return false
  }
  return true
}

/** Leaves the fix out with all that require it; false when the status holds one of them. */
export function leaveOut(problem: PlanProblem, status: Uint8Array, fix: number): boolean {
  for (const dependent of problem.dependents[fix] ?? []) {
    if (status[dependent] === fixStatus.held) return false
    status[dependent] = fixStatus.leftOut
  }
  return true
}
