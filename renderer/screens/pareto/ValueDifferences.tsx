import type { ReactNode } from 'react'
import { ComparedBars } from '../../components/comparison/ComparedBars.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import type { ParetoAnswers } from './usePareto.ts'
import classes from './ValueDifferences.module.css'

/** The share that each bar has among the cases of either value, and whether chance may explain the difference. */
export function ValueDifferences({ answers: { pair, values } }: { readonly answers: ParetoAnswers }): ReactNode {
  const { t, format } = useLanguage()
  if (pair === null || values.data === undefined) return null
  const share = (of: number, cases: number): ReactNode => (
    <>
      <strong>{format.percent(of)}</strong>{' '}
      <span className={classes.cases}>
        {t('paretoScreen.values.cases', { count: cases, formatted: format.number(cases, 1) })}
      </span>
    </>
  )
  return (
    <section className={classes.differences} aria-label={t('paretoScreen.values.title')}>
      <h2>{t('paretoScreen.values.title')}</h2>
      <ComparedBars
        label={t('paretoScreen.values.table')}
        bars={values.data.bars.filter(({ cases }) => cases[0] + cases[1] > 0)}
        heads={{
          bar: t('paretoScreen.values.bar'),
          sides: [<TypedWords key="first">{pair.first}</TypedWords>, <TypedWords key="second">{pair.second}</TypedWords>],
        }}
        cells={({ shares, cases }) => [share(shares[0], cases[0]), share(shares[1], cases[1])]}
        rule={t('paretoScreen.values.rule')}
      />
    </section>
  )
}
