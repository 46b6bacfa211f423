import type { ReactNode } from 'react'
import type { Strength } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './StrengthMark.module.css'

const filled: Record<Strength, number> = { strong: 3, medium: 2, weak: 1 }

/** Three bars of rising height, filled by the strength of the action; spoken by its name. */
export function StrengthMark({ strength }: { strength: Strength }): ReactNode {
  const { t } = useLanguage()
  return (
    <span
      className={classes.mark}
      role="img"
      aria-label={t(`vocabulary.strength.${strength}`)}
      title={t(`vocabulary.strength.${strength}`)}
    >
      {[1, 2, 3].map((bar) => (
        <span key={bar} data-filled={bar <= filled[strength] || undefined} data-bar={bar} />
      ))}
    </span>
  )
}
