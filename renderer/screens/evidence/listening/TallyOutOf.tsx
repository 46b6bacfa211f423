import type { ReactNode } from 'react'
import { mostMarks } from '../../../../shared/contract/lists/evidenceContract.ts'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'

interface TallyOutOfProps {
  /** Null while nobody said. */
  readonly value: number | null
  onChange(value: number | null): void
}

/** How many calls or visits were listened to: without it nobody can tell whether seven is much. */
export function TallyOutOf({ value, onChange }: TallyOutOfProps): ReactNode {
  const { t } = useLanguage()
  return (
    <DraftNumberInput
      label={t('listening.tally.outOf')}
      kind="count"
      largest={mostMarks}
      value={value}
      onCommit={(next) => onChange(next === 0 ? null : next)}
    />
  )
}
