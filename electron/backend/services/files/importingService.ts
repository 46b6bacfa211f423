import { parse } from 'node:path'
import type { ImportRequest, ImportRow } from '../../../../shared/contract/files/importingContract.ts'
import type { HeldFile } from '../../../../shared/contract/files/transferContract.ts'
import type { StoredEngagement } from '../../../../shared/engagement/storedEngagement.ts'
import type { SetAsideRow } from '../../../../shared/model/lists/cases/imports.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import { writeNewFile } from '../../engagement/base/durableFiles.ts'
import { bringBackRows } from '../../importing/bringBackRows.ts'
import {
  addPastedJob,
  groupTextsJob,
  importTableJob,
  previewTableJob,
  takeBackImportJob,
  tryTableJob,
} from '../../importing/tableJobKinds.ts'
import type { HeldFiles } from '../../transfer/HeldFiles.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'
import { handOut } from './handOut.ts'

/** Adds the rows of a pasted table beside everything else; what was sent is let go of however it ends. */
async function addPasted(session: Session, files: HeldFiles, handle: string, wanted: AbortSignal) {
  try {
    const { path } = files.open(handle)
    return await session.current.writeBeside((file, { onProgress, signal: closed }) =>
      session.jobs.run(addPastedJob, { path, file }, { signal: AbortSignal.any([wanted, closed]), onProgress }),
    )
  } finally {
    files.discard(handle)
  }
}

export function importingService(api: Api['importing'], session: Session, files: HeldFiles) {
  return {
    list: api.list.handler(() => importRows(session.current.state.engagement.imports)),
    takeBack: api.takeBack.handler(({ input: { id } }) => {
      const { current } = session
      const taken = current.state.engagement.imports.find((one) => one.id === id)
      if (taken === undefined) throw new Refusal('no-such-import', { name: id })
      return current.writeBeside((file, { onProgress, signal }) =>
        session.jobs.run(takeBackImportJob, { id, title: taken.name, file }, { signal, onProgress }),
      )
    }),
    bringBack: api.bringBack.handler(({ input: { id, label } }) =>
      session.current.write('import.bring-back', { title: label }, (transaction) => bringBackRows(transaction, id, label)),
    ),
    preview: api.preview.handler(({ input: { handle, ...asked }, signal }) =>
      whileWanted(session, signal, (wanted) => {
        const { path, name } = files.open(handle)
        const { failurePoints, mappings, fields } = session.current.state.engagement
        const known = { titles: failurePoints.map(({ title }) => title), mappings, fields }
        return session.jobs.run(previewTableJob, { path, name, asked, known }, { signal: wanted })
      }),
    ),
    trial: api.trial.handler(({ input: { handle, language, ...asked }, signal }) =>
      whileWanted(session, signal, (wanted) => {
        const { path, name } = files.open(handle)
        const input = { path, name, asked, ...saidOf(session, language), file: session.readFile }
        return session.jobs.run(tryTableJob, input, { signal: wanted })
      }),
    ),
    groups: api.groups.handler(({ input: { handle, map, column, ...cut }, signal }) =>
      whileWanted(session, signal, (wanted) => {
        const { path, name } = files.open(handle)
        session.tellOfImport(0)
        const onProgress = (rows: number) => session.tellOfImport(rows)
        return session.jobs.run(groupTextsJob, { path, name, cut, map, column }, { signal: wanted, onProgress })
      }),
    ),
    paste: api.paste.handler(({ input: { handle }, signal }) =>
      whileWanted(session, signal, (wanted) => addPasted(session, files, handle, wanted)),
    ),
    saveRejected: api.saveRejected.handler(({ input: { handle } }) => {
      const name = files.nameOf(handle)
      return handOut(session.host, files, name, (path) => writeNewFile(path, files.parts(handle)))
    }),
    run: api.run.handler(({ input: { handle, language, ...asked }, signal }) =>
      whileWanted(session, signal, async (wanted) => {
        const { path, name } = files.open(handle)
        const { told, rejectedTable } = await takeIn(session, { path, name, asked, language }, wanted)
        return { ...told, rejectedFile: rejectedTable === null ? null : holdText(files, rejectedName(name), rejectedTable) }
      }),
    ),
  }
}

interface TakenIn {
  readonly path: string
  readonly name: string
  readonly asked: ImportRequest
  /** Of the reasons for which rows are rejected; that of the engagement unless said. */
  readonly language: Language | undefined
}

/** Writes the rows of a table into the open file beside everything else. */
function takeIn(session: Session, { language, ...table }: TakenIn, wanted: AbortSignal) {
  const { current } = session
  const input = { ...table, ...saidOf(session, language) }
  session.tellOfImport(0)
  return current.writeBeside((file, { onProgress, signal: closed }) =>
    session.jobs.run(
      importTableJob,
      { ...input, file },
      {
        signal: AbortSignal.any([wanted, closed]),
        onProgress: (told) => (typeof told === 'string' ? onProgress(told) : session.tellOfImport(told.rows)),
      },
    ),
  )
}

/** The day of an import, and the language in which it tells of rows: that of the engagement unless another is said. */
function saidOf({ current }: Session, language: Language | undefined) {
  return { on: localDay(), language: language ?? current.state.engagement.language }
}

function rejectedName(name: string): string {
  return `${parse(name).name} – rejected.csv`
}

function holdText(files: HeldFiles, name: string, text: string): HeldFile {
  return files.make(name, (path) => writeNewFile(path, [Buffer.from(text)]))
}

/** A row that was dealt over months is one row. */
function asideLabels(rows: readonly SetAsideRow[]): ImportRow['asideLabels'] {
  const lines = new Map<string, { readonly label: string; readonly lines: Set<number> }>()
  for (const { title, line } of rows) {
    const found = lines.get(normaliseName(title)) ?? { label: title, lines: new Set() }
    lines.set(normaliseName(title), found)
    found.lines.add(line)
  }
  return [...lines.values()].map(({ label, lines: { size } }) => ({ label, rows: size }))
}

function importRows(imports: StoredEngagement['imports']): readonly ImportRow[] {
  return imports.toReversed().map((one) => {
    const { id, code, name, on, as = 'occurrences', rows = 0, imported = rows, duplicates = 0, setAside = 0 } = one
    return {
      id,
      code,
      name,
      on,
      as,
      rows,
      imported,
      duplicates,
      setAside,
      rejected: one.rejected ?? 0,
      asideLabels: asideLabels(one.setAsideRows ?? []),
      reading: one.reading ?? null,
    }
  })
}
