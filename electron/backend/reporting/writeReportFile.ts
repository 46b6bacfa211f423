import { readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Report } from '../../../shared/report/report.ts'
import type { ReportFormat } from '../../../shared/report/reportFormats.ts'
import { publishNewFile, writeNewFile } from '../engagement/base/durableFiles.ts'
import { makePrivateFolder, sweepPrivateFolders } from '../engagement/base/privateFolder.ts'
import { sweepTemporaryFiles, temporaryNameFor } from '../engagement/base/temporaryFiles.ts'
import { withRefusals, withRefusalsAwaited } from '../engagement/base/translateError.ts'
import { reportHtml } from './html/reportHtml.ts'
import type { PagePrinter } from './pdf/PagePrinter.ts'
import { reportWorkbook } from './reportWorkbook.ts'

/** Where and by what a report that has to be printed is: `folder` is the app's own, for the page on its way to paper. */
export interface Printing {
  readonly printer: PagePrinter
  readonly folder: string
}

/**
 * Writes a report whole or not at all, and never over another file. What writers that died have left in the folder goes.
 * @throws Refusal `exists`, `disk-full`, `no-permission`, `not-printed`, …
 */
export async function writeReportFile(path: string, format: ReportFormat, report: Report, printing: Printing): Promise<void> {
  const name = basename(path)
  const pieces = await withRefusalsAwaited(name, () => reportBytes(format, report, printing))
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

async function reportBytes(format: ReportFormat, report: Report, printing: Printing): Promise<Iterable<Uint8Array>> {
  switch (format) {
    case 'html':
      return bytesOf(reportHtml(report))
    case 'xlsx':
      return reportWorkbook(report)
    case 'pdf':
      return [await printedBytes(report, printing)]
  }
}

/** What a browser that was killed has left of its profile goes with the next print. */
async function printedBytes(report: Report, { printer, folder: parent }: Printing): Promise<Uint8Array> {
  sweepPrivateFolders(parent)
  const folder = makePrivateFolder(parent)
  try {
    const [html, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
    writeNewFile(html, bytesOf(reportHtml(report)))
    await printer.print({ html, pdf, pageOf: report.pageOf })
    return readFileSync(pdf)
  } finally {
    // A helper of the browser may be at its last write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}
