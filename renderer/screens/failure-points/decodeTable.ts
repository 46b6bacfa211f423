/**
 * The text of a table file: UTF-8 or UTF-16 by its mark, else, as Excel saves where nobody chose, the letters of Windows;
 * the Hebrew ones where words of them come out, else the Western ones.
 */
export function decodeTable(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 2))
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const hebrew = new TextDecoder('windows-1255').decode(bytes)
    return /[א-ת]{2}/.test(hebrew) ? hebrew : new TextDecoder('windows-1252').decode(bytes)
  }
}
