import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { localeOf } from '../../../../shared/i18n/format.ts'
import { Grid } from '../../../kit/grid/Grid.tsx'
import { plainChanges, useEditedRows } from '../../../kit/grid/useEditedRows.ts'
import { BulkBar } from '../../../kit/lists/BulkBar.tsx'
import type { Sort } from '../../../kit/lists/sort.ts'
import { useHeldRows } from '../../../kit/lists/useHeldRows.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import { stageInRoute } from '../panel/stageInRoute.ts'
import { type StageColumn, type StageLine, sortStages, stageLines } from './stageList.ts'
import type { JourneyGridProps } from './TouchpointGrid.tsx'
import { type StagePatch, useStageColumns } from './useStageColumns.tsx'

/** The stages of a journey as a spreadsheet; one that touchpoints stand on is not deleted. */
export function StageGrid({ map, openId, onOpen }: JourneyGridProps): ReactNode {
  const { t, language } = useLanguage()
  const [sort, setSort] = useRemembered<Sort<StageColumn>>('journey.stages.sort', { key: 'place', descending: false })
  const columns = useStageColumns(map.measure)
  const shown = useMemo(() => sortStages(stageLines(map.stages), sort, localeOf(language)), [map.stages, sort, language])
  const { onClear, ...edited } = useEditedStages(shown, onOpen)
  return (
    <>
      <Grid
        {...edited}
        label={t('journeyScreen.table.stages')}
        columns={columns}
        mainColumn="name"
        rows={useHeldRows(shown)}
        rememberAs="stages"
        sort={sort}
        openId={shown.find(({ id }) => stageInRoute(id) === openId)?.id ?? null}
        nameOf={({ name }) => name}
        withEdit={(row) => row}
        onSort={setSort}
        onOpen={(id) => onOpen(stageInRoute(id))}
        nothing={null}
      />
      <BulkBar selected={edited.selection.size} onClear={onClear}>
        <Button variant="default" onClick={() => edited.onDelete(edited.selection.ids())}>
          {t('lists.deleteSelected')}
        </Button>
      </BulkBar>
    </>
  )
}

function useEditedStages(shown: readonly StageLine[], onOpen: (id: string | null) => void) {
  const api = useApi()
  const update = useEdit(api.lists.stages.updateEach.mutationOptions())
  const remove = useEdit(api.lists.stages.remove.mutationOptions())
  return useEditedRows<StageLine, StagePatch>(shown, plainChanges(update, remove), onOpen)
}
