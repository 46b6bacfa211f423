import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { KnownBackup, OpenedEngagement } from '../../../../shared/contract/files/filesContract.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { offerOf } from '../../../../shared/model/refusalOffers.ts'
import type { Language } from '../../../../shared/model/vocabulary.ts'
import type { Host } from '../../carrier/host.ts'
import type { Backup } from '../../engagement/copies/backups.ts'
import { createEngagementFile } from '../../engagement/createEngagementFile.ts'
import { openEngagementFile } from '../../engagement/openEngagementFile.ts'
import type { Api } from '../createApi.ts'
import { authorName } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'
import { type FileHandles, fileExtension } from './fileHandles.ts'
import { freePath, toFileName } from './freeFileName.ts'
import { backupsOf, nameOfBackup, placeBeside, restoreBackup } from './openBackup.ts'
import { pathOf, pathToOpen } from './pathToOpen.ts'
import { emptyEngagement, sampleEngagement } from './samples.ts'

export function filesService(api: Api['files'], session: Session, handles: FileHandles) {
  const { host } = session
  return {
    session: api.session.handler(() => ({
      host: host.kind,
      version: host.version,
      fileChoice: host.files.choice,
      opened: session.describe(),
    })),
    known: api.known.handler(() => handles.known()),
    create: api.create.handler(async ({ input }) => {
      const path = await choosePlace(host, input.name)
      if (path === null) return null
      createEngagementFile(path, emptyEngagement(input), {
        author: authorName(),
        nativeBinding: host.sqliteBinding,
      })
      return openAndRemember(session, handles, path)
    }),
    open: api.open.handler(async ({ input: { handle, viewOnly } }) => {
      const path = await pathToOpen(host, handles, handle)
      return path === null ? null : openAndRemember(session, handles, path, viewOnly ?? false)
    }),
    backups: api.backups.handler(({ input: { handle } }) =>
      backupsOf(pathOf(handles, handle), host.userDataFolder).map(toKnownBackup),
    ),
    openBackup: api.openBackup.handler(async ({ input: { handle, madeAt } }) => {
      const path = pathOf(handles, handle)
      const backup = backupsOf(path, host.userDataFolder).find((one) => one.madeAt.toISOString() === madeAt)
      const made = new Date(madeAt)
      const place = placeBeside(path, made) ?? (await choosePlace(host, nameOfBackup(path, made)))
      if (place === null) return null
      restoreBackup(backup, place)
      return openAndRemember(session, handles, place)
    }),
    openSample: api.openSample.handler(({ input: { language, fresh } }) => openSample(session, language, fresh ?? false)),
    saveCopy: api.saveCopy.handler(async () => {
      const { file, state } = session.current
      const path = await choosePlace(host, state.engagement.name)
      if (path === null) return null
      await file.copies.copyTo(path, { withoutJournal: true })
      return { fileName: basename(path) }
    }),
    problems: api.problems.handler(() => {
      const { problems, viewOnly } = session.current.file
      return { ...problems, writable: viewOnly === null }
    }),
    mend: api.mend.handler(async () => ({ mended: await session.current.mend() })),
    close: api.close.handler(async () => {
      await session.close()
      return null
    }),
    forget: api.forget.handler(({ input: { handle } }) => {
      handles.forget(handle)
      return null
    }),
  }
}

/** Opens a file by its path and puts it at the head of the recent ones; where that list cannot be written, it opens all the same. */
export async function openAndRemember(
  session: Session,
  handles: FileHandles,
  path: string,
  viewOnly = false,
): Promise<OpenedEngagement> {
  const remember = (opened: string, at: Date | null): string | null => {
    try {
      return handles.remember(opened, at)
    } catch (fault) {
      session.host.logFault(fault)
      return null
    }
  }
  try {
    const opened = await session.open(path, { viewOnly })
    remember(session.current.file.path, new Date())
    return opened
  } catch (error) {
    // Home lists it then, with the buttons for what can be done instead.
    if (!(error instanceof Refusal) || offerOf(error.code) === undefined) throw error
    const handle = remember(path, null)
    session.tellOfKnownFiles()
    throw handle === null ? error : new Refusal(error.code, { ...error.params, handle }, { cause: error })
  }
}

function toKnownBackup({ madeAt, kind }: Backup): KnownBackup {
  return { madeAt: madeAt.toISOString(), kind }
}

/** Where a new file goes: asked for in the system's dialog, or a free name in the host's folder. Null when cancelled. */
async function choosePlace({ files }: Host, name: string): Promise<string | null> {
  if (files.choice === 'folder') return freePath(files.folder, name)
  const path = await files.chooseToSave(`${toFileName(name)}${fileExtension}`)
  if (path === null) return null
  return extname(path).toLowerCase() === fileExtension ? path : `${path}${fileExtension}`
}

/** The writable copy of the sample in the app's own folder: the one that is there, or a fresh one. */
async function openSample(session: Session, language: Language, fresh: boolean): Promise<OpenedEngagement> {
  const { userDataFolder, sqliteBinding } = session.host
  const folder = join(userDataFolder, 'samples')
  const path = join(folder, `sample.${language}${fileExtension}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (fresh && existsSync(path)) {
    if (session.isOpen(path)) await session.close()
    await assertFree(path, session)
    rmSync(path)
  }
  if (!existsSync(path)) {
    createEngagementFile(path, sampleEngagement(language), { author: authorName(), nativeBinding: sqliteBinding })
  }
  return session.open(path, { isSample: true })
}

/** @throws Refusal `open-elsewhere` while another window works on it */
async function assertFree(path: string, session: Session): Promise<void> {
  try {
    const file = await openEngagementFile(path, session.openOptions('write'))
    file.close()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'open-elsewhere') throw error
    // Whatever else is wrong with the old sample, a fresh one takes its place.
  }
}
