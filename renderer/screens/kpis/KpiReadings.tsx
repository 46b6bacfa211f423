import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import classes from '../../components/dialogs/PanelParts.module.css'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { useRemembered } from '../../page/useRemembered.ts'

type Reading = KpiRow['readings'][number]

interface KpiReadingsProps {
  readonly kpi: KpiRow
  onSave(readings: readonly Reading[]): void
}

/** The dated values of a KPI, the latest first, each changed in place; one for each day. */
export function KpiReadings({ kpi, onSave }: KpiReadingsProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { readings } = kpi
  // A file may hold two readings of one day; their places tell them apart.
  const lines = readings.map((reading, place) => ({ id: `${reading.on} ${place}`, reading, place })).reverse()
  return (
    <fieldset className={classes.readings}>
      <legend>{t('kpisScreen.readings')}</legend>
      {readOnly ? null : <NewReading kpi={kpi} onSave={onSave} />}
      {readings.length === 0 ? <p className={classes.hint}>{t('kpisScreen.noReadings')}</p> : null}
      <ul>
        {lines.map(({ id, reading, place }) => (
          <ReadingLine
            key={id}
            reading={reading}
            onChange={(changed) => onSave(readings.map((one, index) => (index === place ? changed : one)))}
            onRemove={() => onSave(readings.filter((_, index) => index !== place))}
          />
        ))}
      </ul>
    </fieldset>
  )
}

interface ReadingLineProps {
  readonly reading: Reading
  onChange(reading: Reading): void
  onRemove(): void
}

function ReadingLine({ reading, onChange, onRemove }: ReadingLineProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const day = format.day(reading.on)
  return (
    <li className={classes.reading}>
      <span className={classes.day}>{day}</span>
      <DraftNumberInput
        label={t('kpisScreen.valueOn', { day })}
        bare
        kind="figure"
        value={reading.value}
        onCommit={(value) => (value === null ? undefined : onChange({ ...reading, value }))}
      />
      <DraftNumberInput
        label={t('kpisScreen.nOn', { day })}
        bare
        placeholder={t('kpisScreen.n')}
        value={reading.n ?? null}
        onCommit={(n) => onChange({ on: reading.on, value: reading.value, ...(n === null ? {} : { n }) })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={t('kpisScreen.remove', { day })}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  )
}

/** What is being typed waits while the panel is closed. */
interface NewReadingDraft {
  readonly on: string | null
  readonly value: number | null
}

function NewReading({ kpi, onSave }: KpiReadingsProps): ReactNode {
  const { t, format } = useLanguage()
  const [{ on, value }, setDraft] = useRemembered<NewReadingDraft>(
    `kpis.reading ${kpi.id}`,
    { on: localDay(), value: null },
    { as: 'row', when: (typed) => typed.value !== null },
  )
  const isTaken = kpi.readings.some((reading) => reading.on === on)
  const add = (): void => {
    if (on === null || value === null || isTaken) return
    onSave([...kpi.readings, { on, value }])
    setDraft((before) => ({ ...before, value: null }))
  }
  return (
    <form
      className={classes.newReading}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <DayInput
        label={t('kpisScreen.newOn')}
        bare
        value={on}
        onCommit={(day) => setDraft((before) => ({ ...before, on: day }))}
      />
      <NumberField
        label={t('kpisScreen.newValue')}
        bare
        kind="figure"
        size="xs"
        placeholder={t('kpisScreen.value')}
        value={value}
        onType={(typed) => setDraft((before) => ({ ...before, value: typed }))}
      />
      <Button type="submit" size="xs" disabled={on === null || value === null || isTaken}>
        {t('kpisScreen.add')}
      </Button>
      {isTaken && on !== null ? <p className={classes.hint}>{t('kpisScreen.taken', { day: format.day(on) })}</p> : null}
    </form>
  )
}
