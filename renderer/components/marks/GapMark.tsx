import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './GapMark.module.css'
import { gapOf, gaps } from './gaps.ts'

/** How far from a promise it is: in a word, and in steps of four that are filled as it widens. */
export function GapMark({ gap }: { readonly gap: number }): ReactNode {
  const { t } = useLanguage()
  return (
    <span className={classes.gap}>
      <span className={classes.steps} aria-hidden>
        {gaps.slice(1).map((step) => (
          <span key={step} data-filled={step <= gap || undefined} />
        ))}
      </span>
      {t(`vocabulary.gap.${gapOf(gap)}`)}
    </span>
  )
}
