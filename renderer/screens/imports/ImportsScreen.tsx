import { Button, Table } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode } from 'react'
import type { ImportRow } from '../../../shared/contract/files/importingContract.ts'
import { TableFileButton } from '../../components/fields/TableFileButton.tsx'
import { EmptyState } from '../../components/frame/EmptyState.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { FileName } from '../../language/FileName.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { useRoute } from '../../page/useRoute.ts'
import { AsideLine } from './AsideLine.tsx'
import classes from './ImportsScreen.module.css'
import { takenBackSentence } from './takenBackSentence.ts'

const columns = ['code', 'name', 'on', 'as', 'rows', 'imported', 'duplicates', 'setAside', 'rejected', 'read'] as const
const numbers = ['rows', 'imported', 'duplicates', 'setAside', 'rejected'] as const

/** Every file that was taken in: when, how it was read, what became of its rows; each can be taken back as a whole. */
export function ImportsScreen(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { tell } = useMessages()
  const { go } = useRoute()
  const { occurrences } = useHead().counts
  const takeBack = useEdit(api.importing.takeBack.mutationOptions({ onSuccess: (taken) => tell(takenBackSentence(taken, t)) }))
  const { data } = useQuery(api.importing.list.queryOptions({ placeholderData: keepPreviousData }))
  if (data === undefined) return null
  if (data.length === 0) {
    const cases = occurrences === 0 ? [] : [t('importsScreen.emptyCases', { count: occurrences })]
    return (
      <EmptyState
        screen={t('importsScreen.title')}
        title={t('importsScreen.emptyTitle')}
        text={[...cases, t('importsScreen.emptyText')].join(' ')}
        sampleLink={false}
      >
        <TableFileButton>{t('importsScreen.toImport')}</TableFileButton>
        {occurrences === 0 ? null : (
          <Button variant="default" onClick={() => go('cases')}>
            {t('importsScreen.toCases', { count: occurrences })}
          </Button>
        )}
      </EmptyState>
    )
  }
  return (
    <div className={classes.screen}>
      <ScreenHeader title={t('importsScreen.title')} lead={t('importsScreen.lead')}>
        <TableFileButton>{t('importsScreen.toImport')}</TableFileButton>
      </ScreenHeader>
      <ImportsTable
        rows={data}
        running={takeBack.isPending ? takeBack.variables.id : null}
        onTakeBack={(id) => takeBack.mutate({ id })}
      />
    </div>
  )
}

interface ImportsTableProps {
  readonly rows: readonly ImportRow[]
  /** The import that is being taken back. */
  readonly running: string | null
  onTakeBack(id: string): void
}

function ImportsTable({ rows, running, onTakeBack }: ImportsTableProps): ReactNode {
  const { t } = useLanguage()
  return (
    <Table.ScrollContainer
      type="native"
      className={classes.table}
      minWidth={760}
      tabIndex={0}
      role="region"
      aria-label={t('importsScreen.title')}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} className={isNumber(column) ? classes.number : undefined}>
                {t(`importsScreen.columns.${column}`)}
              </Table.Th>
            ))}
            <Table.Td className={classes.back} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <ImportLine row={row} isRunning={running === row.id} onTakeBack={onTakeBack} />
              {row.asideLabels.length === 0 ? null : <AsideLine row={row} columns={columns.length + 1} />}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function isNumber(column: (typeof columns)[number]): boolean {
  return numbers.some((one) => one === column)
}

function ImportLine(props: { row: ImportRow; isRunning: boolean; onTakeBack(id: string): void }): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const { row, isRunning, onTakeBack } = props
  return (
    <Table.Tr>
      <Table.Td className={classes.code}>{row.code}</Table.Td>
      <Table.Td>
        <FileName>{row.name}</FileName>
      </Table.Td>
      <Table.Td>{format.day(row.on)}</Table.Td>
      <Table.Td>{t(`importsScreen.kinds.${row.as}`)}</Table.Td>
      {numbers.map((column) => (
        <Table.Td key={column} className={classes.number}>
          {format.number(row[column])}
        </Table.Td>
      ))}
      <Table.Td className={classes.read}>{howRead(row, t)}</Table.Td>
      <Table.Td className={classes.back}>
        <Button
          variant="default"
          size="xs"
          disabled={readOnly}
          loading={isRunning}
          aria-label={t('importsScreen.takeBackOf', { name: row.name })}
          onClick={() => onTakeBack(row.id)}
        >
          {t('importsScreen.takeBack')}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

/** What was found of the file, in a few words: encoding, where its header stands, dates and decimals. */
function howRead({ reading }: ImportRow, t: ReturnType<typeof useLanguage>['t']): string {
  if (reading === null) return ''
  const { encoding, sheet, headerRow, dates, decimal, wide } = reading
  const parts = [
    ...(sheet === undefined ? (encoding === undefined ? [] : [encoding.toUpperCase()]) : [sheet]),
    ...(headerRow === undefined || headerRow === 1 ? [] : [t('importsScreen.headerRow', { line: headerRow })]),
    ...(wide === undefined ? [] : [t('importsScreen.wide')]),
    ...(dates === undefined ? [] : [t(`importsScreen.dates.${dates}`)]),
    ...(decimal === undefined ? [] : [t(`importsScreen.decimal.${decimal}`)]),
  ]
  return parts.join(' · ')
}
