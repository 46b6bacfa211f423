import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'

/** An ISO day that is saved when the user leaves the field; emptied, it is cleared. Give it a new `key` when the value changes. */
export function DayInput(props: {
  label: string
  value: string | null
  /** A small field without a visible label, for a line of words. */
  bare?: boolean
  onCommit(day: string | null): void
}): ReactNode {
  const [draft, setDraft] = useState(props.value ?? '')
  return (
    <TextInput
      type="date"
      {...(props.bare ? { 'aria-label': props.label, size: 'xs' } : { label: props.label })}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => draft !== (props.value ?? '') && props.onCommit(draft === '' ? null : draft)}
    />
  )
}
