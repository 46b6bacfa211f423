import { useRef } from 'react'
import { currentSitting, useRemembered } from '../../page/useRemembered.ts'

interface QuickLines {
  /** What is being typed; found again when the user comes back to the screen. */
  readonly draft: string
  /** Lines that could not be saved, in the order in which they were typed. */
  readonly failed: readonly string[]
  type(draft: string): void
  /** Takes the typed line and frees the field at once; lines are saved one after another in their order. */
  submit(): void
  retry(): void
  discard(): void
}

const none: readonly string[] = []

/** The lines typed into a quick field, remembered under this key: each is being typed, on its way, saved, or kept as failed. */
export function useQuickLines(rememberAs: string, onAdd: (title: string) => Promise<unknown>): QuickLines {
  const [draft, setDraft] = useRemembered(`${rememberAs}.draft`, '')
  const [failed, setFailed] = useRemembered(`${rememberAs}.failed`, none)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const send = (title: string): void => {
    const sitting = currentSitting()
    queue.current = queue.current.then(async () => {
      if (sitting !== currentSitting()) return
      try {
        await onAdd(title)
      } catch {
        // Why it failed was told by whoever adds.
        if (sitting === currentSitting()) setFailed((before) => [...before, title])
      }
    })
  }
  return {
    draft,
    failed,
    type: setDraft,
    submit: () => {
      const title = draft.trim()
      if (title === '') return
      setDraft('')
      send(title)
    },
    retry: () => {
      setFailed(none)
      for (const title of failed) send(title)
    },
    discard: () => setFailed(none),
  }
}
