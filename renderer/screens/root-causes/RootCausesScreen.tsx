import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { RootCauseList, RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { MeasureControl } from '../../components/fields/MeasureControl.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { ColumnChooser } from '../../kit/grid/ColumnChooser.tsx'
import { ExportMenu } from '../../kit/lists/ExportMenu.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { SearchField } from '../../kit/lists/SearchField.tsx'
import type { Selection } from '../../kit/lists/selection.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import type { OfferedCommand } from '../../page/commands/useCommands.ts'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import { useCategories } from '../../page/useCategories.ts'
import { useHead } from '../../page/useHead.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CreateRootCause } from './CreateRootCause.tsx'
import { DeleteRootCauses } from './DeleteRootCauses.tsx'
import { groupRootCauses } from './groupRootCauses.ts'
import { RootCauseBulkBar } from './RootCauseBulkBar.tsx'
import { RootCauseDetails } from './RootCauseDetails.tsx'
import { RootCauseGrid } from './RootCauseGrid.tsx'
import { RootCauseTable } from './RootCauseTable.tsx'
import { type RootCausesView, rootCauseShapes } from './rootCauseList.ts'
import { useEditedRootCauses } from './useEditedRootCauses.ts'
import { useRootCauseColumns } from './useRootCauseColumns.tsx'

const none: readonly RootCauseRow[] = []

/** What the traces end at: root causes by category, with the harm that each carries. */
export function RootCausesScreen(): ReactNode {
  const { t } = useLanguage()
  const { counts } = useHead()
  const { go } = useRoute()
  const [creating, setCreating] = useState(false)
  const create = useOwnCommand('create-root-cause', { run: () => setCreating(true) })
  return (
    <>
      {counts.rootCauses > 0 ? (
        <RootCauses create={create} />
      ) : (
        <EmptyState
          screen={t('rootCausesScreen.title')}
          title={t('rootCausesScreen.empty.title')}
          text={t('rootCausesScreen.empty.text')}
        >
          <Button onClick={() => go('trace')}>{t('rootCausesScreen.empty.trace')}</Button>
          <CommandButton command={create} variant="default" />
        </EmptyState>
      )}
      <CreateRootCause opened={creating} onClose={() => setCreating(false)} />
    </>
  )
}

function RootCauses({ create }: { create: OfferedCommand }): ReactNode {
  const api = useApi()
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const { plan } = useHead()
  const [measure, setMeasure] = useRemembered<Measure>('rootCauses.measure', plan.measure ?? 'count')
  const [view, setView] = useRemembered<RootCausesView>('rootCauses.view', {
    search: '',
    shape: 'by-category',
    sort: { key: 'impact', descending: true },
  })
  const narrowing = useNarrowing()
  const { data } = useQuery(
    api.rootCause.list.queryOptions({ input: { measure, narrowing }, placeholderData: (before) => before }),
  )
  const edited = useEditedRootCauses(data?.rows ?? none, view, replaceId)
  if (data === undefined) return null
  const { deleting, shown, ...hands } = edited
  return (
    <ListScreen
      label={t('rootCausesScreen.title')}
      panel={id === null ? null : <RootCauseDetails key={id} id={id} measure={measure} onClose={() => replaceId(null)} />}
    >
      <RootCausesHeader list={data}>
        <MeasureControl value={measure} onChange={setMeasure} />
        <CommandButton command={create} leftSection={<IconPlus size={16} />} />
      </RootCausesHeader>
      <RootCauseTools view={view} measure={measure} onView={setView} />
      {view.shape === 'table' ? (
        <RootCauseGrid
          {...hands}
          shown={shown}
          measure={measure}
          search={view.search}
          sort={view.sort}
          openId={id}
          onSort={(sort) => setView((before) => ({ ...before, sort }))}
          onOpen={replaceId}
        />
      ) : (
        <ByCategory list={data} measure={measure} search={view.search} chosen={hands.selection} onChosen={hands.onSelection} />
      )}
      <RootCauseBulkBar {...hands} rows={data.rows} measure={measure} onMerged={replaceId} />
      <DeleteRootCauses {...deleting} />
    </ListScreen>
  )
}

function RootCausesHeader({ list, children }: { list: RootCauseList; children: ReactNode }): ReactNode {
  const { t, format } = useLanguage()
  const tracedShare = list.total === 0 ? 0 : (list.total - list.untraced) / list.total
  const lead = t('rootCausesScreen.lead', { share: format.percent(tracedShare), count: list.rows.length })
  return (
    <ScreenHeader title={t('rootCausesScreen.title')} lead={lead}>
      {children}
    </ScreenHeader>
  )
}

interface ByCategoryProps {
  readonly list: RootCauseList
  readonly measure: Measure
  readonly search: string
  readonly chosen: Selection
  onChosen(change: (before: Selection) => Selection): void
}

function ByCategory({ list, measure, search, chosen, onChosen }: ByCategoryProps): ReactNode {
  const { id, replaceId } = useRoute()
  const { nameOf } = useCategories()
  const groups = useMemo(() => groupRootCauses(list.rows, search, nameOf), [list, search, nameOf])
  return (
    <RootCauseTable
      groups={groups}
      untraced={list.untraced}
      total={list.total}
      measure={measure}
      search={search}
      current={id}
      chosen={chosen}
      onOpen={replaceId}
      onChosen={(next) => onChosen(() => next)}
    />
  )
}

interface RootCauseToolsProps {
  readonly view: RootCausesView
  readonly measure: Measure
  onView(view: RootCausesView): void
}

function RootCauseTools({ view, measure, onView }: RootCauseToolsProps): ReactNode {
  const { t } = useLanguage()
  const columns = useRootCauseColumns(measure)
  return (
    <ListTools>
      <SearchField label={t('rootCausesScreen.search')} value={view.search} onChange={(search) => onView({ ...view, search })} />
      <SegmentedControl
        aria-label={t('rootCausesScreen.shape.label')}
        size="xs"
        data={rootCauseShapes.map((value) => ({ value, label: t(`rootCausesScreen.shape.${value}`) }))}
        value={view.shape}
        onChange={(chosen) => onView({ ...view, shape: rootCauseShapes.find((shape) => shape === chosen) ?? 'by-category' })}
      />
      {view.shape === 'table' ? <ColumnChooser columns={columns} mainColumn="title" rememberAs="root-causes" /> : null}
      <ExportMenu kind="root-causes" />
    </ListTools>
  )
}
