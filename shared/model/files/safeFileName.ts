import { fileStem } from './fileStem.ts'

/** The last part of what a file is called, as every file system takes it: it names no folder and is not turned around. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const [, stem = last, ending = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,10})?\s*$/su.exec(last) ?? []
  const safe = fileStem(stem, ending)
  return `${safe === '' ? 'file' : safe}${ending}`
}
