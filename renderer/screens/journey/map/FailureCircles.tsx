import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { MapFailurePoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { screenPath } from '../../../page/screenPath.ts'
import { HarmCircle } from './HarmCircle.tsx'
import classes from './StageColumn.module.css'

const shownAtOnce = 3

interface FailureCirclesProps {
  readonly failurePoints: readonly MapFailurePoint[]
  readonly measure: Measure
  readonly mostHarm: number
  readonly onMore?: () => void
}

/** The worst failure points of a place; all of them where nothing else could show the rest. */
export function FailureCircles({ failurePoints, measure, mostHarm, onMore }: FailureCirclesProps): ReactNode {
  const { t, format } = useLanguage()
  const shown = onMore === undefined ? failurePoints : failurePoints.slice(0, shownAtOnce)
  const rest = failurePoints.length - shown.length
  if (failurePoints.length === 0) return null
  return (
    <>
      <ul className={classes.failures}>
        {shown.map(({ id, title, harm, votes }) => (
          <li key={id}>
            <Link href={screenPath('failure-points', id)} className={classes.failure}>
              <HarmCircle harm={harm} most={mostHarm} />
              <span>
                <TypedWords className={classes.title}>{title}</TypedWords>
                <span className={classes.harm}>
                  {format.measured(measure, harm)}
                  {votes === 0 ? null : ` · ${t('journeyCapture.votes', { count: votes })}`}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className={classes.more} onClick={onMore}>
          {t('journeyScreen.more', { count: rest })}
        </button>
      ) : null}
    </>
  )
}
