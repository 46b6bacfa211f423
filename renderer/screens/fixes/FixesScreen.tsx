import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { fixStates } from '../../../shared/model/vocabulary.ts'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { ColumnChooser } from '../../kit/grid/ColumnChooser.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ExportMenu } from '../../kit/lists/ExportMenu.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { SearchField } from '../../kit/lists/SearchField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { FixBulkBar } from './FixBulkBar.tsx'
import { FixPanel } from './FixPanel.tsx'
import { FixTable } from './FixTable.tsx'
import type { FixListView } from './fixList.ts'
import { useEditedFixes } from './useEditedFixes.ts'
import { useFixColumns } from './useFixColumns.tsx'

const none: readonly FixRow[] = []

/** The possible actions: what each weakens, what it takes, and who does it. */
export function FixesScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const [view, setView] = useRemembered<FixListView>('fixes.view', {
    search: '',
    state: null,
    sort: { key: 'rank', descending: false },
  })
  const narrowing = useNarrowing()
  const { data } = useQuery(api.fix.list.queryOptions({ input: { narrowing }, placeholderData: keepPreviousData }))
  const create = useEdit(api.lists.fixes.create.mutationOptions())
  const edited = useEditedFixes(data?.rows ?? none, view, replaceId)
  const newFix = useRef<HTMLInputElement>(null)
  if (data === undefined) return null
  const { shown } = edited
  const open = data.rows.find((fix) => fix.id === id)
  const empty = data.rows.length === 0
  return (
    <ListScreen
      label={t('fixesScreen.title')}
      panel={open ? <FixPanel key={open.id} fix={open} fixes={data.rows} onClose={() => replaceId(null)} /> : null}
    >
      <ScreenHeader title={t('fixesScreen.title')} lead={empty ? undefined : t('fixesScreen.lead', { count: shown.length })}>
        <AddButton command="add-fix" field={newFix} />
      </ScreenHeader>
      {empty ? null : <FixFilters view={view} onChange={setView} />}
      <QuickAdd
        field={newFix}
        label={t('fixesScreen.newFixLabel')}
        placeholder={t('fixesScreen.newFix')}
        rememberAs="fixes.quickAdd"
        isFirst={empty}
        onAdd={async (title) => {
          const { id: added } = await create.mutateAsync({ title, effects: [] })
          // The user may have gone on to another screen meanwhile.
          if (newFix.current !== null) replaceId(added)
        }}
      />
      {empty ? (
        <EmptyState title={t('fixesScreen.emptyTitle')} text={t('fixesScreen.emptyText')} />
      ) : (
        <FixTable
          {...edited}
          fixes={shown}
          sort={view.sort}
          openId={id}
          onSort={(sort) => setView((before) => ({ ...before, sort }))}
          onOpen={replaceId}
        />
      )}
      <FixBulkBar {...edited} fixes={data.rows} />
    </ListScreen>
  )
}

function FixFilters({ view, onChange }: { view: FixListView; onChange(view: FixListView): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <ListTools>
      <SearchField label={t('fixesScreen.search')} value={view.search} onChange={(search) => onChange({ ...view, search })} />
      <Select
        w="11rem"
        aria-label={t('fixesScreen.stateFilter')}
        placeholder={t('fixesScreen.anyState')}
        clearable
        data={fixStates.map((state) => ({ value: state, label: t(`vocabulary.fixState.${state}`) }))}
        value={view.state}
        onChange={(value) => onChange({ ...view, state: fixStates.find((state) => state === value) ?? null })}
      />
      <ColumnChooser columns={useFixColumns()} mainColumn="title" rememberAs="fixes" />
      <ExportMenu kind="fixes" />
    </ListTools>
  )
}
