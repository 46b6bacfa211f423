import type { ReactNode } from 'react'
import type { Journey } from '../../../shared/engagement/engagement.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './PersonaCard.module.css'
import { useForRoom } from './room/useForRoom.ts'

const fields = ['who', 'needs', 'drives', 'frustrates'] as const

/** Who goes along the journey that is shown, beside its map; nothing where nobody said it. */
export function PersonaCard({ journey }: { readonly journey: Journey | undefined }): ReactNode {
  const { t } = useLanguage()
  const [isForRoom] = useForRoom()
  const persona = journey?.persona ?? {}
  const told = fields.filter((field) => persona[field] !== undefined)
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
