import type { TableRead } from '../../../shared/contract/files/importPreview.ts'
import { importing as english } from '../../../shared/i18n/en/importing.ts'
import { importing as hebrew } from '../../../shared/i18n/he/importing.ts'
import { rejectionSentence } from '../../../shared/i18n/rejectionSentence.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { csvLine } from '../../../shared/tables/csvLine.ts'
import type { PartedFile } from '../transfer/PartedFile.ts'
import { type OpeningOptions, withTable } from './openTable.ts'
import type { RejectedRow } from './rows/SortedRows.ts'

const words = { en: english.rejectedColumns, he: hebrew.rejectedColumns } as const satisfies Record<Language, unknown>

/** How the table was found to be written. */
interface Layout extends OpeningOptions {
  readonly delimiter?: string | undefined
  readonly headerLine: number
}

/** How the next reading of a table finds the same rows as one before. */
export function layoutOf({ encoding, delimiter, sheet, headerRow, fillMerged }: TableRead): Layout {
  return {
    headerLine: headerRow,
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(sheet === null ? {} : { sheet }),
    fillMerged,
  }
}

/**
 * The rows of a table that were rejected, as a CSV of the line of each, the reason and the same columns: to be
 * mended and imported again. It begins with the mark by which Excel knows the letters.
 */
export async function rejectedTable(
  file: PartedFile,
  layout: Layout,
  rejected: readonly RejectedRow[],
  language: Language,
): Promise<string> {
  const byLine = new Map(rejected.map(({ line, rejection }) => [line, rejection]))
  return withTable(file, layout, async (table) => {
    const lines: string[] = []
    const reading = table.read({ delimiter: layout.delimiter, headerLine: layout.headerLine })
    for await (const rows of reading.rows) {
      for (const { line, cells } of rows) {
        const rejection = byLine.get(line)
        if (rejection === undefined) continue
        lines.push(csvLine([String(line), rejectionSentence(rejection, language), ...cells]))
      }
    }
    const { line, reason } = words[language]
    return `\ufeff${[csvLine([line, reason, ...reading.layout.columns]), ...lines, ''].join('\r\n')}`
  })
}
