import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from './slides.module.css'

/** Whose review it is, of which period, and how much goes wrong: in cases, and in money where it is known. */
export function OpeningSlide(): ReactNode {
  const { t, format } = useLanguage()
  const head = useHead()
  const api = useApi()
  const { data } = useQuery(api.overview.get.queryOptions({ input: { measure: 'count' }, placeholderData: keepPreviousData }))
  const period = head.effectivePeriod
  return (
    <>
      <h1 className={classes.title}>
        <TypedWords>{head.name}</TypedWords>
      </h1>
      {period === null ? null : (
        <p className={classes.quiet}>{t('overviewScreen.lead', { from: format.day(period.from), to: format.day(period.to) })}</p>
      )}
      {data === undefined ? null : (
        <>
          <p className={classes.big}>
            <strong>{format.measured('count', data.total)}</strong> {unitOf('count', head.currency, t, data.total)}
          </p>
          <p>{t('overviewScreen.recorded', { count: data.failurePoints })}</p>
          {data.money === null ? null : <p>{t('overviewScreen.money', { amount: format.money(data.money.total) })}</p>}
        </>
      )}
    </>
  )
}
