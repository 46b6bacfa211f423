import type { ReactNode } from 'react'
import { certaintyOf } from '../../../../shared/analysis/uncertainty/sureness.ts'
import type { PlanWords } from '../../../../shared/i18n/planSentences.ts'
import { staysShort } from '../../../../shared/i18n/surenessSentences.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './StaysMark.module.css'

/** How often a fix stays in the plan, small; a low share is also said in a word. Nothing while it is not known. */
export function StaysMark({ share, words }: { share: number | undefined; words: PlanWords }): ReactNode {
  const { t } = useLanguage()
  if (share === undefined) return <span />
  const certainty = certaintyOf(share)
  return (
    <span className={classes.stays} data-certainty={certainty}>
      <span>{staysShort(share, words)}</span>
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${100 * share}%` }} />
      </span>
      {certainty === 'sure' ? null : <span className={classes.word}>{t(`planScreen.${certainty}`)}</span>}
    </span>
  )
}
