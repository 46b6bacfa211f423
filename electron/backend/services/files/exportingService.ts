import { basename } from 'node:path'
import type { Exported, TableFormat } from '../../../../shared/contract/exportingContract.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'
import type { Host } from '../../carrier/host.ts'
import { replaceFile, writeNewFile } from '../../engagement/base/durableFiles.ts'
import { withRefusals } from '../../engagement/base/translateError.ts'
import { csvText } from '../../exporting/csvText.ts'
import { type ExportedTable, exportedTable } from '../../exporting/exportedTable.ts'
import { interchangeText } from '../../exporting/interchangeText.ts'
import { workbookBytes } from '../../exporting/workbookBytes.ts'
import { readSettings } from '../../store/settings.ts'
import type { HeldFiles } from '../../transfer/HeldFiles.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'
import { toFileName } from './freeFileName.ts'

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

/**
 * Brings a file to the user: where the system's dialog says, or, on a host without one, held for the page to read. `write`
 * makes it whole at a path where nothing is. Null when the user cancelled the dialog.
 * @throws Refusal `disk-full`, `no-permission`, …
 */
async function handOut(host: Host, files: HeldFiles, name: string, write: (path: string) => void): Promise<Exported | null> {
  if (host.files.choice === 'folder') return { kind: 'held', file: files.make(name, write) }
  const path = await host.files.chooseToSave(name)
  if (path === null) return null
  withRefusals(basename(path), () => replaceFile(path, write))
  return { kind: 'saved', name: basename(path) }
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}

function* endedText(pieces: Iterable<string>): Generator<string> {
  yield* pieces
  yield '\n'
}
