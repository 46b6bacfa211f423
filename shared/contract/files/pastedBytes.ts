/** The text of a paste as it crosses in a file: UTF-16, little end first, in which half a character too stays what it is. */
export function pastedBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), true)
  return bytes
}
