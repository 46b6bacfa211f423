import { Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { type EvidenceSource, evidenceSources, longestName } from '../../../../shared/model/vocabulary.ts'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './Listening.module.css'

/** Where something was heard or seen, by whom, and when. */
export interface Heard {
  readonly source: EvidenceSource
  /** As it is typed. */
  readonly who: string
  readonly on: string | null
}

interface HeardFieldsProps {
  readonly heard: Heard
  readonly whoLabel: string
  /** A day that must be there. */
  readonly dated?: boolean
  readonly children?: ReactNode
  onChange(heard: Heard): void
}

/** The source, who and when of what is written down while one listens. */
export function HeardFields({ heard, whoLabel, dated = false, children, onChange }: HeardFieldsProps): ReactNode {
  const { t, direction } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <div className={classes.fields}>
      <Select
        label={t('listening.source')}
        allowDeselect={false}
        readOnly={readOnly}
        data={evidenceSources.map((value) => ({ value, label: t(`vocabulary.evidenceSource.${value}`) }))}
        value={heard.source}
        onChange={(source) => onChange({ ...heard, source: source ?? heard.source })}
      />
      <TextInput
        label={whoLabel}
        {...typedText(heard.who, direction)}
        maxLength={longestName}
        readOnly={readOnly}
        value={heard.who}
        onChange={(event) => onChange({ ...heard, who: event.currentTarget.value })}
      />
      <DayInput label={t('listening.on')} required={dated} value={heard.on} onCommit={(on) => onChange({ ...heard, on })} />
      {children}
    </div>
  )
}
