import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { localDay } from '../../../shared/model/localDay.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DayOffNote } from '../../kit/days/DayOffNote.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './KickOffScreen.module.css'

interface SteeringDatesProps {
  readonly days: readonly string[]
  onChange(days: readonly string[]): void
}

/** When the steering committee meets, by day; the next one is marked. */
export function SteeringDates({ days, onChange }: SteeringDatesProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const [next, setNext] = useState<string | null>(null)
  const today = localDay()
  const coming = days.find((day) => day >= today)
  const isKnown = next !== null && days.includes(next)
  const add = (): void => {
    if (next === null || isKnown) return
    onChange([...days, next].sort())
    setNext(null)
  }
  return (
    <section className={classes.section} aria-labelledby="steering-dates">
      <h2 id="steering-dates">{t('kickOffScreen.steeringDates')}</h2>
      {days.length === 0 ? <p className={classes.hint}>{t('kickOffScreen.noSteering')}</p> : null}
      <ul className={classes.days}>
        {days.map((day) => (
          <li key={day} data-past={day < today || undefined}>
            {format.day(day)}
            {day === coming ? <strong> {t('kickOffScreen.nextMeeting')}</strong> : null}
            <ActionIcon
              data-print="none"
              variant="subtle"
              color="gray"
              disabled={readOnly}
              aria-label={t('kickOffScreen.remove', { name: format.day(day) })}
              onClick={() => onChange(days.filter((one) => one !== day))}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <form
          className={classes.add}
          data-print="none"
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <DayInput label={t('kickOffScreen.newMeeting')} bare value={next} onCommit={setNext} />
          <Button type="submit" size="xs" variant="default">
            {t('kickOffScreen.addMeeting')}
          </Button>
        </form>
      )}
      {next === null || isKnown ? null : <DayOffNote day={next} />}
      {isKnown ? (
        <p role="alert" className={classes.hint}>
          {t('kickOffScreen.knownMeeting', { day: format.day(next) })}
        </p>
      ) : null}
    </section>
  )
}
