import { customersScreen as english } from '../../../../shared/i18n/en/screens/customersScreen.ts'
import { vocabulary as englishWords } from '../../../../shared/i18n/en/vocabulary.ts'
import { customersScreen as hebrew } from '../../../../shared/i18n/he/screens/customersScreen.ts'
import { vocabulary as hebrewWords } from '../../../../shared/i18n/he/vocabulary.ts'
import { cancellationCaseRowReader } from '../../../../shared/tables/customers/readCancellationCaseRow.ts'
import { readCancellationRow } from '../../../../shared/tables/customers/readCancellationRow.ts'
import { customerRowReader } from '../../../../shared/tables/customers/readCustomerRow.ts'
import { type ImportOptions, importRows } from '../importRows.ts'
import type { ReadyImport } from '../importTable.ts'
import type { OpenTable } from '../openTable.ts'
import { type InspectedTable, readTable } from '../readTable.ts'
import { sortCancellationCases } from './sortCancellationCases.ts'
import { sortCancellations } from './sortCancellations.ts'
import { sortCustomers } from './sortCustomers.ts'

interface CustomersImportOptions extends ImportOptions {
  readonly as: 'customers' | 'cancellations' | 'cancellation-cases'
}

/** Reads a table of the customers, or of those who cancelled; what comes back imports it. */
export async function readCustomersImport(
  table: OpenTable,
  inspected: InspectedTable,
  options: CustomersImportOptions,
): Promise<ReadyImport> {
  switch (options.as) {
    case 'customers': {
      const rows = await readTable(table, inspected, customerRowReader(options.on, [english.initiator, hebrew.initiator]))
      return (target) => importRows(target, rows, sortCustomers, options)
    }
    case 'cancellations': {
      const rows = await readTable(table, inspected, readCancellationRow)
      return (target) => importRows(target, rows, sortCancellations, options)
    }
    case 'cancellation-cases': {
      const outcomes = [englishWords.cancellationOutcome, hebrewWords.cancellationOutcome]
      const rows = await readTable(table, inspected, cancellationCaseRowReader(outcomes))
      return (target) => importRows(target, rows, sortCancellationCases, options)
    }
  }
}
