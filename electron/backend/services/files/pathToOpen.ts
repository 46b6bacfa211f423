import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Host } from '../../carrier/host.ts'
import type { FileHandles } from './fileHandles.ts'

/** The path of a file that the page knows by its handle. @throws Refusal `not-listed` */
export function pathOf(handles: FileHandles, handle: string): string {
  const path = handles.pathOf(handle)
  if (path === null) throw new Refusal('not-listed')
  return path
}

/** The same, or the one that the user chooses in the system's dialog; null when that is cancelled or the host has none. */
export async function pathToOpen({ files }: Host, handles: FileHandles, handle: string | undefined): Promise<string | null> {
  if (handle !== undefined) return pathOf(handles, handle)
  return files.choice === 'dialog' ? files.chooseToOpen() : null
}
