import type { ReactNode } from 'react'
import { strengthShares } from '../../../../shared/analysis/plan/strength.ts'
import type { PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './StrengthBar.module.css'

const order = ['strong', 'medium', 'weak', 'unknown'] as const

/** What the plan removes by strength of action: one thin bar, and its parts in words. */
export function StrengthBar({ view }: { view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const { removed } = strengthShares(
    view.plan.items.map(({ fix, marginal }) => ({ kind: view.fixes.get(fix)?.kind ?? undefined, marginal })),
  )
  const parts = order.filter((strength) => removed[strength] > 0)
  if (parts.length === 0) return null
  return (
    <section className={classes.strength} aria-label={t('planScreen.strength')}>
      <div className={classes.bar} aria-hidden>
        {parts.map((strength) => (
          <span key={strength} data-strength={strength} style={{ inlineSize: `${100 * removed[strength]}%` }} />
        ))}
      </div>
      <ul className={classes.words}>
        {parts.map((strength) => (
          <li key={strength}>
            <span data-strength={strength} aria-hidden />
            {t(`planScreen.strengthShare.${strength}`, { share: format.percent(removed[strength]) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
