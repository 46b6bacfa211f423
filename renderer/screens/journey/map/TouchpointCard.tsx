import { IconBulb, IconMoodSmile, IconStarFilled } from '@tabler/icons-react'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { MarkedHands } from '../../../../shared/analysis/journey/handOverMarks.ts'
import type { MapIdea, MapLink, MapPromise, MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { ComparedField } from '../../../../shared/analysis/journey/targetChanges.ts'
import { GapMark } from '../../../components/marks/GapMark.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { screenPath } from '../../../page/screenPath.ts'
import { FailureCircles } from './FailureCircles.tsx'
import { HandsLine } from './HandOverMark.tsx'
import { ParetoLink } from './ParetoLink.tsx'
import type { CardSurroundings } from './StageColumn.tsx'
import { TargetMark } from './TargetMark.tsx'
import classes from './TouchpointCard.module.css'

interface TouchpointCardProps extends Pick<CardSurroundings, 'measure' | 'mostHarm' | 'onOpen'> {
  readonly touchpoint: MapTouchpoint
  readonly hands: MarkedHands['hands']
  readonly open: boolean
  /** Out of sight, the name alone is drawn at first. */
  readonly whole: boolean
  /** As `TargetMark` takes it. */
  readonly changed: readonly ComparedField[] | null | undefined
}

/** One touchpoint on the map: what customers meet there, in whose hands, what they were promised, and what fails. */
export const TouchpointCard = memo(function TouchpointCard(props: TouchpointCardProps): ReactNode {
  const { touchpoint, open, whole, onOpen } = props
  const { id, name, momentOfTruth } = touchpoint
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open])
  return (
    <article
      ref={card}
      className={classes.card}
      data-moment={momentOfTruth || undefined}
      data-open={open || undefined}
      data-brief={!whole || undefined}
    >
      <h3 className={classes.name}>
        <button
          type="button"
          className={classes.open}
          data-moves="touchpoint"
          data-id={id}
          aria-pressed={open}
          onClick={() => onOpen(id)}
        >
          <TypedWords>{name}</TypedWords>
        </button>
      </h3>
      {whole ? <CardBody {...props} /> : null}
    </article>
  )
})

/** All that a card says under its name. */
function CardBody({ touchpoint, measure, mostHarm, hands, changed, onOpen }: TouchpointCardProps): ReactNode {
  const { t, format } = useLanguage()
  const { id, channel, momentOfTruth, customer, organisation } = touchpoint
  const score = (value: number | null) => (value === null ? t('journeyScreen.noScore') : format.number(value))
  return (
    <>
      {momentOfTruth ? (
        <p className={classes.moment}>
          <IconStarFilled className={classes.icon} size="0.875rem" aria-hidden /> {t('journeyScreen.momentOfTruth')}
        </p>
      ) : null}
      <TargetMark changed={changed} />
      {channel === null ? null : (
        <p className={classes.quiet}>
          <TypedWords>{channel}</TypedWords>
        </p>
      )}
      <p className={classes.quiet}>
        {t('journeyScreen.scores', { customer: score(customer), organisation: score(organisation) })}
      </p>
      <HandsLine hands={hands} />
      <Felt touchpoint={touchpoint} />
      <Promised promises={touchpoint.promises} />
      <Ideas ideas={touchpoint.ideas} />
      <Needed needs={touchpoint.needs} onOpen={onOpen} />
      <FailureCircles failurePoints={touchpoint.failurePoints} measure={measure} mostHarm={mostHarm} onMore={() => onOpen(id)} />
      <ParetoLink by="touchpoint" place={touchpoint} />
    </>
  )
}

/** What a customer feels, waits for and is glad of here. */
function Felt({ touchpoint: { feeling, wait, goodMoment } }: { readonly touchpoint: MapTouchpoint }): ReactNode {
  const { t } = useLanguage()
  const { promised, actual, knowsNext } = wait ?? {}
  const waited =
    promised !== undefined && actual !== undefined
      ? t('journeyScreen.waitBoth', { promised, actual })
      : actual !== undefined
        ? t('journeyScreen.waitActual', { actual })
        : promised !== undefined
          ? t('journeyScreen.waitPromised', { promised })
          : null
  return (
    <>
      {feeling === null ? null : (
        <p className={classes.feeling}>
          <TypedWords>{feeling}</TypedWords>
        </p>
      )}
      {waited === null ? null : <p className={classes.quiet}>{waited}</p>}
      {knowsNext === false ? <p className={classes.quiet}>{t('journeyScreen.knowsNotNext')}</p> : null}
      {goodMoment === null ? null : (
        <p className={classes.moment}>
          <IconMoodSmile className={classes.icon} size="1rem" aria-hidden />
          <span className={classes.unseen}>{t('journeyScreen.goodMoment')} </span>
          <TypedWords>{goodMoment}</TypedWords>
        </p>
      )}
    </>
  )
}

function Promised({ promises }: { readonly promises: readonly MapPromise[] }): ReactNode {
  const { t } = useLanguage()
  if (promises.length === 0) return null
  return (
    <ul className={classes.promises} aria-label={t('journeyScreen.promised')}>
      {promises.map(({ id, text, gap, votes }) => (
        <li key={id}>
          <Link href={screenPath('promises', id)} className={classes.link}>
            <TypedWords>{text}</TypedWords>
          </Link>
          {gap === null ? null : <GapMark gap={gap} />}
          <Votes votes={votes} />
        </li>
      ))}
    </ul>
  )
}

/** What could be done, as it came up here; each is a fix. */
function Ideas({ ideas }: { readonly ideas: readonly MapIdea[] }): ReactNode {
  const { t } = useLanguage()
  if (ideas.length === 0) return null
  return (
    <ul className={classes.promises} aria-label={t('journeyCapture.ideas')}>
      {ideas.map(({ id, title, votes }) => (
        <li key={id}>
          <IconBulb className={classes.icon} size="0.875rem" aria-hidden />
          <Link href={screenPath('fixes', id)} className={classes.link}>
            <TypedWords>{title}</TypedWords>
          </Link>
          <Votes votes={votes} />
        </li>
      ))}
    </ul>
  )
}

function Votes({ votes }: { readonly votes: number }): ReactNode {
  const { t } = useLanguage()
  return votes === 0 ? null : <span className={classes.quiet}>{t('journeyCapture.votes', { count: votes })}</span>
}

/** What this touchpoint cannot be without, also where it stands in another journey. */
function Needed({ needs, onOpen }: { readonly needs: readonly MapLink[]; onOpen(touchpoint: string): void }): ReactNode {
  const { t } = useLanguage()
  if (needs.length === 0) return null
  return (
    <ul className={classes.promises} aria-label={t('journeyScreen.dependsOn')}>
      {needs.map(({ id, name, otherJourney }) => (
        <li key={id}>
          <span className={classes.quiet}>{t('journeyScreen.needs')}</span>
          <button type="button" className={classes.more} onClick={() => onOpen(id)}>
            <TypedWords>{name}</TypedWords>
            {otherJourney === null ? null : (
              <>
                {' · '}
                <TypedWords>{otherJourney === '' ? t('journeyScreen.mainJourney') : otherJourney}</TypedWords>
              </>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
