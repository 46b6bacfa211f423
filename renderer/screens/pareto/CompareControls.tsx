import { Checkbox, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Period } from '../../../shared/engagement/engagement.ts'
import { type Dimension, dimensions } from '../../../shared/model/vocabulary.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { ExposureSelect } from '../../components/fields/ExposureSelect.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useHead } from '../../page/useHead.ts'
import classes from './ParetoScreen.module.css'
import {
  type Compare,
  mayCompareValues,
  mayDivide,
  type ParetoScreenView,
  type Signs,
  shownCompare,
  withCompare,
  withPeriods,
  withValues,
} from './paretoView.ts'
import type { ValuePair } from './useComparedValues.ts'
import { ValueChoice } from './ValueChoice.tsx'

interface CompareControlsProps {
  /** Of the volumes that two periods can be counted by. */
  readonly units: readonly string[]
  /** The two values that are compared; null where none are. */
  readonly pair: ValuePair | null
  readonly view: ParetoScreenView
  /** The period of the chart; null without one, and then there are no two to compare. */
  readonly period: Period | null
  onChange(view: ParetoScreenView): void
}

const signNames = ['proof', 'chance', 'ranks', 'months'] as const satisfies readonly (keyof Signs)[]

/** What stands beside the bars, and which signs of how sure the order is are shown. */
export function CompareControls(props: CompareControlsProps): ReactNode {
  const { view, period, pair, onChange } = props
  const { t } = useLanguage()
  const compare = shownCompare(view)
  return (
    <div className={classes.compare}>
      <CompareSelect {...props} />
      {view.compare.kind === 'periods' ? <SecondPeriod {...props} compare={view.compare} /> : null}
      {compare.kind === 'values' && pair !== null ? (
        <div className={classes.inline}>
          <ValueChoice
            pair={pair}
            onChange={(part) => onChange({ ...view, compare: { ...compare, ...pairOf(pair), ...part } })}
          />
        </div>
      ) : null}
      <fieldset className={classes.signs}>
        <legend>{t('paretoScreen.signs')}</legend>
        {signNames.map((name) => (
          <Checkbox
            key={name}
            size="xs"
            label={t(`paretoScreen.sign.${name}`)}
            checked={view.signs[name]}
            disabled={name === 'months' && period === null}
            onChange={(event) => onChange({ ...view, signs: { ...view.signs, [name]: event.currentTarget.checked } })}
          />
        ))}
      </fieldset>
    </div>
  )
}

function CompareSelect({ view, period, onChange }: CompareControlsProps): ReactNode {
  const { t } = useLanguage()
  const { fields } = useHead()
  const seconds = [
    ...dimensions.map((by) => ({ by, name: t(`vocabulary.dimension.${by}`) })),
    ...fields.map(({ id, name }) => ({ by: `field:${id}` as const, name })),
  ].filter(({ by }) => mayDivide(view, by))
  const own = mayCompareValues(view)
    ? fields.map(({ id, name }) => ({ value: `values ${id}`, label: t('paretoScreen.compareBy.values', { dimension: name }) }))
    : []
  const items = (kind: 'stacked' | 'panels') =>
    seconds.map(({ by, name }) => ({
      value: nameOf({ kind, by }),
      label: t(`paretoScreen.compareBy.${kind}`, { dimension: name }),
    }))
  return (
    <div className={classes.inline}>
      <span aria-hidden>{t('paretoScreen.compare')}</span>
      <Select
        aria-label={t('paretoScreen.compare')}
        size="xs"
        w="14.5rem"
        allowDeselect={false}
        maxDropdownHeight={420}
        data={[
          { value: 'none', label: t('paretoScreen.compareNone') },
          ...(period === null ? [] : [{ value: 'periods', label: t('paretoScreen.comparePeriods') }]),
          ...(own.length === 0 ? [] : [{ group: t('paretoScreen.compareGroup.values'), items: own }]),
          { group: t('paretoScreen.compareGroup.panels'), items: items('panels') },
          { group: t('paretoScreen.compareGroup.stacked'), items: items('stacked') },
        ]}
        value={nameOf(shownCompare(view))}
        onChange={(name) => {
          const choices = seconds.flatMap(({ by }): Exclude<Compare, { kind: 'periods' | 'values' }>[] => [
            { kind: 'stacked', by },
            { kind: 'panels', by },
          ])
          const field = fields.find(({ id }) => name === `values ${id}`)
          if (field !== undefined) onChange(withValues(view, field.id))
          else if (name === 'periods' && period !== null) onChange(withPeriods(withCompare(view, { kind: 'none' }), period))
          else onChange(withCompare(view, choices.find((choice) => nameOf(choice) === name) ?? { kind: 'none' }))
        }}
      />
    </div>
  )
}

function nameOf(compare: Compare | { readonly kind: 'stacked' | 'panels'; readonly by: Dimension }): string {
  if (compare.kind === 'values') return `values ${compare.field}`
  return compare.kind === 'stacked' || compare.kind === 'panels' ? `${compare.kind} ${compare.by}` : compare.kind
}

function pairOf({ first, second }: ValuePair): Pick<ValuePair, 'first' | 'second'> {
  return { first, second }
}

interface SecondPeriodProps extends Pick<CompareControlsProps, 'view' | 'units' | 'onChange'> {
  readonly compare: Extract<Compare, { kind: 'periods' }>
}

/** The days of the second period, and what cases are counted by; days that are emptied keep what they were. */
function SecondPeriod({ view, compare, units, onChange }: SecondPeriodProps): ReactNode {
  const { t } = useLanguage()
  const { second, volume } = compare
  const change = (part: Partial<Period>): void => onChange({ ...view, compare: { ...compare, second: { ...second, ...part } } })
  return (
    <div className={classes.inline}>
      <span aria-hidden>{t('paretoScreen.secondWith')}</span>
      <DayInput
        bare
        required
        label={t('paretoScreen.secondFrom')}
        value={second.from}
        onCommit={(from) => change(from === null ? {} : { from })}
      />
      <span aria-hidden>–</span>
      <DayInput
        bare
        required
        label={t('paretoScreen.secondTo')}
        value={second.to}
        onCommit={(to) => change(to === null ? {} : { to })}
      />
      {units.length === 0 ? null : (
        <>
          <span aria-hidden>{t('reviewScreen.compare.per')}</span>
          <ExposureSelect
            units={units}
            value={volume}
            onChange={(unit) => onChange({ ...view, compare: { ...compare, volume: unit } })}
          />
        </>
      )}
    </div>
  )
}
