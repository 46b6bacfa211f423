import { IconUpload } from '@tabler/icons-react'
import { type ReactNode, startTransition, useRef, useState } from 'react'
import type { FailurePointQuery } from '../../../shared/contract/failurePointContract.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { NothingFound } from '../../kit/lists/NothingFound.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi, useClient } from '../../page/ApiProvider.tsx'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import { useMessages } from '../../page/Messages.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { BulkBar } from './BulkBar.tsx'
import { FailurePointFilters } from './FailurePointFilters.tsx'
import { FailurePointGrid } from './FailurePointGrid.tsx'
import { FailurePointPanel } from './FailurePointPanel.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { selectionOf } from './selection.ts'
import { useAskAhead, useFailurePointPages } from './useFailurePointPages.ts'
import { usePasteTable } from './usePasteTable.ts'

/** The list of what goes wrong: typed, pasted or imported, searched, sorted, and edited in place. */
export function FailurePointsScreen(): ReactNode {
  const { t } = useLanguage()
  const head = useHead()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const client = useClient()
  const { refuse } = useMessages()
  const [filters, setFilters] = useRemembered<FailurePointQuery>('failure-points.query', {})
  const [selection, setSelection] = useState(() => selectionOf([]))
  const [importing, setImporting] = useState<{ readonly file: File | null } | null>(null)
  const importFile = useOwnCommand('import-failure-points', { run: () => setImporting({ file: null }) })
  const newRow = useRef<HTMLInputElement>(null)
  const pasteTable = usePasteTable()
  const askAhead = useAskAhead()
  const create = useEdit(api.failurePoint.create.mutationOptions())
  const query: FailurePointQuery = { ...filters, measure: head.plan.measure ?? 'count' }
  const [removals, setRemovals] = useState(0)
  const search = (text: string): void => {
    askAhead({ ...query, search: text })
    startTransition(() => setFilters((before) => ({ ...before, search: text })))
  }
  const remove = useRemove(() => {
    setRemovals((before) => before + 1)
    setSelection(selectionOf([]))
    replaceId(null)
  })
  const empty = head.counts.failurePoints === 0

  const selectAll = (): void => {
    client.failurePoint.ids({ query }).then((ids) => setSelection(selectionOf(ids)), refuse)
  }
  return (
    <ListScreen
      label={t('failurePointsScreen.title')}
      onDropFile={(file) => setImporting({ file })}
      panel={id === null ? null : <FailurePointPanel key={id} id={id} onClose={() => replaceId(null)} onDelete={remove} />}
    >
      <ScreenHeader title={t('failurePointsScreen.title')} lead={empty ? undefined : <Lead query={query} />}>
        <CommandButton command={importFile} variant="default" leftSection={<IconUpload size={16} />} />
        <AddButton command="add-failure-point" field={newRow} />
      </ScreenHeader>
      {empty ? null : <FailurePointFilters query={filters} onChange={setFilters} onSearch={search} />}
      <QuickAdd
        field={newRow}
        label={t('failurePointsScreen.newRowLabel')}
        placeholder={t('failurePointsScreen.newRow')}
        onAdd={(title) => create.mutateAsync({ title })}
        onPasteTable={pasteTable}
      />
      {empty ? (
        <EmptyState title={t('failurePointsScreen.emptyTitle')} text={t('failurePointsScreen.emptyText')} />
      ) : (
        <FailurePointGrid
          query={query}
          selection={selection}
          openId={id}
          removals={removals}
          onSort={(sort) => setFilters((before) => ({ ...before, sort }))}
          onSelection={setSelection}
          onSelectAll={selectAll}
          onOpen={replaceId}
          onDelete={remove}
          onPaste={pasteTable}
          nothing={<NothingFound>{t('failurePointsScreen.nothingFound')}</NothingFound>}
        />
      )}
      <BulkBar selection={selection} onClear={() => setSelection(selectionOf([]))} onDelete={remove} />
      {importing ? <ImportDialog file={importing.file} onClose={() => setImporting(null)} /> : null}
    </ListScreen>
  )
}

/** How many fit the search and what they add up to. */
function Lead({ query }: { query: FailurePointQuery }): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { total, totalHarm, loaded } = useFailurePointPages(query, 0, 0)
  const measure = query.measure ?? 'count'
  return loaded
    ? t('failurePointsScreen.lead', {
        count: total,
        harm: format.measured(measure, totalHarm),
        unit: unitOf(measure, currency, t),
      })
    : null
}

function useRemove(onRemoved: () => void): (ids: readonly string[]) => void {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(api.failurePoint.remove.mutationOptions())
  return (ids) =>
    remove.mutate(
      { ids: [...ids] },
      {
        onSuccess: () => {
          onRemoved()
          tell(t('failurePointsScreen.deleted', { count: ids.length }))
        },
      },
    )
}
