import { readFileSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { ReportFormat } from '../../../shared/model/report/reportFormats.ts'
import type { Report } from '../../../shared/report/report.ts'
import { publishNewFile, writeNewFile } from '../engagement/base/durableFiles.ts'
import { sweepTemporaryFiles, temporaryNameFor } from '../engagement/base/temporaryFiles.ts'
import { withRefusals, withRefusalsAwaited } from '../engagement/base/translateError.ts'
import type { PagePrinter } from './pdf/PagePrinter.ts'
import { printingPlace } from './printingPlace.ts'
import { reportPieces } from './reportPieces.ts'

/** By what a report is printed; `userDataFolder` has room for the page on its way to paper. */
export interface Printing {
  readonly printer: PagePrinter
  readonly userDataFolder: string
}

/**
 * Writes a report whole or not at all, and never over another file. What writers that died have left in the folder goes.
 * @throws Refusal `exists`, `disk-full`, `no-permission`, `not-printed`, …
 */
export async function writeReportFile(path: string, format: ReportFormat, report: Report, printing: Printing): Promise<void> {
  const name = basename(path)
  const pieces =
    format === 'pdf' ? [await withRefusalsAwaited(name, () => printedBytes(report, printing))] : reportPieces(format, report)
  sweepTemporaryFiles(dirname(path))
  const temporary = temporaryNameFor(path)
  withRefusals(name, () => {
    try {
      writeNewFile(temporary, pieces)
      publishNewFile(temporary, path)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

async function printedBytes(report: Report, { printer, userDataFolder }: Printing): Promise<Uint8Array> {
  const place = printingPlace(userDataFolder)
  try {
    const [html, pdf] = [place.pathOf('report.html'), place.pathOf('report.pdf')]
    writeNewFile(html, reportPieces('html', report))
    await printer.print({ html, pdf, pageOf: report.pageOf })
    return readFileSync(pdf)
  } finally {
    place.remove()
  }
}
