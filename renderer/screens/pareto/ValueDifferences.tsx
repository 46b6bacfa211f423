import type { ReactNode } from 'react'
import { likelyChance } from '../../../shared/analysis/comparison/likelyChance.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import type { ParetoAnswers } from './usePareto.ts'
import classes from './ValueDifferences.module.css'

/** The share that each bar has among the cases of either value, and whether chance may explain the difference. */
export function ValueDifferences({ answers: { pair, values } }: { readonly answers: ParetoAnswers }): ReactNode {
  const { t, format } = useLanguage()
  if (pair === null || values.data === undefined) return null
  const bars = values.data.bars.filter(({ cases }) => cases[0] + cases[1] > 0)
  return (
    <section className={classes.differences} aria-label={t('paretoScreen.values.title')}>
      <h2>{t('paretoScreen.values.title')}</h2>
      <div
        className={classes.scroller}
        role="region"
        aria-label={t('paretoScreen.values.table')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, keys must be able to scroll what scrolls
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('paretoScreen.values.bar')}</th>
              {[pair.first, pair.second].map((value) => (
                <th key={value}>
                  <TypedWords>{value}</TypedWords>
                </th>
              ))}
              <th>{t('reviewScreen.compare.chance')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, cases, shares, adjustedP }) => (
              <tr key={key}>
                <th scope="row">
                  <TypedWords>{label}</TypedWords>
                </th>
                {([0, 1] as const).map((at) => (
                  <td key={at}>
                    <div>
                      <strong>{format.percent(shares[at])}</strong>{' '}
                      <span className={classes.cases}>
                        {t('paretoScreen.values.cases', { count: cases[at], formatted: format.number(cases[at], 1) })}
                      </span>
                    </div>
                  </td>
                ))}
                <td>
                  <div>{chanceText(adjustedP, t)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.rule}>{t('paretoScreen.values.rule')}</p>
    </section>
  )
}

function chanceText(adjustedP: number | null, t: ReturnType<typeof useLanguage>['t']): string {
  if (adjustedP === null) return t('shell.noValue')
  return t(adjustedP < likelyChance ? 'reviewScreen.compare.notChance' : 'reviewScreen.compare.mayBeChance')
}
