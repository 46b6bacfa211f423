import { type ReactNode, useEffect, useRef } from 'react'
import type { PlanComparison } from '../../../../shared/analysis/plan/comparePlans.ts'
import type { PlanWords } from '../../../../shared/i18n/planSentences.ts'
import { moveSentences, trialSentence } from '../../../../shared/i18n/surenessSentences.ts'
import { CommandButton } from '../../../components/commands/CommandButton.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useOwnCommand } from '../../../page/commands/useOwnCommand.ts'
import classes from './TrialBar.module.css'
import type { PlanTrial } from './usePlanTrial.ts'

interface TrialBarProps {
  readonly trial: PlanTrial
  readonly comparison: PlanComparison
  readonly words: PlanWords
}

/** What the tried changes come to against the saved plan, and the two ways out. */
export function TrialBar({ trial, comparison, words }: TrialBarProps): ReactNode {
  const { t } = useLanguage()
  const keep = useOwnCommand('keep-trial', { enabled: trial.changed, run: trial.keep })
  const discard = useOwnCommand('discard-trial', { run: trial.discard })
  const moves = moveSentences(comparison, words)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever came by the keyboard goes on from here.
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={classes.bar} aria-label={t('planScreen.trial.title')}>
      <div className={classes.words} aria-live="polite">
        <h2 ref={heading} tabIndex={-1}>
          {t('planScreen.trial.title')}
        </h2>
        {trial.changed ? (
          <>
            <p className={classes.removed}>{trialSentence(comparison, words)}</p>
            <p>{moves.length === 0 ? t('planScreen.trial.noMoves') : moves.join(' ')}</p>
          </>
        ) : (
          <p>{t('planScreen.trial.hint')}</p>
        )}
      </div>
      <CommandButton command={keep} />
      <CommandButton command={discard} variant="default" />
    </section>
  )
}
