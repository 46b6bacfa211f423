import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { holidayCalendars, type WorkingDays, workWeeks } from '../../../../shared/model/days/workingDays.ts'
import { DayList } from '../../../kit/days/DayList.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from '../section/SettingsSection.module.css'
import { SettingsSection } from '../section/SettingsSection.tsx'

/** On which days the team works: its week, whose holidays it keeps, and further days off. */
export function WorkingDaysSettings(): ReactNode {
  const { t } = useLanguage()
  const { working } = useHead()
  const api = useApi()
  const readOnly = useReadOnly()
  const update = useEdit(api.engagement.updateSettings.mutationOptions())
  const save = (part: Partial<WorkingDays>): void => {
    const { week, holidays, daysOff } = { ...working, ...part }
    update.mutate({ working: { week, holidays, ...(daysOff.length === 0 ? {} : { daysOff: [...daysOff] }) } })
  }
  return (
    <SettingsSection title={t('workingDays.title')}>
      <p className={classes.hint}>{t('workingDays.hint')}</p>
      <div className={classes.pair}>
        <Select
          label={t('workingDays.week')}
          allowDeselect={false}
          readOnly={readOnly}
          data={workWeeks.map((value) => ({ value, label: t(`workingDays.weeks.${value}`) }))}
          value={working.week}
          onChange={(chosen) => save({ week: workWeeks.find((value) => value === chosen) ?? working.week })}
        />
        <Select
          label={t('workingDays.calendar')}
          allowDeselect={false}
          readOnly={readOnly}
          data={holidayCalendars.map((value) => ({ value, label: t(`workingDays.calendars.${value}`) }))}
          value={working.holidays}
          onChange={(chosen) => save({ holidays: holidayCalendars.find((value) => value === chosen) ?? working.holidays })}
        />
      </div>
      <fieldset className={classes.group}>
        <legend className={classes.legend}>{t('workingDays.daysOff')}</legend>
        <DayList
          days={working.daysOff}
          words={{
            next: t('workingDays.newDayOff'),
            add: t('workingDays.add'),
            remove: (day) => t('workingDays.remove', { day }),
            known: (day) => t('workingDays.known', { day }),
          }}
          onChange={(daysOff) => save({ daysOff })}
        />
      </fieldset>
    </SettingsSection>
  )
}
