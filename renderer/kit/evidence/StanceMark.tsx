import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Stance } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './StanceMark.module.css'

/** Whether a piece speaks for a claim or against it: a sign in sight, the word for those who listen. */
export function StanceMark({ stance }: { readonly stance: Stance }): ReactNode {
  const { t } = useLanguage()
  const Icon = stance === 'for' ? IconPlus : IconMinus
  return (
    <span className={classes.mark} data-stance={stance} role="img" aria-label={t(`vocabulary.stance.${stance}`)}>
      <Icon size="0.75rem" stroke={2.2} aria-hidden />
    </span>
  )
}
