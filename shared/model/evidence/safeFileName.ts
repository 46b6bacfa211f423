/** What some file system refuses in a name, and marks that would turn it around. */
const unsafe = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
const longest = 120

/** The last part of what a file is called, as every file system takes it: it names no folder and is not turned around. */
export function safeFileName(name: string): string {
  const last =
    name
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? ''
  const safe = last
    .replace(unsafe, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  const [, stem = safe, ending = ''] = /^(.*?)(\.[^.]{1,10})?$/su.exec(safe) ?? []
  const cut = [...stem].slice(0, longest).join('')
  return cut === '' || reserved.test(cut) ? `file${ending}` : `${cut}${ending}`
}
