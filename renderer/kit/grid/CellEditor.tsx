import { type ChangeEvent, type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { longestText, longestTitle } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './Grid.module.css'
import type { CellEditing } from './GridColumn.ts'
import type { EditMove } from './gridKeys.ts'

/** Lines that are seen at once while a text of several is edited. */
const mostLines = 8

interface CellEditorProps<Row, Edit> {
  /** As column and row are called. */
  readonly label: readonly [column: string, row: string]
  readonly row: Row
  readonly editing: CellEditing<Row, Edit>
  /** The letter that began the edit and replaces the text; null edits what is there. */
  readonly seed: string | null
  /** What the text asks for, or null where it says what the cell holds already. */
  onSave(edit: Edit | null, text: string): void
  onDone(move: EditMove): void
}

/**
 * A text field over the cell. Enter and Tab save and move on, Escape gives the old value back, Alt+Enter begins a line where
 * there may be several; what does not fit is told under the cell.
 */
export function CellEditor<Row, Edit>(props: CellEditorProps<Row, Edit>): ReactNode {
  const { label, row, editing, seed } = props
  const { t, direction } = useLanguage()
  const { text, wrong, type, finish, giveUp } = useCellDraft(props)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const listId = useId()
  const choices = editing.choices?.(row) ?? []
  // With the drawing itself, so that the next letter comes here too.
  useLayoutEffect(() => {
    field.current?.focus()
    if (seed === null) field.current?.select()
    else field.current?.setSelectionRange(seed.length, seed.length)
  }, [seed])
  const shared = {
    ref: field,
    className: classes.editor,
    dir: text === '' ? direction : 'auto',
    'aria-label': t('lists.editCell', { column: label[0], row: label[1] }),
    'aria-invalid': wrong !== null,
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onEditKey(event, finish, giveUp, editing.lines ? type : undefined),
    onBlur: () => finish('stay'),
  }
  return (
    <>
      {editing.lines ? (
        <textarea {...shared} data-lines rows={Math.min(text.split('\n').length + 1, mostLines)} maxLength={longestText} />
      ) : (
        <input {...shared} list={choices.length > 0 ? listId : undefined} maxLength={longestTitle} />
      )}
      {choices.length > 0 ? (
        <datalist id={listId}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
      {wrong === null ? null : (
        <span role="alert" className={classes.invalid}>
          {wrong}
        </span>
      )}
    </>
  )
}

interface CellDraft {
  readonly text: string
  /** Why the text fits no such cell, once it was to be saved. */
  readonly wrong: string | null
  type(text: string): void
  /** Saves what changed and ends the edit, unless the text does not fit. */
  finish(move: EditMove): void
  giveUp(): void
}

/** What is typed into a cell until it is saved or given up, which happens once. */
function useCellDraft<Row, Edit>({ row, editing, seed, onSave, onDone }: CellEditorProps<Row, Edit>): CellDraft {
  const [text, setText] = useState(seed ?? editing.text(row))
  const [wrong, setWrong] = useState<string | null>(null)
  const ended = useRef(false)
  const end = (move: EditMove): void => {
    ended.current = true
    onDone(move)
  }
  return {
    text,
    wrong,
    type: (typed) => {
      setText(typed)
      setWrong(null)
    },
    finish: (move) => {
      if (ended.current) return
      const reading = text === editing.text(row) ? null : editing.read(text, row)
      if (reading !== null && 'wrong' in reading) {
        setWrong(reading.wrong)
        return
      }
      onSave(reading?.edit ?? null, text)
      end(move)
    },
    giveUp: () => {
      if (!ended.current) end('stay')
    },
  }
}

/** `type` takes the text with the line that Alt+Enter began; absent, the text has one line. */
function onEditKey(
  event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>,
  finish: (move: EditMove) => void,
  giveUp: () => void,
  type?: (text: string) => void,
): void {
  switch (event.key) {
    case 'Escape':
      event.preventDefault()
      event.stopPropagation()
      giveUp()
      break
    case 'Enter':
      event.preventDefault()
      event.stopPropagation()
      if (event.altKey && type !== undefined) type(withLineBegun(event.currentTarget))
      else finish('down')
      break
    case 'Tab':
      event.preventDefault()
      finish(event.shiftKey ? 'previous' : 'next')
      break
  }
}

/** The text of the field with a line break in place of what is marked, after which the next letter is typed. */
function withLineBegun(field: HTMLInputElement | HTMLTextAreaElement): string {
  field.setRangeText('\n', field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  return field.value
}
