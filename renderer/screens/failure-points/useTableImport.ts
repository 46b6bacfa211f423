import { useCallback, useState } from 'react'
import type { ImportMap, ImportPreview, ImportResult } from '../../../shared/contract/importingContract.ts'
import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import { useClient } from '../../page/ApiProvider.tsx'
import { type ImportAnswer, type ImportQuestion, questionIn } from './importQuestion.ts'
import { useHeldTable } from './useHeldTable.ts'

/** How far an import is. */
type ImportStage =
  | { readonly kind: 'choosing' }
  /** `sent` is the share of the file that has gone to the backend; null where nothing need be sent. */
  | { readonly kind: 'reading'; readonly name: string; readonly sent: number | null }
  | {
      readonly kind: 'mapping'
      readonly preview: ImportPreview
      readonly map: ImportMap
      readonly running: boolean
      /** What the file does not say and was asked for; null when nothing was. */
      readonly question: ImportQuestion | null
    }
  | { readonly kind: 'done'; readonly result: ImportResult }

export interface TableImport {
  readonly stage: ImportStage
  /** What failed last; null when nothing did. */
  readonly error: unknown
  take(file: File): void
  /** Stops reading, and goes back to choosing. */
  stop(): void
  setKind(as: TableKind): void
  setMap(map: ImportMap): void
  run(answer?: ImportAnswer): void
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
          (preview) => (preview === null ? undefined : setStage(mappingOf(preview))),
          (failure: unknown) => fail(failure, { kind: 'choosing' }),
        )
    },
    [client, table, fail],
  )
  const setKind = (as: TableKind): void => {
    if (stage.kind !== 'mapping') return
    setError(null)
    const looked = table.reuse((handle, signal) => client.importing.preview({ handle, as }, { signal }))
    looked.then(
      (preview) => (preview === null ? undefined : setStage(mappingOf(preview))),
      (failure: unknown) => fail(failure, stage),
    )
  }
  const run = (answer: ImportAnswer = {}): void => {
    if (stage.kind !== 'mapping') return
    setError(null)
    setStage({ ...stage, running: true })
    const { preview, map } = stage
    const ran = table.lend((handle) => client.importing.run({ handle, as: preview.as, map, ...answer }))
    ran.then(
      (result) => (result === null ? undefined : setStage({ kind: 'done', result })),
      (failure: unknown) => {
        const question = questionIn(failure)
        fail(question === null ? failure : null, { ...stage, question })
      },
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
    setKind,
    setMap: (map) => (stage.kind === 'mapping' ? setStage({ ...stage, map, question: null }) : undefined),
    run,
  }
}

function mappingOf(preview: ImportPreview): ImportStage {
  return { kind: 'mapping', preview, map: preview.map, running: false, question: null }
}
