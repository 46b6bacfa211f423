import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { dimensions, type Measure } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useHead } from '../../app/useHead.ts'
import { DayInput } from '../../components/DayInput.tsx'
import { DraftNumberInput } from '../../components/DraftNumberInput.tsx'
import { MeasureControl } from '../../components/MeasureControl.tsx'
import classes from './ParetoScreen.module.css'
import { firstView, type ParetoScreenView, withDimension } from './paretoView.ts'

/** By what, measured how, over which days, and where the lines are drawn. */
export function ParetoControls(props: {
  view: ParetoScreenView
  measure: Measure
  onChange(view: ParetoScreenView): void
}): ReactNode {
  const { view, measure, onChange } = props
  const { t } = useLanguage()
  const { effectivePeriod } = useHead()
  const from = view.from ?? effectivePeriod?.from ?? null
  const to = view.to ?? effectivePeriod?.to ?? null
  const root = view.within[0]?.by ?? view.by
  return (
    <div className={classes.controls}>
      <SegmentedControl
        aria-label={t('paretoScreen.by')}
        data={dimensions.map((value) => ({ value, label: t(`vocabulary.dimension.${value}`) }))}
        value={root}
        onChange={(value) => {
          const by = dimensions.find((dimension) => dimension === value)
          if (by) onChange(withDimension(view, by))
        }}
      />
      <div className={classes.fields}>
        <div className={classes.measure}>
          <span className={classes.label}>{t('shell.measureControl')}</span>
          <MeasureControl value={measure} onChange={(chosen) => onChange({ ...view, measure: chosen })} />
        </div>
        <div className={classes.small}>
          <DraftNumberInput
            label={t('paretoScreen.threshold')}
            value={view.threshold}
            min={0}
            max={100}
            onCommit={(threshold) =>
              onChange({ ...view, threshold: threshold === null || threshold <= 0 ? firstView.threshold : threshold })
            }
          />
        </div>
        <div className={classes.small}>
          <DraftNumberInput
            label={t('paretoScreen.top')}
            placeholder={t('paretoScreen.topAll')}
            value={view.other?.kind === 'top' ? view.other.bars : null}
            decimals={0}
            onCommit={(top) => onChange({ ...view, other: top === null || top < 1 ? null : { kind: 'top', bars: top } })}
          />
        </div>
        {effectivePeriod === null ? null : (
          <>
            <DayInput
              key={`from ${from}`}
              label={t('paretoScreen.from')}
              value={from}
              onCommit={(day) => onChange({ ...view, from: day })}
            />
            <DayInput
              key={`to ${to}`}
              label={t('paretoScreen.to')}
              value={to}
              onCommit={(day) => onChange({ ...view, to: day })}
            />
          </>
        )}
      </div>
    </div>
  )
}
