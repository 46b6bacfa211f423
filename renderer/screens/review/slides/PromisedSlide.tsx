import type { ReactNode } from 'react'
import type { CycleView } from '../../../../shared/contract/analysis/progressContract.ts'
import { promisedSentence } from '../../../../shared/i18n/cycleWords.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useShownText } from '../../../language/ShownTexts.tsx'
import { PromisedFixes } from '../cycles/PromisedFixes.tsx'
import { PromisedTasks } from '../cycles/PromisedTasks.tsx'
import { lastCycle, useCycles } from '../cycles/useCycles.ts'
import { useShownPerson } from '../cycles/useShownPerson.ts'
import classes from './slides.module.css'

/** As many as can be read from the back of the room. */
const fixesShown = 6

/** What was promised since the last review, and what came of each promise. */
export function PromisedSlide({ namesHidden }: { readonly namesHidden: boolean }): ReactNode {
  const language = useLanguage()
  const { t } = language
  const personShown = useShownPerson(namesHidden)
  const shownText = useShownText()
  const cycles = useCycles()
  if (cycles === undefined) return null
  const cycle = lastCycle(cycles)
  if (cycle === undefined) {
    return (
      <>
        <h1 className={classes.title}>{t('reviewScreen.noSnapshot')}</h1>
        <p>{t('reviewScreen.noSnapshotText')}</p>
      </>
    )
  }
  const { fixes, tasks } = cycle
  const from = shownText(cycle.from.name)
  const sentences = [
    ...(fixes.length === 0 ? [] : [promisedSentence('fixes', fixes, language)]),
    ...(tasks.length === 0 ? [] : [promisedSentence('tasks', tasks, language)]),
  ]
  return (
    <>
      <h1 className={classes.title}>{promisedTitle(fixes, from, language)}</h1>
      <p className={classes.quiet}>{t('reviewScreen.since', { name: from })}</p>
      <p>{sentences.join(' ')}</p>
      {fixes.length === 0 ? null : (
        <PromisedFixes fixes={fixes.slice(0, fixesShown)} className={classes.fixes} personShown={personShown} />
      )}
      <More count={fixes.length - fixesShown} />
      <PromisedTasks tasks={tasks.slice(0, Math.max(0, fixesShown - fixes.length))} personShown={personShown} />
    </>
  )
}

function promisedTitle(fixes: CycleView['fixes'], from: string, { t, format }: ReturnType<typeof useLanguage>): string {
  const done = fixes.filter(({ outcome }) => outcome === 'done' || outcome === 'done-late').length
  if (fixes.length === 0) return t('cycles.nothingPromised', { from })
  if (done === 0) return t('cycles.promisedNone', { count: fixes.length })
  return t('cycles.promisedTitle', { count: fixes.length, done: format.number(done) })
}

function More({ count }: { readonly count: number }): ReactNode {
  const { t } = useLanguage()
  return count > 0 ? <p className={classes.quiet}>{t('reviewScreen.more', { count })}</p> : null
}
