import { NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PlanFixLabel } from '../../../shared/contract/planContract.ts'
import { toEstimate } from '../../../shared/model/estimate.ts'
import { useApi } from '../../app/ApiProvider.tsx'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import classes from './TrialFields.module.css'
import type { PlanTrial } from './usePlanTrial.ts'

/** One exact number in place of each estimate of a fix, and its cost. */
export function ExactEffects({ fix, label, trial }: { fix: string; label: PlanFixLabel; trial: PlanTrial }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data: saved } = useQuery(api.fix.get.queryOptions({ input: { id: fix } }))
  const { data: causes } = useQuery(api.rootCause.list.queryOptions({ input: {} }))
  if (saved === undefined || causes === undefined) return null
  const tried = trial.of(fix)
  const effects = tried.effects ?? saved.effects.map(({ rootCause, effectiveness }) => ({ rootCause, effectiveness }))
  const titles = new Map(causes.rows.map(({ id, title }) => [id, title]))
  const setEffect = (rootCause: string, value: number): void => {
    const next = effects.map((effect) => (effect.rootCause === rootCause ? { rootCause, effectiveness: value } : effect))
    trial.setFix(fix, { effects: next, effectivenessFactor: undefined })
  }
  return (
    <div className={classes.fields}>
      <h3>
        <bdi>{label.title}</bdi>
      </h3>
      {effects.map(({ rootCause, effectiveness }) => (
        <NumberInput
          key={rootCause}
          size="xs"
          hideControls
          label={t('planScreen.trial.effectOn', { rootCause: titles.get(rootCause) ?? '' })}
          value={Math.round(1000 * toEstimate(effectiveness).likely) / 10}
          min={0}
          max={100}
          step={5}
          decimalScale={1}
          clampBehavior="strict"
          onChange={(value) => {
            if (value !== '') setEffect(rootCause, Number(value) / 100)
          }}
        />
      ))}
      <NumberInput
        size="xs"
        hideControls
        label={t('planScreen.trial.costOf', { code: label.code })}
        value={label.cost ?? ''}
        min={0}
        max={1e15}
        step={1000}
        thousandSeparator=","
        clampBehavior="strict"
        onChange={(value) => trial.setFix(fix, { cost: value === '' ? undefined : Number(value) })}
      />
    </div>
  )
}
