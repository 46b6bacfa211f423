import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { largestAmount } from '../../../shared/model/vocabulary.ts'
import { isUnfinishedNumber } from '../../../shared/tables/readNumber.ts'
import { writeNumber } from '../../../shared/tables/writeNumber.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './FieldError.module.css'
import { type NumberKind, readNumberOf } from './readNumberOf.ts'
import { unreadSentence } from './unreadSentence.ts'

export interface NumberFieldProps {
  readonly label: string
  /** Hides the label from sight, not from screen readers. */
  readonly bare?: boolean
  readonly description?: string
  readonly placeholder?: string
  /** null: nothing given. */
  readonly value: number | null
  /** An amount unless said. */
  readonly kind?: NumberKind
  /** The most that it takes; 100 for a percent unless said. */
  readonly largest?: number
  /** What an arrow key adds; 1 unless said. */
  readonly step?: number
  /** Shown after the number. */
  readonly suffix?: string
  readonly disabled?: boolean
  readonly readOnly?: boolean
  readonly size?: 'xs' | 'sm'
  readonly inputClassName?: string | undefined
  /** Marks a value that is tried and not saved. */
  readonly tried?: boolean
  /** Escape gives back the value where something was typed. */
  readonly givesBack?: boolean
  /** At every keystroke that leaves a number, or null for none. */
  onType?(value: number | null): void
  /** When the field is left, or at Enter: the number typed, or null for an emptied field. Not for what is not understood. */
  onCommit?(value: number | null): void
}

/** Decimals that the eye is shown; the whole number stands there while it is edited. */
const shownDecimals = 2

/** A number typed as text. What is not understood is told under the field, and stays there as it was typed. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { t } = useLanguage()
  const { bare, label, value, kind = 'amount', step = 1, onType, onCommit } = props
  const largest = props.largest ?? (kind === 'percent' ? 100 : largestAmount)
  const [typed, setTyped] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const [left, setLeft] = useState(false)
  const reading = typed === null ? null : readNumberOf(kind, typed, largest)
  const isWrong = reading?.kind === 'unread' && typed !== null && (left || !isUnfinishedNumber(typed))

  const type = (text: string): void => {
    setTyped(text)
    setLeft(false)
    const next = readNumberOf(kind, text, largest)
    if (next.kind !== 'unread') onType?.(next.kind === 'blank' ? null : next.value)
  }
  const commit = (): void => {
    setLeft(true)
    if (reading === null || reading.kind === 'unread') return
    setTyped(null)
    const next = reading.kind === 'blank' ? null : reading.value
    if (next !== value) onCommit?.(next)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (event.key === 'Enter') commit()
    else if (event.key === 'Escape' && props.givesBack && typed !== null) {
      event.preventDefault()
      setTyped(null)
    } else if (direction !== undefined && !props.readOnly && reading?.kind !== 'unread') {
      event.preventDefault()
      const from = (reading?.kind === 'value' ? reading.value : reading === null ? value : null) ?? 0
      type(writeNumber(Math.min(Math.max(from + direction * step, 0), largest)))
    }
  }
  const written = value === null ? '' : `${writeNumber(value, editing ? undefined : shownDecimals)}${props.suffix ?? ''}`
  return (
    <TextInput
      {...(bare ? { 'aria-label': label } : { label })}
      description={props.description}
      placeholder={props.placeholder ?? ''}
      size={props.size ?? 'sm'}
      inputMode={kind === 'count' ? 'numeric' : 'decimal'}
      value={typed ?? written}
      error={isWrong && typed !== null ? unreadSentence(reading.reason, typed, t, largest) : null}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
      classNames={{ error: classes.error, ...(props.inputClassName === undefined ? {} : { input: props.inputClassName }) }}
      data-tried={props.tried || undefined}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={() => setEditing(true)}
      onBlur={() => {
        setEditing(false)
        commit()
      }}
      onKeyDown={onKeyDown}
    />
  )
}
