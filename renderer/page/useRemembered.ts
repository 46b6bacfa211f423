import { useCallback, useState, useSyncExternalStore } from 'react'

/** What somebody typed or counted and nothing keeps yet. */
const unkeptKinds = ['tally', 'interview', 'line', 'row', 'cells', 'names'] as const
export type UnkeptKind = (typeof unkeptKinds)[number]

/** Tells when a remembered value holds work that would be lost with the window. */
interface Unkept<T> {
  readonly as: UnkeptKind
  readonly when: (value: T) => boolean
}

/** Words that somebody typed, and not only the space between them. */
export const isTyped = (text: string): boolean => text.trim() !== ''

interface Remembered {
  readonly value: unknown
  readonly unkept: UnkeptKind | null
}

const remembered = new Map<string, Remembered>()
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
 * lives in this window's memory only, since filters and searches may hold a client's words; before `unkept` work is lost with it
 * somebody is asked.
 */
export function useRemembered<T>(key: string, initial: T, unkept?: Unkept<NoInfer<T>>): [T, (next: T | Change<T>) => void] {
  const [first] = useState(() => initial)
  const [guard] = useState(() => unkept)
  // The map is private to this hook and each key has one type, that of its `initial`.
  const read = useCallback((): T => {
    const kept = remembered.get(key)
    return kept === undefined ? first : (kept.value as T)
  }, [key, first])
  const value = useSyncExternalStore(listen, read)
  const set = useCallback(
    (next: T | Change<T>) => {
      const changed = isChange(next) ? next(read()) : next
      remembered.set(key, { value: changed, unkept: guard?.when(changed) === true ? guard.as : null })
      for (const listener of listeners) listener()
    },
    [key, read, guard],
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

/** The kinds of work that somebody began in this sitting and that would be lost with the window, each once. */
export function unkeptWork(): readonly UnkeptKind[] {
  const found = new Set([...remembered.values()].map(({ unkept }) => unkept))
  return unkeptKinds.filter((kind) => found.has(kind))
}
