import { type ReactNode, useId } from 'react'
import type { PlanNotice } from '../../../../shared/analysis/plan/planNotice.ts'
import { surenessOf } from '../../../../shared/analysis/uncertainty/sureness.ts'
import type { PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { type PlanWords, planNoticeSentence } from '../../../../shared/i18n/planSentences.ts'
import { pluralCount } from '../../../../shared/i18n/pluralCount.ts'
import {
  certainSentence,
  drawsSentence,
  intervalSentence,
  intervalText,
  surenessSentence,
} from '../../../../shared/i18n/surenessSentences.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { intervalSide } from './intervalSide.ts'
import classes from './PlanSummary.module.css'
import { StrengthBar } from './StrengthBar.tsx'
import type { ShownUncertainty } from './useUncertainty.ts'

const strengthCodes: readonly PlanNotice['code'][] = ['weak-only', 'leans-on-training']

/** The one weakness that stands beside the strength of the plan; weak actions only is the graver. */
function weaknessOf(notices: readonly PlanNotice[]): PlanNotice | undefined {
  const told = notices.filter(({ code }) => strengthCodes.includes(code))
  return told.find(({ code }) => code === 'weak-only') ?? told[0]
}

/** The notices that the summary does not tell, as the proof of the choice or beside its strength. */
export function furtherNotices(notices: readonly PlanNotice[]): readonly PlanNotice[] {
  const weakness = weaknessOf(notices)
  return notices.filter((notice) => notice !== weakness && notice.code !== 'bounded' && notice.code !== 'infeasible')
}

interface PlanSummaryProps {
  readonly view: PlanView
  readonly words: PlanWords
  readonly uncertainty: ShownUncertainty
}

/** The one number that matters with its interval, what it takes, how sure the choice is and what it rests on. */
export function PlanSummary({ view, words, uncertainty }: PlanSummaryProps): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const { plan, limits } = view
  const measured = (value: number): string => format.measured(limits.measure, value)
  const share = format.percent(plan.total > 0 ? plan.removed / plan.total : 0)
  const weakness = weaknessOf(plan.notices)
  return (
    <header>
      <h1 className={classes.title}>{t('planScreen.title')}</h1>
      <div className={classes.removed}>
        <strong>{measured(plan.removed)}</strong>
        <div>
          <p>
            {t('planScreen.removed', { unit: unitOf(limits.measure, currency, t, plan.removed) })}
            <span className={classes.whole}>{` · ${t('planScreen.ofTotal', { share, total: measured(plan.total) })}`}</span>
          </p>
          <Interval words={words} uncertainty={uncertainty} />
        </div>
      </div>
      <Meaning view={view} />
      <Effort view={view} />
      <Proof view={view} words={words} />
      <HowSure view={view} words={words} uncertainty={uncertainty} />
      <StrengthBar view={view} />
      {weakness ? <p className={classes.weakness}>{planNoticeSentence(weakness, words)}</p> : null}
    </header>
  )
}

/** How good the choice is; nothing was chosen where the pins cannot be kept, and that is said instead. */
function Proof({ view: { plan }, words }: Omit<PlanSummaryProps, 'uncertainty'>): ReactNode {
  const { t, format } = useLanguage()
  const broken = plan.notices.filter(({ code }) => code === 'infeasible')
  if (broken.length > 0) {
    return <p className={classes.weakness}>{broken.map((notice) => planNoticeSentence(notice, words)).join(' ')}</p>
  }
  return (
    <p className={classes.note}>
      {plan.method === 'exact' ? t('planScreen.exact') : t('planScreen.bounded', { share: format.percentAtMost(1 - plan.gap) })}
    </p>
  )
}

/** The same in money where a cost is known, and what a severity point is. */
function Meaning({ view: { limits, money } }: { view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const { severityWeights } = useHead()
  const weights = { least: format.number(severityWeights[0]), most: format.number(severityWeights[4]) }
  return (
    <>
      {money === null ? null : (
        <p className={classes.money}>
          {t('planScreen.money', { removed: format.money(money.removed), total: format.money(money.total) })}
        </p>
      )}
      {limits.measure === 'severity' ? <p className={classes.note}>{t('planScreen.severityPoint', weights)}</p> : null}
    </>
  )
}

/** What the plan takes of its limits. */
function Effort({ view: { plan, limits } }: { view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const count = plan.items.length
  const daysText = (days: number): string => t('charts.plan.days', { count: pluralCount(days), number: format.typed(days) })
  const effort =
    limits.capacity === null
      ? t('planScreen.used', { count, days: daysText(plan.effortDays) })
      : t('planScreen.usedOf', { count, days: format.typed(plan.effortDays), capacity: daysText(limits.capacity) })
  const cost = format.money(plan.cost)
  const money =
    limits.budget === null
      ? t('planScreen.usedCost', { cost })
      : t('planScreen.usedCostOf', { cost, budget: format.money(limits.budget) })
  return <p className={classes.note}>{limits.budget === null && plan.cost === 0 ? effort : `${effort} · ${money}`}</p>
}

/** The interval beside the number; while it is drawn anew, the one before stands, and says so. */
function Interval({ words, uncertainty }: Omit<PlanSummaryProps, 'view'>): ReactNode {
  const { t } = useLanguage()
  const id = useId()
  const { drawn, computing } = uncertainty
  if (drawn === undefined) return <p className={classes.interval}>{computing ? t('planScreen.drawing') : ''}</p>
  if (drawn.certain) return <p className={classes.interval} data-computing={computing || undefined} />
  return (
    <p className={classes.interval} data-computing={computing || undefined} aria-describedby={id}>
      <span title={`${intervalSentence(drawn.removed, words)} ${drawsSentence(drawn.draws, words)}`}>
        {intervalText(drawn.removed, words)}
      </span>
      {computing ? <span className={classes.again}>{` · ${t('planScreen.drawingAgain')}`}</span> : null}
      <span id={id} hidden>
        {intervalSentence(drawn.removed, words)} {drawsSentence(drawn.draws, words)}
      </span>
    </p>
  )
}

function HowSure({ view, words, uncertainty }: PlanSummaryProps): ReactNode {
  const { t } = useLanguage()
  const { drawn, computing } = uncertainty
  if (drawn === undefined) return <p className={classes.note} />
  const sureness = surenessOf(view.plan.items, drawn.stays)
  if (sureness === null) return null
  const outside = intervalSide(view.plan.removed, drawn)
  return (
    <>
      <p
        className={classes.note}
        aria-label={t('planScreen.howSure')}
        role="group"
        data-computing={computing || undefined}
        data-kind={drawn.certain ? 'sure' : sureness.kind}
      >
        {drawn.certain ? certainSentence(drawn.draws, words) : surenessSentence(sureness, words)}
      </p>
      {outside === null ? null : <p className={classes.note}>{t(`planScreen.outside.${outside}`)}</p>}
    </>
  )
}
