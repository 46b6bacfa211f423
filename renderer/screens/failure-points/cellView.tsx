import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { FailurePointRow } from '../../../shared/contract/lists/failurePointContract.ts'
import type { Format } from '../../../shared/i18n/format.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { CodeCell, NumberCell, TextCell } from '../../kit/grid/cells.tsx'
import type { ColumnId } from './cellEdits.ts'
import { SeverityMarks } from './SeverityMarks.tsx'

/** What cells are written with. */
export interface CellWords {
  readonly t: TFunction
  readonly format: Format
  readonly measure: Measure
}

/** What a cell shows while it is not edited. */
export function cellView(row: FailurePointRow, column: ColumnId, words: CellWords): ReactNode {
  const { format, measure } = words
  switch (column) {
    case 'code':
      return <CodeCell>{row.code}</CodeCell>
    case 'title':
      return <TextCell>{row.title}</TextCell>
    case 'stage':
      return <TextCell>{row.stageName}</TextCell>
    case 'touchpoint':
      return <TextCell>{row.touchpointName}</TextCell>
    case 'channel':
      return <TextCell>{row.channel}</TextCell>
    case 'severity':
      return row.severity === null ? null : <SeverityMarks severity={row.severity} />
    case 'perMonth':
      return perMonthView(row, words)
    case 'harm':
      // A sum of money brings its sign, which has its own place in each direction.
      return measure === 'cost' ? format.money(row.harm) : <NumberCell>{format.number(row.harm)}</NumberCell>
    case 'traced':
      return format.percent(row.traced)
  }
}

function perMonthView({ counted, countPerMonth, perMonth }: FailurePointRow, { t, format }: CellWords): ReactNode {
  if (counted) return <NumberCell title={t('failurePointsScreen.counted')}>{format.number(countPerMonth)}</NumberCell>
  if (perMonth === null) return null
  const [low, likely, high] = typeof perMonth === 'number' ? [perMonth, perMonth, perMonth] : perMonth
  const range = low === high ? '' : ` (${format.typed(low)}–${format.typed(high)})`
  return <NumberCell>{`${format.typed(likely)}${range}`}</NumberCell>
}
