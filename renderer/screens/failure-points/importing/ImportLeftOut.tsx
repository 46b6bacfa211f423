import type { ReactNode } from 'react'
import type { ImportResult } from '../../../../shared/contract/files/importingContract.ts'
import { columnLetters } from '../../../../shared/tables/cells/columnLetters.ts'
import type { ContestedField } from '../../../../shared/tables/findColumns.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'

/** Names and lines that stand in one sentence; the others stand for themselves by their count. */
const mostNamed = 20

interface ImportLeftOutProps
  extends Pick<ImportResult, 'leftOut' | 'leftOutRows'>,
    Pick<ImportResult['read'], 'otherSheets' | 'hiddenRows'> {
  readonly unmapped: readonly string[]
  /** Columns that hold something under no header, by number. */
  readonly nameless?: readonly number[]
  /** Columns that add up those of a wide table. */
  readonly totals?: readonly string[]
  readonly contested?: readonly ContestedField[]
}

/** What of the file is not imported: other sheets, columns that no field is read from, titles above the columns' names, totals, blank lines. */
export function ImportLeftOut(props: ImportLeftOutProps): ReactNode {
  const {
    unmapped,
    nameless = [],
    contested = [],
    totals: totalColumns = [],
    leftOut,
    leftOutRows,
    otherSheets,
    hiddenRows,
  } = props
  const { t } = useLanguage()
  const linesOf = (why: 'preamble' | 'total') => leftOut.filter((line) => line.why === why).map(({ line }) => line)
  const [preamble, totals] = [linesOf('preamble'), linesOf('total')]
  const blank = leftOutRows - preamble.length - totals.length
  const sentences = [
    ...contested.map(({ field, columns }) =>
      t('failurePointsScreen.importContested', {
        field: t(`importing.fields.${field}`),
        columns: listed(columns),
      }),
    ),
    ...(otherSheets.length > 0 ? [t('failurePointsScreen.importOtherSheets', { sheets: listed(otherSheets) })] : []),
    ...(hiddenRows > 0 ? [t('failurePointsScreen.importHidden', { count: hiddenRows })] : []),
    ...(totalColumns.length > 0 ? [t('importing.wide.totals', { columns: listed(totalColumns) })] : []),
    ...(unmapped.length > 0 ? [t('failurePointsScreen.importUnmapped', { columns: listed(unmapped) })] : []),
    ...(nameless.length > 0 ? [t('importing.nameless', { columns: listed(nameless.map(columnLetters)) })] : []),
    ...(preamble.length > 0
      ? [t('failurePointsScreen.importPreamble', { count: preamble.length, lines: listed(preamble) })]
      : []),
    ...(totals.length > 0 ? [t('failurePointsScreen.importTotals', { count: totals.length, lines: listed(totals) })] : []),
    ...(blank > 0 ? [t('failurePointsScreen.importBlank', { count: blank })] : []),
  ]
  if (sentences.length === 0) return null
  return (
    <ul className={classes.leftOut}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  )
}

function listed(names: readonly (string | number)[]): string {
  const shown = names.slice(0, mostNamed).join(', ')
  return names.length > mostNamed ? `${shown}…` : shown
}
