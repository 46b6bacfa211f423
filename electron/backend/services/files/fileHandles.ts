import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import * as z from 'zod'
import type { KnownFile } from '../../../../shared/contract/files/filesContract.ts'
import { readPrivateJson, writePrivateJson } from '../privateJson.ts'

const recentSchema = z.array(z.strictObject({ handle: z.string(), path: z.string(), openedAt: z.nullable(z.iso.datetime()) }))
type Recent = z.output<typeof recentSchema>[number]

const mostRecent = 20
export const fileExtension = '.shoresh'

/** The files that the page may open, named by handles that say nothing of their path. */
export interface FileHandles {
  /** Recent files, newest first; then those of the host's folder that were never opened here, by name. */
  known(): readonly KnownFile[]
  /** Null for a handle that was never given out, or was forgotten. */
  pathOf(handle: string): string | null
  /** Puts the file at the head of the recent ones, opened at this time or, with null, only asked for. Answers with its handle. */
  remember(path: string, openedAt: Date | null): string
  /** Takes the file off the list; the file itself stays. */
  forget(handle: string): void
}

/** Keeps the recent files in the app's own folder: paths and handles, nothing of what the files say. */
export function createFileHandles(userDataFolder: string, listedFolder: string | null): FileHandles {
  const listPath = join(userDataFolder, 'recent-files.json')
  const foundHandles = new Map<string, string>()
  const recents = (): readonly Recent[] => readPrivateJson(listPath, recentSchema) ?? []
  const handleOf = (path: string): string => {
    const handle = foundHandles.get(path) ?? randomUUID()
    foundHandles.set(path, handle)
    return handle
  }
  const found = (listed: ReadonlySet<string>): readonly KnownFile[] =>
    filesIn(listedFolder)
      .filter((path) => !listed.has(path))
      .map((path) => toKnown({ handle: handleOf(path), path, openedAt: null }, 'folder'))
  return {
    known() {
      const recent = recents()
      return [...recent.map((one) => toKnown(one, 'recent')), ...found(new Set(recent.map(({ path }) => path)))]
    },
    pathOf(handle) {
      const recent = recents().find((one) => one.handle === handle)
      if (recent !== undefined) return recent.path
      for (const [path, known] of foundHandles) if (known === handle) return path
      return null
    },
    remember(path, openedAt) {
      const full = resolve(path)
      const list = recents()
      const before = list.find((one) => one.path === full)
      const handle = before?.handle ?? handleOf(full)
      const others = list.filter((one) => one.path !== full)
      const first = { handle, path: full, openedAt: openedAt?.toISOString() ?? before?.openedAt ?? null }
      writePrivateJson(listPath, [first, ...others].slice(0, mostRecent))
      return handle
    },
    forget(handle) {
      writePrivateJson(
        listPath,
        recents().filter((one) => one.handle !== handle),
      )
    },
  }
}

function toKnown({ handle, path, openedAt }: Recent, list: KnownFile['list']): KnownFile {
  return { handle, fileName: basename(path), folderName: basename(dirname(path)), openedAt, list, missing: !existsSync(path) }
}

function filesIn(folder: string | null): readonly string[] {
  if (folder === null || !existsSync(folder)) return []
  const real = realpathSync(folder)
  return readdirSync(real, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === fileExtension)
    .map((entry) => join(real, entry.name))
    .sort()
}
