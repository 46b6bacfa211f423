import type { ReactNode } from 'react'
import type { CancellationView } from '../../../shared/contract/lists/cancellationContract.ts'
import { largestOf } from '../../../shared/model/largestOf.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './CancellationsScreen.module.css'

/** Each month's cancellations as a bar against what can be lived with, and as percents. */
export function MonthBars({ view: { months, tolerable } }: { readonly view: CancellationView }): ReactNode {
  const { t, format } = useLanguage()
  const most = largestOf([...months.map(({ percentOfClosings }) => percentOfClosings ?? 0), (tolerable ?? 0) * 1.25, 1])
  const percent = (value: number | null): string => (value === null ? t('shell.noValue') : format.percent(value / 100))
  return (
    <section aria-label={t('cancellationsScreen.months')}>
      <h2>{t('cancellationsScreen.months')}</h2>
      <table className={classes.months}>
        <thead>
          <tr>
            <th>{t('cancellationsScreen.month')}</th>
            <th aria-hidden />
            <th data-numeric>{t('cancellationsScreen.ofClosings')}</th>
            <th data-numeric>{t('cancellationsScreen.ofCash')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, percentOfClosings, percentOfCash }) => (
            <tr key={month}>
              <td>{format.month(month)}</td>
              <td aria-hidden className={classes.track}>
                <span
                  className={classes.bar}
                  data-above={(tolerable !== null && (percentOfClosings ?? 0) > tolerable) || undefined}
                  style={{ inlineSize: `${((percentOfClosings ?? 0) / most) * 100}%` }}
                />
                {tolerable === null ? null : (
                  <span className={classes.limit} style={{ insetInlineStart: `${(tolerable / most) * 100}%` }} />
                )}
              </td>
              <td data-numeric>
                {percentOfClosings === null ? t('cancellationsScreen.noClosings') : <bdi>{percent(percentOfClosings)}</bdi>}
              </td>
              <td data-numeric>
                <bdi>{percent(percentOfCash)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
