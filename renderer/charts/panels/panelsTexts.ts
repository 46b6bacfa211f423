import type { ChartWording } from '../base/chartWording.ts'
import type { PanelsInput } from './panelsLayout.ts'
import type { PanelsView } from './panelsOf.ts'

/** Texts to be placed inside the drawing of panels. */
export function panelsTexts(
  { pareto, per }: Pick<PanelsView, 'pareto' | 'per'>,
  { t, format }: ChartWording,
): PanelsInput['texts'] {
  const { measure } = pareto
  return {
    value: (value) => format.measured(measure, value),
    total: (value) => t('charts.panels.total', { value: format.measured(measure, value) }),
    scale: panelsUnit({ pareto, per }, t),
  }
}

/** What values are, in words: of a measure a month, or counted of it for every 1,000 of a volume. */
export function panelsUnit({ pareto, per }: Pick<PanelsView, 'pareto' | 'per'>, t: ChartWording['t']): string {
  return per === null ? t(`charts.valueAxis.${pareto.measure}`) : t(`charts.exposedAxis.${pareto.measure}`, { per })
}
