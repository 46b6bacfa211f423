import { Button, Group, MultiSelect, SegmentedControl, Select, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportMap, ImportPreview } from '../../../shared/contract/importingContract.ts'
import { type TableKind, tableKinds } from '../../../shared/model/importVocabulary.ts'
import { tableFields } from '../../../shared/tables/tableFields.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import { ImportLeftOut } from './ImportLeftOut.tsx'
import { ImportQuestionBox } from './ImportQuestionBox.tsx'
import type { ImportAnswer, ImportQuestion as Question } from './importQuestion.ts'

const previewRows = 5
/** Dimensions of its own that a file keeps. */
const mostOwn = 8

interface ImportMappingProps {
  readonly preview: ImportPreview
  readonly map: ImportMap
  readonly running: boolean
  readonly ownColumns: readonly string[]
  readonly question: Question | null
  onKind(as: TableKind): void
  onSheet(sheet: string): void
  onMap(map: ImportMap): void
  onOwnColumns(columns: readonly string[]): void
  onCancel(): void
  onRun(answer?: ImportAnswer): void
}

/** Which column holds what, over the first rows of the table. */
export function ImportMapping(props: ImportMappingProps): ReactNode {
  const { t } = useLanguage()
  const { preview, map, ownColumns, onOwnColumns, running, question, onKind, onSheet, onMap, onCancel, onRun } = props
  const used = new Set(Object.values(map))
  const spare = preview.columns.filter((column) => column !== '' && !used.has(column))
  const unmapped = spare.filter((column) => !ownColumns.includes(column))
  const contested = preview.contested.filter(({ field }) => map[field] === undefined)
  return (
    <>
      {preview.sheets.length > 1 ? (
        <Select
          label={t('failurePointsScreen.importSheet')}
          data={[...new Set(preview.sheets)]}
          value={preview.sheet}
          allowDeselect={false}
          disabled={running}
          onChange={(sheet) => (sheet === null ? undefined : onSheet(sheet))}
        />
      ) : null}
      <div>
        <p className={classes.caption} id="import-kind">
          {t('failurePointsScreen.importAs')}
        </p>
        <SegmentedControl
          aria-labelledby="import-kind"
          data={tableKinds.map((kind) => ({ value: kind, label: t(`failurePointsScreen.importKinds.${kind}`) }))}
          value={preview.as}
          onChange={(value) => {
            const kind = tableKinds.find((one) => one === value)
            if (kind !== undefined) onKind(kind)
          }}
        />
      </div>
      <ImportColumns preview={preview} map={map} onMap={onMap} />
      {preview.as === 'occurrences' && spare.length > 0 ? (
        <MultiSelect
          label={t('failurePointsScreen.importOwn')}
          description={t('failurePointsScreen.importOwnHint')}
          data={spare}
          value={[...ownColumns]}
          maxValues={mostOwn}
          searchable
          onChange={onOwnColumns}
        />
      ) : null}
      <ImportLeftOut {...preview} hiddenRows={0} unmapped={unmapped} contested={contested} />
      <p className={classes.caption}>
        {t('failurePointsScreen.importFirst')} · {t('failurePointsScreen.importRows', { count: preview.rowCount })}
      </p>
      <FirstRows preview={preview} />
      {question === null ? null : <ImportQuestionBox question={question} onAnswer={onRun} />}
      <Group justify="flex-end">
        {map.title === undefined ? <span className={classes.caption}>{t('failurePointsScreen.importNeedsTitle')}</span> : null}
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
        <Button disabled={map.title === undefined} loading={running} onClick={() => onRun()}>
          {t('failurePointsScreen.importRun', { count: preview.rowCount })}
        </Button>
      </Group>
    </>
  )
}

function ImportColumns({ preview, map, onMap }: Pick<ImportMappingProps, 'preview' | 'map' | 'onMap'>): ReactNode {
  const { t } = useLanguage()
  return (
    <fieldset className={classes.mapping}>
      <legend>{t('failurePointsScreen.importColumns')}</legend>
      {tableFields[preview.as].map((field) => (
        <Select
          key={field}
          label={t(`importing.fields.${field}`)}
          placeholder={t('failurePointsScreen.importNone')}
          clearable
          data={preview.columns.filter((column) => column !== '')}
          value={map[field] ?? null}
          onChange={(column) => {
            const { [field]: _former, ...others } = map
            onMap(column === null ? others : { ...others, [field]: column })
          }}
        />
      ))}
    </fieldset>
  )
}

function FirstRows({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useLanguage()
  // Two columns may have one name; their places tell them apart.
  const columns = preview.columns.map((name, place) => ({ id: `column ${place}`, name, place }))
  const lines = preview.rows.slice(0, previewRows).map((cells, place) => ({ id: `line ${place}`, cells }))
  return (
    <Table.ScrollContainer minWidth={500} tabIndex={0} role="region" aria-label={t('failurePointsScreen.importFirst')}>
      <Table fz="sm" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ id, name }) => (
              <Table.Th key={id}>
                <bdi>{name}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              {columns.map(({ id, place }) => (
                <Table.Td key={id} className={classes.cell}>
                  <bdi>{line.cells[place]}</bdi>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
