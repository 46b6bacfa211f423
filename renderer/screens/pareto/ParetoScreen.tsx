import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { dimensionBehind } from '../../../shared/analysis/drillDown.ts'
import type { ParetoBar } from '../../../shared/analysis/pareto.ts'
import { noticeSentence } from '../../../shared/i18n/paretoSentences.ts'
import { useApi } from '../../app/ApiProvider.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useHead } from '../../app/useHead.ts'
import { useRemembered } from '../../app/useRemembered.ts'
import { useRoute } from '../../app/useRoute.ts'
import { ParetoChart } from '../../charts/ParetoChart.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notices } from '../../components/Notices.tsx'
import { ScreenHeader } from '../../components/ScreenHeader.tsx'
import { ParetoControls } from './ParetoControls.tsx'
import classes from './ParetoScreen.module.css'
import { ParetoTrail } from './ParetoTrail.tsx'
import { backTo, drilledInto, firstView, type ParetoScreenView, toQuery } from './paretoView.ts'

const spareForFrame = 330
const lowestChart = 320

/** Which few carry most of the harm, by any dimension and measure, and what is behind each bar. */
export function ParetoScreen(): ReactNode {
  const { t, language } = useLanguage()
  const head = useHead()
  const { go } = useRoute()
  const api = useApi()
  const [view, setView] = useRemembered<ParetoScreenView>('pareto.view', firstView)
  const measure = view.measure ?? head.plan.measure ?? 'count'
  const { data } = useQuery(
    api.pareto.get.queryOptions({ input: toQuery(view, measure, language), placeholderData: keepPreviousData }),
  )
  const categoryOf = useCategoryOf(measure)
  if (head.counts.failurePoints === 0) {
    return (
      <EmptyState screen={t('paretoScreen.title')} title={t('paretoScreen.emptyTitle')} text={t('paretoScreen.emptyText')}>
        <Button onClick={() => go('failure-points')}>{t('paretoScreen.toFailurePoints')}</Button>
      </EmptyState>
    )
  }
  const open = (bar: ParetoBar): void => {
    const next = dimensionBehind(view.by, bar.kind)
    if (next !== null) setView(drilledInto(view, bar.key, next))
    else if (bar.kind === 'item') go('failure-points', bar.key)
  }
  return (
    <div className={classes.screen}>
      <ScreenHeader title={t('paretoScreen.title')} lead={t('paretoScreen.lead')} />
      <ParetoControls view={view} measure={measure} onChange={setView} />
      {data ? (
        <div className={classes.chart}>
          <ParetoChart
            pareto={data.pareto}
            height={Math.max(window.innerHeight - spareForFrame, lowestChart)}
            ownCategories={head.categories}
            within={data.path.map((step) => step.label)}
            trail={<ParetoTrail path={data.path} onBack={(depth) => setView(backTo(view, depth))} />}
            onOpen={open}
            {...(view.by === 'root-cause' ? { categoryOf } : {})}
          />
          <Notices
            title={t('paretoScreen.notices')}
            sentences={data.pareto.notices.map((notice) => noticeSentence(notice, language))}
          />
        </div>
      ) : null}
    </div>
  )
}

/** The category of each root cause, for the colour of its bar. */
function useCategoryOf(measure: Parameters<typeof toQuery>[1]): (key: string) => string | null {
  const api = useApi()
  const { data } = useQuery(api.rootCause.list.queryOptions({ input: { measure }, placeholderData: keepPreviousData }))
  return useMemo(() => {
    const categories = new Map((data?.rows ?? []).map(({ id, category }) => [id, category]))
    return (key) => categories.get(key) ?? null
  }, [data])
}
