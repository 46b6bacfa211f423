import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportTold } from '../../../../shared/contract/files/importingContract.ts'
import type { RowDifference } from '../../../../shared/contract/files/rowDifference.ts'
import type { TableKind } from '../../../../shared/model/importVocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { fieldWords } from './fieldWords.ts'
import classes from './ImportDialog.module.css'
import { useTableValue } from './useTableValue.ts'

const shownRows = 50

interface ImportChangedProps {
  readonly as: TableKind
  readonly result: ImportTold
}

/** The rows that are here already with other content, each field that differs as it is and as the table says it now. */
export function ImportChanged({ as, result: { changed, updated } }: ImportChangedProps): ReactNode {
  const { t } = useLanguage()
  const shown = changed.filter(({ differences = [] }) => differences.length > 0).slice(0, shownRows)
  if (shown.length === 0 || updated > 0) return null
  return (
    <>
      <p className={classes.legend}>{t('importing.changed.legend')}</p>
      <Table.ScrollContainer
        type="native"
        className={classes.wide}
        minWidth={420}
        mah="16rem"
        tabIndex={0}
        role="region"
        aria-label={t('importing.changed.legend')}
      >
        <Table fz="sm" withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {(['row', 'field', 'before', 'after'] as const).map((column) => (
                <Table.Th key={column}>{t(`importing.changed.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.flatMap(({ line, id, differences = [] }) =>
              differences.map((difference, place) => (
                <Table.Tr key={`${line} ${id} ${difference.field} ${difference.name ?? ''}`}>
                  <Table.Td>{place === 0 ? <TypedWords>{id}</TypedWords> : null}</Table.Td>
                  <DifferenceCells as={as} difference={difference} />
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  )
}

interface DifferenceCellsProps {
  readonly as: TableKind
  readonly difference: RowDifference
}

function DifferenceCells({ as, difference: { field, name = '', before, after } }: DifferenceCellsProps): ReactNode {
  const { t } = useLanguage()
  const tell = useTableValue()
  const shown = (value: RowDifference['before']): string => {
    if (value === null) return '–'
    return field === 'own' ? String(value) : tell(field, value)
  }
  return (
    <>
      <Table.Td>{field === 'own' ? <TypedWords>{name}</TypedWords> : fieldWords(as, field, t)}</Table.Td>
      {[before, after].map((value, side) => (
        <Table.Td key={side === 0 ? 'before' : 'after'} className={classes.cell}>
          <TypedWords>{shown(value)}</TypedWords>
        </Table.Td>
      ))}
    </>
  )
}
