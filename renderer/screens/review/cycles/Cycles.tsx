import { type ReactNode, useState } from 'react'
import { cycleRecord } from '../../../../shared/analysis/cycles/cycleRecord.ts'
import type { CycleView } from '../../../../shared/contract/analysis/progressContract.ts'
import { cycleDays, cycleName, promisedSentence } from '../../../../shared/i18n/cycleWords.ts'
import plain from '../../../components/frame/PlainTable.module.css'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from '../ReviewScreen.module.css'
import { CycleKpis } from './CycleKpis.tsx'
import { PromisedFixes } from './PromisedFixes.tsx'
import { PromisedTasks } from './PromisedTasks.tsx'
import { Rivals } from './Rivals.tsx'
import { useCycles } from './useCycles.ts'
import { useShownPerson } from './useShownPerson.ts'

/** Every cycle of the engagement: what was promised in it, and what came of it; the latest is open. */
export function Cycles(): ReactNode {
  const { t } = useLanguage()
  const cycles = useCycles()
  if (cycles === undefined) return null
  return (
    <section className={classes.snapshots} aria-label={t('cycles.title')}>
      <h2>{t('cycles.title')}</h2>
      <p className={classes.lead}>{t(cycles.length === 0 ? 'cycles.none' : 'cycles.lead')}</p>
      {cycles.map((cycle, place) => (
        <CyclePart key={cycle.from.id} cycle={cycle} isLatest={place === 0} />
      ))}
    </section>
  )
}

function CyclePart({ cycle, isLatest }: { readonly cycle: CycleView; readonly isLatest: boolean }): ReactNode {
  const language = useLanguage()
  const { t } = language
  const [isOpen, setIsOpen] = useState(isLatest)
  const { fixes } = cycle
  return (
    <article className={classes.cycle}>
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <TypedWords>{cycleName(cycle, language)}</TypedWords>
        </button>{' '}
        <span className={classes.when}>{cycleDays(cycle, language)}</span>
      </h3>
      <p>{fixes.length === 0 ? t('cycles.noFixes') : promisedSentence('fixes', fixes, language)}</p>
      {isOpen ? <CycleTold cycle={cycle} /> : null}
    </article>
  )
}

function CycleTold({ cycle }: { readonly cycle: CycleView }): ReactNode {
  const language = useLanguage()
  const { t, format } = language
  const personShown = useShownPerson(false)
  const { fixes, tasks, kpis, stages, verdict } = cycle
  const record = cycleRecord(fixes)
  return (
    <>
      {fixes.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by keys
        <div className={plain.scroller} tabIndex={0} role="group" aria-label={cycleName(cycle, language)}>
          <PromisedFixes fixes={fixes} className={plain.table} personShown={personShown} />
        </div>
      )}
      {record === null ? null : (
        <p>{t('cycles.record', { predicted: format.number(record.predicted, 1), actual: format.number(record.actual, 1) })}</p>
      )}
      <p>{verdict}</p>
      {tasks.length === 0 ? null : (
        <>
          <h4>{t('cycles.tasks')}</h4>
          <p className={classes.lead}>{promisedSentence('tasks', tasks, language)}</p>
          <PromisedTasks tasks={tasks} personShown={personShown} />
        </>
      )}
      {kpis.length === 0 ? null : (
        <>
          <h4>{t('cycles.kpis')}</h4>
          <CycleKpis kpis={kpis} />
        </>
      )}
      <h4>{t('cycles.rivals')}</h4>
      <p className={classes.lead}>{t(stages.length === 0 ? 'cycles.noRivals' : 'cycles.rivalsHint')}</p>
      {stages.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by keys
        <div className={plain.scroller} tabIndex={0} role="group" aria-label={t('cycles.rivals')}>
          <Rivals stages={stages} className={plain.table} />
        </div>
      )}
    </>
  )
}
