import type { FailurePointRow } from '../../../shared/contract/lists/failurePointContract.ts'
import type { GridColumn } from '../../kit/grid/GridColumn.ts'
import type { CellEdit, ColumnId } from './cellEdits.ts'

export type FailurePointColumn = GridColumn<FailurePointRow, ColumnId, CellEdit>

/** The columns of the table in reading order; the numbers that it is sorted by stay in sight where it is narrow. */
export const columns = [
  { id: 'code', numeric: false, width: 5, grows: 0, opens: true },
  { id: 'title', numeric: false, width: 14, grows: 3.4 },
  { id: 'stage', numeric: false, width: 6.5, grows: 1.3, leaves: 3 },
  { id: 'touchpoint', numeric: false, width: 6.5, grows: 1.3, leaves: 2 },
  { id: 'channel', numeric: false, width: 4.5, grows: 0.8, leaves: 1 },
  { id: 'severity', numeric: true, width: 5.5, grows: 0 },
  { id: 'perMonth', numeric: true, width: 7, grows: 0 },
  { id: 'harm', numeric: true, width: 5, grows: 0 },
  { id: 'traced', numeric: true, width: 5.5, grows: 0, leaves: 4 },
] as const satisfies readonly Pick<FailurePointColumn, 'id' | 'numeric' | 'width' | 'grows' | 'leaves' | 'opens'>[]
