import type { ReactNode } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { Journey } from '../../../shared/engagement/engagement.ts'
import { personaFields } from '../../../shared/model/lists/mainJourney.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import classes from './PersonaCard.module.css'
import { useForRoom } from './room/useForRoom.ts'

const mainJourneyOf = ({ mainJourney }: EngagementHead) => mainJourney

interface PersonaCardProps {
  /** Null is the main journey. */
  readonly of: string | null
  readonly journeys: readonly Journey[]
}

/** Who goes along the journey that is shown, beside its map; nothing where nobody said it. */
export function PersonaCard({ of, journeys }: PersonaCardProps): ReactNode {
  const { t } = useLanguage()
  const [isForRoom] = useForRoom()
  const main = useHeadPart(mainJourneyOf)
  const { persona = {} } = (of === null ? main : journeys.find(({ id }) => id === of)) ?? {}
  const told = personaFields.filter((field) => persona[field] !== undefined)
  if (told.length === 0 || isForRoom) return null
  return (
    <section className={classes.card} aria-label={t('journeyScreen.persona')}>
      <dl>
        {told.map((field) => (
          <div key={field}>
            <dt>{t(`journeyScreen.personaFields.${field}`)}</dt>
            <dd>
              <TypedWords>{persona[field]}</TypedWords>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
