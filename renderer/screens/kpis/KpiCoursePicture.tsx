import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { textMeasure } from '../../charts/base/useMeasureText.ts'
import { PictureMenu } from '../../charts/frame/PictureMenu.tsx'
import { coursePicture } from '../../charts/kpi/coursePicture.tsx'
import { courseSentence } from '../../kit/kpi/courseSentence.ts'
import { figureText } from '../../kit/kpi/figureText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Saves or copies the course of a KPI's readings; nothing where there is none to draw. */
export function KpiCoursePicture({ kpi }: { readonly kpi: KpiRow }): ReactNode {
  const wording = useLanguage()
  const title = courseSentence(kpi, kpi.name, wording)
  if (title === null) return null
  const picture = () =>
    coursePicture({
      readings: kpi.readings,
      target: kpi.target,
      range: kpi.usual ?? undefined,
      figure: (value) => figureText(value, kpi, wording),
      captions: { title, subtitle: '', rule: wording.t('pictures.courseRule') },
      wording,
      measure: textMeasure(),
      today: localDay(),
    })
  return <PictureMenu picture={picture} name={kpi.name} />
}
