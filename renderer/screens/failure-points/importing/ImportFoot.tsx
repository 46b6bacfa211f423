import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { leadingField } from '../../../../shared/tables/tableFields.ts'
import { DialogFoot } from '../../../components/dialogs/DialogFoot.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import { toQuestion } from './ImportQuestionBox.tsx'
import { lackingOf } from './table/importRequest.ts'
import type { MappingStage } from './table/importStage.ts'
import type { Tried } from './useTrial.ts'

type Translate = ReturnType<typeof useLanguage>['t']

interface ImportFootProps {
  readonly stage: MappingStage
  readonly tried: Tried
  onCancel(): void
  onRun(): void
}

/** What the table still lacks, the way out, and the button that takes it in. */
export function ImportFoot({ stage, tried, onCancel, onRun }: ImportFootProps): ReactNode {
  const { t } = useLanguage()
  const { as, rowCount } = stage.preview
  const leading = stage.map.text === undefined ? 'label' : 'labelOrGroups'
  const { column, question, failurePoint } = lackingOf(stage)
  return (
    <DialogFoot>
      {column ? (
        <span className={classes.caption}>
          {t(`failurePointsScreen.importNeeds.${as === 'occurrences' ? leading : leadingField[as]}`)}
        </span>
      ) : null}
      {question === null || column ? null : (
        // The question may be far above, out of sight.
        <Button variant="subtle" onClick={() => toQuestion(question)}>
          {t('failurePointsScreen.importNeedsAnswer')}
        </Button>
      )}
      {failurePoint ? <span className={classes.caption}>{t('importing.affected.needs')}</span> : null}
      <Button variant="default" onClick={onCancel}>
        {t('shell.cancel')}
      </Button>
      <Button disabled={column || question !== null || failurePoint} loading={stage.busy} onClick={onRun}>
        {runWords(rowCount, tried, t)}
      </Button>
    </DialogFoot>
  )
}

/** What the button does, as the rows were tried: many more rows than were tried are told by their number alone. */
function runWords(rows: number, { trial, isLooking }: Tried, t: Translate): string {
  if (trial === null || isLooking || trial.rows < rows || trial.imported >= rows) {
    return t('failurePointsScreen.importRun', { count: rows })
  }
  return trial.imported === 0
    ? t('failurePointsScreen.importRunNone')
    : t('failurePointsScreen.importRunSome', { count: trial.imported, rows })
}
