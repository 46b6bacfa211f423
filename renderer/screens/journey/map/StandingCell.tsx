import type { ReactNode } from 'react'
import type { MapStage } from '../../../../shared/analysis/journey/journeyMap.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './JourneyMap.module.css'

interface StandingCellProps {
  readonly stage: MapStage
  /** Out of sight, its words may wait for a moment. */
  readonly drawn: boolean
}

/** Where a stage stands against competitors, in one line, with what each of them scores. */
export function StandingCell({ stage: { standing, competitors }, drawn }: StandingCellProps): ReactNode {
  const { t, format } = useLanguage()
  if (!drawn) return <div className={classes.standing} />
  const names = competitors.map(({ name, score, first }) =>
    first === null
      ? t('journeyScreen.competitor', { name, score: format.number(score) })
      : t('journeyScreen.competitorSince', { name, score: format.number(score), first: format.number(first) }),
  )
  return (
    <div className={classes.standing}>
      {standing === null ? null : (
        <p data-stands={standing.stands}>
          {t(`journeyScreen.stands.${standing.stands}`, { own: format.number(standing.own, 1) })}
        </p>
      )}
      {names.length === 0 ? null : <p className={classes.unit}>{format.list(names)}</p>}
    </div>
  )
}
