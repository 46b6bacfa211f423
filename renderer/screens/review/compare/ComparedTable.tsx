import type { ReactNode } from 'react'
import { comparedRates } from '../../../../shared/analysis/comparison/comparedRates.ts'
import type { Comparison } from '../../../../shared/analysis/comparison/comparePeriods.ts'
import { likelyChance } from '../../../../shared/analysis/comparison/likelyChance.ts'
import { exposureText } from '../../../../shared/i18n/comparison/exposureWords.ts'
import { type Dimension, fieldOf, isFieldDimension } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useHead } from '../../../page/useHead.ts'
import classes from '../ReviewScreen.module.css'

interface ComparedTableProps {
  readonly comparison: Comparison
  readonly by: Dimension
  /** Of the volume that was asked for. */
  readonly unit: string | null
}

/** The counted cases of each bar on both sides, and whether chance may explain the difference. */
export function ComparedTable({ comparison, by, unit }: ComparedTableProps): ReactNode {
  const { t } = useLanguage()
  const { fields } = useHead()
  const bars = comparedRates(comparison)
  const most = Math.max(1e-9, ...bars.flatMap(({ was, is }) => [was, is]))
  const dimension = isFieldDimension(by)
    ? (fields.find(({ id }) => id === fieldOf(by))?.name ?? '')
    : t(`vocabulary.dimension.${by}`)
  return (
    <>
      <section
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, keys must be able to scroll what scrolls
        tabIndex={0}
        aria-label={t('reviewScreen.compare.bars')}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th>
                <TypedWords>{dimension}</TypedWords>
              </th>
              <SideHead name={t('reviewScreen.compare.before')} side={comparison.before} />
              <SideHead name={t('reviewScreen.compare.after')} side={comparison.after} />
              <th>{t('reviewScreen.compare.chance')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, label, was, is, adjustedP }) => (
              <tr key={key}>
                <th scope="row">
                  <TypedWords>{label}</TypedWords>
                </th>
                <Rate value={was} most={most} />
                <Rate value={is} most={most} own />
                <td>
                  <div>{chanceText(adjustedP, t)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.keys}>{t('reviewScreen.compare.rule', { per: exposureText(comparison, unit, t) })}</p>
    </>
  )
}

function chanceText(adjustedP: number | null, t: ReturnType<typeof useLanguage>['t']): string {
  if (adjustedP === null) return t('shell.noValue')
  return t(adjustedP < likelyChance ? 'reviewScreen.compare.notChance' : 'reviewScreen.compare.mayBeChance')
}

function SideHead({ name, side: { from, to } }: { readonly name: string; readonly side: Comparison['before'] }): ReactNode {
  const { t, format } = useLanguage()
  return (
    <th>
      {name}{' '}
      <span className={classes.when}>
        {from === null || to === null ? t('shell.noValue') : `${format.day(from)} – ${format.day(to)}`}
      </span>
    </th>
  )
}

interface RateProps {
  readonly value: number
  readonly most: number
  readonly own?: boolean
}

function Rate({ value, most, own = false }: RateProps): ReactNode {
  const { format } = useLanguage()
  return (
    <td>
      <span className={classes.rate}>
        <strong>{format.number(value, 1)}</strong>
        <span className={classes.rateTrack} aria-hidden>
          <span data-own={own || undefined} style={{ inlineSize: `${(value / most) * 100}%` }} />
        </span>
      </span>
    </td>
  )
}
