import { rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Report } from '../../../shared/report/report.ts'
import { publishNewFile, writeNewFile } from '../engagement/base/durableFiles.ts'
import { sweepTemporaryFiles, temporaryNameFor } from '../engagement/base/temporaryFiles.ts'
import { withRefusals, withRefusalsAwaited } from '../engagement/base/translateError.ts'
import type { Printing } from './beginPrinting.ts'
import { reportPieces, type WrittenFormat } from './reportPieces.ts'

/**
 * Writes a report whole or not at all, and never over another file; as PDF by what was begun for it. What writers that died have left in
 * the folder goes.
 * @throws Refusal `exists`, `disk-full`, `no-permission`, `not-printed`, …
 */
export async function writeReportFile(path: string, format: WrittenFormat | Printing, report: Report): Promise<void> {
  const name = basename(path)
  const pieces =
    typeof format === 'string' ? reportPieces(format, report) : [await withRefusalsAwaited(name, () => format.bytesOf(report))]
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
