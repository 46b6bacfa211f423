import type { ConfirmedBars } from '../analysis/pareto/confirmedBars.ts'
import type { ChartedPareto } from '../analysis/pareto/pareto.ts'
import type { ParetoWording } from './paretoFinding.ts'

/** What the strips along the bars of a chart are, and how much of the whole of it is confirmed. */
export function proofRule(
  { total }: Pick<ChartedPareto, 'total'>,
  { confirmed, unproven }: Pick<ConfirmedBars, 'confirmed' | 'unproven'>,
  { t, format }: ParetoWording,
): string {
  if (total <= 0) return ''
  const share = (value: number): string => format.percent(Math.min(1, value / total))
  const rule = t('charts.proof.rule', { share: share(confirmed) })
  return unproven / total < 0.005 ? rule : `${rule} ${t('charts.proof.ruleUnproven', { share: share(unproven) })}`
}
