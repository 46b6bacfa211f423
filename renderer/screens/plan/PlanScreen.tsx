import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { PlanQuery, PlanView } from '../../../shared/contract/planContract.ts'
import { planNoticeSentence } from '../../../shared/i18n/planSentences.ts'
import { useApi } from '../../app/ApiProvider.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useEdit } from '../../app/useEdit.ts'
import { useHead } from '../../app/useHead.ts'
import { useRoute } from '../../app/useRoute.ts'
import { PlanChart } from '../../charts/PlanChart.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notices } from '../../components/Notices.tsx'
import { LeftOutList } from './LeftOutList.tsx'
import { PlanLimitsBar } from './PlanLimitsBar.tsx'
import { headerHeight, PlanList, rowHeight } from './PlanList.tsx'
import classes from './PlanScreen.module.css'
import { PlanSummary } from './PlanSummary.tsx'
import { PlanWaves } from './PlanWaves.tsx'
import { usePins } from './usePins.ts'

/** The chosen fixes by rank beside their Pareto, within a capacity and budget that re-rank as they move. */
export function PlanScreen(): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const { counts } = useHead()
  const api = useApi()
  const [draft, setDraft] = useState<PlanQuery>({})
  const { data } = useQuery(api.plan.get.queryOptions({ input: draft, placeholderData: keepPreviousData }))
  const saveLimits = useEdit(api.engagement.updateSettings.mutationOptions({ onSettled: () => setDraft({}) }))
  if (counts.fixes === 0) {
    return (
      <EmptyState screen={t('planScreen.title')} title={t('planScreen.emptyTitle')} text={t('planScreen.emptyText')}>
        <Button onClick={() => go('fixes')}>{t('planScreen.toFixes')}</Button>
      </EmptyState>
    )
  }
  if (data === undefined) return null
  return (
    <div className={classes.screen}>
      <div className={classes.top}>
        <PlanSummary view={data} />
        <PlanLimitsBar view={data} onDraft={setDraft} onSave={(plan) => saveLimits.mutate({ plan })} />
      </div>
      <PlanBody view={data} />
    </div>
  )
}

function PlanBody({ view }: { view: PlanView }): ReactNode {
  const { t, language } = useLanguage()
  const { id, go } = useRoute()
  const { currency } = useHead()
  const [active, setActive] = useState<string | null>(id)
  const pins = usePins(view)
  const { plan, fixes, limits } = view
  const words = { language, measure: limits.measure, currency }
  return (
    <>
      <div className={classes.chart}>
        {plan.items.length === 0 ? (
          <p className={classes.nothing}>{t('planScreen.nothingChosen')}</p>
        ) : (
          <PlanChart
            plan={plan}
            measure={limits.measure}
            fixes={fixes}
            rowHeight={rowHeight}
            headerHeight={headerHeight}
            active={active}
            onActive={setActive}
            onOpen={(fix) => go('fixes', fix)}
            columns="minmax(0, 1.45fr) minmax(17rem, 1fr)"
            list={<PlanList view={view} words={words} active={active} onActive={setActive} pins={pins} />}
          />
        )}
        <Notices title={t('planScreen.notices')} sentences={plan.notices.map((notice) => planNoticeSentence(notice, words))} />
      </div>
      <PlanWaves view={view} />
      <LeftOutList view={view} words={words} pins={pins} />
    </>
  )
}
