import type { ReactNode } from 'react'
import type { ReviewWords } from '../../../../shared/contract/analysis/progressContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from './slides.module.css'

/** What customers said, in their own words, each with its day; or that nothing is kept. */
export function Quotes({ quotes }: Pick<ReviewWords, 'quotes'>): ReactNode {
  const { t, format } = useLanguage()
  if (quotes.length === 0) return <p>{t('reviewScreen.noWords')}</p>
  return quotes.map(({ id, text, on }) => (
    <blockquote key={id} className={classes.quote}>
      <p>
        <TypedWords>{text}</TypedWords>
      </p>
      <footer className={classes.quiet}>{format.day(on)}</footer>
    </blockquote>
  ))
}
