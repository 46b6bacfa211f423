import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { comparePlans } from '../../../shared/analysis/plan/comparePlans.ts'
import type { CountedPlanQuery, PlanQuery, PlanView } from '../../../shared/contract/analysis/planContract.ts'
import { type PlanWords, planNoticeSentence } from '../../../shared/i18n/planSentences.ts'
import { alikeSentence } from '../../../shared/i18n/surenessSentences.ts'
import type { Narrowing } from '../../../shared/model/lists/cases/narrowing.ts'
import { PlanChart } from '../../charts/plan/PlanChart.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { Notices } from '../../components/frame/Notices.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing, useWithinNarrowing } from '../../page/bars/useNarrowing.ts'
import { ChangesFile } from '../../page/changesFile.ts'
import { usePictureCommand } from '../../page/commands/usePictureCommand.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useRoute } from '../../page/useRoute.ts'
import { Gestures } from './list/Gestures.tsx'
import { LeftOutList } from './list/LeftOutList.tsx'
import { headerHeight, PlanList } from './list/PlanList.tsx'
import { rowHeight } from './list/PlanRow.tsx'
import { PlanLimitsBar } from './PlanLimitsBar.tsx'
import classes from './PlanScreen.module.css'
import { PlanWaves } from './PlanWaves.tsx'
import { furtherNotices, PlanSummary } from './summary/PlanSummary.tsx'
import { PlanWorking } from './summary/PlanWorking.tsx'
import { type ShownUncertainty, useUncertainty } from './summary/useUncertainty.ts'
import { TrialBar } from './trial/TrialBar.tsx'
import { usePins } from './trial/usePins.ts'
import { type PlanTrial, usePlanTrial } from './trial/usePlanTrial.ts'
import { useReadPlans } from './trial/useReadPlans.ts'

const asSaved: PlanQuery = {}

/** The chosen fixes by rank beside their Pareto, within limits that re-rank as they move; changes can be tried unsaved. */
export function PlanScreen(): ReactNode {
  usePictureCommand()
  const { t } = useLanguage()
  const { go } = useRoute()
  const { counts } = useHead()
  // Of other cases another plan is asked for, of which nothing is known yet: how sure the last one is says nothing of it.
  const narrowing = useNarrowing()
  if (counts.fixes > 0) return <Plan key={JSON.stringify(narrowing)} narrowing={narrowing} />
  return (
    <EmptyState screen={t('planScreen.title')} title={t('planScreen.emptyTitle')} text={t('planScreen.emptyText')}>
      <Button onClick={() => go('fixes')}>{t('planScreen.toFixes')}</Button>
    </EmptyState>
  )
}

function Plan({ narrowing }: { readonly narrowing: Narrowing | null }): ReactNode {
  const { language } = useLanguage()
  const { currency } = useHead()
  const api = useApi()
  const trial = usePlanTrial()
  const [draft, setDraft] = useState<PlanQuery>(asSaved)
  const query = useMemo((): CountedPlanQuery => ({ ...trial.query, ...draft, narrowing }), [trial.query, draft, narrowing])
  const { data: saved } = useQuery(api.plan.get.queryOptions({ input: { narrowing }, placeholderData: keepPreviousData }))
  const asked = useQuery(api.plan.get.queryOptions({ input: query, placeholderData: keepPreviousData }))
  const view = asked.data
  const uncertainty = useUncertainty(query)
  const readPlans = useReadPlans()
  const endDraft = (): Promise<void> => readPlans().then(() => setDraft(asSaved))
  const saveLimits = useEdit(api.engagement.updateSettings.mutationOptions({ onSettled: endDraft }))
  const save = (plan: Omit<PlanQuery, 'overrides'>): void => {
    if (trial.query === null) saveLimits.mutate({ plan })
    else {
      setDraft(asSaved)
      trial.setLimits(plan)
    }
  }
  const isThere = asked.isError || (view !== undefined && !asked.isPlaceholderData)
  const working = <PlanWorking asking={asked.isFetching} answered={isThere} />
  if (view === undefined) return working
  const words: PlanWords = { language, measure: view.limits.measure, currency }
  return (
    <div className={classes.screen}>
      {working}
      <div className={classes.top}>
        <PlanSummary view={view} words={words} uncertainty={uncertainty} />
        <ChangesFile value={trial.query === null}>
          <PlanLimitsBar view={view} trial={trial} onDraft={setDraft} onSave={save} />
        </ChangesFile>
      </div>
      <PlanBody view={view} saved={saved ?? view} trial={trial} words={words} uncertainty={uncertainty} />
    </div>
  )
}

interface PlanBodyProps {
  readonly view: PlanView
  readonly saved: PlanView
  readonly trial: PlanTrial
  readonly words: PlanWords
  readonly uncertainty: ShownUncertainty
}

function PlanBody({ view, saved, trial, words, uncertainty }: PlanBodyProps): ReactNode {
  const { t } = useLanguage()
  const { id, go } = useRoute()
  const [active, setActive] = useState<string | null>(id)
  const pins = usePins(view, trial)
  const within = useWithinNarrowing()
  const { drawn } = uncertainty
  const comparison = useMemo(
    () => (trial.query === null ? null : comparePlans(saved.plan, view.plan)),
    [trial.query, saved.plan, view.plan],
  )
  const { plan, fixes, limits } = view
  const shared = { view, words, pins, trial, drawn, comparison }
  return (
    <>
      {comparison === null ? null : <TrialBar trial={trial} comparison={comparison} words={words} />}
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
            within={within}
            columns="minmax(0, 1.9fr) minmax(16rem, 1fr)"
            list={<PlanList {...shared} active={active} onActive={setActive} />}
          />
        )}
        <Notices title={t('planScreen.notices')} sentences={noticesOf(view, words, uncertainty)} />
      </div>
      <PlanWaves view={view} />
      <LeftOutList {...shared} />
      <Gestures view={view} />
    </>
  )
}

function noticesOf({ plan }: PlanView, words: PlanWords, { drawn }: ShownUncertainty): readonly string[] {
  const alike = drawn?.alike.map((pair) => alikeSentence(pair, drawn.draws, words)) ?? []
  return [...furtherNotices(plan.notices).map((notice) => planNoticeSentence(notice, words)), ...alike]
}
