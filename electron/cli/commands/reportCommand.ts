import { lstatSync, statSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { composeReport } from '../../../shared/report/composeReport.ts'
import { masker } from '../../../shared/report/masker.ts'
import { redactReport } from '../../../shared/report/redactReport.ts'
import { writeReportFile } from '../../backend/reporting/writeReportFile.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { RefusedHere } from '../base/failures.ts'
import { fileArgument, resolveFile, viewSoundFileAt } from '../base/files.ts'
import { isGiven, requiredOption } from '../base/readOptions.ts'
import { fingerprintOf, namesOfPeople, reportSourceOf } from '../base/readReport.ts'
import { readTallied } from '../base/readTallied.ts'
import { resultLanguage } from '../base/Terminal.ts'

/** Refuses a file that cannot be made before anything is worked out. @throws RefusedHere; Refusal `exists`, `no-folder` */
function refuseUnmade(path: string): void {
  const name = basename(path)
  if (!['.html', '.xlsx'].includes(extname(name).toLowerCase())) throw new RefusedHere('reportKind', { name })
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new Refusal('exists', { name })
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) throw new Refusal('no-folder', { name })
}

/** Writes a report of an engagement (design section 8). An existing file is refused. */
export const reportCommand: Command = {
  usage: 'shoresh report FILE --out REPORT.html|REPORT.xlsx [--redacted]',
  options: { out: { type: 'string' }, redacted: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const out = resolveFile(requiredOption(invocation.values, 'out'), terminal)
    const path = fileArgument(invocation, 0, terminal)
    refuseUnmade(out)
    const report = await viewSoundFileAt(path, terminal, (file) => {
      const tallied = readTallied(file)
      const language = resultLanguage(terminal, tallied.engagement)
      const asked = {
        language,
        fingerprint: fingerprintOf(file),
        madeOn: localDay(),
        redacted: isGiven(invocation.values, 'redacted'),
      }
      const report = composeReport(reportSourceOf(tallied, asked))
      if (!asked.redacted) return report
      return redactReport(report, masker(namesOfPeople(file, tallied.engagement), language))
    })
    writeReportFile(out, report)
    terminal.tell(fillText(cliTexts(terminal.language).reported, { file: basename(out) }, terminal.language))
  },
}
