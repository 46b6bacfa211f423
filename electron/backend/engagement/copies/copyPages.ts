import { type FileHandle, open } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'

/** Milliseconds of the thread that answers which one turn of copying should take. */
const turn = 8
const fewest = 32
const most = 4096
const atFirst = 128
const allThatAreLeft = 0x7f_ff_ff_ff
/** Another connection that writes makes SQLite begin anew; one that never stops must not keep the copy from its end. */
const beginningsAllowed = 5

/** How many pages to copy in a turn, when so many of them took so many milliseconds in the one before. */
export function pagesOfTurn(before: number, took: number): number {
  const fitting = took <= 0 ? most : (before * turn) / took
  return Math.round(Math.min(most, Math.max(fewest, Math.min(fitting, 2 * before))))
}

/**
 * Copies an open database into an empty file, page by page, in turns between which this thread answers calls. What this
 * connection writes meanwhile is copied too: the copy is the database as it is at the moment when this resolves. Unlike the
 * connection's own file, the copy may be touched by `fs` here, since nobody else knows of it.
 * @throws the signal's reason; what SQLite and the disk refuse
 */
export async function copyPages(connection: Database, path: string, signal?: AbortSignal): Promise<void> {
  const file = await open(path, 'r+')
  const pace = new Pace(file)
  try {
    signal?.throwIfAborted()
    await connection.backup(path, {
      progress(progress) {
        signal?.throwIfAborted()
        return pace.next(progress)
      },
    })
  } catch (error) {
    // A connection that was closed says so in words of its own.
    signal?.throwIfAborted()
    throw error
  } finally {
    await pace.settled
    await file.close()
  }
}

interface Progress {
  readonly totalPages: number
  readonly remainingPages: number
}

/**
 * How many pages each turn copies. At its end SQLite syncs the copy on this thread, so that until then the file is synced
 * again and again beside it, and little is left for that.
 */
class Pace {
  readonly #file: FileHandle
  #pages = atFirst
  #copied = 0
  #asked = 0
  #beginnings = 0
  #startedAt = performance.now()
  #syncing: Promise<void> | null = null
  #lastSync: 'to come' | 'running' | 'done' = 'to come'
  #fault: unknown = null

  constructor(file: FileHandle) {
    this.#file = file
  }

  /** Resolves when nothing is done with the file any more. */
  get settled(): Promise<void> {
    return this.#syncing ?? Promise.resolve()
  }

  next({ totalPages, remainingPages }: Progress): number {
    if (this.#fault !== null) throw this.#fault
    const took = performance.now() - this.#startedAt
    // Runs just before the next turn, which is put off by the same means as soon as this returns.
    setImmediate(() => {
      this.#startedAt = performance.now()
    })
    const copied = totalPages - remainingPages
    if (this.#copied > 0 && copied <= this.#asked) this.#beginnings += 1
    if (this.#asked > 0) this.#pages = pagesOfTurn(this.#pages, took)
    this.#copied = copied
    this.#asked = this.#pagesOfNext(copied, remainingPages)
    return this.#asked
  }

  #pagesOfNext(copied: number, remaining: number): number {
    if (this.#beginnings > beginningsAllowed) return allThatAreLeft
    if (copied === 0) return this.#pages
    if (remaining <= this.#pages) return this.#isSynced() ? this.#pages : 0
    this.#sync()
    return this.#pages
  }

  /** True when what is copied so far has been synced once more. */
  #isSynced(): boolean {
    if (this.#lastSync === 'to come' && this.#syncing === null) {
      this.#lastSync = 'running'
      this.#sync()
    }
    if (this.#lastSync === 'running' && this.#syncing === null) this.#lastSync = 'done'
    return this.#lastSync === 'done'
  }

  #sync(): void {
    this.#syncing ??= this.#file
      .sync()
      .catch((fault: unknown) => {
        this.#fault = fault
      })
      .finally(() => {
        this.#syncing = null
      })
  }
}
