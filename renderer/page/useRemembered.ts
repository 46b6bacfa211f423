import { useCallback, useState, useSyncExternalStore } from 'react'

const remembered = new Map<string, unknown>()
const listeners = new Set<() => void>()
let sitting = 0

type Change<T> = (before: T) => T

/** What is remembered is never a function itself. */
function isChange<T>(next: T | Change<T>): next is Change<T> {
  return typeof next === 'function'
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * State that a screen finds again when the user comes back to it in this sitting, changes made after it was left included. It
 * lives in this window's memory only, since filters and searches may hold a client's words.
 */
export function useRemembered<T>(key: string, initial: T): [T, (next: T | Change<T>) => void] {
  const [first] = useState(() => initial)
  // The map is private to this hook and each key has one type, that of its `initial`.
  const read = useCallback((): T => (remembered.has(key) ? (remembered.get(key) as T) : first), [key, first])
  const value = useSyncExternalStore(listen, read)
  const set = useCallback(
    (next: T | Change<T>) => {
      remembered.set(key, isChange(next) ? next(read()) : next)
      for (const listener of listeners) listener()
    },
    [key, read],
  )
  return [value, set]
}

/** Another with every file that is opened: what was begun for one file must not go on in the next. */
export function currentSitting(): number {
  return sitting
}

/** Another file was opened: nothing of the last one may linger. */
export function forgetRemembered(): void {
  sitting += 1
  remembered.clear()
}
