import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import type { PlanComparison } from '../../../../shared/analysis/plan/comparePlans.ts'
import type { PlanItem } from '../../../../shared/analysis/plan/plan.ts'
import type { Alike } from '../../../../shared/analysis/uncertainty/uncertainty.ts'
import type { PlanUncertainty, PlanView } from '../../../../shared/contract/analysis/planContract.ts'
import type { PlanWords } from '../../../../shared/i18n/planSentences.ts'
import { travelFocus } from '../../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import type { Pins } from '../trial/usePins.ts'
import type { PlanTrial } from '../trial/usePlanTrial.ts'
import classes from './PlanList.module.css'
import { PlanRow, type RowContext } from './PlanRow.tsx'

/** Pixels; the head of the chart beside has the same. */
export const headerHeight = 44

interface PlanListProps {
  readonly view: PlanView
  readonly words: PlanWords
  readonly active: string | null
  onActive(fix: string | null): void
  readonly pins: Pins
  readonly trial: PlanTrial
  readonly drawn: PlanUncertainty | undefined
  /** Against the saved plan, while something is tried. */
  readonly comparison: PlanComparison | null
}

/** The chosen fixes by rank. */
export function PlanList({ view, words, active, onActive, pins, trial, drawn, comparison }: PlanListProps): ReactNode {
  const { t, direction } = useLanguage()
  const list = useRef<HTMLOListElement>(null)
  const hintId = useId()
  const onKeyDown = (event: KeyboardEvent): void => {
    const titles = [...(list.current?.querySelectorAll<HTMLElement>('[data-fix]') ?? [])]
    travelFocus(event, titles, { axis: 'block', direction })
  }
  const trying = trial.query !== null
  const context: RowContext = { view, words, pins, trial, onActive, draws: drawn?.draws ?? 1 }
  const stays = drawn === undefined || drawn.certain ? null : drawn.stays
  return (
    <div className={classes.list} data-trying={trying || undefined} data-measure={view.limits.measure}>
      <ListHead fourth={trying ? 'effect' : drawn?.certain ? null : 'stays'} />
      <ol
        ref={list}
        className={classes.rows}
        aria-label={t('planScreen.list')}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
        {...(trying ? {} : pins.dropTarget('in'))}
      >
        {view.plan.items.map((item, index, items) => {
          const fix = view.fixes.get(item.fix)
          if (fix === undefined) return null
          const facts = {
            item,
            fix,
            active: item.fix === active,
            stays: item.pinned ? undefined : stays?.get(item.fix),
            above: alikeOf(drawn, items[index - 1], item),
            below: alikeOf(drawn, item, items[index + 1]),
            move: comparison?.moves.find((move) => move.fix === item.fix),
          }
          return <PlanRow key={item.fix} context={context} facts={facts} />
        })}
      </ol>
      <p id={hintId} className={classes.hint}>
        {t(trying ? 'planScreen.trial.keys' : 'planScreen.keys')}
      </p>
    </div>
  )
}

function ListHead({ fourth }: { fourth: 'effect' | 'stays' | null }): ReactNode {
  const { t } = useLanguage()
  return (
    <div className={classes.head} style={{ blockSize: `${headerHeight / 16}rem` }} aria-hidden>
      <span />
      <span>{t('planScreen.columns.fix')}</span>
      <span>{t('planScreen.columns.adds')}</span>
      <span>{fourth === null ? '' : t(`planScreen.columns.${fourth}`)}</span>
      <span>{t('planScreen.columns.days')}</span>
      <span />
    </div>
  )
}

/** What the draws say of two neighbours; they may be of the plan before, where others were neighbours. */
function alikeOf(
  drawn: PlanUncertainty | undefined,
  first: PlanItem | undefined,
  second: PlanItem | undefined,
): Alike | undefined {
  return drawn?.alike.find((alike) => alike.first.id === first?.fix && alike.second.id === second?.fix)
}
