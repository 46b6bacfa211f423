import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PlanFixLabel } from '../../../../shared/contract/analysis/planContract.ts'
import { type EstimateInput, toEstimate } from '../../../../shared/model/estimate.ts'
import { largestAmount } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import classes from './TrialFields.module.css'
import { TrialNumber } from './TrialNumber.tsx'
import type { PlanTrial } from './usePlanTrial.ts'

/** An estimate that what is tried may hold as its own. */
function ownEstimate(estimate: EstimateInput): number | [number, number, number] {
  return typeof estimate === 'number' ? estimate : [...estimate]
}

/** One exact number in place of each estimate of a fix, and its cost. */
export function ExactEffects({ fix, label, trial }: { fix: string; label: PlanFixLabel; trial: PlanTrial }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data: saved } = useQuery(api.fix.get.queryOptions({ input: { id: fix } }))
  const { data: causes } = useQuery(api.rootCause.list.queryOptions({ input: {} }))
  if (saved === undefined || causes === undefined) return null
  const tried = trial.of(fix)
  const estimates = saved.effects.map(({ rootCause, effectiveness }) => ({
    rootCause,
    effectiveness: ownEstimate(effectiveness),
  }))
  const effects = tried.effects ?? estimates
  const titles = new Map(causes.rows.map(({ id, title }) => [id, title]))
  const setEffect = (rootCause: string, exact: number | undefined): void => {
    const estimate = estimates.find((effect) => effect.rootCause === rootCause)?.effectiveness
    const effectiveness = exact ?? estimate
    if (effectiveness === undefined) return
    const next = effects.map((effect) => (effect.rootCause === rootCause ? { rootCause, effectiveness } : effect))
    const asSaved = JSON.stringify(next) === JSON.stringify(estimates)
    trial.setFix(fix, { effects: asSaved ? undefined : next, effectivenessFactor: undefined })
  }
  return (
    <div className={classes.fields}>
      <h3>
        <TypedWords>{label.title}</TypedWords>
      </h3>
      {effects.map(({ rootCause, effectiveness }) => (
        <TrialNumber
          key={rootCause}
          labelled
          label={t('planScreen.trial.effectOn', { rootCause: titles.get(rootCause) ?? '' })}
          value={Math.round(1000 * toEstimate(effectiveness).likely) / 10}
          kind="percent"
          largest={100}
          step={5}
          tried={tried.effects !== undefined}
          onTry={(percent) => setEffect(rootCause, percent === undefined ? undefined : percent / 100)}
        />
      ))}
      <TrialNumber
        labelled
        label={t('planScreen.trial.costOf', { code: label.code })}
        value={label.cost}
        largest={largestAmount}
        step={1000}
        tried={tried.cost !== undefined}
        onTry={(cost) => trial.setFix(fix, { cost })}
      />
    </div>
  )
}
