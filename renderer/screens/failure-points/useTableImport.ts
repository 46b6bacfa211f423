import { useCallback, useState } from 'react'
import type { ImportMap, ImportPreview, ImportResult } from '../../../shared/contract/importingContract.ts'
import { useClient } from '../../page/ApiProvider.tsx'
import { useHeldTable } from './useHeldTable.ts'

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

/**
 * The import of one table: given, read, its columns told, and taken in. What is under way when its dialog closes is
 * stopped, but not the import itself.
 */
export function useTableImport(): TableImport {
  const client = useClient()
  const table = useHeldTable()
  const [stage, setStage] = useState<ImportStage>({ kind: 'choosing' })
  const [error, setError] = useState<unknown>(null)
  const fail = useCallback((failure: unknown, back: ImportStage) => {
    setError(failure)
    setStage(back)
  }, [])

  const take = useCallback(
    (file: File): void => {
      const show = (sent: number | null) => setStage({ kind: 'reading', name: file.name, sent })
      setError(null)
      show(null)
      table
        .hold(file, show, (handle, signal) => client.importing.preview({ handle }, { signal }))
        .then(
          (preview) => (preview === null ? undefined : setStage({ kind: 'mapping', preview, map: preview.map, running: false })),
          (failure: unknown) => fail(failure, { kind: 'choosing' }),
        )
    },
    [client, table, fail],
  )
  const run = (): void => {
    if (stage.kind !== 'mapping') return
    setError(null)
    setStage({ ...stage, running: true })
    table
      .lend((handle) => client.importing.failurePoints({ handle, map: stage.map }))
      .then(
        (result) => (result === null ? undefined : setStage({ kind: 'done', result })),
        (failure: unknown) => fail(failure, stage),
      )
  }
  return {
    stage,
    error,
    take,
    stop: () => {
      table.letGo()
      setStage({ kind: 'choosing' })
    },
    setMap: (map) => (stage.kind === 'mapping' ? setStage({ ...stage, map }) : undefined),
    run,
  }
}
