import { type ReactNode, useMemo } from 'react'
import type { Stage } from '../../../../shared/engagement/engagement.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { longestName, type Measure } from '../../../../shared/model/vocabulary.ts'
import { writeNumber } from '../../../../shared/tables/cells/writeNumber.ts'
import { NumberCell, TextCell } from '../../../kit/grid/cells.tsx'
import type { GridColumn } from '../../../kit/grid/GridColumn.ts'
import { useCellEditings } from '../../../kit/grid/useCellEditings.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import type { StageColumn, StageLine } from './stageList.ts'

export type StagePatch = Patch<Stage>

type Column = GridColumn<StageLine, StageColumn, StagePatch>

/** In reading order. */
const layout = [
  { id: 'place', numeric: true, width: 3.5, grows: 0, opens: true },
  { id: 'name', numeric: false, width: 14, grows: 1 },
  { id: 'touchpoints', numeric: true, width: 7, grows: 0 },
  { id: 'failurePoints', numeric: true, width: 7, grows: 0 },
  { id: 'harm', numeric: true, width: 8, grows: 0 },
] as const satisfies readonly Pick<Column, 'id' | 'numeric' | 'width' | 'grows' | 'opens'>[]

/** The columns of a journey's stages; the same ones until the words of the page change. */
export function useStageColumns(measure: Measure): readonly Column[] {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { text } = useCellEditings()
  return useMemo(() => {
    const view = (row: StageLine, id: StageColumn): ReactNode => {
      switch (id) {
        case 'place':
          return <NumberCell>{format.number(Number(row.code))}</NumberCell>
        case 'name':
          return <TextCell>{row.name}</TextCell>
        case 'touchpoints':
        case 'failurePoints':
          return <NumberCell>{format.number(row[id])}</NumberCell>
        case 'harm':
          return format.measured(measure, row.harm)
      }
    }
    const editing = text<StageLine, StagePatch>({
      of: (row) => row.name,
      set: (name) => (name === null ? {} : { name }),
      longest: longestName,
      required: true,
    })
    return layout.map((column) => ({
      ...column,
      name: t(
        `journeyScreen.table.columns.${column.id === 'name' ? 'stage' : column.id}`,
        column.id === 'harm' ? { unit: unitOf(measure, currency, t) } : {},
      ),
      view: (row: StageLine) => view(row, column.id),
      text: (row: StageLine) => copiedText(row, column.id),
      ...(column.id === 'name' ? { editing } : {}),
    }))
  }, [t, format, text, measure, currency])
}

/** What is copied of a cell that is not edited: a number as it can be calculated with. */
function copiedText(row: StageLine, id: StageColumn): string {
  switch (id) {
    case 'place':
      return row.code
    case 'name':
      return ''
    case 'touchpoints':
    case 'failurePoints':
    case 'harm':
      return writeNumber(row[id])
  }
}
