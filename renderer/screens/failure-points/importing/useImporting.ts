import { useEffect, useState } from 'react'
import { takeGivenTable, useGivenTable } from '../../../page/transfer/givenTable.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import type { TableSource } from './table/useHeldTable.ts'

/** What is being imported: a table, or one that is still to be chosen. */
export interface Importing {
  readonly file: TableSource | null
}

/** What the import dialog is open with; null while it is closed. A table that the user opened with the app opens it by itself. */
export function useImporting(): readonly [Importing | null, (importing: Importing | null) => void] {
  const [importing, setImporting] = useState<Importing | null>(null)
  const given = useGivenTable()
  const readOnly = useReadOnly()
  useEffect(() => {
    if (given === null || readOnly || importing !== null) return
    setImporting({ file: given })
    takeGivenTable()
  }, [given, readOnly, importing])
  return [importing, setImporting]
}
