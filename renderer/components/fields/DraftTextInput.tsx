import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { GrowingTextarea } from './GrowingTextarea.tsx'
import { typedText } from './typedText.ts'

interface DraftTextInputProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly multiline?: boolean
  /** Shows a long line over several, where the room is narrow; it stays one line, and Enter saves it. */
  readonly wraps?: boolean
  /** Hides the label from sight, not from screen readers. */
  readonly bare?: boolean
  /** A text of spaces only is not taken: the former value stands again. */
  readonly required?: boolean
  readonly disabled?: boolean
  onCommit(value: string): void
}

const severalLines = { least: 2, most: 10 }
const oneLine = { least: 1, most: 6 }

/**
 * A text that is saved when the user leaves the field or presses Enter. Escape gives back what was saved; of several lines, which
 * take long to type, it saves what was typed, and undo gives the old ones back.
 */
export function DraftTextInput(props: DraftTextInputProps): ReactNode {
  const { label, value, placeholder, multiline, wraps, bare, required, disabled, onCommit } = props
  const { direction } = useLanguage()
  const readOnly = useReadOnly()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (): void => {
    if (draft !== null && draft !== value && !(required && draft.trim() === '')) onCommit(draft)
    setDraft(null)
  }
  const shared = {
    value: draft ?? value,
    placeholder: placeholder ?? '',
    ...typedText(draft ?? value, direction),
    disabled: disabled ?? false,
    readOnly,
    onBlur: commit,
    ...(bare ? { 'aria-label': label } : { label }),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' && !(multiline && !event.ctrlKey && !event.metaKey)) {
        event.preventDefault()
        commit()
      }
      if (event.key === 'Escape' && draft !== null) {
        event.preventDefault()
        if (multiline) commit()
        else setDraft(null)
      }
    },
  }
  if (multiline) {
    return <GrowingTextarea {...shared} rows={severalLines} onChange={(event) => setDraft(event.currentTarget.value)} />
  }
  return wraps ? (
    <GrowingTextarea
      {...shared}
      rows={oneLine}
      maxLength={longestTitle}
      onChange={(event) => setDraft(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
    />
  ) : (
    <TextInput {...shared} maxLength={longestTitle} onChange={(event) => setDraft(event.currentTarget.value)} />
  )
}
