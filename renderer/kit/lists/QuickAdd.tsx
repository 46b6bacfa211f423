import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { typedText } from '../../components/fields/typedText.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './ListScreen.module.css'

interface QuickAddProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly placeholder: string
  /** Adds an item of this title; the field is emptied when it was added. */
  onAdd(title: string): Promise<unknown>
  /** Takes a pasted text of several cells or lines; without it such a text is pasted into the field. */
  readonly onPasteTable?: (text: string) => void
}

/** Where the next item is typed: Enter adds it and stays, so that a workshop can go on. */
export function QuickAdd({ field, label, placeholder, onAdd, onPasteTable }: QuickAddProps): ReactNode {
  const { direction } = useLanguage()
  const readOnly = useReadOnly()
  const [title, setTitle] = useState('')
  const [adding, setAdding] = useState(false)
  const add = async (): Promise<void> => {
    setAdding(true)
    // A refusal was told by whoever adds; what was typed stays, to be mended.
    const added = await onAdd(title.trim()).then(
      () => true,
      () => false,
    )
    setAdding(false)
    if (added) setTitle('')
  }
  if (readOnly) return null
  return (
    <form
      className={classes.quickAdd}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '' && !adding) void add()
      }}
    >
      <TextInput
        ref={field}
        variant="unstyled"
        aria-label={label}
        placeholder={placeholder}
        leftSection={<IconPlus size={16} aria-hidden />}
        {...typedText(title, direction)}
        maxLength={longestTitle}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (onPasteTable === undefined || !/[\t\n]/.test(text.trim())) return
          event.preventDefault()
          onPasteTable(text)
        }}
      />
    </form>
  )
}
