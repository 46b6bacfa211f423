import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { shareOf } from '../base/shareOf.ts'
import { ChartTable } from '../frame/ChartTable.tsx'
import { overlapShare, type PlanSubject, planFixName } from './planWords.ts'

/** The numbers of the plan, fix by fix. */
export function PlanTable(props: {
  readonly subject: PlanSubject
  readonly caption: string
  readonly height: number
}): ReactNode {
  const wording = useLanguage()
  const { t, format } = wording
  const { subject, caption, height } = props
  const { plan, measure } = subject
  const measured = (value: number): string => format.measured(measure, value)
  return (
    <ChartTable
      caption={caption}
      height={height}
      nameColumn="fix"
      columns={[
        { key: 'rank', title: t('charts.plan.columns.rank'), number: true },
        { key: 'fix', title: t('charts.plan.columns.fix'), coded: true },
        { key: 'marginal', title: t('charts.plan.columns.marginal'), number: true },
        { key: 'standalone', title: t('charts.plan.columns.standalone'), number: true },
        { key: 'overlap', title: t('charts.plan.columns.overlap'), number: true },
        { key: 'cumulative', title: t('charts.plan.columns.cumulative'), number: true },
        { key: 'share', title: t('charts.plan.columns.share'), number: true },
        { key: 'days', title: t('charts.plan.columns.days'), number: true },
      ]}
      rows={plan.items.map((item) => ({
        key: item.fix,
        cells: [
          format.number(item.rank),
          planFixName(subject, item, wording),
          measured(item.marginal),
          measured(item.standalone),
          format.percent(overlapShare(item)),
          measured(item.cumulative),
          format.percent(shareOf(item.cumulative, plan.total)),
          format.typed(item.effortDays),
        ],
      }))}
    />
  )
}
