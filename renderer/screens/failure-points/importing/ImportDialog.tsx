import { Button, Progress, Stack } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { largestTable } from '../../../../shared/contract/files/transferContract.ts'
import { shownFileName } from '../../../../shared/i18n/isolated.ts'
import { Dialog } from '../../../components/dialogs/Dialog.tsx'
import { DialogFoot } from '../../../components/dialogs/DialogFoot.tsx'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useFocusBack } from '../../../components/dialogs/useFocusBack.ts'
import { TableFileButton } from '../../../components/fields/TableFileButton.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { refusedSentence } from '../../../page/refusedSentence.ts'
import type { TableSource } from '../../../page/transfer/givenTable.ts'
import { ImportChanged } from './ImportChanged.tsx'
import classes from './ImportDialog.module.css'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportNext, nextKind } from './ImportNext.tsx'
import { ImportOutcome } from './ImportOutcome.tsx'
import { useTableImport } from './useTableImport.ts'

/** Imports a table file: choose or drop it, say which column holds what, see the first rows, import, and see what happened to every row. */
export function ImportDialog({ file, onClose }: { file: TableSource | null; onClose(): void }): ReactNode {
  const { t, language } = useLanguage()
  const { stage, error, take, stop, telling, tried, run, stopRun, update } = useTableImport()
  useFocusBack()
  useEffect(() => {
    if (file !== null) take(file)
  }, [file, take])
  const said = error === null ? null : refusedSentence(error, language, t)
  // The rows are tried again after an import was refused, often for the same reason, which is said once.
  const isSaid = said !== null && tried.refusal !== null && refusedSentence(tried.refusal, language, t) === said
  return (
    <Dialog opened wide title={t('failurePointsScreen.importTitle')} onClose={onClose}>
      <Stack>
        {said === null ? null : (
          <p role="alert" className={classes.error}>
            {said}
          </p>
        )}
        {stage.kind === 'choosing' ? <ImportChoice onChoose={take} /> : null}
        {stage.kind === 'reading' ? <ImportReading name={stage.name} sent={stage.sent} onCancel={stop} /> : null}
        {stage.kind === 'mapping' ? (
          <ImportMapping
            stage={stage}
            telling={telling}
            tried={isSaid ? { ...tried, refusal: null } : tried}
            onCancel={onClose}
            onRun={run}
            onStop={stopRun}
          />
        ) : null}
        {stage.kind === 'done' ? <ImportDone stage={stage} onUpdate={update} onClose={onClose} /> : null}
      </Stack>
    </Dialog>
  )
}

function ImportChoice({ onChoose }: { onChoose(file: File): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <div className={classes.choose}>
      <p>{t('failurePointsScreen.importDrop', { megabytes: largestTable / 1_000_000 })}</p>
      <TableFileButton isFirst onChoose={onChoose}>
        {t('failurePointsScreen.importChoose')}
      </TableFileButton>
    </div>
  )
}

interface ImportReadingProps {
  readonly name: string
  readonly sent: number | null
  onCancel(): void
}

function ImportReading({ name, sent, onCancel }: ImportReadingProps): ReactNode {
  const { t, format } = useLanguage()
  const words = t('failurePointsScreen.importReading', { name: shownFileName(name) })
  return (
    <div className={classes.choose}>
      <p>
        <bdi>{words}</bdi> {sent === null ? null : format.percent(sent)}
      </p>
      {sent === null ? null : <Progress w="60%" value={100 * sent} aria-label={words} />}
      <Button variant="default" onClick={onCancel}>
        {t('shell.cancel')}
      </Button>
    </div>
  )
}

interface ImportDoneProps {
  readonly stage: Extract<ReturnType<typeof useTableImport>['stage'], { readonly kind: 'done' }>
  onUpdate(): void
  onClose(): void
}

function ImportDone({ stage: { as, result, again, busy }, onUpdate, onClose }: ImportDoneProps): ReactNode {
  const { t } = useLanguage()
  const next = nextKind(as, result)
  return (
    <>
      <ImportOutcome result={result} />
      <ImportChanged as={as} result={result} />
      <DialogFoot>
        {again === null ? null : (
          <Button variant="default" loading={busy} onClick={onUpdate}>
            {t('importing.changed.update', { count: result.changedRows })}
          </Button>
        )}
        <Button onClick={onClose} {...(next === null ? takesFocus : { variant: 'default' })}>
          {t('shell.done')}
        </Button>
        {next === null ? null : <ImportNext kind={next} onClose={onClose} />}
      </DialogFoot>
    </>
  )
}
