import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPin, IconPinFilled } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import type { PlanItem } from '../../../shared/analysis/plan.ts'
import type { PlanView } from '../../../shared/contract/planContract.ts'
import { overlapSentence, type PlanWords, reasonSentence } from '../../../shared/i18n/planSentences.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useRoute } from '../../app/useRoute.ts'
import { StrengthMark } from '../../components/StrengthMark.tsx'
import classes from './PlanList.module.css'
import type { Pins } from './usePins.ts'

/** Pixels; the chart beside draws its bars on the same rows. */
export const rowHeight = 64
export const headerHeight = 48

interface PlanListProps {
  readonly view: PlanView
  readonly words: PlanWords
  readonly active: string | null
  onActive(fix: string | null): void
  readonly pins: Pins
}

/** The chosen fixes by rank. Each says what it adds here and, on focus, why it stands where it does. */
export function PlanList({ view, words, active, onActive, pins }: PlanListProps): ReactNode {
  const { t } = useLanguage()
  const list = useRef<HTMLOListElement>(null)
  const hintId = useId()
  const travel = (event: KeyboardEvent<HTMLOListElement>): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-fix]') ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus()
  }
  return (
    <div className={classes.list}>
      <div className={classes.head} style={{ blockSize: headerHeight }} aria-hidden>
        <span />
        <span>{t('planScreen.columns.fix')}</span>
        <span>{t('planScreen.columns.adds')}</span>
        <span>{t('planScreen.columns.days')}</span>
        <span>{t('planScreen.columns.wave')}</span>
        <span />
      </div>
      <ol
        ref={list}
        className={classes.rows}
        aria-label={t('planScreen.list')}
        aria-describedby={hintId}
        onKeyDown={travel}
        {...pins.dropTarget('in')}
      >
        {view.plan.items.map((item) => (
          <PlanRow
            key={item.fix}
            item={item}
            view={view}
            words={words}
            active={item.fix === active}
            onActive={onActive}
            pins={pins}
          />
        ))}
      </ol>
      <p id={hintId} className={classes.hint}>
        {t('planScreen.keys')}
      </p>
    </div>
  )
}

interface PlanRowProps extends Omit<PlanListProps, 'active'> {
  readonly item: PlanItem
  readonly active: boolean
}

function PlanRow({ item, view, words, active, onActive, pins }: PlanRowProps): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const reasonId = useId()
  const fix = view.fixes[item.fix]
  if (fix === undefined) return null
  const reason = reasonSentence(item, words)
  const pinned = fix.pinned === 'in'
  const pinLabel = t(pinned ? 'planScreen.unpin' : 'planScreen.pinIn', { code: fix.code })
  return (
    <li
      className={classes.row}
      style={{ blockSize: rowHeight }}
      data-active={active || undefined}
      draggable
      onDragStart={(event) => pins.onDragStart(item.fix, event)}
      onMouseEnter={() => onActive(item.fix)}
      onMouseLeave={() => onActive(null)}
    >
      <span className={classes.rank}>{format.number(item.rank)}</span>
      <Tooltip label={reason} multiline w={360} position="bottom" events={{ hover: true, focus: true, touch: true }}>
        <button
          type="button"
          data-fix
          className={classes.title}
          aria-describedby={reasonId}
          onFocus={() => onActive(item.fix)}
          onBlur={() => onActive(null)}
          onClick={() => go('fixes', item.fix)}
          onKeyDown={(event) => pins.onKey(item.fix, event)}
        >
          <span className={classes.name}>
            {fix.strength ? <StrengthMark strength={fix.strength} /> : null}
            <bdi>{fix.title}</bdi>
          </span>
          <span className={classes.under}>
            <bdi>{fix.code}</bdi> · <bdi>{fix.owner ?? t('planScreen.noOwner')}</bdi>
            {item.overlap === null ? null : (
              <>
                {' · '}
                <bdi>{overlapSentence(item, words)}</bdi>
              </>
            )}
          </span>
        </button>
      </Tooltip>
      <span id={reasonId} hidden>
        {reason}
      </span>
      <span className={classes.adds}>
        {item.marginal > 0 ? (
          <>
            <strong>{t('planScreen.adds', { amount: format.measured(words.measure, item.marginal) })}</strong>
            <span>{format.percent(item.shareOfTotal)}</span>
          </>
        ) : (
          <span>{t('planScreen.nothing')}</span>
        )}
      </span>
      <span className={classes.number}>{format.number(item.effortDays)}</span>
      <span className={classes.number}>{format.number(item.wave)}</span>
      <ActionIcon
        aria-label={pinLabel}
        title={pinLabel}
        aria-pressed={pinned}
        onClick={() => pins.set(item.fix, pinned ? null : 'in')}
      >
        {pinned ? <IconPinFilled size={16} /> : <IconPin size={16} />}
      </ActionIcon>
    </li>
  )
}
