import { dirname, join } from 'node:path'
import type { Session } from 'electron'
import { mayDownload } from './pageAddress.ts'

/** Remembers where the user keeps files. */
export interface FolderMemory {
  readonly get: () => string
  readonly set: (folder: string) => void
}

/** Lets the page offer what it made (a chart, an export) for saving through the system's dialog, and nothing else. */
export function saveDownloads(session: Session, folder: FolderMemory): void {
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) {
      event.preventDefault()
      return
    }
    item.setSaveDialogOptions({ defaultPath: join(folder.get(), item.getFilename()) })
    item.once('done', (_event, state) => {
      if (state === 'completed') folder.set(dirname(item.getSavePath()))
    })
  })
}
