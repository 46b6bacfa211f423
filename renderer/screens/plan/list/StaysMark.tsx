import type { ReactNode } from 'react'
import { certaintyOf } from '../../../../shared/analysis/uncertainty/sureness.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './StaysMark.module.css'

/** How often a fix stays in the plan, small; a low share is also said in a word. Nothing while it is not known. */
export function StaysMark({ share }: { share: number | undefined }): ReactNode {
  const { t, format } = useLanguage()
  if (share === undefined) return <span />
  const certainty = certaintyOf(share)
  return (
    <span className={classes.stays} data-certainty={certainty}>
      <span>{format.percent(share)}</span>
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${100 * share}%` }} />
      </span>
      {certainty === 'sure' ? null : <span className={classes.word}>{t(`planScreen.${certainty}`)}</span>}
    </span>
  )
}
