import { NumberInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './TrialFields.module.css'

interface TrialNumberProps {
  readonly label: string
  /** With the label above it; else it is only spoken. */
  readonly labelled?: boolean
  /** As it is now, tried or saved; null when there is none. */
  readonly value: number | null
  readonly max: number
  readonly step: number
  readonly suffix?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  /** Whether the value is one that is tried. */
  readonly tried: boolean
  /** At every keystroke that leaves a number; undefined when the field is emptied: as saved. */
  onTry(value: number | undefined): void
}

/** A number that is tried while it is typed. What is typed stays as it is until the field is left. */
export function TrialNumber(props: TrialNumberProps): ReactNode {
  const { label, labelled = false, value, max, step, suffix, placeholder, disabled = false, tried, onTry } = props
  const [typed, setTyped] = useState<string | number | null>(null)
  return (
    <NumberInput
      size="xs"
      hideControls
      {...(labelled ? { label } : { 'aria-label': label })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={typed ?? value ?? ''}
      disabled={disabled}
      min={0}
      max={max}
      step={step}
      decimalScale={2}
      thousandSeparator=","
      clampBehavior="strict"
      classNames={{ input: classes.input }}
      data-tried={tried || undefined}
      onChange={(next) => {
        setTyped(next)
        onTry(next === '' || !Number.isFinite(Number(next)) ? undefined : Number(next))
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
