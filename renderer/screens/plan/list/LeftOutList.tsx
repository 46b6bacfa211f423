import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconEyeOff, IconPin, IconPinnedOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PlanComparison } from '../../../../shared/analysis/plan/comparePlans.ts'
import type { LeftOut } from '../../../../shared/analysis/plan/plan.ts'
import type { PlanFixLabel, PlanUncertainty, PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { leftSentence, type PlanWords } from '../../../../shared/i18n/planSentences.ts'
import { entersSentence, moveSentence } from '../../../../shared/i18n/surenessSentences.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useRoute } from '../../../page/useRoute.ts'
import { TrialFields } from '../trial/TrialFields.tsx'
import type { Pins } from '../trial/usePins.ts'
import type { PlanTrial } from '../trial/usePlanTrial.ts'
import classes from './LeftOutList.module.css'

interface LeftOutListProps {
  readonly view: PlanView
  readonly words: PlanWords
  readonly pins: Pins
  readonly trial: PlanTrial
  readonly drawn: PlanUncertainty | undefined
  readonly comparison: PlanComparison | null
}

/** The fixes outside the plan, each with why. Dropping a fix here pins it out. */
export function LeftOutList(props: LeftOutListProps): ReactNode {
  const { t } = useLanguage()
  const { view, pins, trial } = props
  // What weakens nothing has a list of its own.
  const left = view.plan.left.filter(({ fix, reason }) => reason.kind !== 'no-effect' || !view.fixes.get(fix)?.weakensNothing)
  if (left.length === 0) return null
  const trying = trial.query !== null
  return (
    <section className={classes.left} aria-label={t('planScreen.left')} {...(trying ? {} : pins.dropTarget('out'))}>
      <h2 className={classes.title}>{t('planScreen.left')}</h2>
      <ul className={classes.rows} data-trying={trying || undefined}>
        {left.map((one) => {
          const fix = view.fixes.get(one.fix)
          return fix === undefined ? null : <LeftRow key={one.fix} {...props} left={one} fix={fix} />
        })}
      </ul>
    </section>
  )
}

function LeftRow(props: LeftOutListProps & { left: LeftOut; fix: PlanFixLabel }): ReactNode {
  const { left, fix, words, pins, trial } = props
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const trying = trial.query !== null
  const canPin = left.reason.kind !== 'done' && left.reason.kind !== 'rejected'
  return (
    <li className={classes.row} draggable={canPin && !trying} onDragStart={(event) => pins.onDragStart(left.fix, event)}>
      <button
        type="button"
        className={classes.name}
        data-fix={left.fix}
        onClick={() => go('fixes', left.fix)}
        onKeyDown={(event) => canPin && pins.onKey(left.fix, event)}
      >
        <span className={classes.code}>{fix.code}</span>
        <TypedWords>{fix.title}</TypedWords>
      </button>
      <span>{trial.of(left.fix).leftOut ? t('planScreen.trial.leftOut') : whyOf(props, canPin).join(' ')}</span>
      {trying && canPin ? (
        <TrialFields fix={left.fix} label={fix} trial={trial} />
      ) : (
        <span className={classes.alone}>
          {t('planScreen.leftAlone', { amount: format.measured(words.measure, left.standalone) })}
        </span>
      )}
      {canPin ? trying ? <TrialButton {...props} /> : <PinButton {...props} /> : <span />}
    </li>
  )
}

function whyOf({ left, words, drawn, comparison }: LeftOutListProps & { left: LeftOut }, mayEnter: boolean): readonly string[] {
  const move = comparison?.moves.find(({ fix, kind }) => fix === left.fix && kind === 'left')
  const enters = mayEnter && drawn && !drawn.certain ? entersSentence(drawn.stays.get(left.fix) ?? 0, words) : null
  return [
    ...(move === undefined ? [] : [moveSentence(move, words)]),
    leftSentence(left, words),
    ...(enters === null ? [] : [enters]),
  ]
}

function PinButton({ left, fix, pins }: { left: LeftOut; fix: PlanFixLabel; pins: Pins }): ReactNode {
  const { t } = useLanguage()
  const pinnedOut = fix.pinned === 'out'
  const name = t(pinnedOut ? 'planScreen.unpin' : 'planScreen.pinIn', { code: fix.code })
  return (
    <ActionIcon aria-label={name} title={name} onClick={() => pins.set(left.fix, pinnedOut ? null : 'in')}>
      {pinnedOut ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
    </ActionIcon>
  )
}

function TrialButton({ left, fix, trial }: { left: LeftOut; fix: PlanFixLabel; trial: PlanTrial }): ReactNode {
  const { t } = useLanguage()
  const out = trial.of(left.fix).leftOut === true
  const name = t(out ? 'planScreen.trial.bringBack' : 'planScreen.trial.leaveOut', { code: fix.code })
  return (
    <ActionIcon aria-label={name} title={name} onClick={() => trial.setFix(left.fix, { leftOut: out ? undefined : true })}>
      {out ? <IconArrowBackUp size={16} /> : <IconEyeOff size={16} />}
    </ActionIcon>
  )
}
