import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { FailurePointRow } from '../../../shared/contract/lists/failurePointContract.ts'
import { unreadSentence } from '../../components/fields/unreadSentence.ts'
import type { CellEditing } from '../../kit/grid/GridColumn.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import { usePlanMeasure } from '../../page/redrawing/usePlanMeasure.ts'
import { type CellEdit, type CellProblem, type ColumnId, copiedText, editText, readCell } from './cellEdits.ts'
import { cellView } from './cellView.tsx'
import { columns, type FailurePointColumn } from './columns.ts'

/** What is edited in cells refers to these. */
type Places = Pick<EngagementHead, 'stages' | 'touchpoints' | 'channels'>

const placesOf = ({ stages, touchpoints, channels }: EngagementHead): Places => ({ stages, touchpoints, channels })

/** The columns of the table; the same ones until the words of the page or the places of the journey change. */
export function useFailurePointColumns(): readonly FailurePointColumn[] {
  const { t, format } = useLanguage()
  const places = useHeadPart(placesOf)
  const measure = usePlanMeasure()
  return useMemo(() => {
    const words = { t, format, measure }
    return columns.map((column) => {
      const editing = editingOf(column.id, places, t)
      return {
        ...column,
        name: t(`failurePointsScreen.columns.${column.id}`),
        view: (row: FailurePointRow) => cellView(row, column.id, words),
        text: (row: FailurePointRow) => copiedText(row, column.id),
        ...(editing === null ? {} : { editing }),
      }
    })
  }, [t, format, measure, places])
}

function editingOf(column: ColumnId, places: Places, t: TFunction): CellEditing<FailurePointRow, CellEdit> | null {
  if (column === 'code' || column === 'harm' || column === 'traced') return null
  return {
    text: (row) => editText(row, column),
    choices: (row) => choicesOf(column, row, places),
    read: (text, row) => {
      const read = readCell(column, text, row, places.stages, places.touchpoints)
      return read.kind === 'invalid' ? { wrong: problemSentence(read.reason, text, t) } : { edit: read }
    },
  }
}

function choicesOf(column: ColumnId, row: FailurePointRow, { stages, touchpoints, channels }: Places): readonly string[] {
  if (column === 'stage') return stages.map(({ name }) => name)
  if (column === 'touchpoint') {
    return touchpoints.filter(({ stage }) => row.stage === null || stage === row.stage).map(({ name }) => name)
  }
  return column === 'channel' ? channels : []
}

function problemSentence(problem: CellProblem, text: string, t: TFunction): string {
  switch (problem) {
    case 'title-missing':
    case 'touchpoint-without-stage':
      return t(`failurePointsScreen.invalid.${problem}`)
    default:
      return unreadSentence(problem, text, t)
  }
}
