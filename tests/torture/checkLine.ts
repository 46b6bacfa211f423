import { type CheckId, checks } from './checks.ts'

/** What one test of a check came to. */
export interface CheckedTest {
  readonly passed: boolean
  /** What it counted or measured, as it told it. */
  readonly figures: readonly string[]
}

/** How the line of a check begins. */
function checkStart(id: CheckId): string {
  return `check ${id.padEnd(4)}`
}

/** How the line of a check begins that did not hold. */
export function checkFailed(id: CheckId): string {
  return `${checkStart(id)} FAILED`
}

/** How the line of a check begins that held. */
export function checkHeld(id: CheckId): string {
  return `${checkStart(id)} held`
}

/** One line: the check, whether all of its tests held, and their figures; a check whose tests told none is named by its title. */
export function checkLine(id: CheckId, tests: readonly CheckedTest[]): string {
  const failed = tests.filter(({ passed }) => !passed).length
  const figures = tests.flatMap((test) => test.figures)
  const start = failed === 0 ? checkHeld(id) : `${checkFailed(id)} in ${failed} of ${tests.length} tests`
  return `${start}: ${figures.length === 0 ? checks[id] : figures.join('; ')}`
}
