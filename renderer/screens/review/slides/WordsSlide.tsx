import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CaseRow, FailurePointRow } from '../../../../shared/contract/lists/failurePointContract.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from './slides.module.css'

const quoted = 3
/** As many of the failure points that hurt most are asked for their customers' words. */
const asked = 8
/** As many of the latest cases of each are looked through. */
const lookedThrough = 50

/** The failure point that hurts most among those with customers' words, in these words; never with a customer's name. */
export function WordsSlide(): ReactNode {
  const { t, format } = useLanguage()
  const { currency, plan } = useHead()
  const measure = plan.measure ?? 'count'
  const found = useWords(measure)
  if (found === null) return null
  const { failurePoint, quotes } = found
  const { title, harm } = failurePoint
  return (
    <>
      <h1 className={classes.title}>
        <TypedWords>{title}</TypedWords>
      </h1>
      <p className={classes.quiet}>
        {t('reviewScreen.worst', { harm: format.measured(measure, harm), unit: unitOf(measure, currency, t, harm) })}
      </p>
      {quotes.length === 0 ? <p>{t('reviewScreen.noWords')}</p> : null}
      {quotes.map(({ id, text, on }) => (
        <blockquote key={id} className={classes.quote}>
          <p>
            <TypedWords>{text}</TypedWords>
          </p>
          <footer className={classes.quiet}>{format.day(on)}</footer>
        </blockquote>
      ))}
    </>
  )
}

interface Words {
  readonly failurePoint: FailurePointRow
  readonly quotes: readonly CaseRow[]
}

/** Of the failure points that hurt most the first that any case has words for, else the first; null until all have answered, or could not. */
function useWords(measure: Measure): Words | null {
  const api = useApi()
  const { data } = useQuery(
    api.failurePoint.page.queryOptions({
      input: { query: { measure, sort: { key: 'harm', descending: true } }, offset: 0, limit: asked },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = data?.rows ?? []
  const answers = useQueries({
    queries: rows.map(({ id }) => api.failurePoint.words.queryOptions({ input: { id, offset: 0, limit: lookedThrough } })),
  })
  const words = rows.map((failurePoint, place) => ({
    failurePoint,
    quotes: (answers[place]?.data?.rows ?? []).filter(({ text }) => text !== null && text !== '').slice(0, quoted),
  }))
  if (answers.some(({ isPending }) => isPending)) return null
  return words.find(({ quotes }) => quotes.length > 0) ?? words[0] ?? null
}
