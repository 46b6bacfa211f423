import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileStem } from '../../../../shared/model/files/fileStem.ts'
import { fileExtension } from './fileHandles.ts'

/** A file name made of an engagement's name: cut where it is long, so that what is put after it (a document, an ending) stays whole. */
export function toFileName(name: string, ending = ''): string {
  const stem = fileStem(name, ending)
  return `${stem === '' ? 'engagement' : stem}${ending}`
}

/** A path in the folder that no file has yet: the name, else the name with a number. */
export function freePath(folder: string, name: string): string {
  const base = toFileName(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${base}${number === 1 ? '' : ` ${number}`}${fileExtension}`)
    if (!existsSync(path)) return path
  }
}
