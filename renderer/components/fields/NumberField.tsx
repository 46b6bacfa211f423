import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { writeNumber } from '../../../shared/tables/cells/writeNumber.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './FieldError.module.css'
import type { NumberKind } from './readNumberOf.ts'
import { unreadSentence } from './unreadSentence.ts'
import { useTypedNumber } from './useTypedNumber.ts'

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
  const { t, direction } = useLanguage()
  const { bare, label, value, suffix = '', inputClassName } = props
  const { typed, wrong, largest, type, commit, onKeyDown } = useTypedNumber(props)
  const isFigure = props.kind === 'figure'
  const [editing, setEditing] = useState(false)
  const written = value === null ? '' : `${writeNumber(value, editing ? undefined : shownDecimals)}${suffix}`
  return (
    <TextInput
      {...(bare ? { 'aria-label': label } : { label })}
      description={props.description}
      placeholder={props.placeholder ?? ''}
      size={props.size ?? 'sm'}
      inputMode={props.kind === 'count' ? 'numeric' : 'decimal'}
      value={typed ?? written}
      error={wrong === null ? null : unreadSentence(wrong, typed ?? '', t, largest)}
      disabled={props.disabled ?? false}
      readOnly={props.readOnly ?? false}
      {...(isFigure && direction === 'rtl' ? { className: classes.figure } : {})}
      {...(isFigure ? { attributes: { input: { dir: 'ltr' } } } : {})}
      classNames={{ error: classes.error, ...(inputClassName === undefined ? {} : { input: inputClassName }) }}
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
