import type { TableFormat } from '../../../../shared/contract/files/exportingContract.ts'
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
import { toFileName } from './freeFileName.ts'
import { handOut } from './handOut.ts'

export function exportingService(api: Api['exporting'], session: Session, files: HeldFiles) {
  return {
    interchange: api.interchange.handler(() => {
      const { file } = session.current
      return handOut(session.host, files, `${toFileName(file.read(readSettings).name)}.json`, (path) => {
        assertStillOpen(session, file)
        file.read((db) => writeNewFile(path, bytesOf(endedText(interchangeText(db)))))
      })
    }),
    table: api.table.handler(({ input: { kind, format } }) => {
      const { file } = session.current
      const { name, language } = file.read(readSettings)
      const { title } = file.read((db) => exportedTable(db, kind, language))
      const fileName = `${toFileName(`${name} ${title}`)}.${format === 'xlsx' ? 'xlsx' : 'csv'}`
      return handOut(session.host, files, fileName, (path) => {
        assertStillOpen(session, file)
        file.read((db) => writeNewFile(path, tableBytes(exportedTable(db, kind, language), format, language)))
      })
    }),
  }
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
