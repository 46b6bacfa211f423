import { useCallback, useState } from 'react'
import type { ImportTold, TableCut } from '../../../../shared/contract/files/importingContract.ts'
import { dateFields, numberFields } from '../../../../shared/tables/tableFields.ts'
import { useClient } from '../../../page/ApiProvider.tsx'
import type { TableSource } from '../../../page/transfer/givenTable.ts'
import { useGrouping } from './labels/useGrouping.ts'
import { cutOf, mappingOf, requestOf } from './table/importRequest.ts'
import type { ImportStage, MappingStage, Telling } from './table/importStage.ts'
import { type HeldTable, useHeldTable } from './table/useHeldTable.ts'
import { useStop } from './table/useStop.ts'
import { type Tried, useTrial } from './useTrial.ts'

export interface TableImport {
  readonly stage: ImportStage
  /** What failed last; null when nothing did. */
  readonly error: unknown
  take(file: TableSource): void
  /** Stops reading, and goes back to choosing. */
  stop(): void
  readonly telling: Telling
  /** What would become of its rows as it is told. */
  readonly tried: Tried
  run(): void
  /** Ends what is being taken in, of which nothing is there then. */
  stopRun(): void
  /** Writes the rows that are here with other content as they are now. */
  update(): void
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
  const running = useStop()
  const fail = useCallback((failure: unknown, back: ImportStage) => {
    setError(failure)
    setStage(back)
  }, [])
  const take = useCallback(
    (file: TableSource): void => {
      const show = (sent: number | null) => setStage({ kind: 'reading', name: file.name, sent })
      setError(null)
      show(null)
      table
        .hold(file, show, (handle, signal) => client.importing.preview({ handle }, { signal }))
        .then(
          (preview) => (preview === null ? undefined : setStage(mappingOf(preview, {}))),
          (failure: unknown) => fail(failure, { kind: 'choosing' }),
        )
    },
    [client, table, fail],
  )
  const run = (): void => {
    if (stage.kind !== 'mapping') return
    setError(null)
    setStage({ ...stage, busy: true, running: true })
    const signal = running.begin()
    const { as } = stage.preview
    const ran = table.lend((handle) => client.importing.run({ handle, ...requestOf(stage) }, { signal }), canUpdate)
    ran.then(
      (result) =>
        result === null
          ? undefined
          : setStage({ kind: 'done', as, result, again: canUpdate(result) ? stage : null, busy: false }),
      (failure: unknown) => fail(signal.aborted ? null : failure, stage),
    )
  }
  const update = (): void => {
    if (stage.kind !== 'done' || stage.again === null || stage.busy) return
    const { again } = stage
    setError(null)
    setStage({ ...stage, busy: true })
    const ran = table.lend((handle) => client.importing.run({ handle, ...requestOf(again), update: true }))
    ran.then(
      (result) => (result === null ? undefined : setStage({ ...stage, result, again: null, busy: false })),
      (failure: unknown) => fail(failure, stage),
    )
  }
  const stop = (): void => {
    table.letGo()
    setStage({ kind: 'choosing' })
  }
  const telling = useTelling(stage, setStage, table, fail)
  const tried = useTrial(stage, table)
  return { stage, error, take, stop, telling, tried, run, stopRun: running.stop, update }
}

function canUpdate({ changed }: ImportTold): boolean {
  return changed.some(({ differences }) => differences !== undefined)
}

function useTelling(
  stage: ImportStage,
  setStage: (stage: ImportStage) => void,
  table: HeldTable,
  fail: (failure: unknown, back: ImportStage) => void,
): Telling {
  const client = useClient()
  const tell = (patch: Partial<MappingStage>): void => {
    if (stage.kind === 'mapping') setStage({ ...stage, ...patch })
  }
  /** Looks at the table again as it is told; until that is done, nothing can be imported. */
  const lookAgain = (told: Partial<MappingStage>, asked: Parameters<typeof client.importing.preview>[0] | object): void => {
    if (stage.kind !== 'mapping') return
    const before = { ...stage, ...told }
    const cut = before.cut
    setStage({ ...before, answer: {}, busy: true })
    const looked = table.reuse((handle, signal) => client.importing.preview({ handle, ...cutOf(before), ...asked }, { signal }))
    looked.then(
      (preview) => (preview === null ? undefined : setStage({ ...mappingOf(preview, cut), ...told })),
      (failure: unknown) => fail(failure, stage),
    )
  }
  return {
    setKind: (as) => lookAgain({}, { as }),
    setSheet: (sheet) => {
      if (stage.kind !== 'mapping') return
      // Where the header stands, and what is merged, is of one sheet.
      const { headerLine: _headerLine, fillMerged: _fillMerged, ...cut } = stage.cut
      lookAgain({ cut }, { as: stage.preview.as, sheet })
    },
    setCut: (told: TableCut) => {
      if (stage.kind === 'mapping') lookAgain({ cut: { ...stage.cut, ...told } }, { as: stage.preview.as })
    },
    setMap: (map) => {
      if (stage.kind !== 'mapping') return
      const used = new Set(Object.values(map))
      const ownColumns = stage.ownColumns.filter((column) => !used.has(column))
      // Another column of dates or numbers may ask another question, and other titles are other labels.
      const isAlike = askedAbout.every((field) => map[field] === stage.map[field])
      const isGrouped = stage.grouping !== null && map.title === undefined && map.text === stage.grouping.column
      if (isAlike) tell({ map, ownColumns, ...(isGrouped ? {} : { grouping: null }) })
      else lookAgain({ map, ownColumns, wide: stage.wide }, { as: stage.preview.as, map, wide: stage.wide })
    },
    setOwnColumns: (ownColumns) => tell({ ownColumns }),
    setAnswer: (answer) => (stage.kind === 'mapping' ? tell({ answer: { ...stage.answer, ...answer } }) : undefined),
    setChoices: (choices) => tell({ choices }),
    ...useGrouping(stage, setStage, table, fail),
    setWide: (wide) => {
      if (stage.kind !== 'mapping') return
      const { map, ownColumns, choices, preview } = stage
      lookAgain({ map, ownColumns, choices, wide }, { as: preview.as, map, wide })
    },
  }
}

const askedAbout = ['title', ...dateFields, ...numberFields] as const
