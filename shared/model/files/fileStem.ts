/** What some file system refuses in a name, and marks that would turn it around. */
const unsafe = /[\p{Cc}\p{Cf}/\\:*?"<>|]/gu
const broken = /\p{Surrogate}/gu
/** A device of Windows, whatever ending it has. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu
/** File systems allow 255, of which some is left for an ending, a number, and what is put around a name while the file is made. */
const mostBytes = 120

/**
 * A name as every file system takes it, in at most 120 bytes with its ending: it names no folder, is not turned around, is not hidden
 * and is no option of a command. Empty where nothing is left of it.
 */
export function fileStem(name: string, ending = ''): string {
  const safe = name.normalize('NFC').replace(broken, ' ').replace(unsafe, ' ').replace(/\s+/gu, ' ')
  const letters = [...safe.replace(/^[-. ]+/u, '')]
  const room = mostBytes - bytesOf(ending)
  let bytes = letters.reduce((sum, letter) => sum + bytesOf(letter), 0)
  while (bytes > room) bytes -= bytesOf(letters.pop() ?? '')
  const cut = letters.join('').replace(/[. ]+$/u, '')
  return reserved.test(cut) ? '' : cut
}

/** Of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
