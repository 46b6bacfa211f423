import { useEffect, useState } from 'react'
import { type Client, useClient } from '../../../../page/ApiProvider.tsx'
import type { TableSource } from '../../../../page/transfer/givenTable.ts'
import { holdFile } from '../../../../page/transfer/holdFile.ts'

/** The file of one import, held by the backend as long as the import needs it. */
export interface HeldTable {
  /**
   * Has the backend hold this file in place of the one before, and answers with what `use` makes of its handle; null when
   * another file, or none, was wanted meanwhile.
   */
  hold<Found>(
    file: TableSource,
    onSent: (share: number) => void,
    use: (handle: string, signal: AbortSignal) => Promise<Found>,
  ): Promise<Found | null>
  /** Has another look at the file; null when another one, or none, was wanted meanwhile. */
  reuse<Found>(use: (handle: string, signal: AbortSignal) => Promise<Found>): Promise<Found | null>
  /** Lends the file for work that goes on when nobody waits for it; done, the file is let go of unless `keeps` wants it again. */
  lend<Done>(work: (handle: string) => Promise<Done>, keeps?: (done: Done) => boolean): Promise<Done | null>
  /** Stops what is under way, and lets go of the file. */
  letGo(): void
}

/** Lets go of the file with the component that holds it. */
export function useHeldTable(): HeldTable {
  const client = useClient()
  const [table] = useState(() => heldTable(client))
  useEffect(() => () => table.letGo(), [table])
  return table
}

function heldTable(client: Client): HeldTable {
  let handle: string | null = null
  let wanted = new AbortController()
  const discard = (held: string | null): void => {
    if (held !== null) client.transfer.discard({ handle: held }).catch(() => undefined)
  }
  const letGo = (): void => {
    wanted.abort()
    discard(handle)
    handle = null
  }
  return {
    letGo,
    async hold(file, onSent, use) {
      letGo()
      wanted = new AbortController()
      const { signal } = wanted
      try {
        handle = 'handle' in file ? file.handle : await holdFile(client, file, { signal, onSent })
        return await use(handle, signal)
      } catch (failure) {
        if (signal.aborted) return null
        throw failure
      }
    },
    async reuse(use) {
      const { signal } = wanted
      if (handle === null) return null
      try {
        const found = await use(handle, signal)
        return signal.aborted ? null : found
      } catch (failure) {
        if (signal.aborted) return null
        throw failure
      }
    },
    async lend(work, keeps) {
      const lent = handle
      const { signal } = wanted
      if (lent === null) return null
      handle = null
      try {
        const done = await work(lent)
        if (!signal.aborted && keeps?.(done)) handle = lent
        else discard(lent)
        return done
      } catch (failure) {
        if (signal.aborted) discard(lent)
        else handle = lent
        throw failure
      }
    },
  }
}
