import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { holidayCalendars, type WorkingDays, workWeeks } from '../../../../shared/model/days/workingDays.ts'
import { DayInput } from '../../../components/fields/DayInput.tsx'
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
      <DaysOff daysOff={working.daysOff} onSave={(daysOff) => save({ daysOff })} />
    </SettingsSection>
  )
}

interface DaysOffProps {
  readonly daysOff: readonly string[]
  onSave(daysOff: readonly string[]): void
}

function DaysOff({ daysOff, onSave }: DaysOffProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const [next, setNext] = useState<string | null>(null)
  const isKnown = next !== null && daysOff.includes(next)
  const add = (): void => {
    if (next === null || isKnown) return
    onSave([...daysOff, next].sort())
    setNext(null)
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('workingDays.daysOff')}</legend>
      <ul className={classes.days}>
        {daysOff.map((day) => (
          <li key={day}>
            {format.day(day)}
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={readOnly}
              aria-label={t('workingDays.remove', { day: format.day(day) })}
              onClick={() => onSave(daysOff.filter((one) => one !== day))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <form
          className={classes.exported}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <DayInput label={t('workingDays.newDayOff')} bare value={next} onCommit={setNext} />
          <Button type="submit" size="xs" variant="default">
            {t('workingDays.add')}
          </Button>
        </form>
      )}
      {isKnown ? (
        <p role="alert" className={classes.hint}>
          {t('workingDays.known', { day: format.day(next) })}
        </p>
      ) : null}
    </fieldset>
  )
}
