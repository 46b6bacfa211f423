import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { FailurePointQuery } from '../../../shared/contract/lists/failurePointContract.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { firstPage } from '../../kit/lists/pages.ts'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import { useCurrency } from '../../page/redrawing/useCurrency.ts'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import { unitOf } from '../../page/unitOf.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useRoute } from '../../page/useRoute.ts'
import { FailurePointBulkBar } from './FailurePointBulkBar.tsx'
import { FailurePointFilters } from './FailurePointFilters.tsx'
import { FailurePointPanel } from './FailurePointPanel.tsx'
import { FailurePointTable } from './FailurePointTable.tsx'
import { ImportDialog } from './importing/ImportDialog.tsx'
import { useImporting } from './importing/useImporting.ts'
import { pastedFile } from './pastedFile.ts'
import { TriageView } from './triage/TriageView.tsx'
import { useAskedList, useSelectedFailurePoints } from './useFailurePointList.ts'
import { usePasteTable } from './usePasteTable.ts'

const hasNone = ({ counts }: EngagementHead): boolean => counts.failurePoints === 0

/** The list of what goes wrong: typed, pasted or imported, searched, sorted, and edited in place. */
export function FailurePointsScreen(): ReactNode {
  const { t } = useLanguage()
  const empty = useHeadPart(hasNone)
  const { id, replaceId } = useRoute()
  const { query, filters, setFilters, search } = useAskedList()
  const { onClear, ...selected } = useSelectedFailurePoints(query)
  const { selection, onDelete } = selected
  const { importing, setImporting, onDropFiles } = useImporting()
  const [addedId, setAddedId] = useState<string | null>(null)
  const addPasted = usePasteTable()
  const pasteTable = (text: string): void => {
    const file = pastedFile(text, t('failurePointsScreen.pastedName'))
    if (file === null) addPasted(text)
    else setImporting({ file })
  }
  const [sorting, setSorting] = useState(false)
  if (sorting && id === null && !empty) return <Sorting onBack={() => setSorting(false)} />
  return (
    <ListScreen
      label={t('failurePointsScreen.title')}
      onDropFiles={onDropFiles}
      panel={id === null ? null : <FailurePointPanel key={id} id={id} onClose={() => replaceId(null)} onDelete={onDelete} />}
    >
      <HeadAndFirstLine
        lead={empty ? undefined : <Lead query={query} />}
        isFirst={empty}
        onImport={() => setImporting({ file: null })}
        onPasteTable={pasteTable}
        onAdded={setAddedId}
        onSort={
          empty
            ? null
            : () => {
                replaceId(null)
                setSorting(true)
              }
        }
      >
        {empty ? null : <FailurePointFilters query={filters} onChange={setFilters} onSearch={search} />}
      </HeadAndFirstLine>
      {empty ? (
        <EmptyState title={t('failurePointsScreen.emptyTitle')} text={t('failurePointsScreen.emptyText')} />
      ) : (
        <FailurePointTable
          {...selected}
          query={query}
          openId={id}
          addedId={addedId}
          onSort={(sort) => setFilters((before) => ({ ...before, sort }))}
          onOpen={replaceId}
          onPasteTable={pasteTable}
        />
      )}
      <FailurePointBulkBar selection={selection} onClear={onClear} onDelete={onDelete} onMerged={replaceId} />
      {importing ? <ImportDialog file={importing.file} onClose={() => setImporting(null)} /> : null}
    </ListScreen>
  )
}

interface HeadAndFirstLineProps {
  readonly lead: ReactNode
  /** There is none yet. */
  readonly isFirst: boolean
  onImport(): void
  onPasteTable(text: string): void
  onAdded(id: string): void
  /** Null where there is nothing to sort. */
  readonly onSort: (() => void) | null
  /** Between head and line. */
  readonly children: ReactNode
}

/** What stands above the list, down to the line that the next failure point is typed into. */
function HeadAndFirstLine(props: HeadAndFirstLineProps): ReactNode {
  const { lead, isFirst, onImport, onPasteTable, onAdded, onSort, children } = props
  const { t } = useLanguage()
  const api = useApi()
  const importFile = useOwnCommand('import-failure-points', { run: onImport })
  const newRow = useRef<HTMLInputElement>(null)
  const create = useEdit(api.failurePoint.create.mutationOptions())
  return (
    <>
      <ScreenHeader title={t('failurePointsScreen.title')} lead={lead}>
        {onSort === null ? null : <SortWaiting onSort={onSort} />}
        <CommandButton command={importFile} variant="default" leftSection={<IconUpload size={16} />} />
        <AddButton command="add-failure-point" field={newRow} />
      </ScreenHeader>
      {children}
      <QuickAdd
        field={newRow}
        label={t('failurePointsScreen.newRowLabel')}
        placeholder={t('failurePointsScreen.newRow')}
        rememberAs="failurePoints.quickAdd"
        isFirst={isFirst}
        onAdd={async (title) => onAdded((await create.mutateAsync({ title })).id)}
        onPasteTable={onPasteTable}
      />
    </>
  )
}

/** In place of the list: what waits, one at a time. */
function Sorting({ onBack }: { onBack(): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <ListScreen label={t('failurePointsScreen.title')} panel={null}>
      <ScreenHeader title={t('failurePointsScreen.title')} />
      <TriageView onBack={onBack} />
    </ListScreen>
  )
}

/** The way to those that wait; nothing while none does. */
function SortWaiting({ onSort }: { onSort(): void }): ReactNode {
  const { t, format } = useLanguage()
  const { data } = useQuery(useApi().triage.waiting.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined || data.length === 0) return null
  return (
    <Button variant="subtle" onClick={onSort}>
      {t('triage.show', { count: data.length, formatted: format.number(data.length) })}
    </Button>
  )
}

/** How many fit the search and what they add up to. */
function Lead({ query }: { query: FailurePointQuery }): ReactNode {
  const { t, format } = useLanguage()
  const currency = useCurrency()
  const api = useApi()
  const { data } = useQuery(
    api.failurePoint.page.queryOptions({ input: { query, ...firstPage }, placeholderData: keepPreviousData }),
  )
  if (data === undefined) return null
  const measure = query.measure ?? 'count'
  return t('failurePointsScreen.lead', {
    count: data.total,
    harm: format.measured(measure, data.totalHarm),
    unit: unitOf(measure, currency, t),
  })
}
