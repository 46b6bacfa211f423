import { Button } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { ListedCase } from '../../../shared/contract/lists/caseContract.ts'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import { usePagedRows } from '../../kit/lists/usePagedRows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { caseBarIn, caseDaysIn } from '../../page/bars/casesPath.ts'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { caseProgressKey } from '../../page/followChanges.ts'
import { useHead } from '../../page/useHead.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CaseFilterFields } from './CaseFilterFields.tsx'
import { CaseList } from './CaseList.tsx'
import { CasePanel } from './CasePanel.tsx'
import classes from './CasesScreen.module.css'
import { type CaseFilters, filtersOf, noFilters, queryOf } from './caseFilters.ts'

/** Every case in its customer's own words: searched, narrowed to what is behind a bar, and read one after the other. */
export function CasesScreen(): ReactNode {
  const { t, format } = useLanguage()
  const { counts } = useHead()
  const { go } = useRoute()
  const api = useApi()
  const [filters, setFilters] = useFilters()
  // The letters show at once; the list follows them.
  const asked = useDeferredValue(filters)
  const narrowing = useNarrowing()
  const query = useMemo(() => ({ ...queryOf(asked), narrowing }), [asked, narrowing])
  const rows = usePagedRows((range) => api.case.page.queryOptions({ input: { query, ...range } }))
  const [open, setOpen] = useState<ListedCase | null>(null)
  const { total } = rows
  if (counts.occurrences === 0) {
    return (
      <EmptyState screen={t('casesScreen.title')} title={t('casesScreen.emptyTitle')} text={t('casesScreen.emptyText')}>
        <Button onClick={() => go('failure-points')}>{t('casesScreen.toImport')}</Button>
      </EmptyState>
    )
  }
  const onPoint = (failurePoint: string): void => setFilters({ ...noFilters, failurePoint })
  return (
    <ListScreen
      label={t('casesScreen.title')}
      panel={open === null ? null : <CasePanel row={open} onClose={() => setOpen(null)} onPoint={onPoint} />}
    >
      <ScreenHeader
        title={t('casesScreen.title')}
        lead={
          total === undefined || total === 0
            ? undefined
            : t('casesScreen.lead', { count: total, formatted: format.number(total) })
        }
      />
      <CaseFilterFields filters={filters} onChange={setFilters} />
      <Working />
      {total === 0 ? <NothingFound>{t('casesScreen.nothing')}</NothingFound> : null}
      {total === undefined || total === 0 ? null : (
        <CaseList key={JSON.stringify(query)} rows={rows} total={total} openId={open?.id ?? null} onOpen={setOpen} />
      )}
    </ListScreen>
  )
}

/** Remembered in this sitting; another screen leads here by a bar, and from then on the filters are the user's to change. */
function useFilters() {
  const { id, replaceId } = useRoute()
  const remembered = useRemembered<CaseFilters>('cases.filters', noFilters)
  const [, setFilters] = remembered
  useEffect(() => {
    if (id === null) return
    const bar = caseBarIn(id)
    if (bar !== null) setFilters(filtersOf(bar, caseDaysIn(id)))
    replaceId(null)
  }, [id, setFilters, replaceId])
  return remembered
}

/** How far looking through very many cases is; nothing where that is done at once. */
function Working(): ReactNode {
  const { t, format } = useLanguage()
  const { data: share = null } = useQuery<number | null>({ queryKey: caseProgressKey, queryFn: skipToken })
  return (
    <p className={classes.working} role="status">
      {share === null ? '' : t('casesScreen.working', { share: format.percent(share) })}
    </p>
  )
}
