import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useRoute } from '../../page/useRoute.ts'
import { PromisePanel } from './PromisePanel.tsx'
import { PromiseTable } from './PromiseTable.tsx'

/** The ledger of promises: what customers were told beside what they get, the widest gaps first. */
export function PromisesScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId, go } = useRoute()
  const api = useApi()
  const create = useEdit(api.lists.promises.create.mutationOptions())
  const [addedId, setAddedId] = useState<string | null>(null)
  const newPromise = useRef<HTMLInputElement>(null)
  const narrowing = useNarrowing()
  const { data } = useQuery(api.promise.ledger.queryOptions({ input: { narrowing }, placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const { promises, failurePoints, measure } = data
  const open = promises.find((promise) => promise.id === id)
  const empty = promises.length === 0
  return (
    <ListScreen
      label={t('promisesScreen.title')}
      panel={
        open ? <PromisePanel key={open.id} promise={open} failurePoints={failurePoints} onClose={() => replaceId(null)} /> : null
      }
    >
      <ScreenHeader
        title={t('promisesScreen.title')}
        lead={empty ? undefined : t('promisesScreen.lead', { count: promises.length })}
      >
        <Button variant="default" onClick={() => go('pareto', 'promise')}>
          {t('promisesScreen.toPareto')}
        </Button>
        <AddButton command="add-promise" field={newPromise} />
      </ScreenHeader>
      <QuickAdd
        field={newPromise}
        label={t('promisesScreen.newPromiseLabel')}
        placeholder={t('promisesScreen.newPromise')}
        rememberAs="promises.quickAdd"
        isFirst={empty}
        onAdd={async (text) => setAddedId((await create.mutateAsync({ text })).id)}
      />
      {empty ? (
        <EmptyState title={t('promisesScreen.emptyTitle')} text={t('promisesScreen.emptyText')} />
      ) : (
        <PromiseTable promises={promises} measure={measure} openId={id} addedId={addedId} onOpen={replaceId} />
      )}
    </ListScreen>
  )
}
