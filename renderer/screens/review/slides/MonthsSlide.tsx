import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTextScale } from '../../../charts/base/useTextScale.ts'
import { MonthsChart } from '../../../charts/months/MonthsChart.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import classes from './slides.module.css'
import { useRoomForChart } from './useRoomForChart.ts'

/** Whether the months moved by more than chance would bring. */
export function MonthsSlide(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  // The plot grows with the text by itself.
  const height = useRoomForChart() / useTextScale()
  const { data } = useQuery(api.pareto.months.queryOptions({ input: {}, placeholderData: keepPreviousData }))
  if (data === undefined) return null
  if (data.chart === null || data.period === null) {
    return (
      <>
        <h1 className={classes.title}>{t('reviewScreen.slides.months')}</h1>
        <p>{t('reviewScreen.noMonths')}</p>
      </>
    )
  }
  return <MonthsChart chart={data.chart} period={data.period} height={height} />
}
