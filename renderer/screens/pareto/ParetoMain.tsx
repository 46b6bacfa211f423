import type { ReactNode } from 'react'
import type { ChartExposures } from '../../../shared/analysis/comparison/exposedCharts.ts'
import type { ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { ParetoView } from '../../../shared/contract/analysis/paretoContract.ts'
import type { Period } from '../../../shared/engagement/engagement.ts'
import { perVolumeText } from '../../../shared/i18n/comparison/exposureWords.ts'
import { isolated } from '../../../shared/i18n/isolated.ts'
import { PanelsChart } from '../../charts/panels/PanelsChart.tsx'
import { panelsOfPeriods, panelsOfSplit } from '../../charts/panels/panelsOf.ts'
import { ParetoChart } from '../../charts/pareto/ParetoChart.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useWithinNarrowing } from '../../page/bars/useNarrowing.ts'
import { useHead } from '../../page/useHead.ts'
import type { ParetoAnswers } from './usePareto.ts'

interface ParetoMainProps {
  readonly answers: ParetoAnswers
  readonly data: ParetoView
  readonly height: number
  readonly showsChance: boolean
  readonly showsProof: boolean
  readonly categoryOf: ((key: string) => string | null) | undefined
  readonly trail: ReactNode
  readonly onOpen: (bar: Pick<ParetoBar, 'kind' | 'key'>) => void
}

/** The chart itself: plain, divided, or in panels. What is on its way leaves what stands, so that the focus stays, too. */
export function ParetoMain(props: ParetoMainProps): ReactNode {
  const { answers, data, height, showsChance, showsProof, categoryOf, trail, onOpen } = props
  const { compare, split, beside, pair, values, chance, proof } = answers
  const { categories } = useHead()
  const { format, language, t } = useLanguage()
  const divided = compare.kind === 'stacked' || compare.kind === 'panels' ? split.data : undefined
  const stack = compare.kind === 'stacked' ? (divided ?? null) : null
  const nameOf = (period: Period | null): string =>
    period === null ? '' : t('charts.pareto.period', { from: format.day(period.from), to: format.day(period.to) })
  const perOf = ({ before }: ChartExposures, unit: string | null): string | null =>
    before.volume === null || unit === null ? null : perVolumeText(unit, t)
  const panels =
    compare.kind === 'panels' && divided !== undefined
      ? panelsOfSplit(divided)
      : compare.kind === 'periods' && beside.data !== undefined
        ? panelsOfPeriods(beside.data, beside.data.periods.map(nameOf), perOf(beside.data.exposures, compare.volume))
        : compare.kind === 'values' && pair !== null && values.data !== undefined
          ? panelsOfPeriods(values.data, [pair.first, pair.second])
          : null
  const narrowed = useWithinNarrowing()
  // Two values are compared of all cases.
  const counted = compare.kind === 'values' ? [] : narrowed
  const within = [...counted, ...data.path.map((step) => isolated(step.label, language))]
  const shared = { height, ownCategories: categories, trail, within, ...(categoryOf === undefined ? {} : { categoryOf }) }
  if (panels !== null) {
    const subject = divided?.second ?? (compare.kind === 'values' ? (`field:${compare.field}` as const) : 'periods')
    return <PanelsChart view={panels} subject={subject} onOpen={onOpen} {...shared} />
  }
  return (
    <ParetoChart
      pareto={stack?.pareto ?? data.pareto}
      onOpen={onOpen}
      stack={stack}
      chance={showsChance && data.pareto.measure === 'count' ? (chance.data ?? null) : null}
      proof={showsProof ? (proof.data ?? null) : null}
      {...shared}
    />
  )
}
