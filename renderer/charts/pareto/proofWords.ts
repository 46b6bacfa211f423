import type { ConfirmedBars } from '../../../shared/analysis/pareto/confirmedBars.ts'
import type { ChartedPareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { ChartWording } from '../base/chartWording.ts'

/** Shares 0–1 of one bar. */
interface ProofOfBar {
  readonly confirmed: number
  /** That part of `confirmed` for which evidence speaks. */
  readonly proven: number
}

export type ProofByBar = ReadonlyMap<string, ProofOfBar>

function nameOf({ kind, key }: Pick<ParetoBar, 'kind' | 'key'>): string {
  return `${kind} ${key}`
}

/** What of each bar is confirmed, by the key of its mark; bars at 0 and those that the answer does not know are left out. */
export function proofByBar({ bars }: ChartedPareto, proof: ConfirmedBars | null): ProofByBar | null {
  if (proof === null) return null
  const values = new Map(bars.map((bar) => [nameOf(bar), bar.value]))
  return new Map(
    proof.bars.flatMap((bar) => {
      const value = values.get(nameOf(bar)) ?? 0
      if (value <= 0) return []
      const confirmed = Math.min(1, bar.confirmed / value)
      return [[nameOf(bar), { confirmed, proven: Math.min(confirmed, (bar.confirmed - bar.unproven) / value) }] as const]
    }),
  )
}

/** How much of one bar is confirmed, and how much of that without evidence; empty for bars at 0. */
export function proofSentence(pareto: ChartedPareto, bar: ParetoBar, proof: ConfirmedBars, wording: ChartWording): string {
  const part = proofByBar(pareto, proof)?.get(nameOf(bar))
  if (part === undefined) return ''
  const { t, format } = wording
  const unproven = part.confirmed - part.proven
  const confirmed = t('charts.proof.bar', { share: format.percent(part.confirmed) })
  return unproven < 0.005 ? confirmed : `${confirmed} ${t('charts.proof.unproven', { share: format.percent(unproven) })}`
}

/** The share of one bar that is confirmed, for a table. */
export function proofCells(
  pareto: ChartedPareto,
  bar: ParetoBar,
  proof: ConfirmedBars,
  { format }: ChartWording,
): readonly string[] {
  const part = proofByBar(pareto, proof)?.get(nameOf(bar))
  return part === undefined ? ['', ''] : [format.percent(part.confirmed), format.percent(part.confirmed - part.proven)]
}
