import { useRef } from 'react'
import { currentSitting, useRemembered } from '../../page/useRemembered.ts'

interface LineQueue<Line> {
  /** Lines that could not be saved, in the order in which they were sent. */
  readonly failed: readonly Line[]
  /** Saves the line after those that were sent before it. */
  send(line: Line): void
  retry(): void
  discard(): void
}

const none: readonly never[] = []

/** Lines that are saved one after another in their order, those that fail remembered under this key. A line holds all that saving it needs. */
export function useLineQueue<Line>(rememberAs: string, save: (line: Line) => Promise<unknown>): LineQueue<Line> {
  const [failed, setFailed] = useRemembered<readonly Line[]>(`${rememberAs}.failed`, none, {
    as: 'line',
    when: (lines) => lines.length > 0,
  })
  const queue = useRef<Promise<void>>(Promise.resolve())
  const send = (line: Line): void => {
    const sitting = currentSitting()
    queue.current = queue.current.then(async () => {
      if (sitting !== currentSitting()) return
      try {
        await save(line)
      } catch {
        // Why it failed was told by whoever saves.
        if (sitting === currentSitting()) setFailed((before) => [...before, line])
      }
    })
  }
  return {
    failed,
    send,
    retry: () => {
      setFailed(none)
      for (const line of failed) send(line)
    },
    discard: () => setFailed(none),
  }
}
