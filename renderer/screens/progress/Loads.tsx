import type { ReactNode } from 'react'
import { loads } from '../../../shared/analysis/progress/fixStanding.ts'
import type { ProgressFix } from '../../../shared/contract/analysis/progressContract.ts'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { countWorkingDays } from '../../../shared/model/days/workingDays.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useHead } from '../../page/useHead.ts'
import classes from './ProgressScreen.module.css'

interface LoadsProps {
  readonly fixes: readonly ProgressFix[]
  readonly today: string
}

/** What each owner has to do of what was decided, as bars of days, against the working days until the last of it is due. */
export function Loads({ fixes, today }: LoadsProps): ReactNode {
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
            {all.map(({ owner, fixes: count, days, dueBy }) => (
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
                  {dueBy === null ? null : <Against days={days} dueBy={dueBy} today={today} />}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

interface AgainstProps {
  readonly days: number
  readonly dueBy: string
  readonly today: string
}

/** The working days that are left for it, and whether they suffice where one person does it all. */
function Against({ days, dueBy, today }: AgainstProps): ReactNode {
  const { t, format } = useLanguage()
  const { working } = useHead()
  if (dueBy < today) return <span className={classes.against}>{t('progressScreen.loadLate', { day: format.day(dueBy) })}</span>
  const left = countWorkingDays(today, dueBy, working)
  return (
    <span className={classes.against} data-short={days > left || undefined}>
      {t(days > left ? 'progressScreen.loadShort' : 'progressScreen.loadFits', { count: left, day: format.day(dueBy) })}
    </span>
  )
}
