import { Group, MultiSelect, Select, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportPreview } from '../../../../shared/contract/files/importPreview.ts'
import { tableKinds } from '../../../../shared/model/importVocabulary.ts'
import { tableFields } from '../../../../shared/tables/tableFields.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { AffectedBy } from './AffectedBy.tsx'
import { fieldWords } from './fieldWords.ts'
import classes from './ImportDialog.module.css'
import { ImportFoot } from './ImportFoot.tsx'
import { ImportHowRead } from './ImportHowRead.tsx'
import { ImportLeftOut } from './ImportLeftOut.tsx'
import { ImportQuestionBox } from './ImportQuestionBox.tsx'
import { ImportTried } from './ImportTried.tsx'
import { ImportWide } from './ImportWide.tsx'
import { ImportGroups } from './labels/ImportGroups.tsx'
import { ImportLabels } from './labels/ImportLabels.tsx'
import { ImportProgress } from './table/ImportProgress.tsx'
import type { MappingStage, Telling } from './table/importStage.ts'
import type { Tried } from './useTrial.ts'

const previewRows = 5
/** Dimensions of its own that a file keeps. */
const mostOwn = 8

interface ImportMappingProps {
  readonly stage: MappingStage
  readonly telling: Telling
  readonly tried: Tried
  onCancel(): void
  onRun(): void
  /** Ends taking it in. */
  onStop(): void
}

/** What each row stands for and which column holds what, over the first rows of the table; and what the file does not say. */
export function ImportMapping({ stage, telling, tried, onCancel, onRun, onStop }: ImportMappingProps): ReactNode {
  const { t } = useLanguage()
  const { preview, map, ownColumns, choices, answer, grouping, running } = stage
  const { questions } = preview
  const spare = spareColumns(stage)
  const isGrouped = grouping !== null && grouping.rest.trim() !== ''
  return (
    <>
      <ImportKind stage={stage} telling={telling} />
      <ImportHowRead stage={stage} telling={telling} />
      {preview.mappedBy === null ? null : <p className={classes.caption}>{t(`importing.mappedBy.${preview.mappedBy}`)}</p>}
      <ImportColumns stage={stage} telling={telling} />
      <ImportWide stage={stage} telling={telling} />
      <ImportLeftOut
        {...preview}
        hiddenRows={0}
        totals={preview.wide?.totals ?? []}
        unmapped={spare.filter((column) => !ownColumns.includes(column))}
        nameless={preview.read.nameless ?? []}
        contested={preview.contested.filter(({ field }) => map[field] === undefined)}
      />
      <p className={classes.caption}>
        {t('failurePointsScreen.importFirst')} · {t('failurePointsScreen.importRows', { count: preview.rowCount })}
      </p>
      <FirstRows preview={preview} />
      {questions.map((question) => (
        <ImportQuestionBox key={question.about} question={question} answer={answer} onAnswer={telling.setAnswer} />
      ))}
      {preview.as === 'affected' ? <AffectedBy answer={answer} onAnswer={telling.setAnswer} /> : null}
      <ImportLabels preview={preview} choices={choices} onChoose={telling.setChoices} />
      <ImportGroups stage={stage} telling={telling} />
      <ImportTried stage={stage} tried={tried} />
      {running ? <ImportProgress rows={(isGrouped ? 4 : 3) * preview.rowCount} onCancel={onStop} /> : null}
      <ImportFoot stage={stage} tried={tried} onCancel={onCancel} onRun={onRun} />
    </>
  )
}

/** Columns that no field is read from. */
function spareColumns({ preview, map }: MappingStage): readonly string[] {
  const { columns = [], totals = [] } = preview.wide ?? {}
  const used = new Set([...Object.values(map), ...columns.map(({ column }) => column), ...totals])
  return preview.columns.filter((column) => column !== '' && !used.has(column))
}

type PartProps = Pick<ImportMappingProps, 'stage' | 'telling'>

/** Which sheet of a workbook, and what its rows become. */
function ImportKind({ stage: { preview, busy }, telling }: PartProps): ReactNode {
  const { t } = useLanguage()
  const hasSheets = preview.sheets.length > 1
  return (
    <Group align="end">
      {hasSheets ? (
        <Select
          {...takesFocus}
          label={t('failurePointsScreen.importSheet')}
          allowDeselect={false}
          data={[...new Set(preview.sheets)]}
          disabled={busy}
          value={preview.sheet}
          onChange={(sheet) => (sheet === null ? undefined : telling.setSheet(sheet))}
        />
      ) : null}
      <Select
        {...(hasSheets ? {} : takesFocus)}
        miw="19rem"
        label={t('failurePointsScreen.importAs')}
        allowDeselect={false}
        data={tableKinds.map((kind) => ({ value: kind, label: t(`failurePointsScreen.importKinds.${kind}`) }))}
        value={preview.as}
        onChange={(kind) => (kind === null ? undefined : telling.setKind(kind))}
      />
    </Group>
  )
}

function ImportColumns({ stage, telling }: PartProps): ReactNode {
  const { t } = useLanguage()
  // What is chosen while the table is looked at would be gone when the answer comes.
  const { preview, map, ownColumns, busy } = stage
  const spare = spareColumns(stage)
  return (
    <>
      <fieldset className={classes.mapping}>
        <legend>{t('failurePointsScreen.importColumns')}</legend>
        {tableFields[preview.as].map((field) => (
          <Select
            key={field}
            label={fieldWords(preview.as, field, t)}
            placeholder={t('failurePointsScreen.importNone')}
            clearable
            readOnly={busy}
            data={preview.columns.filter((column) => column !== '')}
            value={map[field] ?? null}
            onChange={(column) => {
              const { [field]: _former, ...others } = map
              telling.setMap(column === null ? others : { ...others, [field]: column })
            }}
          />
        ))}
      </fieldset>
      {preview.as === 'occurrences' && spare.length > 0 ? (
        <MultiSelect
          label={t('failurePointsScreen.importOwn')}
          description={t('failurePointsScreen.importOwnHint')}
          data={[...spare]}
          value={[...ownColumns]}
          maxValues={mostOwn}
          readOnly={busy}
          searchable
          onChange={telling.setOwnColumns}
        />
      ) : null}
    </>
  )
}

function FirstRows({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useLanguage()
  // Two columns may have one name; their places tell them apart.
  const columns = preview.columns.map((name, place) => ({ id: `column ${place}`, name, place }))
  const lines = preview.rows.slice(0, previewRows).map((cells, place) => ({ id: `line ${place}`, cells }))
  return (
    <Table.ScrollContainer
      type="native"
      className={classes.wide}
      minWidth={500}
      tabIndex={0}
      role="region"
      aria-label={t('failurePointsScreen.importFirst')}
    >
      <Table fz="sm" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ id, name }) => (
              <Table.Th key={id}>
                <TypedWords>{name}</TypedWords>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              {columns.map(({ id, place }) => (
                <Table.Td key={id} className={classes.cell}>
                  <TypedWords>{line.cells[place]}</TypedWords>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
