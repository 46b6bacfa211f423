import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { latenessOf } from '../../../shared/analysis/progress/fixStanding.ts'
import type { Progress } from '../../../shared/contract/analysis/progressContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { usePictureCommand } from '../../page/commands/usePictureCommand.ts'
import { useFrameSteps } from '../../page/redrawing/useFrameSteps.ts'
import { useRoute } from '../../page/useRoute.ts'
import { Decisions } from './Decisions.tsx'
import { FixesByState } from './FixesByState.tsx'
import { ImpactEffort } from './ImpactEffort.tsx'
import { Loads } from './Loads.tsx'
import classes from './ProgressScreen.module.css'
import { Record } from './Record.tsx'
import { standingOf } from './standing.ts'
import { Tasks } from './Tasks.tsx'
import { Timeline } from './Timeline.tsx'

/** Fixes up to which the screen is drawn whole at once; of more, what comes after the timeline waits until that is painted. */
const drawnAtOnce = 40

/** How the plan is carried out: fixes along the months and by state, loads, tasks, decisions, and how estimates held. */
export function ProgressScreen(): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const api = useApi()
  const newTask = useRef<HTMLInputElement>(null)
  usePictureCommand()
  const { data } = useQuery(api.progress.get.queryOptions({ placeholderData: keepPreviousData }))
  const fixes = data?.fixes.length ?? 0
  const isWholeDrawn = (step: number): boolean => fixes <= drawnAtOnce || step > 0
  const step = useFrameSteps('screen', isWholeDrawn)
  if (data === undefined) return null
  const today = localDay()
  const empty = data.fixes.length === 0
  return (
    <ListScreen label={t('progressScreen.title')} panel={null}>
      <ScreenHeader
        title={t('progressScreen.title')}
        lead={empty ? t('progressScreen.lead') : <Standing progress={data} today={today} />}
      >
        <AddButton command="add-task" field={newTask} />
      </ScreenHeader>
      <div className={classes.page} data-print="flow">
        <div className={classes.main}>
          {empty ? (
            <EmptyState title={t('progressScreen.emptyTitle')} text={t('progressScreen.emptyText')}>
              <Button onClick={() => go('fixes')}>{t('progressScreen.toFixes')}</Button>
            </EmptyState>
          ) : (
            <>
              <Timeline fixes={data.fixes} today={today} />
              {isWholeDrawn(step) ? (
                <>
                  <FixesByState fixes={data.fixes} today={today} />
                  <ImpactEffort />
                </>
              ) : null}
            </>
          )}
        </div>
        <div className={classes.side}>
          <Tasks tasks={data.tasks} field={newTask} />
          <Decisions decisions={data.decisions} fixes={data.fixes} />
          {empty || !isWholeDrawn(step) ? null : (
            <>
              <Loads fixes={data.fixes} today={today} />
              <Record progress={data} />
            </>
          )}
        </div>
      </div>
    </ListScreen>
  )
}

function Standing({ progress, today }: { readonly progress: Progress; readonly today: string }): ReactNode {
  const { t } = useLanguage()
  const late = progress.fixes.filter((fix) => latenessOf(standingOf(fix), today) !== null).length
  const waiting = progress.fixes.filter(({ waitsFor }) => waitsFor.length > 0).length
  const open = progress.tasks.filter(({ doneOn }) => doneOn === undefined).length
  const sentences = [
    late === 0 ? t('progressScreen.nothingLate') : t('progressScreen.late', { count: late }),
    ...(waiting === 0 ? [] : [t('progressScreen.waiting', { count: waiting })]),
    ...(open === 0 ? [] : [t('progressScreen.tasksOpen', { count: open })]),
  ]
  return sentences.join(' ')
}
