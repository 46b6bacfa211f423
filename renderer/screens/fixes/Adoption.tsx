import { type ReactNode, useState } from 'react'
import type { FixRow } from '../../../shared/contract/lists/fixContract.ts'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './FixPanel.module.css'

type Counted = NonNullable<NonNullable<FixRow['check']>['adoption']>

interface AdoptionProps {
  readonly adoption: Counted | null
  onChange(adoption: Counted | null): void
}

/** In how many of the cases looked at the fix is really done: saved once both numbers are there. */
export function Adoption({ adoption, onChange }: AdoptionProps): ReactNode {
  const { t } = useLanguage()
  const [draft, setDraft] = useState<Partial<Record<keyof Counted, number>>>({})
  const { done, of } = { ...adoption, ...draft }
  const take = (key: keyof Counted, value: number | null): void => {
    const next = { ...(adoption ?? draft), [key]: value ?? undefined }
    if (value === null) {
      setDraft({})
      if (adoption !== null) onChange(null)
    } else if (next.done !== undefined && next.of !== undefined) {
      setDraft({})
      onChange({ done: next.done, of: next.of })
    } else setDraft({ ...draft, [key]: value })
  }
  return (
    <fieldset className={classes.said}>
      <legend>{t('fixesScreen.check.adoption')}</legend>
      <div className={classes.pair}>
        <DraftNumberInput label={t('fixesScreen.check.done')} value={done ?? null} onCommit={(value) => take('done', value)} />
        <DraftNumberInput label={t('fixesScreen.check.of')} value={of ?? null} onCommit={(value) => take('of', value)} />
      </div>
    </fieldset>
  )
}
