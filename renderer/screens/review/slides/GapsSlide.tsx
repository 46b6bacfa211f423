import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { widestGaps } from '../../../../shared/analysis/journey/journeyMap.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import classes from './slides.module.css'

const named = 5
/** More than these stand closer together, so that the last is not cut off. */
const roomy = 4
const highest = 10

/** Where the organisation thinks best of itself beside what customers say. */
export function GapsSlide(): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const { data } = useQuery(api.journey.map.queryOptions({ input: {}, placeholderData: keepPreviousData }))
  if (data === undefined) return null
  const worst = widestGaps(data.stages, named)
  return (
    <>
      <h1 className={classes.title}>{t('reviewScreen.gapsTitle')}</h1>
      {worst.length === 0 ? <p>{t('reviewScreen.noGaps')}</p> : null}
      <dl className={classes.gaps} data-close={worst.length > roomy || undefined}>
        {worst.map(({ id, name, customer, organisation, momentOfTruth }) => (
          <div key={id}>
            <dt>
              <TypedWords>{name}</TypedWords>
              {momentOfTruth ? <span className={classes.quiet}> · {t('reviewScreen.momentOfTruth')}</span> : null}
            </dt>
            <dd>
              <Score label={t('reviewScreen.byCustomers')} value={customer ?? 0} text={format.number(customer ?? 0)} />
              <Score
                label={t('reviewScreen.byOrganisation')}
                value={organisation ?? 0}
                text={format.number(organisation ?? 0)}
                own
              />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface ScoreProps {
  readonly label: string
  readonly value: number
  readonly text: string
  /** The organisation's own. */
  readonly own?: boolean
}

function Score({ label, value, text, own = false }: ScoreProps): ReactNode {
  return (
    <span className={classes.score}>
      <span className={classes.quiet}>{label}</span>
      <span className={classes.track}>
        <span className={classes.bar} data-own={own || undefined} style={{ inlineSize: `${(value / highest) * 100}%` }} />
      </span>
      <strong>{text}</strong>
    </span>
  )
}
