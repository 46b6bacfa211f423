import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { localDay } from '../../../../shared/model/localDay.ts'
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts'
import { highestScore } from '../../../../shared/model/vocabulary.ts'
import parts from '../../../components/dialogs/PanelParts.module.css'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { NumberField } from '../../../components/fields/NumberField.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import classes from './TouchpointPanel.module.css'
import { type TouchpointPart, textOrNull } from './TouchpointPart.ts'

type Reading = NonNullable<TouchpointPart['stored']['scoreReadings']>[number]

/** The customers' score day by day, the latest first; the latest is the score of the touchpoint. */
export const ScoreReadings = memo(function ScoreReadings({ stored, onSave }: TouchpointPart): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const { scoreReadings = [] } = stored
  const save = (readings: readonly Reading[]): void => {
    const inOrder = readings.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    const last = inOrder.at(-1)
    onSave({ scoreReadings: inOrder, ...(last === undefined ? {} : { customerScore: last.score }) })
  }
  const [first] = scoreReadings
  const last = scoreReadings.at(-1)
  return (
    <fieldset className={classes.part}>
      <legend>{t('journeyScreen.readings')}</legend>
      {first !== undefined && last !== undefined && first !== last ? (
        <p className={classes.note}>
          {t('journeyScreen.thenAndNow', {
            ...{ before: format.typed(first.score), beforeDay: format.day(first.on) },
            ...{ now: format.typed(last.score), nowDay: format.day(last.on) },
          })}
        </p>
      ) : null}
      {readOnly ? null : <NewReading id={stored.id} onAdd={(reading) => save([...scoreReadings, reading])} />}
      <ul className={classes.list}>
        {scoreReadings
          .map((reading, place) => (
            <ReadingLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold two readings of one day; their places tell them apart
              key={place}
              reading={reading}
              onChange={(patch) => save(scoreReadings.with(place, applyPatch(reading, patch)))}
              onRemove={() => save(scoreReadings.toSpliced(place, 1))}
            />
          ))
          .reverse()}
      </ul>
    </fieldset>
  )
})

interface ReadingLineProps {
  readonly reading: Reading
  onChange(patch: Patch<Reading>): void
  onRemove(): void
}

function ReadingLine({ reading, onChange, onRemove }: ReadingLineProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const day = format.day(reading.on)
  return (
    <li className={classes.reading}>
      <span>{day}</span>
      <DraftNumberInput
        label={t('journeyScreen.readingScoreOn', { day })}
        bare
        largest={highestScore}
        value={reading.score}
        onCommit={(score) => (score === null ? undefined : onChange({ score }))}
      />
      <DraftNumberInput
        label={t('journeyScreen.readingN', { day })}
        bare
        placeholder={t('journeyScreen.n')}
        value={reading.n ?? null}
        onCommit={(n) => onChange({ n })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={t('journeyScreen.removeReading', { day })}
        onClick={onRemove}
      >
        <IconX size={16} />
      </ActionIcon>
      <div className={classes.source}>
        <DraftTextInput
          label={t('journeyScreen.readingSource', { day })}
          bare
          placeholder={t('journeyScreen.source')}
          value={reading.source ?? ''}
          onCommit={(source) => onChange({ source: textOrNull(source) })}
        />
      </div>
      <Checkbox
        label={t('journeyScreen.assumed')}
        aria-label={t('journeyScreen.assumedOn', { day })}
        checked={reading.assumed ?? false}
        disabled={readOnly}
        onChange={(event) => onChange({ assumed: event.currentTarget.checked ? true : null })}
      />
    </li>
  )
}

/** What is being typed waits while the panel is closed. */
interface NewReadingDraft {
  readonly on: string | null
  readonly score: number | null
}

function NewReading({ id, onAdd }: { readonly id: string; onAdd(reading: Reading): void }): ReactNode {
  const { t } = useLanguage()
  const [{ on, score }, setDraft] = useRemembered<NewReadingDraft>(
    `journey.reading ${id}`,
    { on: localDay(), score: null },
    { as: 'row', when: (typed) => typed.score !== null },
  )
  return (
    <form
      className={parts.newReading}
      onSubmit={(event) => {
        event.preventDefault()
        if (on === null || score === null) return
        onAdd({ on, score })
        setDraft((before) => ({ ...before, score: null }))
      }}
    >
      <DayInput
        label={t('journeyScreen.readingOn')}
        bare
        value={on}
        onCommit={(day) => setDraft((before) => ({ ...before, on: day }))}
      />
      <NumberField
        label={t('journeyScreen.readingScore')}
        bare
        size="xs"
        largest={highestScore}
        placeholder={t('journeyScreen.score')}
        value={score}
        onType={(typed) => setDraft((before) => ({ ...before, score: typed }))}
      />
      <Button type="submit" size="xs" disabled={on === null || score === null}>
        {t('journeyScreen.readingAdd')}
      </Button>
    </form>
  )
}
