import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CommitmentRow } from '../../../shared/contract/lists/charterContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import classes from '../../components/dialogs/PanelParts.module.css'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { NumberField } from '../../components/fields/NumberField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { useRemembered } from '../../page/useRemembered.ts'

type Reading = CommitmentRow['readings'][number]

interface KeptReadingsProps {
  readonly commitment: CommitmentRow
  onSave(readings: readonly Reading[]): void
}

/** How often a commitment was kept, of how many times, day by day, the latest first. */
export function KeptReadings({ commitment, onSave }: KeptReadingsProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { readings } = commitment
  return (
    <fieldset className={classes.readings}>
      <legend>{t('charterScreen.readings')}</legend>
      {readOnly ? null : <NewCount commitment={commitment} onSave={onSave} />}
      {readings.length === 0 ? <p className={classes.hint}>{t('charterScreen.noReadings')}</p> : null}
      <ul>
        {readings.toReversed().map((reading) => (
          <CountLine
            key={reading.on}
            reading={reading}
            onChange={(changed) => onSave(readings.map((one) => (one.on === reading.on ? changed : one)))}
            onRemove={() => onSave(readings.filter(({ on }) => on !== reading.on))}
          />
        ))}
      </ul>
    </fieldset>
  )
}

interface CountLineProps {
  readonly reading: Reading
  onChange(reading: Reading): void
  onRemove(): void
}

function CountLine({ reading, onChange, onRemove }: CountLineProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const [refused, setRefused] = useState<Reading | null>(null)
  const day = format.day(reading.on)
  const change = (changed: Reading): void => {
    setRefused(changed.kept > changed.of ? changed : null)
    if (changed.kept <= changed.of) onChange(changed)
  }
  return (
    <li className={classes.reading}>
      <span className={classes.day}>{day}</span>
      <DraftNumberInput
        label={t('charterScreen.keptOn', { day })}
        bare
        value={reading.kept}
        onCommit={(kept) => (kept === null ? undefined : change({ ...reading, kept }))}
      />
      <DraftNumberInput
        label={t('charterScreen.ofOn', { day })}
        bare
        value={reading.of}
        onCommit={(of) => (of === null ? undefined : change({ ...reading, of }))}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={t('charterScreen.remove', { day })}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
      {refused === null ? null : <MoreKept reading={refused} />}
    </li>
  )
}

function MoreKept({ reading: { kept, of } }: { readonly reading: Pick<Reading, 'kept' | 'of'> }): ReactNode {
  const { t, format } = useLanguage()
  return (
    <p role="alert" className={classes.refused}>
      {t('charterScreen.moreKept', { kept: format.typed(kept), of: format.typed(of) })}
    </p>
  )
}

/** What is being typed waits while the panel is closed. */
interface NewCountDraft {
  readonly on: string | null
  readonly kept: number | null
  readonly of: number | null
}

function NewCount({ commitment, onSave }: KeptReadingsProps): ReactNode {
  const { t, format } = useLanguage()
  const [draft, setDraft] = useRemembered<NewCountDraft>(
    `charter.count ${commitment.id}`,
    { on: localDay(), kept: null, of: null },
    { as: 'row', when: (typed) => typed.kept !== null || typed.of !== null },
  )
  const { on, kept, of } = draft
  const taken = commitment.readings.find((reading) => reading.on === on)
  const isMore = kept !== null && of !== null && kept > of
  const isWhole = on !== null && kept !== null && of !== null && taken === undefined && !isMore
  const set = (part: Partial<NewCountDraft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <form
      className={classes.newPair}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole) return
        onSave([...commitment.readings, { on, kept, of }])
        set({ kept: null, of: null })
      }}
    >
      <DayInput label={t('charterScreen.day')} bare value={on} onCommit={(day) => set({ on: day })} />
      <NumberField
        label={t('charterScreen.newKept')}
        bare
        size="xs"
        placeholder={t('charterScreen.kept')}
        value={kept}
        onType={(typed) => set({ kept: typed })}
      />
      <NumberField
        label={t('charterScreen.newOf')}
        bare
        size="xs"
        placeholder={t('charterScreen.of')}
        value={of}
        onType={(typed) => set({ of: typed })}
      />
      <Button type="submit" size="xs" disabled={!isWhole}>
        {t('charterScreen.add')}
      </Button>
      {taken === undefined ? null : <p className={classes.hint}>{t('charterScreen.taken', { day: format.day(taken.on) })}</p>}
      {isMore ? <MoreKept reading={{ kept, of }} /> : null}
    </form>
  )
}
