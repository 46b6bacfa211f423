import type { Problem } from '../../model/problem.ts'
import type { ParetoInput, ParetoOptions } from './pareto.ts'

/** What is wrong with a request for a chart: threshold, Other rule, or a period that ends before it starts. */
export function findParetoProblems({ tallies }: Pick<ParetoInput, 'tallies'>, options: ParetoOptions): Problem[] {
  const problems: Problem[] = []
  const { threshold, other } = options
  if (threshold !== undefined && !isPercent(threshold))
    problems.push({ code: 'bad-threshold', path: 'threshold', params: { threshold } })
  if (other?.kind === 'top' && !(Number.isSafeInteger(other.bars) && other.bars >= 1))
    problems.push({ code: 'bad-top', path: 'top', params: { bars: other.bars } })
  if (other !== undefined && other.kind !== 'top' && !isPercent(other.percent))
    problems.push({ code: 'bad-other-percent', path: 'other', params: { percent: other.percent } })
  const { period } = tallies
  if (period !== null && period.from > period.to) problems.push({ code: 'period-order', path: 'period', params: { ...period } })
  return problems
}

function isPercent(value: number): boolean {
  return value > 0 && value <= 100
}
