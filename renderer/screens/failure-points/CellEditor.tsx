import type { TFunction } from 'i18next'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { FailurePointRow } from '../../../shared/contract/failurePointContract.ts'
import { longestTitle } from '../../../shared/model/vocabulary.ts'
import { unreadSentence } from '../../components/fields/unreadSentence.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { type CellEdit, type CellProblem, type ColumnId, editText, readCell } from './columns.ts'
import classes from './FailurePointGrid.module.css'

/** Where the active cell goes when an edit ends. */
export type EditMove = 'stay' | 'down' | 'next' | 'previous'

interface CellEditorProps {
  readonly row: FailurePointRow
  readonly column: ColumnId
  /** The letter that began the edit and replaces the text; null edits what is there. */
  readonly seed: string | null
  onDone(move: EditMove): void
}

/** A text field over the cell. Enter and Tab save and move on, Escape gives the old value back; what does not fit is told under the cell. */
export function CellEditor({ row, column, seed, onDone }: CellEditorProps): ReactNode {
  const { t, direction } = useLanguage()
  const head = useHead()
  const save = useCellSave(row)
  const [text, setText] = useState(seed ?? editText(row, column))
  const [invalid, setInvalid] = useState<CellProblem | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  const listId = useId()
  const choices = choicesOf(column, row, head)

  useEffect(() => {
    input.current?.focus()
    if (seed === null) input.current?.select()
  }, [seed])

  const finish = (move: EditMove): void => {
    if (ended.current) return
    if (text === editText(row, column)) {
      ended.current = true
      onDone(move)
      return
    }
    const edit = readCell(column, text, row, head.stages, head.touchpoints)
    if (edit.kind === 'invalid') {
      setInvalid(edit.reason)
      return
    }
    ended.current = true
    save(edit)
    onDone(move)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      ended.current = true
      onDone('stay')
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      finish('down')
    } else if (event.key === 'Tab') {
      event.preventDefault()
      finish(event.shiftKey ? 'previous' : 'next')
    }
  }

  return (
    <>
      <input
        ref={input}
        className={classes.editor}
        dir={text === '' ? direction : 'auto'}
        aria-label={t('failurePointsScreen.editCell', { column: t(`failurePointsScreen.columns.${column}`), code: row.code })}
        aria-invalid={invalid !== null}
        list={choices.length > 0 ? listId : undefined}
        value={text}
        maxLength={longestTitle}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setInvalid(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish('stay')}
      />
      {choices.length > 0 ? (
        <datalist id={listId}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
      {invalid === null ? null : (
        <span role="alert" className={classes.invalid}>
          {problemText(invalid, text, t)}
        </span>
      )}
    </>
  )
}

function problemText(problem: CellProblem, text: string, t: TFunction): string {
  switch (problem) {
    case 'title-missing':
    case 'touchpoint-without-stage':
      return t(`failurePointsScreen.invalid.${problem}`)
    default:
      return unreadSentence(problem, text, t)
  }
}

function choicesOf(column: ColumnId, row: FailurePointRow, head: ReturnType<typeof useHead>): readonly string[] {
  if (column === 'stage') return head.stages.map((stage) => stage.name)
  if (column === 'touchpoint')
    return head.touchpoints.filter((point) => row.stage === null || point.stage === row.stage).map((point) => point.name)
  return column === 'channel' ? head.channels : []
}

/** Saves what was read from a cell; a stage or touchpoint that is new by its name is made first. */
function useCellSave(row: FailurePointRow): (edit: Exclude<CellEdit, { kind: 'invalid' }>) => void {
  const api = useApi()
  const update = useEdit(api.failurePoint.update.mutationOptions())
  const createStage = useEdit(
    api.engagement.createStage.mutationOptions({
      onSuccess: ({ id }) => update.mutate({ id: row.id, patch: { stage: id, touchpoint: null } }),
    }),
  )
  const createTouchpoint = useEdit(
    api.engagement.createTouchpoint.mutationOptions({
      onSuccess: ({ id }) => update.mutate({ id: row.id, patch: { touchpoint: id } }),
    }),
  )
  return (edit) => {
    switch (edit.kind) {
      case 'patch':
        update.mutate({ id: row.id, patch: edit.patch })
        break
      case 'new-stage':
        createStage.mutate({ name: edit.name })
        break
      case 'new-touchpoint':
        if (row.stage !== null) createTouchpoint.mutate({ name: edit.name, stage: row.stage })
        break
    }
  }
}
