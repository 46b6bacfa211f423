import { type KeyboardEvent, useState } from 'react'
import { largestAmount } from '../../../shared/model/vocabulary.ts'
import { isUnfinishedNumber } from '../../../shared/tables/cells/readNumber.ts'
import { writeNumber } from '../../../shared/tables/cells/writeNumber.ts'
import type { NumberFieldProps } from './NumberField.tsx'
import { type NumberKind, readNumberOf } from './readNumberOf.ts'

interface TypedNumber {
  /** What was typed and not yet taken; null while the field shows its value. */
  readonly typed: string | null
  /** Why it is not understood; null where it is, and where more must be typed to tell. */
  readonly wrong: Unread | null
  readonly largest: number
  type(text: string): void
  commit(): void
  onKeyDown(event: KeyboardEvent): void
}

type Unread = Extract<ReturnType<typeof readNumberOf>, { readonly kind: 'unread' }>['reason']

/** The text of a number field between two values: kept as typed, read at every keystroke, taken when the field is left. */
export function useTypedNumber(props: NumberFieldProps): TypedNumber {
  const { value, kind = 'amount', step = 1, onType, onCommit } = props
  const largest = props.largest ?? largestOf(kind)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const reading = typed === null ? null : readNumberOf(kind, typed, largest)
  const waits = typed !== null && !left && isUnfinishedNumber(typed)

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
      type(writeNumber(Math.min(Math.max(from + direction * step, kind === 'figure' ? -largest : 0), largest)))
    }
  }
  const wrong = reading?.kind === 'unread' && !waits ? reading.reason : null
  return { typed, wrong, largest, type, commit, onKeyDown }
}

function largestOf(kind: NumberKind): number {
  return kind === 'percent' ? 100 : largestAmount
}
