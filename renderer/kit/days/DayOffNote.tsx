import type { ReactNode } from 'react'
import { type DayOff, dayOffOn, workingDayBy } from '../../../shared/model/days/workingDays.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useHead } from '../../page/useHead.ts'
import classes from './DayOffNote.module.css'

/** Beside a date of the plan: that nobody works on it, why, and the last working day before it. Nothing on a working day. */
export function DayOffNote({ day }: { readonly day: string | null | undefined }): ReactNode {
  const { t, format } = useLanguage()
  const { working } = useHead()
  const why = useWhy()
  const off = day === null || day === undefined ? null : dayOffOn(day, working)
  if (day === null || day === undefined || off === null) return null
  const before = format.day(workingDayBy(day, working))
  return <p className={classes.note}>{t('workingDays.notWorking', { day: format.day(day), why: why(off), before })}</p>
}

function useWhy(): (off: DayOff) => string {
  const { t } = useLanguage()
  return (off) => {
    switch (off.why) {
      case 'weekend':
        return t('workingDays.weekend')
      case 'day-off':
        return t('workingDays.dayOff')
      case 'holiday': {
        const holiday = t(`workingDays.holidays.${off.holiday}`)
        return off.isEve ? t('workingDays.eve', { holiday }) : holiday
      }
    }
  }
}
