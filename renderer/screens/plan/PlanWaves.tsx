import type { ReactNode } from 'react'
import type { PlanFixLabel, PlanView } from '../../../shared/contract/analysis/planContract.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { datesText } from './list/datesText.ts'
import classes from './PlanScreen.module.css'

/** The waves of the work, each with its fixes in the order of work: most removed per day first. */
export function PlanWaves({ view }: { view: PlanView }): ReactNode {
  const { t, format } = useLanguage()
  const { waves } = view.plan
  const daysText = (days: number): string => t('charts.frontier.today', { count: pluralCount(days), number: format.typed(days) })
  if (waves.length < 2) return null
  return (
    <section className={classes.waves} aria-label={t('planScreen.waves')}>
      <h2 className={classes.wavesTitle}>{t('planScreen.waves')}</h2>
      <ol className={classes.waveList}>
        {waves.map(({ wave, fixes, effortDays }) => (
          <li key={wave}>
            <h3>{t('planScreen.wave', { wave: format.number(wave) })}</h3>
            <p>{t('planScreen.waveLine', { count: fixes.length, days: daysText(effortDays) })}</p>
            <ul>
              {fixes.map((id) => (
                <li key={id}>
                  <WaveFix fix={view.fixes.get(id)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

function WaveFix({ fix }: { fix: PlanFixLabel | undefined }): ReactNode {
  const { t, format } = useLanguage()
  if (fix === undefined) return null
  return (
    <>
      <span>{fix.code}</span> <TypedWords>{fix.title}</TypedWords>
      <p className={classes.waveWho}>
        <TypedWords>{fix.owner ?? t('planScreen.noOwner')}</TypedWords>
        <bdi>{datesText(fix, t, format)}</bdi>
      </p>
    </>
  )
}
