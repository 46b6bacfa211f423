import { IconStarFilled } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import type { MapStage } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { highestScore, longestName, type Measure } from '../../../../shared/model/vocabulary.ts'
import { writeNumber } from '../../../../shared/tables/cells/writeNumber.ts'
import { NumberCell, TextCell } from '../../../kit/grid/cells.tsx'
import type { CellEditing, GridColumn } from '../../../kit/grid/GridColumn.ts'
import { type CellEditings, useCellEditings } from '../../../kit/grid/useCellEditings.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { betweenNames, namesIn } from '../panel/namesIn.ts'
import type { TouchpointColumn, TouchpointLine } from './touchpointList.ts'

export type TouchpointPatch = Patch<Touchpoint>

type Column = GridColumn<TouchpointLine, TouchpointColumn, TouchpointPatch>

/** In reading order; what the details show too leaves first where the list is narrow. */
const layout = [
  { id: 'place', numeric: true, width: 3.5, grows: 0, leaves: 4, opens: true },
  { id: 'stage', numeric: false, width: 8, grows: 1 },
  { id: 'name', numeric: false, width: 12, grows: 2.4 },
  { id: 'channel', numeric: false, width: 7.5, grows: 1, leaves: 3 },
  { id: 'momentOfTruth', numeric: false, width: 6.5, grows: 0, leaves: 2 },
  { id: 'customer', numeric: true, width: 6.5, grows: 0 },
  { id: 'organisation', numeric: true, width: 6.5, grows: 0 },
  { id: 'hands', numeric: false, width: 9, grows: 1.4, leaves: 1 },
  { id: 'failurePoints', numeric: true, width: 6, grows: 0, leaves: 5 },
  { id: 'harm', numeric: true, width: 7, grows: 0, leaves: 6 },
] as const satisfies readonly Pick<Column, 'id' | 'numeric' | 'width' | 'grows' | 'leaves' | 'opens'>[]

/** The columns of a journey's touchpoints; the same ones until the words of the page or the stages change. */
export function useTouchpointColumns(stages: readonly MapStage[], measure: Measure): readonly Column[] {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const editings = useCellEditings()
  return useMemo(() => {
    const yesNo = { yes: t('journeyScreen.table.yes'), no: t('journeyScreen.table.no') }
    const view = (row: TouchpointLine, id: TouchpointColumn): ReactNode => {
      switch (id) {
        case 'place':
          return <NumberCell>{format.number(Number(row.code))}</NumberCell>
        case 'stage':
          return <TextCell>{row.stageName}</TextCell>
        case 'name':
        case 'channel':
          return <TextCell>{row[id]}</TextCell>
        case 'momentOfTruth':
          return row.momentOfTruth ? <IconStarFilled size={14} aria-label={yesNo.yes} /> : null
        case 'customer':
        case 'organisation':
          return row[id] === null ? null : <NumberCell>{format.typed(row[id])}</NumberCell>
        case 'hands':
          return <TextCell>{row.hands.join(betweenNames)}</TextCell>
        case 'failurePoints':
          return <NumberCell>{format.number(row.failurePoints)}</NumberCell>
        case 'harm':
          return format.measured(measure, row.harm)
      }
    }
    return layout.map((column) => {
      const editing = editingOf(column.id, editings, stages, yesNo)
      const unit = column.id === 'harm' ? { unit: unitOf(measure, currency, t) } : {}
      return {
        ...column,
        name: t(`journeyScreen.table.columns.${column.id}`, unit),
        view: (row: TouchpointLine) => view(row, column.id),
        text: (row: TouchpointLine) => copiedText(row, column.id),
        ...(editing === null ? {} : { editing }),
      }
    })
  }, [t, format, editings, stages, measure, currency])
}

function editingOf(
  id: TouchpointColumn,
  { text, word, amount }: CellEditings,
  stages: readonly MapStage[],
  yesNo: Readonly<Record<'yes' | 'no', string>>,
): CellEditing<TouchpointLine, TouchpointPatch> | null {
  switch (id) {
    case 'stage':
      return word({
        of: (row) => row.stage,
        set: (stage) => (stage === null ? {} : { stage }),
        words: stages.map((stage) => stage.id),
        names: Object.fromEntries(stages.map((stage) => [stage.id, stage.name])),
        required: true,
      })
    case 'name':
      return text({
        of: (row) => row.name,
        set: (name) => (name === null ? {} : { name }),
        longest: longestName,
        required: true,
      })
    case 'channel':
      return text({ of: (row) => row.channel ?? undefined, set: (channel) => ({ channel }), longest: longestName })
    case 'momentOfTruth':
      return word({
        of: (row) => (row.momentOfTruth ? 'yes' : 'no'),
        set: (chosen) => ({ momentOfTruth: chosen === 'yes' }),
        words: ['yes', 'no'],
        names: yesNo,
      })
    case 'customer':
      return amount({
        of: (row) => row.customer ?? undefined,
        set: (customerScore) => ({ customerScore }),
        largest: highestScore,
      })
    case 'organisation':
      return amount({
        of: (row) => row.keptOrganisation,
        set: (organisationScore) => ({ organisationScore }),
        largest: highestScore,
      })
    case 'hands':
      return {
        text: (row) => row.hands.join(betweenNames),
        read: (typed) => ({ edit: { hands: namesIn(typed) } }),
      }
    case 'place':
    case 'failurePoints':
    case 'harm':
      return null
  }
}

/** What is copied of a cell that is not edited: a number as it can be calculated with. */
function copiedText(row: TouchpointLine, id: TouchpointColumn): string {
  switch (id) {
    case 'place':
      return row.code
    case 'failurePoints':
    case 'harm':
      return writeNumber(row[id])
    case 'stage':
    case 'name':
    case 'channel':
    case 'momentOfTruth':
    case 'customer':
    case 'organisation':
    case 'hands':
      return ''
  }
}
