import type { ReactNode } from 'react'
import { localDay } from '../../../shared/model/localDay.ts'
import { DayList } from '../../kit/days/DayList.tsx'
import { DayOffNote } from '../../kit/days/DayOffNote.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './KickOffScreen.module.css'

interface SteeringDatesProps {
  readonly days: readonly string[]
  onChange(days: readonly string[]): void
}

/** When the steering committee meets, by day; the next one is marked. */
export function SteeringDates({ days, onChange }: SteeringDatesProps): ReactNode {
  const { t } = useLanguage()
  const today = localDay()
  const coming = days.find((day) => day >= today)
  return (
    <section className={classes.section} aria-labelledby="steering-dates">
      <h2 id="steering-dates">{t('kickOffScreen.steeringDates')}</h2>
      {days.length === 0 ? <p className={classes.hint}>{t('kickOffScreen.noSteering')}</p> : null}
      <DayList
        days={days}
        today={today}
        words={{
          next: t('kickOffScreen.newMeeting'),
          add: t('kickOffScreen.addMeeting'),
          remove: (name) => t('kickOffScreen.remove', { name }),
          known: (day) => t('kickOffScreen.knownMeeting', { day }),
        }}
        onChange={onChange}
        note={(day) => (day === coming ? <strong> {t('kickOffScreen.nextMeeting')}</strong> : null)}
        warn={(day) => <DayOffNote day={day} />}
      />
    </section>
  )
}
