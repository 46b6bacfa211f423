import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileExtension } from './fileHandles.ts'

/** Characters that some file system refuses, and marks that would turn a name around. */
const unsafe = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu
const longestName = 80
/** Of a name with its extension, a number and what is put around it while it is made; file systems allow 255. */
const mostBytes = 200

/** A file name made of an engagement's name, without its extension. */
export function toFileName(name: string): string {
  const safe = name.normalize('NFC').replace(unsafe, ' ').replace(/\s+/gu, ' ').trim()
  const letters = [...safe].slice(0, longestName)
  while (Buffer.byteLength(letters.join('')) > mostBytes) letters.pop()
  const cut = letters.join('').replace(/^\.+|[. ]+$/gu, '')
  return cut === '' || reserved.test(cut) ? 'engagement' : cut
}

/** A path in the folder that no file has yet: the name, else the name with a number. */
export function freePath(folder: string, name: string): string {
  const base = toFileName(name)
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${base}${number === 1 ? '' : ` ${number}`}${fileExtension}`)
    if (!existsSync(path)) return path
  }
}
