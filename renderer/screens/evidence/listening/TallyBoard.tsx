import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { tallyCommands } from '../../../../shared/commands/catalogue.ts'
import { pressedCommand } from '../../../../shared/commands/keys.ts'
import { travelFocus } from '../../../kit/lists/travelFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { system } from '../../../page/commands/system.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './Listening.module.css'
import type { Tally, TallyItem } from './useTally.ts'

/** Lines that a digit marks, the tenth by 0. */
const numbered = 10

/** The lines of a tally with their counts, large enough to be read from a distance: one key or one press a mark. */
export function TallyBoard({ tally }: { readonly tally: Tally }): ReactNode {
  const { t, direction } = useLanguage()
  const readOnly = useReadOnly()
  const list = useRef<HTMLOListElement>(null)
  const { items, marks, counts } = tally
  const onKeyDown = (event: KeyboardEvent): void => {
    const marksOf = [...(list.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])]
    const command = pressedCommand(tallyCommands, event, { system, direction })
    if (command === null) {
      travelFocus(event, marksOf, { axis: 'both', direction })
      return
    }
    event.preventDefault()
    if (readOnly) return
    const item = items[placeOf(event)]
    if (command.id === 'undo-mark') tally.undo()
    else if (item !== undefined && !event.repeat) tally.mark(item.key)
  }
  return (
    <ol ref={list} className={classes.lines} aria-label={t('listening.tally.lines')} onKeyDown={onKeyDown}>
      {items.map((item, place) => (
        <Line
          key={item.key}
          item={item}
          number={place < numbered ? String((place + 1) % numbered) : null}
          count={counts.get(item.key) ?? 0}
          isLast={marks.at(-1) === item.key}
          onMark={() => tally.mark(item.key)}
          onRemove={() => {
            focusBeside(list.current, place)
            tally.remove(item.key)
          }}
        />
      ))}
    </ol>
  )
}

/** By its place on the keyboard, or on the pad of digits. */
function placeOf({ code }: KeyboardEvent): number {
  const digit = Number(/\d$/.exec(code)?.[0])
  return (digit + numbered - 1) % numbered
}

/** A line that goes leaves the focus to one beside it, or to where lines are added. */
function focusBeside(list: HTMLOListElement | null, place: number): void {
  const marks = [...(list?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])]
  const beside =
    marks[place + 1] ?? marks[place - 1] ?? list?.parentElement?.querySelector<HTMLElement>('input[role=combobox], input')
  beside?.focus()
}

interface LineProps {
  readonly item: TallyItem
  readonly number: string | null
  readonly count: number
  readonly isLast: boolean
  onMark(): void
  onRemove(): void
}

function Line({ item, number, count, isLast, onMark, onRemove }: LineProps): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const { title, code, isNew } = item
  return (
    <li className={classes.line}>
      <button
        type="button"
        data-mark
        data-last={isLast || undefined}
        className={classes.mark}
        disabled={readOnly}
        aria-description={t('listening.tally.mark', { title, count })}
        onClick={onMark}
      >
        <kbd className={classes.number} dir="ltr">
          {number}
        </kbd>
        <span className={classes.name}>
          <TypedWords>{title}</TypedWords>
          <span className={classes.new}>{isNew ? t('listening.tally.isNew') : <bdi>{code}</bdi>}</span>
        </span>
        <span className={classes.count}>{format.number(count)}</span>
      </button>
      <ActionIcon
        className={classes.remove}
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t('listening.tally.remove', { title })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  )
}
