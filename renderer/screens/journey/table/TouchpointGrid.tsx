import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { localeOf } from '../../../../shared/i18n/format.ts'
import { BulkColumn } from '../../../kit/grid/BulkColumn.tsx'
import { Grid } from '../../../kit/grid/Grid.tsx'
import { plainChanges, useEditedRows } from '../../../kit/grid/useEditedRows.ts'
import { BulkBar } from '../../../kit/lists/BulkBar.tsx'
import { NothingFound } from '../../../kit/lists/NothingFound.tsx'
import type { Sort } from '../../../kit/lists/sort.ts'
import { useHeldRows } from '../../../kit/lists/useHeldRows.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import { sortTouchpoints, type TouchpointColumn, type TouchpointLine, touchpointLines } from './touchpointList.ts'
import { type TouchpointPatch, useTouchpointColumns } from './useTouchpointColumns.tsx'

export interface JourneyGridProps {
  readonly map: JourneyMap
  readonly openId: string | null
  onOpen(id: string | null): void
}

/** The touchpoints of a journey as a spreadsheet. */
export function TouchpointGrid({ map, openId, onOpen }: JourneyGridProps): ReactNode {
  const { t, language } = useLanguage()
  const [sort, setSort] = useRemembered<Sort<TouchpointColumn>>('journey.touchpoints.sort', { key: 'place', descending: false })
  const columns = useTouchpointColumns(map.stages, map.measure)
  const lines = useTouchpointLines(map)
  const shown = useMemo(() => sortTouchpoints(lines, sort, localeOf(language)), [lines, sort, language])
  const { onClear, ...edited } = useEditedTouchpoints(shown, onOpen)
  return (
    <>
      <Grid
        {...edited}
        label={t('journeyScreen.table.touchpoints')}
        columns={columns}
        mainColumn="name"
        rows={useHeldRows(shown)}
        rememberAs="touchpoints"
        sort={sort}
        openId={openId}
        nameOf={({ name }) => name}
        withEdit={(row) => row}
        onSort={setSort}
        onOpen={onOpen}
        nothing={<NothingFound>{t('journeyScreen.table.noTouchpoints')}</NothingFound>}
      />
      <BulkBar selected={edited.selection.size} onClear={onClear}>
        <BulkColumn
          rows={shown.filter(({ id }) => edited.selection.has(id))}
          columns={columns.filter(({ id }) => id !== 'name')}
          onEdits={edited.onEdits}
        />
        <Button variant="default" onClick={() => edited.onDelete(edited.selection.ids())}>
          {t('lists.deleteSelected')}
        </Button>
      </BulkBar>
    </>
  )
}

function useTouchpointLines({ stages }: JourneyMap): readonly TouchpointLine[] {
  const { touchpoints } = useHead()
  return useMemo(() => {
    const kept = new Map(touchpoints.map(({ id, organisationScore }) => [id, organisationScore]))
    return touchpointLines(stages, (id) => kept.get(id))
  }, [stages, touchpoints])
}

function useEditedTouchpoints(shown: readonly TouchpointLine[], onOpen: (id: string | null) => void) {
  const api = useApi()
  const update = useEdit(api.lists.touchpoints.updateEach.mutationOptions())
  const remove = useEdit(api.lists.touchpoints.remove.mutationOptions())
  return useEditedRows<TouchpointLine, TouchpointPatch>(shown, plainChanges(update, remove), onOpen)
}
