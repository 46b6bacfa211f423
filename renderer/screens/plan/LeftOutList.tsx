import { ActionIcon } from '@mantine/core'
import { IconPin, IconPinnedOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { LeftOut } from '../../../shared/analysis/plan.ts'
import type { PlanView } from '../../../shared/contract/planContract.ts'
import { leftSentence, type PlanWords } from '../../../shared/i18n/planSentences.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useRoute } from '../../app/useRoute.ts'
import classes from './PlanList.module.css'
import type { Pins } from './usePins.ts'

/** The fixes outside the plan, each with why. Dropping a fix here pins it out. */
export function LeftOutList({ view, words, pins }: { view: PlanView; words: PlanWords; pins: Pins }): ReactNode {
  const { t } = useLanguage()
  if (view.plan.left.length === 0) return null
  return (
    <section className={classes.left} aria-label={t('planScreen.left')} {...pins.dropTarget('out')}>
      <h2 className={classes.leftTitle}>{t('planScreen.left')}</h2>
      <ul className={classes.leftRows}>
        {view.plan.left.map((left) => (
          <LeftRow key={left.fix} left={left} view={view} words={words} pins={pins} />
        ))}
      </ul>
    </section>
  )
}

function LeftRow({ left, view, words, pins }: { left: LeftOut; view: PlanView; words: PlanWords; pins: Pins }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const fix = view.fixes[left.fix]
  if (fix === undefined) return null
  const pinnedOut = fix.pinned === 'out'
  const canPin = left.reason.kind !== 'done' && left.reason.kind !== 'rejected'
  const pinLabel = t(pinnedOut ? 'planScreen.unpin' : 'planScreen.pinIn', { code: fix.code })
  return (
    <li className={classes.leftRow} draggable={canPin} onDragStart={(event) => pins.onDragStart(left.fix, event)}>
      <button
        type="button"
        className={classes.leftName}
        onClick={() => go('fixes', left.fix)}
        onKeyDown={(event) => canPin && pins.onKey(left.fix, event)}
      >
        <span className={classes.leftCode}>{fix.code}</span>
        <bdi>{fix.title}</bdi>
      </button>
      <span className={classes.leftWhy}>{leftSentence(left, words)}</span>
      <span className={classes.number}>
        {t('planScreen.leftAlone', { amount: format.measured(words.measure, left.standalone) })}
      </span>
      {canPin ? (
        <ActionIcon aria-label={pinLabel} title={pinLabel} onClick={() => pins.set(left.fix, pinnedOut ? null : 'in')}>
          {pinnedOut ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
        </ActionIcon>
      ) : (
        <span />
      )}
    </li>
  )
}
