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
      /** Columns that are kept as dimensions of the team's own, each under its header. */
      readonly ownColumns: readonly string[]
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
  /** Another sheet of the workbook. */
  setSheet(sheet: string): void
  setMap(map: ImportMap): void
  setOwnColumns(columns: readonly string[]): void
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

  const startMapping = useCallback(
    (preview: ImportPreview | null) => (preview === null ? undefined : setStage(mappingOf(preview))),
    [],
  )
  const take = useCallback(
    (file: File): void => {
      const show = (sent: number | null) => setStage({ kind: 'reading', name: file.name, sent })
      setError(null)
      show(null)
      table
        .hold(file, show, (handle, signal) => client.importing.preview({ handle }, { signal }))
        .then(startMapping, (failure: unknown) => fail(failure, { kind: 'choosing' }))
    },
    [client, table, fail, startMapping],
  )
  const lookAgain = (other: Partial<Pick<ImportPreview, 'as' | 'sheet'>>): void => {
    if (stage.kind !== 'mapping') return
    setError(null)
    const preview = { ...stage.preview, ...other }
    // Until its columns are found, nothing can be imported so.
    setStage({ ...stage, preview, running: true })
    const asked = { as: preview.as, ...sheetOf(preview) }
    const looked = table.reuse((handle, signal) => client.importing.preview({ handle, ...asked }, { signal }))
    looked.then(startMapping, (failure: unknown) => fail(failure, stage))
  }
  const run = (answer: ImportAnswer = {}): void => {
    if (stage.kind !== 'mapping') return
    setError(null)
    setStage({ ...stage, running: true })
    const { preview, map } = stage
    const ownFields = stage.ownColumns.map((column) => ({ name: column, column }))
    const ran = table.lend((handle) =>
      client.importing.run({ handle, as: preview.as, ...sheetOf(preview), map, ownFields, ...answer }),
    )
    ran.then(
      (result) => (result === null ? undefined : setStage({ kind: 'done', result })),
      (failure: unknown) => fail(...afterRefused(failure, stage)),
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
    setKind: (as) => lookAgain({ as }),
    setSheet: (sheet) => lookAgain({ sheet }),
    setMap: (map) => (stage.kind === 'mapping' ? setStage(withMap(stage, map)) : undefined),
    setOwnColumns: (ownColumns) => (stage.kind === 'mapping' ? setStage({ ...stage, ownColumns }) : undefined),
    run,
  }
}

/** The sheet that is read of a workbook; a text has none. */
function sheetOf({ sheet }: ImportPreview): { readonly sheet?: string } {
  return sheet === null ? {} : { sheet }
}

function mappingOf(preview: ImportPreview): ImportStage {
  return { kind: 'mapping', preview, map: preview.map, ownColumns: [], running: false, question: null }
}

/** A column that holds a field is none of the team's own dimensions. */
function withMap(stage: Extract<ImportStage, { readonly kind: 'mapping' }>, map: ImportMap): ImportStage {
  const used = new Set(Object.values(map))
  return { ...stage, map, ownColumns: stage.ownColumns.filter((column) => !used.has(column)), question: null }
}

/** Back to the columns: with the question that the refusal asks, or with what failed. */
function afterRefused(failure: unknown, stage: Extract<ImportStage, { readonly kind: 'mapping' }>): [unknown, ImportStage] {
  const question = questionIn(failure)
  return [question === null ? failure : null, { ...stage, question }]
}
