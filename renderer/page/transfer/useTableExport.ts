import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import { useClient } from '../ApiProvider.tsx'
import { useMessages } from '../Messages.tsx'
import { offer } from './offer.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  'csv-unmarked': 'text/csv',
} as const
export type TableFormat = keyof typeof types

/** Saves a whole list as a table that Excel opens and an import reads again; what fails is told. */
export function useTableExport(): (kind: TableKind, format: TableFormat) => Promise<void> {
  const client = useClient()
  const { refuse } = useMessages()
  return async (kind, format) => {
    try {
      await offer(client, await client.exporting.table({ kind, format }), types[format])
    } catch (error) {
      refuse(error)
    }
  }
}
