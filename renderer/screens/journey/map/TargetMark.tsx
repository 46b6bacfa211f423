import type { ReactNode } from 'react'
import type { ComparedField, TargetChanges } from '../../../../shared/analysis/journey/targetChanges.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './JourneyMap.module.css'

/** On the card of a target journey: that it is new, or what of it differs from today. Nothing where it is as today. */
export function TargetMark({ changed }: { readonly changed: readonly ComparedField[] | null | undefined }): ReactNode {
  const { t, format } = useLanguage()
  if (changed === undefined) return null
  return (
    <p className={classes.target}>
      {changed === null
        ? t('journeyMap.target.isNew')
        : t('journeyMap.target.differs', { fields: format.list(changed.map((field) => t(`journeyMap.target.fields.${field}`))) })}
    </p>
  )
}

/** What of the way is another than today, in one sentence. */
export function TargetFinding({ target: { changed, gone } }: { readonly target: TargetChanges }): ReactNode {
  const { t, format } = useLanguage()
  const count = changed.filter(({ fields }) => fields === null).length
  const changes = changed.length - count
  const sentence =
    changed.length + gone.length === 0
      ? t('journeyMap.target.alike')
      : t('journeyMap.target.finding', {
          added: format.number(count),
          changed: format.number(changes),
          gone: format.number(gone.length),
        })
  return (
    <p className={classes.targetFinding}>
      {sentence} {gone.length === 0 ? null : t('journeyMap.target.gone', { names: format.list([...gone]) })}
    </p>
  )
}
