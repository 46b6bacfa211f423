import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { AddButton } from '../../kit/lists/AddButton.tsx'
import { ListScreen } from '../../kit/lists/ListScreen.tsx'
import { ListTools } from '../../kit/lists/ListTools.tsx'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useRemembered } from '../../page/useRemembered.ts'
import { useRoute } from '../../page/useRoute.ts'
import { KpiPanel } from './KpiPanel.tsx'
import { KpiTable } from './KpiTable.tsx'
import { Volumes } from './Volumes.tsx'

type View = 'kpis' | 'volumes'

/** What is measured: each figure with its latest reading, its target, and how it went; and the volumes that rates are per. */
export function KpisScreen(): ReactNode {
  const { t } = useLanguage()
  const { id, replaceId } = useRoute()
  const api = useApi()
  const create = useEdit(api.lists.kpis.create.mutationOptions())
  const [view, setView] = useRemembered<View>('kpis.view', 'kpis')
  const newKpi = useRef<HTMLInputElement>(null)
  const { data } = useQuery(api.kpi.list.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const open = data.find((kpi) => kpi.id === id)
  // The panel stands beside the list that its KPI is in.
  const shown = open === undefined ? view : 'kpis'
  const empty = data.length === 0
  return (
    <ListScreen
      label={t('kpisScreen.title')}
      panel={open ? <KpiPanel key={open.id} kpi={open} onClose={() => replaceId(null)} /> : null}
    >
      <ScreenHeader title={t('kpisScreen.title')} lead={empty ? undefined : t('kpisScreen.lead', { count: data.length })}>
        <AddButton command="add-kpi" field={newKpi} onReveal={() => setView('kpis')} />
      </ScreenHeader>
      <ViewChoice
        view={shown}
        onChoose={(chosen) => {
          setView(chosen)
          if (id !== null) replaceId(null)
        }}
      />
      {shown === 'volumes' ? (
        <Volumes />
      ) : (
        <>
          <QuickAdd
            field={newKpi}
            label={t('kpisScreen.newKpiLabel')}
            placeholder={t('kpisScreen.newKpi')}
            rememberAs="kpis.quickAdd"
            isFirst={empty}
            onAdd={async (name) => {
              const { id: added } = await create.mutateAsync({ name })
              // The user may have gone on to another screen meanwhile.
              if (newKpi.current !== null) replaceId(added)
            }}
          />
          {empty ? (
            <EmptyState title={t('kpisScreen.emptyTitle')} text={t('kpisScreen.emptyText')} />
          ) : (
            <KpiTable kpis={data} openId={id} onOpen={replaceId} />
          )}
        </>
      )}
    </ListScreen>
  )
}

function ViewChoice({ view, onChoose }: { readonly view: View; onChoose(view: View): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <ListTools>
      <SegmentedControl
        aria-label={t('kpisScreen.view')}
        size="xs"
        data={[
          { value: 'kpis', label: t('kpisScreen.byKpis') },
          { value: 'volumes', label: t('kpisScreen.volumes.title') },
        ]}
        value={view}
        onChange={onChoose}
      />
    </ListTools>
  )
}
