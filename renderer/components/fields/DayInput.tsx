import '@mantine/dates/styles.css'
import { DateInput } from '@mantine/dates'
import 'dayjs/locale/he'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { valueIn } from '../../../shared/tables/cells/Reading.ts'
import { readDay } from '../../../shared/tables/cells/readDay.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './FieldError.module.css'
import { unreadSentence } from './unreadSentence.ts'

interface DayInputProps {
  readonly label: string
  readonly value: string | null
  /** Emptied, it has its value back; otherwise it is cleared. */
  readonly required?: boolean
  /** A small field without a visible label, for a line of words. */
  readonly bare?: boolean
  onCommit(day: string | null): void
}

const firstDayOfWeek = { he: 0, en: 1 } as const

/** An ISO day, in words of the language: typed, or picked from a calendar. It is saved when picked, by Enter, and when the user leaves the field. */
export function DayInput({ label, value, required = false, bare = false, onCommit }: DayInputProps): ReactNode {
  const { t, format, language } = useLanguage()
  const readOnly = useReadOnly()
  const [draft, setDraft] = useState(value)
  const [known, setKnown] = useState(value)
  const [wrong, setWrong] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  if (known !== value) {
    setKnown(value)
    setDraft(value)
  }
  const leave = (text: string): void => {
    const reading = readDay(text, format.day)
    setWrong(reading.kind === 'unread' ? unreadSentence(reading.reason, text, t) : null)
    if (reading.kind !== 'unread' && draft !== value) onCommit(draft)
  }
  return (
    <DateInput
      {...(bare ? { 'aria-label': label, size: 'xs' } : { label })}
      error={wrong}
      readOnly={readOnly}
      value={draft}
      onChange={setDraft}
      allowDeselect={!required}
      valueFormat={format.day}
      // What is no day stays as it was typed, beside the reason; a day is written out.
      fixOnBlur={readDay(typed, format.day).kind !== 'unread'}
      onInput={(event) => setTyped(event.currentTarget.value)}
      dateParser={(text) => valueIn(readDay(text, format.day)) ?? null}
      onBlur={(event) => leave(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave(event.currentTarget.value)
      }}
      getDayProps={(day) => ({ onClick: () => onCommit(day === draft && !required ? null : day) })}
      locale={language}
      firstDayOfWeek={firstDayOfWeek[language]}
      weekendDays={[]}
      hideOutsideDates
      popoverProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
      classNames={{ error: classes.error }}
      ariaLabels={calendarLabels(t)}
    />
  )
}

function calendarLabels(t: TFunction): Record<`${'previous' | 'next'}${'Month' | 'Year' | 'Decade'}`, string> {
  return {
    previousMonth: t('shell.calendar.previousMonth'),
    nextMonth: t('shell.calendar.nextMonth'),
    previousYear: t('shell.calendar.previousYear'),
    nextYear: t('shell.calendar.nextYear'),
    previousDecade: t('shell.calendar.previousDecade'),
    nextDecade: t('shell.calendar.nextDecade'),
  }
}
