const digits = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
const padding = 61

/** Written out, because the ways that browsers have had for long take twenty times as long for a part of a file. */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(4 * Math.ceil(bytes.length / 3))
  const digit = (six: number): number => digits[six & 63] ?? padding
  let at = 0
  for (let from = 0; from < bytes.length; from += 3) {
    const three = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    text[at] = digit(three >> 18)
    text[at + 1] = digit(three >> 12)
    text[at + 2] = from + 1 < bytes.length ? digit(three >> 6) : padding
    text[at + 3] = from + 2 < bytes.length ? digit(three) : padding
    at += 4
  }
  return new TextDecoder().decode(text)
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
  return bytes
}
