import type { ReactNode } from 'react'
import { loads } from '../../../shared/analysis/progress/fixStanding.ts'
import type { ProgressFix } from '../../../shared/contract/analysis/progressContract.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './ProgressScreen.module.css'

/** What each owner has to do of what was decided, as bars of days. */
export function Loads({ fixes }: { readonly fixes: readonly ProgressFix[] }): ReactNode {
  const { t, format } = useLanguage()
  const all = loads(fixes)
  const most = Math.max(1, ...all.map(({ days }) => days))
  return (
    <section aria-label={t('progressScreen.loads')}>
      <h2>{t('progressScreen.loads')}</h2>
      {all.length === 0 ? (
        <p className={classes.hint}>{t('progressScreen.noLoads')}</p>
      ) : (
        <>
          <p className={classes.hint}>{t('progressScreen.loadsHint')}</p>
          <dl className={classes.loads}>
            {all.map(({ owner, fixes: count, days }) => (
              <div key={owner ?? ''}>
                <dt>
                  <TypedWords>{owner ?? t('progressScreen.nobody')}</TypedWords>
                </dt>
                <dd>
                  <span className={classes.loadTrack}>
                    <span style={{ inlineSize: `${(days / most) * 100}%` }} />
                  </span>
                  <span>
                    {t('charts.plan.days', { count: pluralCount(days), number: format.typed(days) })} ·{' '}
                    {t('progressScreen.load', { count })}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}
