import type { ReactNode } from 'react'
import type { HandCount } from '../../../../shared/analysis/journey/journeyHands.ts'
import type { MapStage, MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { ChartWording } from '../../../charts/base/chartWording.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './JourneyMap.module.css'

interface MapFindingsProps {
  readonly stages: readonly MapStage[]
  /** Where the two sides part most. */
  readonly worst: readonly MapTouchpoint[]
  readonly count: HandCount
}

/** What the map says, in sentences: the widest gaps, where to look between, and how many hands a customer passes through. */
export function MapFindings({ stages, worst, count }: MapFindingsProps): ReactNode {
  const { t, format } = useLanguage()
  const sound = stages.flatMap(({ touchpoints }) => touchpoints.filter(({ soundBehind }) => soundBehind))
  return (
    <div className={classes.findings}>
      <p>{gapSentence(worst, { t, format })}</p>
      {sound.length === 0 ? null : <p>{t('journeyScreen.soundBehind', { names: format.list(sound.map(({ name }) => name)) })}</p>}
      {count.hands === 0 ? null : (
        <p>
          {t('journeyScreen.handsCounted', {
            hands: t('journeyScreen.handsOf', { count: count.hands }),
            handOvers: t('journeyScreen.handOversOf', { count: count.handOvers }),
          })}
        </p>
      )}
    </div>
  )
}

/** Where the two sides part most, in one sentence; what to do where nothing tells. */
export function gapSentence(worst: readonly MapTouchpoint[], { t, format }: Pick<ChartWording, 't' | 'format'>): string {
  if (worst.length === 0) return t('journeyScreen.noGaps')
  const names = worst.map(({ name, customer, organisation }) => {
    const scores = { customer: format.number(customer ?? 0), organisation: format.number(organisation ?? 0) }
    return t('journeyScreen.widestOne', { name, ...scores })
  })
  return t('journeyScreen.widest', { names: format.list(names) })
}
