import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { isUnfinishedNumber, readPercent } from '../../../../shared/tables/cells/readNumber.ts'
import { unreadSentence } from '../../../components/fields/unreadSentence.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './TreeNode.module.css'

interface ShareFieldProps {
  readonly label: string
  /** Percent. */
  readonly value: number
  readonly autoFocus: boolean
  onValue(percent: number): void
  /** Something stands in the field that is no percent from 0 to 100. */
  readonly unread: boolean
  onUnread(): void
  onSave(): void
  onCancel(): void
}

/** A percent beside a cause; every keystroke that is a number counts at once. Up and Down change it by one, with Shift by ten. */
export function ShareField({ label, value, autoFocus, unread, onValue, onUnread, onSave, onCancel }: ShareFieldProps): ReactNode {
  const { t, format } = useLanguage()
  const wrongId = useId()
  const ref = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  useEffect(() => {
    if (autoFocus) ref.current?.focus()
  }, [autoFocus])
  const reading = typed === null || !unread ? null : readPercent(typed)
  const wrong = reading?.kind === 'unread' && typed !== null ? unreadSentence(reading.reason, typed, t, 100) : null
  const type = (text: string): void => {
    setTyped(text)
    const next = readPercent(text)
    if (next.kind === 'value') onValue(next.value)
    else if (next.kind === 'unread' && !isUnfinishedNumber(text)) onUnread()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (step !== undefined) {
      setTyped(null)
      onValue(Math.min(Math.max(value + step * (event.shiftKey ? 10 : 1), 0), 100))
    } else if (event.key === 'Enter') {
      if (wrong === null) onSave()
    } else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
  }
  return (
    <span className={classes.sharePlace}>
      <span className={classes.shareField} dir="ltr">
        <input
          ref={ref}
          inputMode="decimal"
          aria-label={label}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : wrongId}
          className={classes.shareInput}
          value={(editing || unread ? typed : null) ?? format.number(value, 1)}
          onFocus={(event) => {
            event.currentTarget.select()
            setEditing(true)
            if (!unread) setTyped(null)
          }}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setEditing(false)}
          onKeyDown={onKeyDown}
        />
        <span aria-hidden>%</span>
      </span>
      {wrong === null ? null : (
        <span id={wrongId} role="alert" className={classes.shareWrong}>
          {wrong}
        </span>
      )}
    </span>
  )
}
