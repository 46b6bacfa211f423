import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SnapshotLabel } from '../../../../shared/contract/analysis/progressContract.ts'
import type { Period } from '../../../../shared/model/months.ts'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from '../ReviewScreen.module.css'
import { type ComparedAsked, daysOf, ownPeriod } from './comparedAsked.ts'

interface ComparedSidesProps {
  readonly asked: ComparedAsked
  readonly snapshots: readonly SnapshotLabel[]
  /** What the measures are taken over: the first days of a period of one's own. */
  readonly period: Period | null
  onChange(part: Partial<ComparedAsked>): void
}

/** What stands before, and what after: frozen reviews, what was counted since, or days of one's own. */
export function ComparedSides({ asked, snapshots, period, onChange }: ComparedSidesProps): ReactNode {
  const { t } = useLanguage()
  const named = snapshots.map(({ id, name }) => ({ value: id, label: name }))
  const own = period === null ? [] : [{ value: ownPeriod, label: t('reviewScreen.compare.ownPeriod') }]
  const others = named.filter(({ value }) => value !== asked.before)
  return (
    <div className={classes.compared}>
      <Select
        label={t('reviewScreen.compare.before')}
        allowDeselect={false}
        data={[...named, ...own]}
        value={asked.before}
        onChange={(before) => onChange({ before })}
      />
      {asked.before === ownPeriod ? <Days side="before" asked={asked} period={period} onChange={onChange} /> : null}
      <Select
        label={t('reviewScreen.compare.after')}
        allowDeselect={false}
        data={[{ value: '', label: t('reviewScreen.compare.today') }, ...others, ...own]}
        value={asked.after}
        onChange={(after) => onChange({ after: after ?? '' })}
      />
      {asked.after === ownPeriod ? <Days side="after" asked={asked} period={period} onChange={onChange} /> : null}
    </div>
  )
}

interface DaysProps extends Omit<ComparedSidesProps, 'snapshots'> {
  readonly side: 'before' | 'after'
}

function Days({ side, asked, period, onChange }: DaysProps): ReactNode {
  const { t } = useLanguage()
  const days = daysOf(asked, side, period)
  if (days === null) return null
  const change = (part: Partial<Period>): void => onChange({ days: { ...asked.days, [side]: { ...days, ...part } } })
  return (
    <>
      <DayInput
        required
        label={t(`reviewScreen.compare.days.${side}.from`)}
        value={days.from}
        onCommit={(from) => change(from === null ? {} : { from })}
      />
      <DayInput
        required
        label={t(`reviewScreen.compare.days.${side}.to`)}
        value={days.to}
        onCommit={(to) => change(to === null ? {} : { to })}
      />
    </>
  )
}
