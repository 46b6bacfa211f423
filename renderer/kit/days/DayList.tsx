import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './DayList.module.css'

interface DayListProps {
  /** ISO days, ascending. */
  readonly days: readonly string[]
  readonly words: DayListWords
  /** Before it their colour is softer; absent, all are alike. */
  readonly today?: string
  onChange(days: readonly string[]): void
  /** Stands beside a day of the list. */
  note?(day: string): ReactNode
  /** Stands under the field while this day could be added. */
  warn?(day: string): ReactNode
}

interface DayListWords {
  /** Of the field. */
  readonly next: string
  /** Of the button. */
  readonly add: string
  remove(day: string): string
  /** Why a day that is there already is not added. */
  known(day: string): string
}

/** Days that are added one by one and taken away, each once. */
export function DayList({ days, words, today, onChange, note, warn }: DayListProps): ReactNode {
  const { format } = useLanguage()
  const readOnly = useReadOnly()
  const [next, setNext] = useState<string | null>(null)
  const isKnown = next !== null && days.includes(next)
  const add = (): void => {
    if (next === null || isKnown) return
    onChange([...days, next].sort())
    setNext(null)
  }
  return (
    <>
      <ul className={classes.days}>
        {days.map((day) => (
          <li key={day} data-past={(today !== undefined && day < today) || undefined}>
            {format.day(day)}
            {note?.(day)}
            <ActionIcon
              data-print="none"
              variant="subtle"
              color="gray"
              disabled={readOnly}
              aria-label={words.remove(format.day(day))}
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
          <DayInput label={words.next} bare value={next} onCommit={setNext} />
          <Button type="submit" size="xs" variant="default">
            {words.add}
          </Button>
        </form>
      )}
      {next === null || isKnown ? null : warn?.(next)}
      {isKnown ? (
        <p role="alert" className={classes.known}>
          {words.known(format.day(next))}
        </p>
      ) : null}
    </>
  )
}
