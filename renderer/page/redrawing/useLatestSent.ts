import { useRef } from 'react'

/**
 * Changes a value of the file part by part: each part upon what was last sent, so that no edit undoes one that is still being saved.
 * What it returns fails as `send` does.
 */
export function useLatestSent<Value>(
  value: Value,
  send: (next: Value) => Promise<unknown>,
): (part: (before: Value) => Value) => Promise<void> {
  const latest = useRef(value)
  const waiting = useRef(0)
  if (waiting.current === 0) latest.current = value
  return async (part) => {
    const next = part(latest.current)
    latest.current = next
    waiting.current += 1
    try {
      await send(next)
    } finally {
      waiting.current -= 1
    }
  }
}
