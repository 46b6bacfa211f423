import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import type { ChartWording } from '../../charts/base/chartWording.ts'
import { figureText } from './figureText.ts'

/** From which reading to which a KPI went, in words; null where there are not two of them. */
export function courseSentence(kpi: KpiRow, name: string, wording: ChartWording): string | null {
  const { t, format } = wording
  const [first] = kpi.readings
  const last = kpi.readings.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  return t('kpisScreen.course', {
    name,
    count: kpi.readings.length,
    from: format.day(first.on),
    to: format.day(last.on),
    first: figureText(first.value, kpi, wording),
    last: figureText(last.value, kpi, wording),
  })
}
