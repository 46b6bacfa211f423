import { useCallback, useState } from 'react'

const remembered = new Map<string, unknown>()

type Change<T> = (before: T) => T

/** What is remembered is never a function itself. */
function isChange<T>(next: T | Change<T>): next is Change<T> {
  return typeof next === 'function'
}

/**
 * State that a screen finds again when the user comes back to it in this sitting. It lives in this window's memory only,
 * since filters and searches may hold a client's words.
 */
export function useRemembered<T>(key: string, initial: T): [T, (next: T | Change<T>) => void] {
  // The map is private to this hook and each key has one type, that of its `initial`.
  const [value, setValue] = useState<T>(() => (remembered.has(key) ? (remembered.get(key) as T) : initial))
  const set = useCallback(
    (next: T | Change<T>) => {
      setValue((before) => {
        const after = isChange(next) ? next(before) : next
        remembered.set(key, after)
        return after
      })
    },
    [key],
  )
  return [value, set]
}

/** Another file was opened: nothing of the last one may linger. */
export function forgetRemembered(): void {
  remembered.clear()
}
