import type { ReactNode } from 'react'
import { NumberField, type NumberFieldProps } from '../../../components/fields/NumberField.tsx'
import classes from './TrialFields.module.css'

type TrialNumberProps = Pick<NumberFieldProps, 'label' | 'value' | 'kind' | 'suffix' | 'placeholder' | 'disabled'> & {
  readonly largest: number
  readonly step: number
  /** With the label above it; else it is only spoken. */
  readonly labelled?: boolean
  /** Whether the value is one that is tried. */
  readonly tried: boolean
  /** At every keystroke that leaves a number; undefined when the field is emptied: as saved. */
  onTry(value: number | undefined): void
}

/** A number that is tried while it is typed. What is typed stays as it is until the field is left. */
export function TrialNumber({ labelled = false, onTry, ...field }: TrialNumberProps): ReactNode {
  return (
    <NumberField
      {...field}
      size="xs"
      bare={!labelled}
      inputClassName={classes.input}
      onType={(value) => onTry(value ?? undefined)}
    />
  )
}
