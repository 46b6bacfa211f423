import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconEyeOff, IconPin, IconPinFilled } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import type { PlanMove } from '../../../../shared/analysis/plan/comparePlans.ts'
import type { PlanItem } from '../../../../shared/analysis/plan/plan.ts'
import type { Alike } from '../../../../shared/analysis/uncertainty/uncertainty.ts'
import type { PlanFixLabel, PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import { type PlanWords, reasonSentence } from '../../../../shared/i18n/planSentences.ts'
import { alikeSentence, moveSentence, staysSentence } from '../../../../shared/i18n/surenessSentences.ts'
import { StrengthMark } from '../../../components/marks/StrengthMark.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useRoute } from '../../../page/useRoute.ts'
import { TrialFields } from '../trial/TrialFields.tsx'
import type { Pins } from '../trial/usePins.ts'
import type { PlanTrial } from '../trial/usePlanTrial.ts'
import { datesText } from './datesText.ts'
import { lessText } from './lessText.ts'
import classes from './PlanList.module.css'
import { StaysMark } from './StaysMark.tsx'

/** What the rows of the list share. */
export interface RowContext {
  readonly view: PlanView
  readonly words: PlanWords
  readonly pins: Pins
  readonly trial: PlanTrial
  readonly draws: number
  onActive(fix: string | null): void
}

/** What is known of one row besides its place in the plan. */
export interface RowFacts {
  readonly item: PlanItem
  readonly fix: PlanFixLabel
  readonly active: boolean
  /** Share 0–1; undefined while it is not known, and where nothing is uncertain. */
  readonly stays: number | undefined
  /** Why it cannot be told from the row above, or from the one below. */
  readonly above: Alike | undefined
  readonly below: Alike | undefined
  /** Against the saved plan, while something is tried. */
  readonly move: PlanMove | undefined
}

/** Pixels at the usual size of text; the chart beside draws its bars on the same rows. */
export const rowHeight = 104

/** One chosen fix: who does it by when, what it adds here, how sure it is to stay, and why it stands where it does. */
export function PlanRow({ context, facts }: { context: RowContext; facts: RowFacts }): ReactNode {
  const { t, format } = useLanguage()
  const { view, words, pins, trial } = context
  const { item, fix, move } = facts
  const draggable = trial.query === null
  return (
    <li
      className={classes.row}
      style={{ blockSize: `${rowHeight / 16}rem` }}
      data-active={facts.active || undefined}
      data-alike-above={facts.above ? true : undefined}
      data-alike-below={facts.below ? true : undefined}
      draggable={draggable}
      onDragStart={(event) => pins.onDragStart(item.fix, event)}
      onMouseEnter={() => context.onActive(item.fix)}
      onMouseLeave={() => context.onActive(null)}
    >
      {facts.above ? <AlikeTag draws={context.draws} /> : null}
      <span className={classes.rank}>
        {format.number(item.rank)}
        {move ? <MoveMark move={move} /> : null}
      </span>
      <RowTitle context={context} facts={facts} />
      <span className={classes.adds}>
        {item.marginal > 0 ? (
          <>
            <strong>{lessText(words.measure, item.marginal, format)}</strong>
            <span>{format.percent(item.shareOfTotal)}</span>
          </>
        ) : (
          <span>{t('planScreen.nothing')}</span>
        )}
      </span>
      {trial.query === null ? (
        <>
          <StaysMark share={facts.stays} words={words} />
          <span className={classes.days}>
            <span>{format.typed(item.effortDays)}</span>
            {view.plan.waves.length > 1 ? <span>{t('planScreen.wave', { wave: format.number(item.wave) })}</span> : null}
          </span>
          <PinButton fix={item.fix} label={fix} pins={pins} />
        </>
      ) : (
        <>
          <TrialFields fix={item.fix} label={fix} trial={trial} />
          <LeaveOutButton fix={item.fix} label={fix} trial={trial} />
        </>
      )}
    </li>
  )
}

function RowTitle({ context, facts }: { context: RowContext; facts: RowFacts }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const { pins } = context
  const { item, fix } = facts
  const id = useId()
  const dates = datesText(fix, t, format)
  return (
    <>
      <button
        type="button"
        data-fix={item.fix}
        className={classes.title}
        aria-describedby={id}
        onFocus={() => context.onActive(item.fix)}
        onBlur={() => context.onActive(null)}
        onClick={() => go('fixes', item.fix)}
        onKeyDown={(event) => pins.onKey(item.fix, event)}
      >
        <span className={classes.name}>
          {fix.strength ? <StrengthMark strength={fix.strength} /> : null}
          <TypedWords>{fix.title}</TypedWords>
        </span>
        <span className={classes.under}>
          <bdi>{fix.code}</bdi>
          <TypedWords>{fix.owner ?? t('planScreen.noOwner')}</TypedWords>
          <bdi>{dates}</bdi>
        </span>
      </button>
      <p id={id} className={classes.reason}>
        {spokenOf(facts, context).join(' ')}
      </p>
    </>
  )
}

/** Everything that a row can say in sentences. */
function spokenOf({ item, stays, above, move }: RowFacts, { words, draws }: RowContext): readonly string[] {
  return [
    reasonSentence(item, words),
    ...(move === undefined || move.kind === 'same' ? [] : [moveSentence(move, words)]),
    ...(stays === undefined || stays === 1 ? [] : [staysSentence(stays, words)]),
    ...(above === undefined ? [] : [alikeSentence(above, draws, words)]),
  ]
}

function AlikeTag({ draws }: { draws: number }): ReactNode {
  const { t } = useLanguage()
  return (
    <span className={classes.alike} aria-hidden>
      {draws === 1 ? t('planScreen.equal') : t('planScreen.alike')}
    </span>
  )
}

function MoveMark({ move }: { move: PlanMove }): ReactNode {
  const { t, format } = useLanguage()
  if (move.kind === 'same' || move.kind === 'left') return null
  if (move.kind === 'entered') return <span className={classes.move}>{t('planScreen.trial.entered')}</span>
  const Arrow = move.kind === 'up' ? IconArrowUp : IconArrowDown
  return (
    <span className={classes.move} data-kind={move.kind}>
      <Arrow size={12} aria-hidden />
      {t('planScreen.trial.was', { rank: format.number(move.before ?? 0) })}
    </span>
  )
}

function PinButton({ fix, label, pins }: { fix: string; label: PlanFixLabel; pins: Pins }): ReactNode {
  const { t } = useLanguage()
  const pinned = label.pinned === 'in'
  const name = t(pinned ? 'planScreen.unpin' : 'planScreen.pinIn', { code: label.code })
  return (
    <ActionIcon aria-label={name} title={name} aria-pressed={pinned} onClick={() => pins.set(fix, pinned ? null : 'in')}>
      {pinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
    </ActionIcon>
  )
}

function LeaveOutButton({ fix, label, trial }: { fix: string; label: PlanFixLabel; trial: PlanTrial }): ReactNode {
  const { t } = useLanguage()
  const name = t('planScreen.trial.leaveOut', { code: label.code })
  return (
    <ActionIcon aria-label={name} title={name} onClick={() => trial.setFix(fix, { leftOut: true })}>
      <IconEyeOff size={16} />
    </ActionIcon>
  )
}
