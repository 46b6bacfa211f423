import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { FailedLines } from './FailedLines.tsx'
import classes from './QuickAdd.module.css'
import { useQuickLines } from './useQuickLines.ts'

interface QuickAddProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly placeholder: string
  /** The key under which what is typed is kept while the user is elsewhere. */
  readonly rememberAs: string
  /** The list is empty: the field has the focus as the screen opens, since there is nothing else to do. */
  readonly isFirst?: boolean
  /** Adds an item of this title; rejects when it was not added, once the user was told why. */
  onAdd(title: string): Promise<unknown>
  /** Takes a pasted text of several cells or lines; without it such a text is pasted into the field. */
  readonly onPasteTable?: (text: string) => void
}

/** Where the next item is typed: Enter takes the line and the next can be typed while it is saved; what fails is kept under the field. */
export function QuickAdd(props: QuickAddProps): ReactNode {
  const { field, label, placeholder, rememberAs, isFirst, onAdd, onPasteTable } = props
  const { direction } = useLanguage()
  const readOnly = useReadOnly()
  const { draft, failed, type, submit, retry, discard } = useQuickLines(rememberAs, onAdd)
  const [untouched, setUntouched] = useState(true)
  useFirstFocus(field, isFirst === true)
  if (readOnly) return null
  return (
    <form
      className={classes.quickAdd}
      onSubmit={(event) => {
        event.preventDefault()
        setUntouched(true)
        submit()
      }}
    >
      {/* A field of the browser's own: a screen may hold many, and each must cost next to nothing. */}
      <div className={classes.line}>
        <IconPlus size={16} className={classes.plus} aria-hidden />
        <input
          ref={field}
          type="text"
          className={classes.input}
          aria-label={label}
          placeholder={placeholder}
          dir={textDirection(draft, direction)}
          maxLength={longestTitle}
          value={draft}
          data-nothing-to-undo={(untouched && draft === '') || undefined}
          onChange={(event) => {
            setUntouched(false)
            type(event.currentTarget.value)
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain')
            if (onPasteTable === undefined || !/[\t\n]/.test(text.trim())) return
            event.preventDefault()
            onPasteTable(text)
          }}
        />
      </div>
      <FailedLines
        failed={failed}
        onRetry={() => {
          field.current?.focus()
          retry()
        }}
        onDiscard={() => {
          field.current?.focus()
          discard()
        }}
      />
    </form>
  )
}

/** Gives the field the focus as it comes; not from a dialog, which may have opened before the list was there, and is being typed into. */
function useFirstFocus(field: RefObject<HTMLInputElement | null>, isFirst: boolean): void {
  const isDone = useRef(false)
  useLayoutEffect(() => {
    if (isDone.current || field.current === null) return
    isDone.current = true
    const dialog = document.activeElement?.closest('[role=dialog]') ?? null
    const isTaken = dialog !== null && !dialog.contains(field.current)
    if (isFirst && !isTaken) field.current.focus()
  })
}
