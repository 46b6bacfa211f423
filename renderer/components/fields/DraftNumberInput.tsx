import { NumberInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useReadOnly } from '../../page/useReadOnly.ts'

interface DraftNumberInputProps {
  readonly label: string
  /** null: nothing given. */
  readonly value: number | null
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly decimals?: number
  readonly suffix?: string
  readonly description?: string
  readonly bare?: boolean
  readonly disabled?: boolean
  readonly placeholder?: string
  onCommit(value: number | null): void
}

/** A number that is saved when the user leaves the field or presses Enter; emptied, it is cleared; Escape gives back what was saved. */
export function DraftNumberInput(props: DraftNumberInputProps): ReactNode {
  const {
    label,
    value,
    min = 0,
    max = 1e15,
    step = 1,
    decimals = 2,
    suffix,
    description,
    bare,
    disabled,
    placeholder,
    onCommit,
  } = props
  const readOnly = useReadOnly()
  const [draft, setDraft] = useState<string | number | null>(null)
  const commit = (): void => {
    const next = draft === '' ? null : Number(draft)
    if (draft !== null && next !== value && (next === null || Number.isFinite(next))) onCommit(next)
    setDraft(null)
  }
  return (
    <NumberInput
      {...(bare ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={draft ?? value ?? ''}
      min={min}
      max={max}
      step={step}
      decimalScale={decimals}
      clampBehavior="strict"
      thousandSeparator=","
      disabled={disabled ?? false}
      readOnly={readOnly}
      hideControls
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault()
          setDraft(null)
        }
      }}
    />
  )
}
