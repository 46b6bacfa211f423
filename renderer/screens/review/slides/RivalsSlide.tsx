import type { ReactNode } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useShownText } from '../../../language/ShownTexts.tsx'
import { Rivals } from '../cycles/Rivals.tsx'
import { lastCycle, useCycles } from '../cycles/useCycles.ts'
import classes from './slides.module.css'

/** As many as can be read from the back of the room. */
const stagesShown = 6

/** What customers gave us and our competitors at the last review, and what they give now. */
export function RivalsSlide(): ReactNode {
  const { t } = useLanguage()
  const shownText = useShownText()
  const cycles = useCycles()
  if (cycles === undefined) return null
  const cycle = lastCycle(cycles)
  const stages = cycle?.stages ?? []
  return (
    <>
      <h1 className={classes.title}>
        {cycle === undefined ? t('reviewScreen.slides.rivals') : t('cycles.rivalsTitle', { from: shownText(cycle.from.name) })}
      </h1>
      <p>{t(cycle === undefined ? 'cycles.none' : stages.length === 0 ? 'cycles.noRivals' : 'cycles.rivalsHint')}</p>
      {stages.length === 0 ? null : <Rivals stages={stages.slice(0, stagesShown)} className={classes.fixes} />}
      {stages.length > stagesShown ? (
        <p className={classes.quiet}>{t('reviewScreen.more', { count: stages.length - stagesShown })}</p>
      ) : null}
    </>
  )
}
