import type { ReactNode } from 'react'
import type { PlanView } from '../../../shared/contract/planContract.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useHead } from '../../app/useHead.ts'
import { unitOf } from '../../components/unitOf.ts'
import classes from './PlanScreen.module.css'

/** The one number that matters, what it is out of, what it takes, and how sure the choice is. */
export function PlanSummary({ view }: { view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { plan, limits } = view
  const measured = (value: number): string => format.measured(limits.measure, value)
  const days = format.number(plan.effortDays)
  const count = plan.items.length
  const effort =
    limits.capacity === null
      ? t('planScreen.used', { count, days })
      : t('planScreen.usedOf', { count, days, capacity: format.number(limits.capacity) })
  const money =
    limits.budget === null
      ? plan.cost > 0
        ? t('planScreen.usedCost', { cost: format.money(plan.cost) })
        : null
      : t('planScreen.usedCostOf', { cost: format.money(plan.cost), budget: format.money(limits.budget) })
  return (
    <header className={classes.summary}>
      <h1 className={classes.title}>{t('planScreen.title')}</h1>
      <p className={classes.removed}>
        <strong>{measured(plan.removed)}</strong>
        <span>{unitOf(limits.measure, currency, t)}</span>
      </p>
      <p className={classes.removedNote}>
        {t('planScreen.removed')}
        {' · '}
        {t('planScreen.ofTotal', {
          share: format.percent(plan.total > 0 ? plan.removed / plan.total : 0),
          total: measured(plan.total),
          unit: unitOf(limits.measure, currency, t),
        })}
      </p>
      <p className={classes.note}>{[effort, money].filter((part) => part !== null).join(' · ')}</p>
      <p className={classes.note}>
        {plan.method === 'exact'
          ? t('planScreen.exact')
          : t('planScreen.bounded', { share: format.percent(Math.floor((1 - plan.gap) * 1000) / 1000) })}
      </p>
    </header>
  )
}
