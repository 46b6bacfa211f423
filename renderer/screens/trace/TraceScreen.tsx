import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { usePagedRows } from '../../kit/lists/usePagedRows.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useHead } from '../../page/useHead.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { stepInInbox } from './inbox/stepInInbox.ts'
import { TraceInbox } from './inbox/TraceInbox.tsx'
import classes from './TraceScreen.module.css'
import { TraceWorkspace } from './TraceWorkspace.tsx'

const searchDelay = 60

/** From a failure point to its root causes: what is untraced at the start side, the tree of the chosen one as the main surface. */
export function TraceScreen(): ReactNode {
  const { t } = useLanguage()
  const { counts } = useHead()
  const { go } = useRoute()
  if (counts.failurePoints > 0) return <Tracing />
  return (
    <EmptyState screen={t('traceScreen.title')} title={t('traceScreen.empty.title')} text={t('traceScreen.empty.text')}>
      <Button onClick={() => go('failure-points')}>{t('traceScreen.empty.action')}</Button>
    </EmptyState>
  )
}

function Tracing(): ReactNode {
  const api = useApi()
  const { id, replaceId } = useRoute()
  const [search, setSearch] = useRemembered('trace.search', '')
  const [all, setAll] = useRemembered('trace.all', false)
  const [anchor, setAnchor] = useRemembered('trace.anchor', 0)
  // Which failure point's tree was entered by the keyboard; counting, so that entering the same one again works.
  const [entered, setEntered] = useState({ id: '', count: 0 })
  const [asked] = useDebouncedValue(search, searchDelay)
  const narrowing = useNarrowing()
  const inbox = usePagedRows((range) => api.trace.inbox.queryOptions({ input: { search: asked, all, narrowing, ...range } }))
  const worst = inbox.rowAt(0)?.id ?? null
  useEffect(() => {
    if (id === null && worst !== null) replaceId(worst)
  }, [id, worst, replaceId])

  const choose = (failurePoint: string, place: number): void => {
    setAnchor(place)
    replaceId(failurePoint)
  }
  const forget = useCallback(() => replaceId(null), [replaceId])
  const enter = (failurePoint: string): void => setEntered(({ count }) => ({ id: failurePoint, count: count + 1 }))
  const step = (direction: 1 | -1): void => {
    const place = stepInInbox(inbox, id, anchor, direction)
    const row = place === null ? undefined : inbox.rowAt(place)
    if (place === null || row === undefined) return
    choose(row.id, place)
    enter(row.id)
  }
  return (
    <div className={classes.screen} data-print="flow">
      <TraceInbox
        inbox={inbox}
        search={search}
        all={all}
        current={id}
        anchor={anchor}
        onSearch={setSearch}
        onAll={setAll}
        onChoose={(row, place) => choose(row.id, place)}
        onEnter={() => id !== null && enter(id)}
      />
      {id === null ? null : <TraceWorkspace failurePoint={id} entered={entered} onStep={step} onGone={forget} />}
    </div>
  )
}
