import { dirname, extname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Language } from '../../shared/model/vocabulary.ts'
import { desktopTexts } from './desktopTexts.ts'

interface DialogPlace {
  readonly window: BrowserWindow
  readonly language: Language
  /** Where the dialog starts: the folder of the last file chosen. */
  readonly folder: string
}

export interface Choice {
  readonly path: string
  /** To start the next dialog in. */
  readonly folder: string
}

const extension = 'shoresh'

function chosen(path: string | undefined): Choice | null {
  return path === undefined || path === '' ? null : { path, folder: dirname(path) }
}

/** Asks which engagement to open; null when the user cancels. */
export async function chooseToOpen({ window, language, folder }: DialogPlace): Promise<Choice | null> {
  const texts = desktopTexts(language)
  const answer = await dialog.showOpenDialog(window, {
    buttonLabel: texts.open,
    defaultPath: folder,
    filters: [{ name: texts.engagements, extensions: [extension] }],
    properties: ['openFile'],
  })
  return chosen(answer.canceled ? undefined : answer.filePaths[0])
}

/** Asks where a new file goes; the system asks before one there is replaced. Null when the user cancels. */
export async function chooseToSave({ window, language, folder }: DialogPlace, suggestedName: string): Promise<Choice | null> {
  const texts = desktopTexts(language)
  const kind = extname(suggestedName).slice(1)
  const answer = await dialog.showSaveDialog(window, {
    buttonLabel: texts.save,
    defaultPath: join(folder, suggestedName),
    filters: [{ name: kind === extension ? texts.engagements : kind.toUpperCase(), extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return chosen(answer.canceled ? undefined : answer.filePath)
}
