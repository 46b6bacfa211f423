import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './TreeNode.module.css'

interface ShareFieldProps {
  readonly label: string
  /** Percent. */
  readonly value: number
  readonly autoFocus: boolean
  onValue(percent: number): void
  onSave(): void
  onCancel(): void
}

/** A percent beside a cause; every keystroke that is a number counts at once. Up and Down change it by one, with Shift by ten. */
export function ShareField({ label, value, autoFocus, onValue, onSave, onCancel }: ShareFieldProps): ReactNode {
  const { format } = useLanguage()
  const ref = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => {
    if (autoFocus) ref.current?.focus()
  }, [autoFocus])
  const type = (text: string): void => {
    setTyped(text)
    const number = Number(text.replace(',', '.'))
    if (text.trim() !== '' && Number.isFinite(number)) onValue(Math.min(Math.max(number, 0), 100))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (step !== undefined) {
      setTyped(null)
      onValue(Math.min(Math.max(value + step * (event.shiftKey ? 10 : 1), 0), 100))
    } else if (event.key === 'Enter') onSave()
    else if (event.key === 'Escape') onCancel()
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
          className={classes.shareInput}
          value={typed ?? format.number(value, 1)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          onKeyDown={onKeyDown}
        />
        <span aria-hidden>%</span>
      </span>
    </span>
  )
}
