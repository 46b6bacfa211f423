import { constants, copyFileSync } from 'node:fs'
import type { ReportRequest, TableFormat } from '../../../../shared/contract/files/exportingContract.ts'
import { report as english } from '../../../../shared/i18n/en/report.ts'
import { fillText } from '../../../../shared/i18n/fillText.ts'
import { report as hebrew } from '../../../../shared/i18n/he/report.ts'
import { fileStem } from '../../../../shared/model/files/fileStem.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'
import { writeNewFile } from '../../engagement/base/durableFiles.ts'
import { csvText } from '../../exporting/csvText.ts'
import { type ExportedTable, exportedTable } from '../../exporting/exportedTable.ts'
import { interchangeText } from '../../exporting/interchangeText.ts'
import { workbookBytes } from '../../exporting/workbookBytes.ts'
import { readSettings } from '../../store/settings.ts'
import type { HeldFiles } from '../../transfer/HeldFiles.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'
import { toFileName } from './freeFileName.ts'
import { handOut } from './handOut.ts'
import { makeReport } from './makeReport.ts'

export function exportingService(api: Api['exporting'], session: Session, files: HeldFiles) {
  /** Of the reports on their way, by the run that they were asked for under. */
  const shares = new Map<string, number | null>()
  return {
    interchange: api.interchange.handler(() => {
      const { file } = session.current
      return handOut(session.host, files, toFileName(file.read(readSettings).name, '.json'), (path) => {
        assertStillOpen(session, file)
        file.read((db) => writeNewFile(path, bytesOf(endedText(interchangeText(db)))))
      })
    }),
    table: api.table.handler(({ input: { kind, format } }) => {
      const { file } = session.current
      const { name, language } = file.read(readSettings)
      const { title } = file.read((db) => exportedTable(db, kind, language))
      const fileName = toFileName(name, ` ${fileStem(title)}.${format === 'xlsx' ? 'xlsx' : 'csv'}`)
      return handOut(session.host, files, fileName, (path) => {
        assertStillOpen(session, file)
        file.read((db) => writeNewFile(path, tableBytes(exportedTable(db, kind, language), format, language)))
      })
    }),
    subjects: api.subjects.handler(() => {
      const { failurePoints, units } = session.current.state.engagement
      return {
        failurePoints: failurePoints.map(({ id, code, title }) => ({ id, title: `${code} · ${title}` })),
        units: units.map(({ id, name }) => ({ id, title: name })),
      }
    }),
    reportShare: api.reportShare.handler(({ input: { run } }) => ({ share: shares.get(run) ?? null })),
    report: api.report.handler(({ input: { run, ...input }, signal }) =>
      whileWanted(session, signal, async (wanted) => {
        const { file } = session.current
        const name = reportName(file.read(readSettings).name, input)
        const tell = (share: number | null): void => {
          if (run !== undefined) shares.set(run, share)
        }
        const made = await makeReport(session, input, wanted, tell).finally(() => run !== undefined && shares.delete(run))
        try {
          return await handOut(session.host, files, name, (path) => copyFileSync(made.path, path, constants.COPYFILE_EXCL))
        } finally {
          made.remove()
        }
      }),
    ),
  }
}

/**
 * What a document is called: the engagement and what it is; where names were masked that, and the day in place of the engagement, which
 * may be called after somebody.
 */
function reportName(engagement: string, { kind, format, language, redacted }: ReportRequest): string {
  const { kinds, redactedName } = { en: english, he: hebrew }[language]
  if (!redacted) return toFileName(engagement, ` – ${kinds[kind]}.${format}`)
  return toFileName(fillText(redactedName, { name: kinds[kind] }, language), ` ${localDay()}.${format}`)
}

/** While the dialog was open another engagement may have been opened: it is not the one that was meant. */
function assertStillOpen(session: Session, file: unknown): void {
  if (session.opened?.file !== file) throw new Refusal('no-file-open')
}

function tableBytes(table: ExportedTable, format: TableFormat, language: Language): Iterable<Uint8Array> {
  if (format === 'xlsx') return workbookBytes(table, { rightToLeft: language === 'he' })
  return bytesOf(csvText(table, { marked: format === 'csv' }))
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}

function* endedText(pieces: Iterable<string>): Generator<string> {
  yield* pieces
  yield '\n'
}
