import { Checkbox, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconStarFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { textDirection } from '../../../../shared/i18n/textDirection.ts'
import { longestName } from '../../../../shared/model/vocabulary.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './AnotherEngagement.module.css'
import { type StageLine, type TouchpointLine, withStage, withTouchpoint } from './takenLines.ts'

interface PlaceLinesProps {
  readonly lines: readonly StageLine[]
  onChange(lines: readonly StageLine[]): void
}

/** The stages with their touchpoints, each to be ticked and renamed. */
export function PlaceLines({ lines, onChange }: PlaceLinesProps): ReactNode {
  const { t } = useLanguage()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys.
    <section {...takesFocus} className={classes.lines} tabIndex={0} aria-label={t('journeyTaking.list')}>
      {lines.map((stage, at) => (
        <fieldset key={[at, stage.called].join(' ')} className={classes.stage} aria-label={stage.called}>
          <LineFields line={stage} isOffered onChange={(patch) => onChange(withStage(lines, at, patch))} />
          {stage.touchpoints.map((touchpoint, of) => (
            <LineFields
              key={[of, touchpoint.called].join(' ')}
              line={touchpoint}
              touchpoint={touchpoint}
              isOffered={stage.isTaken}
              onChange={(patch) => onChange(withTouchpoint(lines, at, of, patch))}
            />
          ))}
        </fieldset>
      ))}
    </section>
  )
}

interface LineFieldsProps {
  readonly line: Pick<StageLine, 'called' | 'name' | 'isTaken' | 'tells'>
  /** Where the line is one. */
  readonly touchpoint?: TouchpointLine
  /** False where its stage is not taken. */
  readonly isOffered: boolean
  onChange(patch: { name?: string; isTaken?: boolean; channel?: string }): void
}

function LineFields({ line, touchpoint, isOffered, onChange }: LineFieldsProps): ReactNode {
  const { t } = useLanguage()
  const { called: name, isTaken, tells } = line
  return (
    <div className={touchpoint === undefined ? classes.stageLine : classes.line}>
      <Checkbox
        aria-label={t('journeyTaking.takeOne', { name })}
        disabled={!isOffered}
        checked={isOffered && isTaken}
        onChange={(event) => onChange({ isTaken: event.currentTarget.checked })}
      />
      <Field
        label={t('journeyTaking.nameOf', { name })}
        value={line.name}
        isOffered={isOffered}
        onChange={(value) => onChange({ name: value })}
      />
      {touchpoint === undefined ? null : (
        <Field
          label={t('journeyTaking.channelOf', { name })}
          value={touchpoint.channel}
          isOffered={isOffered}
          onChange={(channel) => onChange({ channel })}
        />
      )}
      <span className={classes.marks}>
        {touchpoint?.momentOfTruth ? (
          <IconStarFilled size="0.875rem" role="img" aria-label={t('journeyScreen.momentOfTruth')} />
        ) : null}
        {tells ? (
          <span className={classes.tells}>
            <IconAlertTriangle size="0.875rem" aria-hidden />
            {t('journeyTaking.mark')}
          </span>
        ) : null}
      </span>
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly isOffered: boolean
  onChange(value: string): void
}

function Field({ label, value, isOffered, onChange }: FieldProps): ReactNode {
  const { direction } = useLanguage()
  return (
    <TextInput
      size="xs"
      aria-label={label}
      dir={textDirection(value, direction)}
      maxLength={longestName}
      disabled={!isOffered}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
