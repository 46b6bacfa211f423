import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import type { Size } from '../../charts/base/chartGeometry.ts'
import { CourseChart } from '../../charts/kpi/CourseChart.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useShownText } from '../../language/ShownTexts.tsx'
import { courseSentence } from './courseSentence.ts'

/** The course of a KPI's readings; nothing where there are not two of them. */
export function KpiCourse({ kpi, size }: { readonly kpi: KpiRow; readonly size: Size }): ReactNode {
  const language = useLanguage()
  const shownText = useShownText()
  const label = courseSentence(kpi, shownText(kpi.name), language)
  if (label === null) return null
  return (
    <CourseChart
      readings={kpi.readings}
      target={kpi.target}
      range={kpi.usual ?? undefined}
      size={size}
      direction={language.direction}
      label={label}
    />
  )
}
