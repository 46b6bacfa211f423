import { Button, FileButton, Group, Select, Stack, Table } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import {
  type ImportMap,
  type ImportPreview,
  type ImportResult,
  importedFields,
} from '../../../shared/contract/importingContract.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { useFocusBack } from '../../components/dialogs/useFocusBack.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { refusedSentence } from '../../page/refusedSentence.ts'
import { decodeTable } from './decodeTable.ts'
import classes from './ImportDialog.module.css'
import { ImportOutcome } from './ImportOutcome.tsx'

const previewRows = 5

/** Imports a CSV file: choose or drop it, say which column holds what, see the first rows, import, and see what happened to every row. */
export function ImportDialog({ file, onClose }: { file: File | null; onClose(): void }): ReactNode {
  const { t, language } = useLanguage()
  const api = useApi()
  const [text, setText] = useState<string | null>(null)
  const [map, setMap] = useState<ImportMap>({})
  const preview = useMutation(api.importing.preview.mutationOptions({ onSuccess: (found) => setMap(found.map) }))
  const run = useMutation(api.importing.failurePoints.mutationOptions())
  const { mutate: read } = preview
  useFocusBack()

  const take = useCallback(
    async (chosen: File | null): Promise<void> => {
      if (chosen === null) return
      const content = decodeTable(await chosen.arrayBuffer())
      setText(content)
      read({ text: content })
    },
    [read],
  )
  useEffect(() => void take(file), [file, take])

  const error = preview.error ?? run.error
  return (
    <Dialog opened wide title={t('failurePointsScreen.importTitle')} onClose={onClose}>
      <Stack>
        {error ? (
          <p role="alert" className={classes.error}>
            {refusedSentence(error, language, t)}
          </p>
        ) : null}
        {run.data ? (
          <ImportDone result={run.data} onClose={onClose} />
        ) : preview.data && text !== null ? (
          <ImportMapping
            preview={preview.data}
            map={map}
            onMap={setMap}
            running={run.isPending}
            onCancel={onClose}
            onRun={() => run.mutate({ text, map })}
          />
        ) : (
          <div className={classes.choose}>
            <p>{t('failurePointsScreen.importDrop')}</p>
            <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(chosen) => void take(chosen)}>
              {(button) => <Button {...button}>{t('failurePointsScreen.importChoose')}</Button>}
            </FileButton>
          </div>
        )}
      </Stack>
    </Dialog>
  )
}

function ImportDone({ result, onClose }: { result: ImportResult; onClose(): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <>
      <ImportOutcome result={result} />
      <Group justify="flex-end">
        <Button onClick={onClose} {...takesFocus}>
          {t('shell.done')}
        </Button>
      </Group>
    </>
  )
}

interface ImportMappingProps {
  readonly preview: ImportPreview
  readonly map: ImportMap
  readonly running: boolean
  onMap(map: ImportMap): void
  onCancel(): void
  onRun(): void
}

function ImportMapping({ preview, map, running, onMap, onCancel, onRun }: ImportMappingProps): ReactNode {
  const { t } = useLanguage()
  // Two columns may have one name; their places tell them apart.
  const columns = preview.columns.map((name, place) => ({ id: `column ${place}`, name, place }))
  const lines = preview.rows.slice(0, previewRows).map((cells, place) => ({ id: `line ${place}`, cells }))
  return (
    <>
      <fieldset className={classes.mapping}>
        <legend>{t('failurePointsScreen.importColumns')}</legend>
        {importedFields.map((field) => (
          <Select
            key={field}
            label={t(`failurePointsScreen.importFields.${field}`)}
            placeholder={t('failurePointsScreen.importNone')}
            clearable
            data={[...new Set(preview.columns.filter((column) => column !== ''))]}
            value={map[field] ?? null}
            onChange={(column) => {
              const { [field]: _former, ...others } = map
              onMap(column === null ? others : { ...others, [field]: column })
            }}
          />
        ))}
      </fieldset>
      <p className={classes.caption}>
        {t('failurePointsScreen.importFirst')} · {t('failurePointsScreen.importRows', { count: preview.rowCount })}
      </p>
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
      <Group justify="flex-end">
        {map.title === undefined ? <span className={classes.caption}>{t('failurePointsScreen.importNeedsTitle')}</span> : null}
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
        <Button disabled={map.title === undefined} loading={running} onClick={onRun}>
          {t('failurePointsScreen.importRun', { count: preview.rowCount })}
        </Button>
      </Group>
    </>
  )
}
