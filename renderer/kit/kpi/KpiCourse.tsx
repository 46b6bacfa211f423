import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import type { Size } from '../../charts/base/chartGeometry.ts'
import { CourseChart } from '../../charts/kpi/CourseChart.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useShownText } from '../../language/ShownTexts.tsx'
import { figureText } from './figureText.ts'

/** The course of a KPI's readings; nothing where there are not two of them. */
export function KpiCourse({ kpi, size }: { readonly kpi: KpiRow; readonly size: Size }): ReactNode {
  const language = useLanguage()
  const { t, format, direction } = language
  const shownText = useShownText()
  const [first] = kpi.readings
  const last = kpi.readings.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  const label = t('kpisScreen.course', {
    name: shownText(kpi.name),
    count: kpi.readings.length,
    from: format.day(first.on),
    to: format.day(last.on),
    first: figureText(first.value, kpi, language),
    last: figureText(last.value, kpi, language),
  })
  return (
    <CourseChart
      readings={kpi.readings}
      target={kpi.target}
      range={kpi.usual ?? undefined}
      size={size}
      direction={direction}
      label={label}
    />
  )
}
