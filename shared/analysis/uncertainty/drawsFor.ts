import { isUncertain } from './isUncertain.ts'
import { defaultDraws, type UncertaintyInput } from './uncertainty.ts'

const manyFixes = 100
/** Of single numbers, in all draws together: a few seconds. */
const mostNumbers = 100_000_000

/**
 * How often the command line draws a plan. Where nothing is uncertain every draw is the same. Of very many fixes or failure
 * points a thousand draws, which tell their shares within 3 in 100, have to do: ten thousand would keep a command line waiting
 * for a minute.
 */
export function drawsFor(input: Pick<UncertaintyInput, 'impacts' | 'terms' | 'fixes'>): number {
  if (!isUncertain(input)) return 1
  const fewest = defaultDraws / 10
  if (input.fixes.length > manyFixes) return fewest
  const numbers = input.fixes.reduce((sum, { effects }) => sum + effects.length, input.terms.failurePoints.length)
  return Math.max(fewest, Math.min(defaultDraws, Math.floor(mostNumbers / numbers)))
}
