import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Overview } from '../../../shared/contract/analysis/overviewContract.ts'
import { GapMark } from '../../components/marks/GapMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useRoute } from '../../page/useRoute.ts'
import classes from './OverviewScreen.module.css'

/** Where the journey is worst for customers, and the promises that are kept least; nothing while neither is known. */
export function Experienced({ overview: { widestGaps, unkept } }: { overview: Overview }): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  if (widestGaps.length + unkept.count === 0) return null
  return (
    <section>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t('overviewScreen.experienced')}</h2>
        <span className={classes.sectionLinks}>
          {widestGaps.length === 0 ? null : (
            <Anchor component="button" type="button" size="sm" onClick={() => go('journey')}>
              {t('overviewScreen.seeJourney')}
            </Anchor>
          )}
          {unkept.count === 0 ? null : (
            <Anchor component="button" type="button" size="sm" onClick={() => go('promises')}>
              {t('overviewScreen.seePromises')}
            </Anchor>
          )}
        </span>
      </div>
      <div className={classes.lists}>
        {widestGaps.length === 0 ? null : <WidestGaps gaps={widestGaps} />}
        {unkept.count === 0 ? null : <UnkeptPromises unkept={unkept} />}
      </div>
    </section>
  )
}

function WidestGaps({ gaps }: { readonly gaps: Overview['widestGaps'] }): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  return (
    <div>
      <h3>{t('overviewScreen.widestGaps')}</h3>
      <ul>
        {gaps.map(({ id, name, stage, customer, organisation }) => (
          <li key={id}>
            <Anchor component="button" type="button" onClick={() => go('journey', id)}>
              <TypedWords>{t('overviewScreen.gapAt', { stage, name })}</TypedWords>
            </Anchor>
            <span>
              {' · '}
              {t('overviewScreen.gapScores', {
                customer: format.number(customer, 1),
                organisation: format.number(organisation, 1),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function UnkeptPromises({ unkept: { count, worst } }: { readonly unkept: Overview['unkept'] }): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  return (
    <div>
      <h3>{t('overviewScreen.unkept', { count })}</h3>
      <ul>
        {worst.map(({ id, text, gap }) => (
          <li key={id} className={classes.promise}>
            <Anchor component="button" type="button" onClick={() => go('promises', id)}>
              <TypedWords>{text}</TypedWords>
            </Anchor>
            <GapMark gap={gap} />
          </li>
        ))}
      </ul>
    </div>
  )
}
