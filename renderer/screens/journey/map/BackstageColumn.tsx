import {
  IconBarrierBlock,
  IconBuilding,
  IconDeviceDesktop,
  IconFileText,
  IconTargetArrow,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { MapStage, MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { backstageKinds } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from './BackstageColumn.module.css'

type Kind = (typeof backstageKinds)[number]

const icons = {
  person: IconUser,
  department: IconBuilding,
  policy: IconFileText,
  system: IconDeviceDesktop,
  constraint: IconBarrierBlock,
  partner: IconUsersGroup,
} as const satisfies Record<Kind, unknown>

/** What stands behind the touchpoints of a stage, each with its own score. */
export const BackstageColumn = memo(function BackstageColumn({
  stage,
  neutral,
  drawn,
}: {
  readonly stage: MapStage
  readonly neutral: number
  /** Out of sight, it may wait for a moment. */
  readonly drawn: boolean
}): ReactNode {
  const behind = drawn ? stage.touchpoints.filter(({ backstage }) => backstage.length > 0) : []
  return (
    <div className={classes.column}>
      {behind.map((touchpoint) => (
        <Behind key={touchpoint.id} touchpoint={touchpoint} neutral={neutral} />
      ))}
    </div>
  )
})

function Behind({ touchpoint, neutral }: { readonly touchpoint: MapTouchpoint; readonly neutral: number }): ReactNode {
  const { t, format } = useLanguage()
  const { name, backstage, weakest, soundBehind, customer } = touchpoint
  return (
    <section className={classes.behind} data-sound={soundBehind || undefined} aria-label={t('journeyScreen.behind', { name })}>
      <h3 className={classes.name}>
        <TypedWords>{name}</TypedWords>
      </h3>
      <ul>
        {backstage.map((factor, at) => {
          const Icon = icons[factor.kind]
          const isWeakest = factor.name === weakest && backstage.length > 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two factors may be alike, and none moves
            <li key={at} data-weakest={isWeakest || undefined}>
              <Icon
                className={classes.kind}
                size="0.875rem"
                role="img"
                aria-label={t(`vocabulary.backstageKind.${factor.kind}`)}
              />
              <span>
                <TypedWords>{factor.name}</TypedWords>
                {isWeakest ? <span className={classes.weakest}> {t('journeyScreen.weakest')}</span> : null}
              </span>
              <span className={classes.score}>
                {factor.score === undefined ? t('journeyScreen.noScore') : format.number(factor.score)}
              </span>
            </li>
          )
        })}
      </ul>
      {soundBehind && customer !== null ? (
        <p className={classes.look}>
          <IconTargetArrow className={classes.arrow} size="1rem" aria-hidden />
          <span>{t('journeyScreen.lookBetween', { neutral: format.number(neutral), customer: format.number(customer) })}</span>
        </p>
      ) : null}
    </section>
  )
}
