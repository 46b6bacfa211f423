import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { PlanQuery, PlanView } from '../../../shared/contract/analysis/planContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { FrontierChart } from '../../charts/frontier/FrontierChart.tsx'
import { CommandButton } from '../../components/commands/CommandButton.tsx'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { MeasureControl } from '../../components/fields/MeasureControl.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useOwnCommand } from '../../page/commands/useOwnCommand.ts'
import classes from './PlanScreen.module.css'
import type { PlanTrial } from './trial/usePlanTrial.ts'

interface PlanLimitsBarProps {
  readonly view: PlanView
  readonly trial: PlanTrial
  /** While a handle moves: shown at once, not saved. */
  onDraft(draft: PlanQuery): void
  onSave(plan: { capacity?: number | null; budget?: number | null; waveDays?: number | null; measure?: Measure }): void
}

/** Capacity on the frontier curve, and the other limits; each re-ranks the plan. */
export function PlanLimitsBar({ view, trial, onDraft, onSave }: PlanLimitsBarProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { limits, plan } = view
  const { overrides } = trial.query ?? {}
  const { budget, waveDays, measure } = limits
  const narrowing = useNarrowing()
  const input = { budget, waveDays, measure, narrowing, ...(overrides === undefined ? {} : { overrides }) }
  const { data: frontier } = useQuery(api.plan.frontier.queryOptions({ input, placeholderData: keepPreviousData }))
  return (
    <div className={classes.limits}>
      <div className={classes.frontier}>
        {frontier ? (
          <FrontierChart
            points={frontier.points}
            total={frontier.total}
            measure={limits.measure}
            capacity={limits.capacity}
            removed={plan.removed}
            allEffortDays={view.allEffortDays}
            onCapacity={(capacity) => onDraft({ capacity })}
            onCapacityEnd={(capacity) => onSave({ capacity })}
            height={122}
            brief
          />
        ) : null}
      </div>
      <div className={classes.fields}>
        <DraftNumberInput
          label={t('planScreen.capacity')}
          placeholder={t('planScreen.noLimit')}
          value={limits.capacity}
          onCommit={(capacity) => onSave({ capacity })}
        />
        <DraftNumberInput
          label={t('planScreen.budget')}
          placeholder={t('planScreen.noLimit')}
          value={limits.budget}
          onCommit={(budget) => onSave({ budget })}
        />
        <DraftNumberInput
          label={t('planScreen.waveDays')}
          placeholder={t('planScreen.noLimit')}
          value={limits.waveDays}
          onCommit={(waveDays) => onSave({ waveDays })}
        />
        <MeasureControl labelled value={measure} onChange={(next) => onSave({ measure: next })} />
        <TrialStart trial={trial} />
      </div>
    </div>
  )
}

/** Begins a trial; gets the focus back when the trial has ended under it. */
function TrialStart({ trial }: { trial: PlanTrial }): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  const trying = trial.query !== null
  const start = useOwnCommand('try-changes', { enabled: !trying, run: trial.start })
  const wasTrying = useRef(trying)
  useEffect(() => {
    if (wasTrying.current && !trying && document.activeElement === document.body) button.current?.focus()
    wasTrying.current = trying
  }, [trying])
  return <CommandButton ref={button} command={start} variant="default" px="sm" />
}
