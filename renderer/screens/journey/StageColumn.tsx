import { IconStarFilled } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { MapFailurePoint, MapStage, MapTouchpoint } from '../../../shared/analysis/journey/journeyMap.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { QuickAdd } from '../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { useEdit } from '../../page/useEdit.ts'
import { HarmCircle } from './HarmCircle.tsx'
import classes from './StageColumn.module.css'

const shownAtOnce = 3

interface StageColumnProps {
  readonly stage: MapStage
  readonly measure: Measure
  /** Of the worst failure point of the map: its circle is the largest. */
  readonly mostHarm: number
  readonly openId: string | null
  onOpen(touchpoint: string): void
}

/** The touchpoints of a stage, each with what fails there, and a line for the next. */
export function StageColumn({ stage, measure, mostHarm, openId, onOpen }: StageColumnProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const create = useEdit(api.lists.touchpoints.create.mutationOptions())
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.column}>
      {stage.touchpoints.map((touchpoint) => (
        <Card
          key={touchpoint.id}
          touchpoint={touchpoint}
          measure={measure}
          mostHarm={mostHarm}
          open={touchpoint.id === openId}
          onOpen={onOpen}
        />
      ))}
      {stage.failurePoints.length === 0 ? null : (
        <div className={classes.card}>
          <p className={classes.quiet}>{t('journeyScreen.atStage')}</p>
          <Failures failurePoints={stage.failurePoints} measure={measure} mostHarm={mostHarm} />
        </div>
      )}
      <div data-print="none">
        <QuickAdd
          field={field}
          label={t('journeyScreen.newTouchpointIn', { stage: stage.name })}
          placeholder={t('journeyScreen.newTouchpoint')}
          rememberAs={`journey.quickAdd.${stage.id}`}
          onAdd={(name) => create.mutateAsync({ name, stage: stage.id })}
        />
      </div>
    </div>
  )
}

interface CardProps {
  readonly touchpoint: MapTouchpoint
  readonly measure: Measure
  readonly mostHarm: number
  readonly open: boolean
  onOpen(touchpoint: string): void
}

function Card({ touchpoint, measure, mostHarm, open, onOpen }: CardProps): ReactNode {
  const { t, format } = useLanguage()
  const { id, name, channel, momentOfTruth, customer, organisation, hands } = touchpoint
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open])
  const score = (value: number | null) => (value === null ? t('journeyScreen.noScore') : format.number(value))
  return (
    <article ref={card} className={classes.card} data-moment={momentOfTruth || undefined} data-open={open || undefined}>
      <h3 className={classes.name}>
        <button type="button" className={classes.open} aria-pressed={open} onClick={() => onOpen(id)}>
          <TypedWords>{name}</TypedWords>
        </button>
      </h3>
      {momentOfTruth ? (
        <p className={classes.moment}>
          <IconStarFilled size="0.875rem" aria-hidden /> {t('journeyScreen.momentOfTruth')}
        </p>
      ) : null}
      {channel === null ? null : (
        <p className={classes.quiet}>
          <TypedWords>{channel}</TypedWords>
        </p>
      )}
      <p className={classes.quiet}>
        {t('journeyScreen.scores', { customer: score(customer), organisation: score(organisation) })}
      </p>
      {hands.length === 0 ? null : <p className={classes.hands}>{hands.join(' › ')}</p>}
      <Failures failurePoints={touchpoint.failurePoints} measure={measure} mostHarm={mostHarm} onMore={() => onOpen(id)} />
    </article>
  )
}

interface FailuresProps {
  readonly failurePoints: readonly MapFailurePoint[]
  readonly measure: Measure
  readonly mostHarm: number
  readonly onMore?: () => void
}

/** The worst failure points of a place; all of them where nothing else could show the rest. */
function Failures({ failurePoints, measure, mostHarm, onMore }: FailuresProps): ReactNode {
  const { t, format } = useLanguage()
  const shown = onMore === undefined ? failurePoints : failurePoints.slice(0, shownAtOnce)
  const rest = failurePoints.length - shown.length
  if (failurePoints.length === 0) return null
  return (
    <>
      <ul className={classes.failures}>
        {shown.map(({ id, title, harm }) => (
          <li key={id}>
            <Link href={screenPath('failure-points', id)} className={classes.failure}>
              <HarmCircle harm={harm} most={mostHarm} />
              <span>
                <TypedWords className={classes.title}>{title}</TypedWords>
                <span className={classes.harm}>{format.measured(measure, harm)}</span>
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
