import type { ConfirmedBars } from '../analysis/pareto/confirmedBars.ts'
import type { ChartedPareto } from '../analysis/pareto/pareto.ts'
import type { ParetoWording } from './paretoFinding.ts'

/** What is said of the share that is confirmed, and of the part of it that no evidence speaks for. */
interface ProofWords {
  rule(share: string): string
  unproven(share: string): string
}

/** How much of the whole of a chart is confirmed, and what the strips along its bars are, unless other words say it of a chart without. */
export function proofRule(
  { total }: Pick<ChartedPareto, 'total'>,
  { confirmed, unproven }: Pick<ConfirmedBars, 'confirmed' | 'unproven'>,
  { t, format }: ParetoWording,
  words: ProofWords = {
    rule: (share) => t('charts.proof.rule', { share }),
    unproven: (share) => t('charts.proof.ruleUnproven', { share }),
  },
): string {
  if (total <= 0) return ''
  const share = (value: number): string => format.percent(Math.min(1, value / total))
  const rule = words.rule(share(confirmed))
  return unproven / total < 0.005 ? rule : `${rule} ${words.unproven(share(unproven))}`
}
