import { NumberInput, Select, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { dateOrders, decimalMarks, tableEncodings } from '../../../../shared/model/importVocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './ImportDialog.module.css'
import type { MappingStage, Telling } from './table/importStage.ts'

interface ImportHowReadProps {
  readonly stage: MappingStage
  readonly telling: Telling
}

const delimiters = [',', ';', '\t', '|'] as const
const namesOfDelimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How the file is read, in a line; opened, each of what was found can be said otherwise. */
export function ImportHowRead({ stage, telling }: ImportHowReadProps): ReactNode {
  const { t } = useLanguage()
  const { read } = stage.preview
  const nameOf = (delimiter: string): string => {
    const known = delimiters.find((one) => one === delimiter)
    return known === undefined ? delimiter : t(`importing.howRead.delimiters.${namesOfDelimiters[known]}`)
  }
  const found = [
    ...(read.encoding === null ? [] : [t(`importing.howRead.encodings.${read.encoding}`)]),
    ...(read.delimiter === null ? [] : [nameOf(read.delimiter)]),
    t('importing.howRead.headerAt', { line: read.headerRow }),
    ...(read.fillMerged ? [t('importing.howRead.filled')] : []),
  ]
  return (
    <details className={classes.howRead}>
      <summary className={classes.howReadLine}>
        {t('importing.howRead.legend')}: {found.join(' · ')}
      </summary>
      <div className={classes.mapping}>
        {read.encoding === null ? (
          <Switch
            className={classes.whole}
            label={t('importing.howRead.fillMerged')}
            description={t('importing.howRead.fillMergedHint')}
            checked={read.fillMerged === true}
            disabled={stage.busy}
            onChange={(event) => telling.setCut({ fillMerged: event.currentTarget.checked })}
          />
        ) : (
          <TextCut stage={stage} telling={telling} nameOf={nameOf} />
        )}
        <HeaderLine key={read.headerRow} stage={stage} telling={telling} />
        <Overrides stage={stage} telling={telling} />
      </div>
    </details>
  )
}

/** How a text is written and cut into cells. */
function TextCut({ stage, telling, nameOf }: ImportHowReadProps & { nameOf(delimiter: string): string }): ReactNode {
  const { t } = useLanguage()
  const { busy, preview } = stage
  const { encoding, delimiter } = preview.read
  const choices = [...new Set([...delimiters, ...(delimiter === null ? [] : [delimiter])])]
  return (
    <>
      <Select
        label={t('importing.howRead.encoding')}
        allowDeselect={false}
        readOnly={busy}
        data={tableEncodings.map((value) => ({ value, label: t(`importing.howRead.encodings.${value}`) }))}
        value={encoding}
        onChange={(value) => (value === null ? undefined : telling.setCut({ encoding: value }))}
      />
      <Select
        label={t('importing.howRead.delimiter')}
        allowDeselect={false}
        readOnly={busy}
        data={choices.map((value) => ({ value, label: nameOf(value) }))}
        value={delimiter}
        onChange={(value) => (value === null ? undefined : telling.setCut({ delimiter: value }))}
      />
    </>
  )
}

/** On which line the names of the columns stand; typing is over with Enter or when another field is gone to. */
function HeaderLine({ stage, telling }: ImportHowReadProps): ReactNode {
  const { t } = useLanguage()
  const { headerRow } = stage.preview.read
  const say = (typed: string): void => {
    const line = Number(typed)
    if (Number.isInteger(line) && line >= 1 && line !== headerRow) telling.setCut({ headerLine: line })
  }
  return (
    <NumberInput
      label={t('importing.howRead.headerLine')}
      min={1}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      readOnly={stage.busy}
      defaultValue={headerRow}
      onBlur={(event) => say(event.currentTarget.value)}
      onKeyDown={(event) => (event.key === 'Enter' ? say(event.currentTarget.value) : undefined)}
    />
  )
}

/** How dates and numbers are written, where it is said against what their columns tell. */
function Overrides({ stage: { answer, preview, busy }, telling }: ImportHowReadProps): ReactNode {
  const { t } = useLanguage()
  const { dates, decimal } = preview.read
  const isAsked = preview.questions.some(({ about }) => about === 'dates')
  return (
    <>
      {dates === null || isAsked ? null : (
        <Select
          label={t('importing.howRead.dates')}
          allowDeselect={false}
          readOnly={busy}
          data={dateOrders.map((value) => ({ value, label: t(`importing.howRead.orders.${value}`) }))}
          value={answer.dates ?? dates}
          onChange={(value) => telling.setAnswer({ dates: value ?? undefined })}
        />
      )}
      {decimal === null ? null : (
        <Select
          label={t('importing.howRead.decimal')}
          allowDeselect={false}
          readOnly={busy}
          data={decimalMarks.map((value) => ({ value, label: t(`importing.howRead.marks.${value}`) }))}
          value={answer.decimal ?? decimal}
          onChange={(value) => telling.setAnswer({ decimal: value ?? undefined })}
        />
      )}
    </>
  )
}
