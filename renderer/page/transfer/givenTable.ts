import { useSyncExternalStore } from 'react'
import { type GivenTable, isTableGiven, pageMessages } from '../../../shared/contract/pageMessages.ts'

/** A table that was given: a file of the user's hand, or one that the backend holds already. */
export type TableSource = File | GivenTable

let given: TableSource | null = null
let isFollowed = false
const listeners = new Set<() => void>()

function become(table: TableSource | null): void {
  given = table
  for (const changed of listeners) changed()
}

function receive(event: MessageEvent<unknown>): void {
  if (event.source !== window || event.origin !== location.origin || !isTableGiven(event.data)) return
  const { handle, name } = event.data
  become({ handle, name })
}

/** Tables are asked for once: the desktop keeps one that comes before. A browser has nobody to ask. */
function follow(changed: () => void): () => void {
  listeners.add(changed)
  if (!isFollowed && location.protocol === 'app:') {
    isFollowed = true
    window.addEventListener('message', receive)
    window.postMessage(pageMessages.tableWanted, location.origin)
  }
  return () => listeners.delete(changed)
}

/** Of a page that is drawn ahead. */
function none(): null {
  return null
}

/** Has a table imported that the user chose or dropped. */
export function giveTable(file: File): void {
  become(file)
}

/** The table that the user opened with the app, chose or dropped, until it is taken to be imported or put away; null while there is none. */
export function useGivenTable(): TableSource | null {
  return useSyncExternalStore(follow, () => given, none)
}

/** Whoever takes the table, or puts it away, says so: it waits no longer. */
export function takeGivenTable(): void {
  become(null)
}
