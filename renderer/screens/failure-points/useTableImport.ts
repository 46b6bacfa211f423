import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportMap, ImportPreview, ImportResult } from '../../../shared/contract/importingContract.ts'
import { useClient } from '../../page/ApiProvider.tsx'
import { holdFile } from '../../page/transfer/holdFile.ts'

/** How far an import is. */
type ImportStage =
  | { readonly kind: 'choosing' }
  /** `sent` is the share of the file that has gone to the backend; null where nothing need be sent. */
  | { readonly kind: 'reading'; readonly name: string; readonly sent: number | null }
  | { readonly kind: 'mapping'; readonly preview: ImportPreview; readonly map: ImportMap; readonly running: boolean }
  | { readonly kind: 'done'; readonly result: ImportResult }

export interface TableImport {
  readonly stage: ImportStage
  /** What failed last; null when nothing did. */
  readonly error: unknown
  take(file: File): void
  /** Stops reading, and goes back to choosing. */
  stop(): void
  setMap(map: ImportMap): void
  run(): void
}

/** The import of one table: given, read, its columns told, and taken in. What is under way when its dialog closes is stopped, but not the import itself. */
export function useTableImport(): TableImport {
  const client = useClient()
  const [stage, setStage] = useState<ImportStage>({ kind: 'choosing' })
  const [error, setError] = useState<unknown>(null)
  const reading = useRef(new AbortController())
  const held = useRef<string | null>(null)
  const open = useRef(true)

  const letGo = useCallback(() => {
    reading.current.abort()
    if (held.current !== null) client.transfer.discard({ handle: held.current }).catch(() => undefined)
    held.current = null
  }, [client])
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
      letGo()
    }
  }, [letGo])

  const take = useCallback(
    async (file: File): Promise<void> => {
      letGo()
      const stop = new AbortController()
      const { signal } = stop
      reading.current = stop
      const show = (sent: number | null) => setStage({ kind: 'reading', name: file.name, sent })
      setError(null)
      show(null)
      try {
        held.current = await holdFile(client, file, { signal, onSent: show })
        const preview = await client.importing.preview({ handle: held.current }, { signal })
        setStage({ kind: 'mapping', preview, map: preview.map, running: false })
      } catch (failure) {
        if (signal.aborted) return
        setError(failure)
        setStage({ kind: 'choosing' })
      }
    },
    [client, letGo],
  )

  const run = async (): Promise<void> => {
    const handle = held.current
    if (stage.kind !== 'mapping' || handle === null) return
    // The import keeps the file until it ends, also when its dialog does not wait for that.
    held.current = null
    setError(null)
    setStage({ ...stage, running: true })
    try {
      const result = await client.importing.failurePoints({ handle, map: stage.map })
      setStage({ kind: 'done', result })
      client.transfer.discard({ handle }).catch(() => undefined)
    } catch (failure) {
      if (open.current) held.current = handle
      else client.transfer.discard({ handle }).catch(() => undefined)
      setError(failure)
      setStage({ ...stage, running: false })
    }
  }

  return {
    stage,
    error,
    take: useCallback((file) => void take(file), [take]),
    stop: () => {
      letGo()
      setStage({ kind: 'choosing' })
    },
    setMap: (map) => (stage.kind === 'mapping' ? setStage({ ...stage, map }) : undefined),
    run: () => void run(),
  }
}
