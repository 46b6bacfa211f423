import { Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { CancellationRows } from './CancellationRows.tsx'
import classes from './CancellationsScreen.module.css'
import { MonthBars } from './MonthBars.tsx'
import { nameOfSalesperson } from './nameOfSalesperson.ts'
import { SalespeopleCompared } from './SalespeopleCompared.tsx'

/** How many closed deals are cancelled: month by month against what can be lived with, and each salesperson against the others. */
export function CancellationsScreen(): ReactNode {
  const language = useLanguage()
  const { t } = language
  const api = useApi()
  // On a board nobody stands with their name unless somebody asks for it, each time anew.
  const [named, setNamed] = useRemembered('cancellations.named', false)
  const { data } = useQuery(api.cancellation.get.queryOptions({ placeholderData: keepPreviousData }))
  const lead = useLead(data)
  if (data === undefined) return null
  const nameOf = nameOfSalesperson(data, named, language)
  return (
    <ListScreen label={t('cancellationsScreen.title')} panel={null}>
      <ScreenHeader title={t('cancellationsScreen.title')} lead={lead}>
        <Tolerable view={data} />
      </ScreenHeader>
      <div className={classes.body}>
        {data.rows.length === 0 ? (
          <EmptyState title={t('cancellationsScreen.emptyTitle')} text={t('cancellationsScreen.emptyText')} />
        ) : (
          <div className={classes.figures}>
            <MonthBars view={data} />
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
              <SalespeopleCompared salespeople={data.salespeople} nameOf={nameOf} />
            </section>
          </div>
        )}
        <CancellationRows view={data} nameOf={nameOf} />
      </div>
    </ListScreen>
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
