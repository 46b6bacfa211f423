import { TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { typedText } from '../../../components/fields/typedText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './Capture.module.css'
import { CaptureNotes } from './CaptureNotes.tsx'
import { pastedLines } from './pastedLines.ts'
import type { Capture } from './useCapture.ts'
import { useCaptureKeys } from './useCaptureKeys.ts'

/** Under the touchpoint in focus: the line that is typed, and what was noted there, to be voted on. */
export function CaptureField({ capture }: { readonly capture: Capture }): ReactNode {
  const { t } = useLanguage()
  const { at, field } = capture
  const section = useRef<HTMLElement>(null)
  const onKeyDown = useCaptureKeys(capture)
  useEffect(() => {
    // First the touchpoint with it, then the line itself, should both not fit.
    section.current?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    section.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  return (
    <section
      ref={section}
      className={classes.field}
      data-print="none"
      aria-label={t('journeyCapture.at', { touchpoint: at.name })}
      onKeyDown={onKeyDown}
    >
      <Line capture={capture} onDown={() => section.current?.querySelector<HTMLElement>('[data-vote]')?.focus()} />
      <CaptureNotes touchpoint={at} onBack={() => field.current?.focus()} />
    </section>
  )
}

interface LineProps {
  readonly capture: Capture
  /** From the line to what was noted. */
  onDown(): void
}

function Line({ capture, onDown }: LineProps): ReactNode {
  const { t, direction } = useLanguage()
  const { at, kind, draft, field, longest } = capture
  const [isUnread, setUnread] = useState(false)
  const [untouched, setUntouched] = useState(true)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setUntouched(true)
        setUnread(!capture.submit())
      }}
    >
      <TextInput
        ref={field}
        autoFocus
        label={t(`journeyCapture.of.${kind}`)}
        aria-label={t('journeyCapture.line', { kind: t(`journeyCapture.of.${kind}`), touchpoint: at.name })}
        placeholder={t(`journeyCapture.placeholder.${kind}`)}
        error={isUnread ? t('journeyCapture.noScore') : undefined}
        {...typedText(draft, direction)}
        maxLength={longest}
        value={draft}
        data-nothing-to-undo={(untouched && draft === '') || undefined}
        onChange={(event) => {
          setUntouched(false)
          setUnread(false)
          capture.type(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.altKey || event.shiftKey) return
          event.preventDefault()
          onDown()
        }}
        onPaste={(event) => {
          const lines = kind === 'score' ? null : pastedLines(event.clipboardData.getData('text/plain'))
          if (lines === null) return
          event.preventDefault()
          capture.paste(lines.map((line) => line.slice(0, longest)))
        }}
      />
    </form>
  )
}
