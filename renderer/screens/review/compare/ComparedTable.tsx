import type { ReactNode } from 'react'
import { comparedRates } from '../../../../shared/analysis/comparison/comparedRates.ts'
import type { Comparison } from '../../../../shared/analysis/comparison/comparePeriods.ts'
import { exposureText } from '../../../../shared/i18n/comparison/exposureWords.ts'
import { type Dimension, fieldOf, isFieldDimension } from '../../../../shared/model/vocabulary.ts'
import { ComparedBars } from '../../../components/comparison/ComparedBars.tsx'
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
    <ComparedBars
      label={t('reviewScreen.compare.bars')}
      bars={bars}
      heads={{
        bar: <TypedWords>{dimension}</TypedWords>,
        sides: [
          <SideHead key="before" name={t('reviewScreen.compare.before')} side={comparison.before} />,
          <SideHead key="after" name={t('reviewScreen.compare.after')} side={comparison.after} />,
        ],
      }}
      cells={({ was, is }) => [<Rate key="was" value={was} most={most} />, <Rate key="is" value={is} most={most} own />]}
      rule={t('reviewScreen.compare.rule', { per: exposureText(comparison, unit, t) })}
    />
  )
}

function SideHead({ name, side: { from, to } }: { readonly name: string; readonly side: Comparison['before'] }): ReactNode {
  const { t, format } = useLanguage()
  return (
    <>
      {name}{' '}
      <span className={classes.when}>
        {from === null || to === null ? t('shell.noValue') : `${format.day(from)} – ${format.day(to)}`}
      </span>
    </>
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
    <span className={classes.rate}>
      <strong>{format.number(value, 1)}</strong>
      <span className={classes.rateTrack} aria-hidden>
        <span data-own={own || undefined} style={{ inlineSize: `${(value / most) * 100}%` }} />
      </span>
    </span>
  )
}
