import { rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Report } from '../../../shared/report/report.ts'
import { publishNewFile, writeNewFile } from '../engagement/base/durableFiles.ts'
import { sweepTemporaryFiles, temporaryNameFor } from '../engagement/base/temporaryFiles.ts'
import { withRefusals } from '../engagement/base/translateError.ts'
import { reportHtml } from './reportHtml.ts'
import { reportWorkbook } from './reportWorkbook.ts'

/**
 * Writes a report, as a workbook where the name ends so and else as HTML, whole or not at all, and never over another file. What writers that died have left in the folder goes.
 * @throws Refusal `exists`, `disk-full`, `no-permission`, …
 */
export function writeReportFile(path: string, report: Report): void {
  sweepTemporaryFiles(dirname(path))
  const temporary = temporaryNameFor(path)
  withRefusals(basename(path), () => {
    try {
      writeNewFile(temporary, path.toLowerCase().endsWith('.xlsx') ? reportWorkbook(report) : bytesOf(reportHtml(report)))
      publishNewFile(temporary, path)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}
