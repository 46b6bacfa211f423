import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { sumAsShown } from '../../../shared/i18n/sumAsShown.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRoute } from '../../page/useRoute.ts'
import { ImpactBar } from './ImpactBar.tsx'
import classes from './RootCauseTable.module.css'

interface RootCauseTotalsProps {
  /** Per month, in the measure. */
  readonly untraced: number
  readonly total: number
  /** What each category carries, as it stands above. */
  readonly categories: readonly number[]
  readonly measure: Measure
  /** Of the bars above. */
  readonly largest: number
}

/** What no root cause explains, and the sum of it all. */
export function RootCauseTotals({ untraced, total, categories, measure, largest }: RootCauseTotalsProps): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const share = (part: number): string => format.percent(total === 0 ? 0 : part / total)
  const sum = sumAsShown(measure, [...categories, untraced], total, format)
  return (
    <tbody>
      {untraced > 0 ? (
        <tr className={classes.remainder}>
          <td className={classes.check} />
          <th scope="row">
            {t('rootCausesScreen.table.untraced')}
            <span className={classes.note}>{t('rootCausesScreen.table.untracedNote')}</span>
          </th>
          <td className={classes.impact}>
            <ImpactBar text={format.measured(measure, untraced)} share={untraced / largest} fill={null} />
          </td>
          <td className={classes.number}>{share(untraced)}</td>
          <td colSpan={2} className={classes.number}>
            <Anchor component="button" type="button" size="sm" onClick={() => go('trace')}>
              {t('rootCausesScreen.table.toTrace')}
            </Anchor>
          </td>
        </tr>
      ) : null}
      <tr className={classes.total}>
        <td className={classes.check} />
        <th scope="row">
          {t('rootCausesScreen.table.total')}
          {sum === null ? null : <span className={classes.note}>{t('rootCausesScreen.table.totalRounded', { sum })}</span>}
        </th>
        <td className={classes.impact}>
          <span className={classes.sum}>{format.measured(measure, total)}</span>
        </td>
        <td className={classes.number}>{share(total)}</td>
        <td colSpan={2} />
      </tr>
    </tbody>
  )
}
