import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { Quotes } from './Quotes.tsx'
import classes from './slides.module.css'

/** The failure point that hurts most among those with customers' words, in these words; never with a customer's name. */
export function WordsSlide(): ReactNode {
  const { t, format } = useLanguage()
  const { currency, plan } = useHead()
  const api = useApi()
  const input = { measure: plan.measure ?? 'count' }
  const { data } = useQuery(api.progress.words.queryOptions({ input, placeholderData: keepPreviousData }))
  // Without any failure point there is no review.
  if (data === undefined || data === null) return null
  const { title, measure, harm, quotes } = data
  return (
    <>
      <h1 className={classes.title}>
        <TypedWords>{title}</TypedWords>
      </h1>
      <p className={classes.quiet}>
        {t('reviewScreen.worst', { harm: format.measured(measure, harm), unit: unitOf(measure, currency, t, harm) })}
      </p>
      <Quotes quotes={quotes} />
    </>
  )
}
