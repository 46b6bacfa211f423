import { type ReactNode, useMemo } from 'react'
import type { ParetoBar } from '../../../shared/analysis/pareto.ts'
import type { ParetoView } from '../../../shared/contract/paretoContract.ts'
import type { Period } from '../../../shared/model/engagement.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useHead } from '../../app/useHead.ts'
import { PanelsChart } from '../../charts/PanelsChart.tsx'
import { ParetoChart } from '../../charts/ParetoChart.tsx'
import { panelsOfPeriods, panelsOfSplit } from '../../charts/panelsOf.ts'
import type { ParetoAnswers } from './usePareto.ts'

interface ParetoMainProps {
  readonly answers: ParetoAnswers
  readonly data: ParetoView
  readonly height: number
  readonly showsChance: boolean
  readonly categoryOf: ((key: string) => string | null) | undefined
  readonly trail: ReactNode
  readonly onOpen: (bar: Pick<ParetoBar, 'kind' | 'key'>) => void
}

/** The chart itself: plain, divided, or in panels; the plain one stands until the others have come. */
export function ParetoMain(props: ParetoMainProps): ReactNode {
  const { answers, data, height, showsChance, categoryOf, trail, onOpen } = props
  const { compare, split, beside, chance } = answers
  const { categories } = useHead()
  const { format, t } = useLanguage()
  const splitData = split.isPlaceholderData ? undefined : split.data
  const stack = useMemo(
    () =>
      compare.kind === 'stacked' && splitData !== undefined
        ? { second: compare.by, series: splitData.series, values: splitData.values }
        : null,
    [compare, splitData],
  )
  const nameOf = (period: Period | null): string =>
    period === null ? '' : t('charts.pareto.period', { from: format.day(period.from), to: format.day(period.to) })
  const panels =
    compare.kind === 'panels' && splitData !== undefined
      ? panelsOfSplit(splitData)
      : compare.kind === 'periods' && beside.data !== undefined
        ? panelsOfPeriods(beside.data, beside.data.periods.map(nameOf))
        : null
  const within = data.path.map((step) => step.label)
  const shared = { height, ownCategories: categories, trail, within, ...(categoryOf === undefined ? {} : { categoryOf }) }
  if (panels !== null) {
    const subject = compare.kind === 'panels' ? compare.by : 'periods'
    return <PanelsChart view={panels} subject={subject} onOpen={onOpen} {...shared} />
  }
  return (
    <ParetoChart
      pareto={stack === null ? data.pareto : (splitData?.pareto ?? data.pareto)}
      onOpen={onOpen}
      stack={stack}
      chance={showsChance ? (chance.data ?? null) : null}
      {...shared}
    />
  )
}
