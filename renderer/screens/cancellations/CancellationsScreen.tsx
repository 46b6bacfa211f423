import { SegmentedControl, Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CancellationRows } from './CancellationRows.tsx'
import classes from './CancellationsScreen.module.css'
import { CancellationCases } from './cases/CancellationCases.tsx'
import { CasePanel } from './cases/CasePanel.tsx'
import { MonthBars } from './MonthBars.tsx'
import { nameOfSalesperson } from './nameOfSalesperson.ts'
import { SalespeopleCompared } from './SalespeopleCompared.tsx'

/** How many closed deals are cancelled, month by month and by salesperson, and why customers leave, one by one. */
export function CancellationsScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const [view, setView] = useRemembered<'months' | 'reasons'>('cancellations.view', 'months')
  const { data } = useQuery(api.cancellation.get.queryOptions({ placeholderData: keepPreviousData }))
  const lead = useLead(data)
  if (data === undefined) return null
  const open = data.cases.find((one) => one.id === id)
  // The panel stands beside the list that its cancellation is in.
  const shown = open === undefined ? view : 'reasons'
  return (
    <ListScreen
      label={t('cancellationsScreen.title')}
      panel={
        open ? <CasePanel key={open.id} one={open} failurePoints={data.failurePoints} onClose={() => replaceId(null)} /> : null
      }
    >
      <ScreenHeader title={t('cancellationsScreen.title')} lead={lead}>
        <Tolerable view={data} />
      </ScreenHeader>
      <ListTools>
        <SegmentedControl
          aria-label={t('cancellationsScreen.view')}
          size="xs"
          data={[
            { value: 'months', label: t('cancellationsScreen.byMonths') },
            { value: 'reasons', label: t('cancellationsScreen.byReasons') },
          ]}
          value={shown}
          onChange={(chosen) => {
            setView(chosen === 'reasons' ? 'reasons' : 'months')
            if (id !== null) replaceId(null)
          }}
        />
      </ListTools>
      <div className={classes.body}>
        {shown === 'months' ? (
          <Months view={data} />
        ) : (
          <CancellationCases
            view={data}
            openId={id}
            onOpen={(opened) => {
              setView('reasons')
              replaceId(opened)
            }}
          />
        )}
      </div>
    </ListScreen>
  )
}

/** Month by month, and each salesperson against the others. */
function Months({ view }: { readonly view: CancellationView }): ReactNode {
  const language = useLanguage()
  const { t } = language
  // On a board nobody stands with their name unless somebody asks for it, each time anew.
  const [named, setNamed] = useRemembered('cancellations.named', false)
  const nameOf = nameOfSalesperson(view, named, language)
  return (
    <>
      {view.rows.length === 0 ? (
        <EmptyState title={t('cancellationsScreen.emptyTitle')} text={t('cancellationsScreen.emptyText')} />
      ) : (
        <div className={classes.figures}>
          <MonthBars view={view} />
          <section aria-label={t('cancellationsScreen.salespeople')}>
            <div className={classes.head}>
              <h2>{t('cancellationsScreen.salespeople')}</h2>
              <Switch
                size="xs"
                label={t('cancellationsScreen.showNames')}
                checked={named}
                onChange={(event) => setNamed(event.currentTarget.checked)}
              />
            </div>
            <SalespeopleCompared salespeople={view.salespeople} nameOf={nameOf} />
          </section>
        </div>
      )}
      <CancellationRows view={view} nameOf={nameOf} />
    </>
  )
}

function Tolerable({ view }: { readonly view: CancellationView }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const update = useEdit(api.engagement.updateSettings.mutationOptions())
  return (
    <DraftNumberInput
      label={t('cancellationsScreen.tolerable')}
      kind="percent"
      value={view.tolerable}
      onCommit={(tolerableCancellation) => update.mutate({ tolerableCancellation })}
    />
  )
}

function useLead(view: CancellationView | undefined): string | undefined {
  const { t, format } = useLanguage()
  if (view === undefined || view.closings === 0) return undefined
  const { cancelled, closings, tolerable } = view
  const finding = t('cancellationsScreen.lead', {
    cancelled: format.number(cancelled),
    closings: format.number(closings),
    percent: format.percent(cancelled / closings),
  })
  if (tolerable === null) return finding
  const isAbove = (cancelled / closings) * 100 > tolerable
  return t(isAbove ? 'cancellationsScreen.above' : 'cancellationsScreen.within', {
    finding,
    tolerable: format.percent(tolerable / 100),
  })
}
