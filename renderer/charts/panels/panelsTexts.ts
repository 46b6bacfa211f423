import type { ChartWording } from '../base/chartWording.ts'
import type { PanelsInput } from './panelsLayout.ts'
import type { PanelsView } from './panelsOf.ts'

/** Texts to be placed inside the drawing of panels. */
export function panelsTexts({ pareto }: Pick<PanelsView, 'pareto'>, { t, format }: ChartWording): PanelsInput['texts'] {
  const { measure } = pareto
  return {
    value: (value) => format.measured(measure, value),
    total: (value) => t('charts.panels.total', { value: format.measured(measure, value) }),
    scale: t(`charts.valueAxis.${measure}`),
  }
}
