import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { MeasureControl } from '../../components/fields/MeasureControl.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { SearchField } from '../../kit/lists/SearchField.tsx'
import { selectionOf } from '../../kit/lists/selection.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import type { OfferedCommand } from '../../page/commands/useCommands.ts'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import { useCategories } from '../../page/useCategories.ts'
import { useHead } from '../../page/useHead.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CreateRootCause } from './CreateRootCause.tsx'
import { groupRootCauses } from './groupRootCauses.ts'
import { MergeRootCauses } from './MergeRootCauses.tsx'
import { RootCauseDetails } from './RootCauseDetails.tsx'
import classes from './RootCausesScreen.module.css'
import { RootCauseTable } from './RootCauseTable.tsx'

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
  const { t, format } = useLanguage()
  const { id, replaceId } = useRoute()
  const { plan } = useHead()
  const { nameOf } = useCategories()
  const [measure, setMeasure] = useRemembered<Measure>('rootCauses.measure', plan.measure ?? 'count')
  const [search, setSearch] = useRemembered('rootCauses.search', '')
  const [chosen, setChosen] = useState(() => selectionOf([]))
  const { data } = useQuery(api.rootCause.list.queryOptions({ input: { measure }, placeholderData: (before) => before }))
  const groups = useMemo(() => groupRootCauses(data?.rows ?? [], search, nameOf), [data, search, nameOf])
  if (data === undefined) return null
  const tracedShare = data.total === 0 ? 0 : (data.total - data.untraced) / data.total
  return (
    <ListScreen
      label={t('rootCausesScreen.title')}
      panel={id === null ? null : <RootCauseDetails key={id} id={id} measure={measure} onClose={() => replaceId(null)} />}
    >
      <ScreenHeader
        title={t('rootCausesScreen.title')}
        lead={t('rootCausesScreen.lead', { share: format.percent(tracedShare), count: data.rows.length })}
      >
        <MeasureControl value={measure} onChange={setMeasure} />
        <CommandButton command={create} leftSection={<IconPlus size={16} />} />
      </ScreenHeader>
      <ListTools>
        <SearchField label={t('rootCausesScreen.search')} value={search} onChange={setSearch} />
        <MergeChosen
          chosen={data.rows.filter((row) => chosen.has(row.id))}
          onClear={() => setChosen(selectionOf([]))}
          onMerged={replaceId}
        />
      </ListTools>
      <RootCauseTable
        groups={groups}
        untraced={data.untraced}
        total={data.total}
        measure={measure}
        search={search}
        current={id}
        chosen={chosen}
        onOpen={replaceId}
        onChosen={setChosen}
      />
    </ListScreen>
  )
}

interface MergeChosenProps {
  readonly chosen: readonly RootCauseRow[]
  onClear(): void
  onMerged(kept: string): void
}

/** What can be done with the chosen root causes. */
function MergeChosen({ chosen, onClear, onMerged }: MergeChosenProps): ReactNode {
  const { t } = useLanguage()
  const [merging, setMerging] = useState<readonly RootCauseRow[]>([])
  return (
    <>
      {chosen.length === 0 ? (
        <span className={classes.soft}>{t('rootCausesScreen.mergeHint')}</span>
      ) : (
        <>
          <Button variant="default" disabled={chosen.length < 2} onClick={() => setMerging(chosen)}>
            {t('rootCausesScreen.mergeSelected', { count: chosen.length })}
          </Button>
          <Button variant="subtle" onClick={onClear}>
            {t('lists.unselect')}
          </Button>
        </>
      )}
      <MergeRootCauses
        rows={merging}
        onClose={() => setMerging([])}
        onMerged={(kept) => {
          setMerging([])
          onClear()
          onMerged(kept)
        }}
      />
    </>
  )
}
