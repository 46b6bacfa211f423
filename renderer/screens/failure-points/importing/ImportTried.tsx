import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportTrial, TriedRow } from '../../../../shared/contract/files/importingContract.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { titlesOfLabels } from '../../../../shared/tables/labels/labelChoices.ts'
import { type TableField, tableFields } from '../../../../shared/tables/tableFields.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { refusedSentence } from '../../../page/refusedSentence.ts'
import { fieldWords } from './fieldWords.ts'
import classes from './ImportDialog.module.css'
import { ImportNotes } from './ImportNotes.tsx'
import type { MappingStage } from './table/importStage.ts'
import { useTableValue } from './useTableValue.ts'
import type { Tried } from './useTrial.ts'

interface ImportTriedProps {
  readonly stage: MappingStage
  readonly tried: Tried
}

/** What the rows of the table would become, and which would not be imported and why, before any of them is. */
export function ImportTried({ stage, tried: { trial, refusal, isLooking } }: ImportTriedProps): ReactNode {
  const { t, language } = useLanguage()
  if (refusal !== null && !isLooking) {
    return (
      <p role="alert" className={classes.error}>
        {refusedSentence(refusal, language, t)}
      </p>
    )
  }
  if (trial === null) return isLooking ? <p className={classes.caption}>{t('importing.trial.looking')}</p> : null
  return (
    <section className={classes.tried} aria-label={t('importing.trial.legend')} aria-busy={isLooking}>
      <p className={classes.legend}>{t('importing.trial.legend')}</p>
      <p role="status" className={classes.caption}>
        <Counts trial={trial} rowCount={stage.preview.rowCount} />
      </p>
      <ImportNotes {...trial} />
      <TriedRows stage={stage} rows={trial.first} />
      <Rejected trial={trial} />
    </section>
  )
}

function Counts({ trial, rowCount }: { readonly trial: ImportTrial; readonly rowCount: number }): ReactNode {
  const { t, format } = useLanguage()
  const { rows, imported, duplicates, setAside, changedRows } = trial
  const areAllOther = changedRows > 0 && changedRows >= duplicates
  const parts = [
    ...(rows < rowCount ? [t('importing.trial.ofFirst', { rows: format.number(rows) })] : []),
    t('importing.trial.imported', { count: imported }),
    ...(areAllOther ? [t('importing.trial.differing', { count: changedRows })] : []),
    ...(duplicates > 0 && !areAllOther ? [t('importing.trial.duplicates', { count: duplicates })] : []),
    ...(changedRows > 0 && !areAllOther ? [t('importing.trial.changed', { count: changedRows })] : []),
    ...(setAside > 0 ? [t('importing.trial.setAside', { count: setAside })] : []),
  ]
  return parts.join(' ')
}

/** The fields that are read from the table, in the order in which people look at them. */
function fieldsOf({ preview, map, grouping }: MappingStage, rows: readonly TriedRow[]): readonly TableField[] {
  const fields: readonly TableField[] = tableFields[preview.as]
  const isGrouped = (field: TableField) => field === 'title' && grouping !== null
  return fields.filter(
    (field) => map[field] !== undefined || isGrouped(field) || rows.some(({ values }) => values[field] !== undefined),
  )
}

function TriedRows({ stage, rows }: { readonly stage: MappingStage; readonly rows: readonly TriedRow[] }): ReactNode {
  const { t } = useLanguage()
  if (rows.length === 0) return null
  const fields = fieldsOf(stage, rows)
  return (
    <Table.ScrollContainer
      type="native"
      className={classes.wide}
      minWidth={500}
      mah="13rem"
      tabIndex={0}
      role="region"
      aria-label={t('importing.trial.rows')}
    >
      <Table fz="sm" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('importing.trial.line')}</Table.Th>
            {fields.map((field) => (
              <Table.Th key={field}>{fieldWords(stage.preview.as, field, t)}</Table.Th>
            ))}
            {stage.ownColumns.map((column) => (
              <Table.Th key={`own ${column}`}>
                <TypedWords>{column}</TypedWords>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.line}>
              <RowCells stage={stage} row={row} fields={fields} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface RowCellsProps {
  readonly stage: MappingStage
  readonly row: TriedRow
  readonly fields: readonly TableField[]
}

function RowCells({ stage, row, fields }: RowCellsProps): ReactNode {
  const { format } = useLanguage()
  const shown = useTableValue()
  const label = useLabel(stage)
  return (
    <>
      <Table.Td>
        <div>{format.number(row.line)}</div>
      </Table.Td>
      {fields.map((field) => {
        const value = row.values[field]
        const words = value === undefined ? '–' : shown(field, value)
        return (
          <Table.Td key={field} className={classes.cell}>
            <div>
              <TypedWords>{field === 'title' && value !== undefined ? label(words) : words}</TypedWords>
            </div>
          </Table.Td>
        )
      })}
      {stage.ownColumns.map((column, place) => (
        <Table.Td key={`own ${column}`} className={classes.cell}>
          <div>
            <TypedWords>{row.own[place] ?? '–'}</TypedWords>
          </div>
        </Table.Td>
      ))}
    </>
  )
}

/** What a label of cases becomes, as it is decided: another title, or nothing that is counted. */
function useLabel({ preview, choices }: MappingStage): (label: string) => string {
  const { t } = useLanguage()
  if (preview.as !== 'occurrences') return (label) => label
  const titles = titlesOfLabels(choices)
  const aside = new Set(choices.filter(({ setAside }) => setAside === true).map(({ label }) => normaliseName(label)))
  return (label) => {
    const name = normaliseName(label)
    return aside.has(name) ? t('importing.trial.asideOf', { label }) : (titles.get(name) ?? label)
  }
}

/** The rows that would not be imported, each with its line and why. */
function Rejected({ trial: { rejected, rejectedRows } }: { readonly trial: ImportTrial }): ReactNode {
  const { t } = useLanguage()
  if (rejectedRows === 0) return null
  const hidden = rejectedRows - rejected.length
  return (
    <>
      <p className={classes.legend}>{t('importing.trial.rejected', { count: rejectedRows })}</p>
      <ul className={classes.rejected} aria-label={t('importing.trial.rejected', { count: rejectedRows })}>
        {rejected.map(({ line, reason }) => (
          <li key={line}>
            <span>{t('failurePointsScreen.importLine', { line })}</span> {reason}
          </li>
        ))}
        {hidden > 0 ? <li>{t('failurePointsScreen.importMore', { count: hidden })}</li> : null}
      </ul>
    </>
  )
}
