import { isTyped, useRemembered } from '../../page/useRemembered.ts'
import { useLineQueue } from './useLineQueue.ts'

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

/** The lines typed into a quick field, remembered under this key: each is being typed, on its way, saved, or kept as failed. */
export function useQuickLines(rememberAs: string, onAdd: (title: string) => Promise<unknown>): QuickLines {
  const [draft, setDraft] = useRemembered(`${rememberAs}.draft`, '', { as: 'line', when: isTyped })
  const { failed, send, retry, discard } = useLineQueue(rememberAs, onAdd)
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
    retry,
    discard,
  }
}
