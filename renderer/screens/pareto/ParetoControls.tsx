import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Pareto } from '../../../shared/analysis/pareto/pareto.ts'
import { type Dimension, dimensions, type Measure } from '../../../shared/model/vocabulary.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { MeasureControl } from '../../components/fields/MeasureControl.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useHead } from '../../page/useHead.ts'
import { CompareControls } from './CompareControls.tsx'
import { LastControl } from './LastControl.tsx'
import { OtherControl } from './OtherControl.tsx'
import classes from './ParetoScreen.module.css'
import { firstView, type ParetoScreenView, withDimension } from './paretoView.ts'
import type { ValuePair } from './useComparedValues.ts'

/** By what, measured how, over which days, and where the lines are drawn. */
export function ParetoControls(props: {
  view: ParetoScreenView
  measure: Measure
  /** The chart that is shown; its bars can be chosen to stand last. */
  pareto: Pareto | undefined
  /** Of the volumes that two periods can be counted by. */
  units: readonly string[]
  /** The two values that are compared. */
  pair: ValuePair | null
  onChange(view: ParetoScreenView): void
}): ReactNode {
  const { view, measure, pareto, units, pair, onChange } = props
  const { t } = useLanguage()
  const { effectivePeriod } = useHead()
  const from = view.from ?? effectivePeriod?.from ?? null
  const to = view.to ?? effectivePeriod?.to ?? null
  const root = view.within[0]?.by ?? view.by
  return (
    <div className={classes.controls}>
      <DimensionControl value={root} onChange={(by) => onChange(withDimension(view, by))} />
      <div className={classes.fields}>
        <div className={classes.measure}>
          <MeasureControl labelled value={measure} onChange={(chosen) => onChange({ ...view, measure: chosen })} />
        </div>
        <div className={classes.small}>
          <DraftNumberInput
            label={t('paretoScreen.threshold')}
            value={view.threshold}
            kind="percent"
            onCommit={(threshold) =>
              onChange({ ...view, threshold: threshold === null || threshold <= 0 ? firstView.threshold : threshold })
            }
          />
        </div>
        <OtherControl value={view.other} onChange={(other) => onChange({ ...view, other })} />
        {pareto === undefined ? null : <LastControl view={view} pareto={pareto} onChange={onChange} />}
        {effectivePeriod === null ? null : (
          <>
            <DayInput label={t('paretoScreen.from')} value={from} onCommit={(day) => onChange({ ...view, from: day })} />
            <DayInput label={t('paretoScreen.to')} value={to} onCommit={(day) => onChange({ ...view, to: day })} />
          </>
        )}
      </div>
      <CompareControls
        view={view}
        period={from === null || to === null ? null : { from, to }}
        units={units}
        pair={pair}
        onChange={onChange}
      />
    </div>
  )
}

function DimensionControl({ value, onChange }: { value: Dimension; onChange(by: Dimension): void }): ReactNode {
  const { t } = useLanguage()
  const { fields } = useHead()
  const choices: readonly { readonly value: Dimension; readonly label: string }[] = [
    ...dimensions.map((value) => ({ value, label: t(`vocabulary.dimension.${value}`) })),
    ...fields.map(({ id, name }) => ({ value: `field:${id}` as const, label: name })),
  ]
  return (
    <SegmentedControl
      className={classes.dimensions}
      aria-label={t('paretoScreen.by')}
      data={[...choices]}
      value={value}
      onChange={(chosen) => {
        const by = choices.find((choice) => choice.value === chosen)?.value
        if (by !== undefined) onChange(by)
      }}
    />
  )
}
