import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TraceNodeView } from '../../../../shared/contract/lists/traceContract.ts'
import { textDirection } from '../../../../shared/i18n/textDirection.ts'
import { longestTitle } from '../../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './TreeNode.module.css'

interface WordsFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  onText(text: string): void
  onEnter(): void
  onTab(): void
  onEscape(): void
  /** The user pressed elsewhere. */
  onLeave(): void
}

/** A field that grows with its words inside a card; it takes the focus when it appears. */
function WordsField(props: WordsFieldProps): ReactNode {
  const { direction } = useLanguage()
  const ref = useRef<HTMLTextAreaElement>(null)
  const { onLeave } = props
  const leave = useRef(onLeave)
  useLayoutEffect(() => {
    leave.current = onLeave
  })
  useLayoutEffect(() => {
    const field = ref.current
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(field.value.length, field.value.length)
    field?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) leave.current()
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    // While an input method composes, Enter and Escape belong to it.
    if (event.nativeEvent.isComposing) return
    const acts: Readonly<Record<string, () => void>> = { Enter: props.onEnter, Tab: props.onTab, Escape: props.onEscape }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <textarea
      ref={ref}
      rows={1}
      dir={textDirection(props.text, direction)}
      className={classes.field}
      aria-label={props.label}
      placeholder={props.placeholder}
      maxLength={longestTitle}
      value={props.text}
      onChange={(event) => props.onText(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
    />
  )
}

/** A new why. Enter keeps it and goes on beside it, Tab under it; empty ends. Escape ends too, and the next new why begins with what was typed. */
export function DraftField(props: {
  /** The question that it answers; null: why. */
  asked: string | null
  text: string
  onText(text: string): void
  onCommit(text: string, then: 'beside' | 'under' | 'stop' | 'leave'): void
}): ReactNode {
  const { t } = useLanguage()
  const { asked, text, onText, onCommit } = props
  const commit = (kept: string, then: 'beside' | 'under' | 'stop' | 'leave'): void => {
    onText('')
    onCommit(kept, then)
  }
  return (
    <WordsField
      label={t('traceScreen.tree.typing')}
      placeholder={asked ?? t('traceScreen.tree.placeholder')}
      text={text}
      onText={onText}
      onEnter={() => commit(text, 'beside')}
      onTab={() => commit(text, 'under')}
      onEscape={() => onCommit('', 'stop')}
      onLeave={() => commit(text, 'leave')}
    />
  )
}

/** The words of a cause that stands already. */
export function RenameField(props: {
  cause: TraceNodeView
  onCommit(id: string, title: string, then: 'stop' | 'leave'): void
  onCancel(): void
}): ReactNode {
  const { t } = useLanguage()
  const { cause, onCommit, onCancel } = props
  const [text, setText] = useState(cause.title)
  return (
    <WordsField
      label={t('traceScreen.tree.renaming')}
      placeholder={t('traceScreen.tree.placeholder')}
      text={text}
      onText={setText}
      onEnter={() => onCommit(cause.id, text, 'stop')}
      onTab={() => onCommit(cause.id, text, 'stop')}
      onEscape={onCancel}
      onLeave={() => onCommit(cause.id, text, 'leave')}
    />
  )
}
