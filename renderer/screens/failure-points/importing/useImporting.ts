import { useEffect, useState } from 'react'
import { shownFileName } from '../../../../shared/i18n/isolated.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { type TableSource, takeGivenTable, useGivenTable } from '../../../page/transfer/givenTable.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'

/** What is being imported: a table, or one that is still to be chosen. */
interface Importing {
  readonly file: TableSource | null
}

interface Importer {
  /** What the import dialog is open with; null while it is closed. */
  readonly importing: Importing | null
  setImporting(importing: Importing | null): void
  /** Takes the first, and names what waits. */
  onDropFiles(files: readonly File[]): void
}

/** A table that the user opened with the app opens the import dialog by itself. */
export function useImporting(): Importer {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const [importing, setImporting] = useState<Importing | null>(null)
  const given = useGivenTable()
  const readOnly = useReadOnly()
  useEffect(() => {
    if (given === null || readOnly || importing !== null) return
    setImporting({ file: given })
    takeGivenTable()
  }, [given, readOnly, importing])
  const onDropFiles = (files: readonly File[]): void => {
    const [file = null, ...others] = files
    setImporting({ file })
    if (file !== null && others.length > 0)
      tell(t('failurePointsScreen.droppedMany', { name: shownFileName(file.name), count: others.length }))
  }
  return { importing, setImporting, onDropFiles }
}
